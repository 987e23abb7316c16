//! How much of what real projects use can be written: the counts of `usage.md`, an example for each of its lines
//! (`tests/usage/*.txt`), and the compiler's word on each example.

mod compiler;
mod counts;
mod coverage;
mod example;

pub use compiler::{Snippet, compile};
pub use counts::{Counts, Line, Table, read};
pub use coverage::{Cover, Coverage, Covered};
pub use example::{Example, Home, TABLES, Topic, examples};
