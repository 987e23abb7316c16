//! What running costs, counted in messages to the server by a proxy that reads the protocol.

#[path = "../../runtime/tests/support/mod.rs"]
mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use aludel::Migrator;
use aludel::model::Database;
use aludel_tests::harness::{TempDatabase, block_on};
use support::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Passes one kind of traffic on and counts the messages that clients send.
async fn proxy(server: String) -> (u16, Arc<AtomicUsize>) {
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
                // A message is its kind (none on the first), its length, and so many bytes.
                while let Ok(kind) = if first { Ok(0) } else { from_client.read_u8().await } {
                    let Ok(length) = from_client.read_u32().await else { break };
                    let mut body = vec![0; length as usize - 4];
                    from_client.read_exact(&mut body).await.expect("loopback works");
                    let mut message = if first { Vec::new() } else { vec![kind] };
                    message.extend(length.to_be_bytes());
                    message.extend(body);
                    count.fetch_add(1, Ordering::Relaxed);
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

#[test]
fn postgres_takes_one_message_per_revision_and_three() {
    let db = TempDatabase::new(Database::Postgres);
    block_on(async {
        let (before, name) = db.url.rsplit_once('/').unwrap();
        let server = before.rsplit_once('@').unwrap().1.to_owned();
        let (port, count) = proxy(server).await;
        let url = format!("postgres://postgres@127.0.0.1:{port}/{name}?sslmode=disable");
        let migrator = Migrator::from_list(&chain());
        let up = async || drop(migrator.upgrade(&url, "head").await.unwrap());
        // Startup, facts and lock, three revisions, goodbye.
        assert_eq!(sent(&count, up).await, 3 + 3);
        // Startup, facts, goodbye.
        assert_eq!(sent(&count, up).await, 3);
        let pool = sqlx::PgPool::connect(&url).await.unwrap();
        // The pool's own ping is two messages, and there are the facts.
        assert_eq!(sent(&count, async || drop(migrator.upgrade(&pool, "head").await.unwrap())).await, 2 + 1);
    });
}

async fn sent(count: &AtomicUsize, run: impl AsyncFn()) -> usize {
    count.store(0, Ordering::Relaxed);
    run().await;
    // The goodbye may still be on its way through the proxy.
    tokio::time::sleep(Duration::from_millis(50)).await;
    count.load(Ordering::Relaxed)
}
