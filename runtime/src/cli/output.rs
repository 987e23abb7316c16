//! The only place of the CLI that prints: results to standard output, progress and errors to standard error.
//!
//! Colours appear on terminals only (anstream strips them elsewhere), progress as well. A result that cannot be written
//! fails the command in the end ([`written`]); a closed pipe (`… history | head`) is no error.

#![expect(clippy::unused_self, reason = "printing goes through one value, which a command must be handed")]

use std::fmt::Display;
use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use anstream::ColorChoice;
use anstyle::{AnsiColor, Style};

use super::args::Color;
use super::failure::Failure;

/// Ids of revisions.
pub(super) const ID: Style = AnsiColor::Yellow.on_default();
/// Names of revisions.
pub(super) const NAME: Style = Style::new().bold();
/// What went well.
pub(super) const GOOD: Style = AnsiColor::Green.on_default().bold();
/// Side remarks.
pub(super) const DIM: Style = Style::new().dimmed();
/// Labels of branches.
pub(super) const LABEL: Style = AnsiColor::Magenta.on_default();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const ERROR: Style = AnsiColor::Red.on_default().bold();
const HELP: Style = AnsiColor::Cyan.on_default().bold();

/// Whether a line of progress stands on the terminal, to be written over.
static WATCHED: AtomicBool = AtomicBool::new(false);

/// Why a result could not be written: the first time that happened.
static UNWRITTEN: OnceLock<io::Error> = OnceLock::new();

/// Where a command's words go.
#[derive(Clone, Copy, Debug)]
pub(super) struct Output {
    /// JSON on standard output instead of text.
    pub(super) json: bool,
    /// More of everything.
    pub(super) verbose: bool,
}

impl Output {
    pub(super) fn new(json: bool, verbose: bool, color: Color) -> Self {
        match color {
            Color::Auto => {}
            Color::Always => ColorChoice::Always.write_global(),
            Color::Never => ColorChoice::Never.write_global(),
        }
        Output { json, verbose }
    }

    /// One line of a result.
    pub(super) fn line(self, text: impl Display) {
        wipe();
        keep(writeln!(anstream::stdout().lock(), "{text}"));
    }

    /// A result that is one text, printed as it is.
    pub(super) fn text(self, text: impl Display) {
        keep(write!(anstream::stdout().lock(), "{text}"));
    }

    /// A result as JSON.
    pub(super) fn json(self, value: &impl serde::Serialize) {
        match serde_json::to_string_pretty(value) {
            Ok(text) => self.line(text),
            Err(error) => self.failure(&Failure::from_text(&format!("cannot print JSON: {error}"))),
        }
    }

    /// Progress: for a person who watches, never for a pipe.
    pub(super) fn progress(self, text: impl Display) {
        if io::stderr().is_terminal() {
            wipe();
            let _ = write!(anstream::stderr().lock(), "{DIM}{text}{DIM:#}");
            WATCHED.store(true, Ordering::Relaxed);
        }
    }

    /// What was asked for with `-v`: to standard error, so that results stay clean.
    pub(super) fn detail(self, text: impl Display) {
        if self.verbose {
            wipe();
            let _ = writeln!(anstream::stderr().lock(), "{DIM}{text}{DIM:#}");
        }
    }

    /// What may be wrong.
    pub(super) fn warning(self, text: &str, help: &str) {
        wipe();
        let mut stderr = anstream::stderr().lock();
        let _ = writeln!(stderr, "{WARNING}warning:{WARNING:#} {text}");
        let _ = writeln!(stderr, "{HELP}help:{HELP:#} {help}");
    }

    /// What went wrong.
    pub(super) fn failure(self, failure: &Failure) {
        wipe();
        let mut stderr = anstream::stderr().lock();
        let _ = writeln!(stderr, "{ERROR}error:{ERROR:#} {}", failure.message);
        if let Some(help) = &failure.help {
            let _ = writeln!(stderr, "{HELP}help:{HELP:#} {help}");
        }
    }

    /// Asks before something that cannot be taken back.
    ///
    /// # Errors
    /// Refuses when nobody can answer, or the answer is no.
    pub(super) fn confirm(self, yes: bool, question: &str) -> Result<(), Failure> {
        if yes {
            return Ok(());
        }
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return Err(Failure::usage(format!("{question} nobody is here to answer"), "say --yes if you mean it"));
        }
        let _ = write!(anstream::stderr().lock(), "{question} [y/N] ");
        let mut answer = String::new();
        let _ = io::stdin().lock().read_line(&mut answer);
        match answer.trim() {
            "y" | "Y" | "yes" => Ok(()),
            _ => Err(Failure::from_text("nothing was done")),
        }
    }
}

/// Whether all results came to where they should.
///
/// # Errors
/// As the system says; whoever closed a pipe wanted no more.
pub(super) fn written() -> Result<(), Failure> {
    keep(io::stdout().flush());
    match UNWRITTEN.get() {
        None => Ok(()),
        Some(error) => Err(Failure::new(
            format!("cannot write to standard output: {error}"),
            "what was printed is not all there; `current` shows where the database is",
        )),
    }
}

fn keep(written: io::Result<()>) {
    if let Err(error) = written
        && error.kind() != io::ErrorKind::BrokenPipe
    {
        let _ = UNWRITTEN.set(error);
    }
}

/// How many columns standard output has; none if it is no terminal.
pub(super) fn width() -> Option<usize> {
    terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0))
}

/// Whether the locale says that characters beyond ASCII are shown as such; where there are no locales, they are.
pub(super) fn speaks_unicode() -> bool {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    match ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set) {
        Some(locale) => {
            let locale = locale.to_ascii_lowercase();
            locale.contains("utf-8") || locale.contains("utf8")
        }
        None => cfg!(windows) || cfg!(target_os = "macos"),
    }
}

/// Takes the line of progress away, before anything else is said.
fn wipe() {
    if WATCHED.swap(false, Ordering::Relaxed) {
        let _ = write!(io::stderr(), "\r\u{1b}[K");
    }
}
