//! What running costs, counted in messages to the server by a proxy that reads the protocol.

#[path = "../../runtime/tests/support/mod.rs"]
mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use aludel::Migrator;
use aludel::graph::Revision;
use aludel::model::Database;
use aludel_tests::build::{create_view, leak};
use aludel_tests::harness::{TempDatabase, block_on};
use support::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::OwnedReadHalf;
use tokio::net::{TcpListener, TcpStream};

/// How a client's messages are told apart.
#[derive(Clone, Copy)]
enum Protocol {
    /// Kind (none on the first), length, bytes.
    Postgres,
    /// Length in three bytes, number within an exchange, bytes; number 0 begins an exchange.
    Mysql,
}

impl Protocol {
    /// The next message, and whether it counts.
    async fn message(self, from: &mut OwnedReadHalf, first: bool) -> std::io::Result<(Vec<u8>, bool)> {
        let mut message = vec![0; if first && matches!(self, Protocol::Postgres) { 4 } else { 5 }];
        if matches!(self, Protocol::Mysql) {
            message.truncate(4);
        }
        from.read_exact(&mut message).await?;
        let length = match self {
            Protocol::Postgres => {
                message.iter().rev().take(4).rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte)) - 4
            }
            Protocol::Mysql => message.iter().take(3).rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte)),
        };
        let counts = matches!(self, Protocol::Postgres) || message[3] == 0;
        let head = message.len();
        message.resize(head + length, 0);
        from.read_exact(&mut message[head..]).await?;
        Ok((message, counts))
    }
}

/// Passes everything on and counts the messages that clients send.
async fn proxy(server: String, protocol: Protocol) -> (u16, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback works");
    let port = listener.local_addr().expect("loopback works").port();
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            let server = TcpStream::connect(&server).await.expect("loopback works");
            let (mut from_client, mut to_client) = client.into_split();
            let (mut from_server, mut to_server) = server.into_split();
            let count = Arc::clone(&counted);
            tokio::spawn(async move { tokio::io::copy(&mut from_server, &mut to_client).await });
            tokio::spawn(async move {
                let mut first = true;
                while let Ok((message, counts)) = protocol.message(&mut from_client, first).await {
                    count.fetch_add(usize::from(counts), Ordering::Relaxed);
                    if to_server.write_all(&message).await.is_err() {
                        break;
                    }
                    first = false;
                }
            });
        }
    });
    (port, count)
}

/// A database's URL through a proxy, and the proxy's count.
async fn counted(db: &TempDatabase, protocol: Protocol) -> (String, Arc<AtomicUsize>) {
    let (before, name) = db.url.rsplit_once('/').expect("a database");
    let (user, server) = before.rsplit_once('@').expect("a user");
    let (port, count) = proxy(server.to_owned(), protocol).await;
    let plain = match protocol {
        Protocol::Postgres => "sslmode=disable",
        Protocol::Mysql => "ssl-mode=disabled",
    };
    (format!("{user}@127.0.0.1:{port}/{name}?{plain}"), count)
}

/// A view of the chain's table, as `repeatable!` declares it.
fn repeatable() -> &'static Revision {
    let ops = leak([create_view("names", "SELECT name FROM teams", &["teams"], &["teams.name"])]);
    leak(Revision { ops, ..Revision::new("r:Names", &CHAIN, &[], &[]) })
}

#[test]
fn postgres_takes_one_message_per_revision_and_three() {
    let db = TempDatabase::new(Database::Postgres);
    block_on(async {
        let (url, count) = counted(&db, Protocol::Postgres).await;
        let migrator = Migrator::from_list(&chain());
        let up = async || drop(migrator.upgrade(&url, "head").await.unwrap());
        // Startup, facts and lock, three revisions, goodbye.
        assert_eq!(sent(&count, up).await, 3 + 3);
        // Startup, facts, goodbye.
        assert_eq!(sent(&count, up).await, 3);
        assert_eq!(sent(&count, async || drop(migrator.current(&url).await.unwrap())).await, 3);
        let migrator = migrator.repeatables(&[repeatable()]);
        let up = async || drop(migrator.upgrade(&url, "head").await.unwrap());
        // Startup, facts, facts and lock because something has changed, the objects, goodbye.
        assert_eq!(sent(&count, up).await, 5);
        // As they are what the journal says: startup, facts, goodbye.
        assert_eq!(sent(&count, up).await, 3);
        let pool = sqlx::PgPool::connect(&url).await.unwrap();
        // The pool pings when it gives the connection and when it takes it back; and the facts.
        assert_eq!(sent(&count, async || drop(migrator.upgrade(&pool, "head").await.unwrap())).await, 2 + 1);
    });
}

#[test]
fn mariadb_takes_one_message_per_revision_and_three() {
    let db = TempDatabase::new(Database::Mariadb);
    block_on(async {
        let (url, count) = counted(&db, Protocol::Mysql).await;
        let migrator = Migrator::from_list(&chain());
        let up = async || drop(migrator.upgrade(&url, "head").await.unwrap());
        // The driver's settings, facts and lock, three revisions, goodbye.
        assert_eq!(sent(&count, up).await, 3 + 3);
        // The driver's settings, facts, goodbye.
        assert_eq!(sent(&count, up).await, 3);
        let migrator = migrator.repeatables(&[repeatable()]);
        let up = async || drop(migrator.upgrade(&url, "head").await.unwrap());
        // The driver's settings, facts, facts and lock because something has changed, the objects, goodbye.
        assert_eq!(sent(&count, up).await, 5);
        // As they are what the journal says: the driver's settings, facts, goodbye.
        assert_eq!(sent(&count, up).await, 3);
        let pool = sqlx::MySqlPool::connect(&url).await.unwrap();
        // The same.
        assert_eq!(sent(&count, async || drop(migrator.upgrade(&pool, "head").await.unwrap())).await, 2 + 1);
    });
}

async fn sent(count: &AtomicUsize, run: impl AsyncFn()) -> usize {
    count.store(0, Ordering::Relaxed);
    run().await;
    // The goodbye may still be on its way through the proxy: wait until nothing comes any more.
    let (mut seen, mut quiet) = (count.load(Ordering::Relaxed), 0);
    while quiet < 6 {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let now = count.load(Ordering::Relaxed);
        quiet = if now == seen { quiet + 1 } else { 0 };
        seen = now;
    }
    seen
}
