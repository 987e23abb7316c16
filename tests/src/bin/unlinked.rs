//! A program whose revisions were not linked into it, as it happens to a library that nothing uses.

use std::process::ExitCode;

fn main() -> ExitCode {
    aludel::cli::main_with(aludel::Migrator::from_list(&[]))
}
