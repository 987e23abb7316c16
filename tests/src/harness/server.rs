//! A private server: its own data directory, a free port of 127.0.0.1, no fsync, and gone with whoever started it.
//!
//! The kernel kills the server when the thread that started it dies (`setpriv --pdeathsig`), so that neither a panic nor
//! `kill -9` leaves one behind; the directory of such a victim is swept by the next start.

use std::fs::{self, File};
use std::io;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{OnceLock, mpsc};
use std::thread;
use std::time::{Duration, Instant};

/// Holds the URL of the PostgreSQL server, without a database, when one is running already.
pub const POSTGRES_VARIABLE: &str = "ALUDEL_TEST_POSTGRES";
/// Holds the URL of the MariaDB server, without a database, when one is running already.
pub const MARIADB_VARIABLE: &str = "ALUDEL_TEST_MARIADB";

const PREFIX: &str = "aludel-test-";
const START_TIMEOUT: Duration = Duration::from_mins(1);

/// A running server. Dropping it kills the server and removes its data.
#[derive(Debug)]
pub struct Server {
    child: Child,
    folder: PathBuf,
    url: String,
}

impl Server {
    /// Starts a PostgreSQL server.
    ///
    /// # Errors
    /// When it is not installed or does not start.
    pub fn postgres() -> io::Result<Server> {
        let folder = fresh_folder("postgres")?;
        let bin = postgres_bin()?;
        let data = folder.join("data");
        run(
            as_user("postgres", &folder, &bin.join("initdb"))
                .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--pgdata"])
                .arg(&data),
            &folder,
        )?;
        let port = free_port()?;
        let mut command = as_user("postgres", &folder, &bin.join("postgres"));
        command.arg("-D").arg(&data).arg("-k").arg(&folder).args(["-h", "127.0.0.1", "-p", &port.to_string()]);
        for setting in ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=300"] {
            command.args(["-c", setting]);
        }
        start(command, folder, port, format!("postgres://postgres@127.0.0.1:{port}"))
    }

    /// Starts a MariaDB server.
    ///
    /// # Errors
    /// When it is not installed or does not start.
    pub fn mariadb() -> io::Result<Server> {
        let folder = fresh_folder("mariadb")?;
        let data = folder.join("data");
        let datadir = format!("--datadir={}", data.display());
        run(
            as_user("mysql", &folder, &program("mariadb-install-db")?).args([
                "--no-defaults",
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve",
                "--innodb-log-file-size=16M",
                &datadir,
            ]),
            &folder,
        )?;
        let port = free_port()?;
        let mut command = as_user("mysql", &folder, &program("mariadbd")?);
        command.args([
            "--no-defaults",
            &datadir,
            // Two servers that share a folder delete each other's temporary tables.
            &format!("--tmpdir={}", folder.display()),
            &format!("--socket={}", folder.join("mariadb.sock").display()),
            &format!("--pid-file={}", folder.join("mariadb.pid").display()),
            &format!("--port={port}"),
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-flush-method=nosync",
            "--innodb-log-file-size=16M",
            "--innodb-buffer-pool-size=128M",
            "--max-connections=300",
        ]);
        start(command, folder, port, format!("mysql://root@127.0.0.1:{port}"))
    }

    /// The server's URL, without a database.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Nothing in it is worth a clean shutdown.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The URL of the PostgreSQL server of this run.
pub(super) fn postgres_url() -> &'static str {
    static URL: OnceLock<String> = OnceLock::new();
    URL.get_or_init(|| shared(POSTGRES_VARIABLE, Server::postgres))
}

/// The URL of the MariaDB server of this run.
pub(super) fn mariadb_url() -> &'static str {
    static URL: OnceLock<String> = OnceLock::new();
    URL.get_or_init(|| shared(MARIADB_VARIABLE, Server::mariadb))
}

/// The URL in the variable, or that of a server started here, which lives as long as this process.
fn shared(variable: &str, server: fn() -> io::Result<Server>) -> String {
    if let Ok(url) = std::env::var(variable) {
        return url;
    }
    let (sender, receiver) = mpsc::channel();
    // A thread that never ends, since the server dies with the thread that started it, and tests are threads that end.
    thread::spawn(move || {
        let server = server();
        let _ = sender.send(server.as_ref().map(|server| server.url.clone()).map_err(ToString::to_string));
        loop {
            thread::park();
        }
    });
    match receiver.recv() {
        Ok(Ok(url)) => url,
        Ok(Err(error)) => panic!("no test server: {error}"),
        Err(error) => panic!("no test server: {error}"),
    }
}

fn start(mut command: Command, folder: PathBuf, port: u16, url: String) -> io::Result<Server> {
    let log = File::create(folder.join("log"))?;
    let child = command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).spawn()?;
    let mut server = Server { child, folder, url };
    let started = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() || !accepts(&server.folder) {
        if server.child.try_wait()?.is_some() || started.elapsed() > START_TIMEOUT {
            return Err(io::Error::other(format!("the server did not start:\n{}", read_log(&server.folder))));
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(server)
}

/// PostgreSQL listens before it accepts; both servers say in the log when they do.
fn accepts(folder: &Path) -> bool {
    let log = read_log(folder);
    log.contains("ready to accept connections") || log.contains("ready for connections")
}

fn read_log(folder: &Path) -> String {
    fs::read_to_string(folder.join("log")).unwrap_or_default()
}

fn run(command: &mut Command, folder: &Path) -> io::Result<()> {
    let output = command.stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(());
    }
    let _ = fs::remove_dir_all(folder);
    let said = [output.stdout, output.stderr].concat();
    Err(io::Error::other(format!("{command:?} failed:\n{}", String::from_utf8_lossy(&said))))
}

/// Both servers refuse to run as root, which tests in containers do: then they run as the user their package made.
fn as_user(user: &str, folder: &Path, program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL"]);
    if is_root() {
        command.args(["--reuid", user, "--regid", user, "--init-groups", "--no-new-privs"]);
    }
    command.arg("--").arg(program).current_dir(folder).env("HOME", folder).env("LC_ALL", "C.UTF-8");
    command
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

/// A folder for one server, after sweeping those whose makers are dead.
fn fresh_folder(kind: &str) -> io::Result<PathBuf> {
    let base = std::env::temp_dir();
    for entry in fs::read_dir(&base)?.flatten() {
        let name = entry.file_name();
        let maker = name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.split('-').next()?.parse::<u32>().ok());
        if maker.is_some_and(|pid| !Path::new(&format!("/proc/{pid}")).exists()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
    let folder = base.join(format!("{PREFIX}{}-{kind}", std::process::id()));
    fs::create_dir_all(&folder)?;
    if is_root() {
        let user = if kind == "postgres" { "postgres" } else { "mysql" };
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755))?;
        let status = Command::new("chown").arg(user).arg(&folder).status()?;
        if !status.success() {
            return Err(io::Error::other(format!("there is no user `{user}`; run `./dev setup`")));
        }
    }
    Ok(folder)
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Debian keeps the programs of each major version in a folder of its own, off the path.
fn postgres_bin() -> io::Result<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions
        .map(|version| version.path().join("bin"))
        .filter(|bin| bin.join("initdb").exists())
        .max_by_key(|bin| bin.parent().and_then(|v| v.file_name()?.to_str()?.parse::<u32>().ok()));
    match newest {
        Some(bin) => Ok(bin),
        None => Ok(program("initdb")?.parent().map(Path::to_owned).unwrap_or_default()),
    }
}

fn program(name: &str) -> io::Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(["/usr/sbin", "/usr/bin"].map(PathBuf::from));
    let found = folders.map(|folder| folder.join(name)).find(|file| file.exists());
    found.ok_or_else(|| io::Error::other(format!("`{name}` is not installed; run `./dev setup`")))
}
