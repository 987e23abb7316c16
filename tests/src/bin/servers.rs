//! Starts private PostgreSQL and MariaDB servers, runs a command with their addresses in its environment, and ends with the
//! command's exit code: `servers cargo test`.

use std::process::{Command, ExitCode};
use std::thread;

use aludel_tests::harness::{MARIADB_VARIABLE, POSTGRES_VARIABLE, Server};

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let Some(program) = arguments.next() else {
        eprintln!("usage: servers COMMAND [ARGUMENT]…");
        return ExitCode::from(2);
    };
    // The servers live as long as the thread that starts them, which must then be this one; only waiting is parallel.
    let (postgres, mariadb) = match (Server::postgres(), Server::mariadb()) {
        (Ok(postgres), Ok(mariadb)) => (postgres, mariadb),
        (Err(error), _) | (_, Err(error)) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    let status = Command::new(&program)
        .args(arguments)
        .env(POSTGRES_VARIABLE, postgres.url())
        .env(MARIADB_VARIABLE, mariadb.url())
        .status();
    thread::scope(|scope| {
        scope.spawn(|| drop(postgres));
        scope.spawn(|| drop(mariadb));
    });
    match status {
        Ok(status) => ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1)),
        Err(error) => {
            eprintln!("error: cannot run {}: {error}", program.display());
            ExitCode::FAILURE
        }
    }
}
