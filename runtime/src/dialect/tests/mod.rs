//! Golden tests of the dialects: changes built by hand from catalog values, and the SQL they become.

mod canonical;

mod differences;
mod golden;
mod sql;
mod types_doc;
