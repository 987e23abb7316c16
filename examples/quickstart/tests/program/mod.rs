//! Runs a program (`PROGRAM` of the test file) as a person would, in a folder of its own and with nothing in the environment.
#![allow(unreachable_pub, dead_code, reason = "each test file takes what it needs")]

use std::path::Path;
use std::process::{Command, Stdio};

/// What a run printed and how it ended.
#[derive(Debug)]
pub struct Ran {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

/// A command line, split at blanks.
pub fn run(dir: &Path, line: &str) -> Ran {
    run_with(dir, &line.split_whitespace().collect::<Vec<_>>(), &[])
}

/// Arguments and environment.
pub fn run_with(dir: &Path, args: &[&str], environment: &[(&str, &str)]) -> Ran {
    let output = Command::new(super::PROGRAM)
        .args(args)
        .current_dir(dir)
        .env_remove("CARGO_MANIFEST_DIR")
        .env_remove("DATABASE_URL")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("VISUAL")
        .env_remove("EDITOR")
        .envs(environment.iter().copied())
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    Ran {
        code: output.status.code().expect("it was not killed"),
        stdout: String::from_utf8(output.stdout).expect("it prints UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("it prints UTF-8"),
    }
}

impl Ran {
    /// Standard output of a run that must have done its work, in silence on standard error.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (0, ""), "printed: {}", self.stdout);
        self.stdout
    }

    /// `error` and `help` lines of a run that must have failed with that code, and print nothing else.
    #[track_caller]
    pub fn failed(self, code: i32) -> (String, String) {
        assert_eq!((self.code, self.stdout.as_str()), (code, ""), "said: {}", self.stderr);
        let mut lines = self.stderr.lines();
        let error = lines.next().and_then(|line| line.strip_prefix("error: ")).expect("an error line").to_owned();
        let help = lines.next().and_then(|line| line.strip_prefix("help: ")).expect("a help line").to_owned();
        assert_eq!(lines.next(), None, "one line each");
        (error, help)
    }
}
