//! From revisions to statements: pure, no database in sight.

mod statement;

pub use statement::{Kind, Mode, Segment, Statement};
