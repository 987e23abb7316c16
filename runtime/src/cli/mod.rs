//! The command line: a `main` for the user's own binary, which has the revisions compiled in.
//!
//! `args` is what was typed, `settings` what it means together with the `environment`, `output` the only place that prints, `command` one file per
//! command. `picture` draws the graph; `scaffold`, `file_name`, `module` and `source` are the texts of source files that
//! commands write, `files` and `neighbours` where those files are; `interrupt` is Ctrl-C. Nothing is decided here about a database that a program
//! could not do with [`Migrator`] itself.

mod args;
mod command;
mod environment;
mod failure;
mod file_name;
mod files;
mod interrupt;
mod module;
mod neighbours;
mod output;
mod picture;
mod scaffold;
mod settings;
mod source;
mod url;

use std::process::ExitCode;

use clap::Parser as _;

use crate::Migrator;
use args::Args;
use command::Context;
use failure::Failure;
use interrupt::{Watch, interruptible};
use output::Output;

/// Runs the command line for every revision that is linked into the program.
///
/// ```no_run
/// fn main() -> std::process::ExitCode {
///     aludel::cli::main()
/// }
/// ```
pub fn main() -> ExitCode {
    main_with(Migrator::new())
}

/// Runs the command line for this migrator; what the command line sets goes over what it has.
pub fn main_with(migrator: Migrator) -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(Failure::USAGE));
        }
    };
    let output = Output::new(args.global.json, args.global.verbose, args.global.color);
    let migrator = args.global.tags.iter().fold(migrator, Migrator::tag);
    let context = Context { migrator, global: args.global, output, watch: Watch::default() };
    let done = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => {
            let work = command::run(&context, &args.command);
            runtime.block_on(interruptible(&context.watch, output, work))
        }
        Err(error) => Err(Failure::from_text(&format!("cannot start: {error}"))),
    };
    match done.and(output::written()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            output.failure(&failure);
            ExitCode::from(failure.code)
        }
    }
}
