//! Real databases for tests: private PostgreSQL and MariaDB servers, and a fresh database per test.
//!
//! `./dev test` starts the servers once, through the binary `servers`, and tells every test process their addresses. A test
//! that is run by itself finds no address and starts what it needs.

mod database;
mod server;

pub use database::{TempDatabase, block_on, databases, for_each_database};
pub use server::{MARIADB_VARIABLE, POSTGRES_VARIABLE, Server};
