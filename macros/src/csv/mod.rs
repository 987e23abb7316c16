//! Rows in files of comma-separated values, as RFC 4180 has them: read when the user's crate is compiled.

mod file;
mod record;

pub(crate) use file::{CsvFile, read_file};
pub(crate) use record::Record;
use record::read_records;
