//! Room on the stack: a long chain of operators is as deep a tree as it is long, and what walks it calls itself as often.

use std::panic;
use std::thread::{Builder, ScopedJoinHandle, scope};

use super::server::{SERVERS, Server};

/// In how many bytes no text can be deep enough to need more than there is.
const SHORT: usize = 2_000;
/// How many bytes of stack one byte of text is given.
const SHARE: usize = 8 << 10;
const MOST: usize = 1 << 30;

/// Reads a text; a long one on a stack of its own.
pub(super) fn with_room<T: Send>(text: &str, server: Server, read: impl Fn(&str, Server) -> T + Sync) -> T {
    if text.len() <= SHORT {
        return read(text, server);
    }
    let size = text.len().saturating_mul(SHARE).min(MOST);
    // what parses is not `Send`, and found again there
    let index = SERVERS.iter().position(|other| other.databases == server.databases).unwrap_or_default();
    let read = &read;
    scope(|scope| {
        let reader = Builder::new().stack_size(size).spawn_scoped(scope, move || read(text, SERVERS[index]));
        match reader.map(ScopedJoinHandle::join) {
            Ok(Ok(found)) => found,
            Ok(Err(panicked)) => panic::resume_unwind(panicked),
            // the system has no room for it: what there is may do
            Err(_) => read(text, server),
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::sql::{cut, read};

    #[test]
    fn long_chains_of_operators() {
        let chain = vec!["a = 1"; 2_000].join(" OR ");
        assert!(cut(&[(1, chain.clone())]).texts.iter().all(|text| text.refused.is_empty()));
        assert!(read(&[(1, format!("DELETE FROM t WHERE {chain}"))]).is_ok());
    }
}
