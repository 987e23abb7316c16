//! What of `usage.md`'s counts can be written: each line with its example, and the share of each table. The file is looked for in
//! `../shared/reference` next to the repository, or at `$ALUDEL_USAGE`.

#![allow(clippy::print_stdout, reason = "a program")]

use std::process::ExitCode;

use aludel_tests::usage::{self, Cover, Coverage, Table};

fn main() -> ExitCode {
    let counts = match usage::read() {
        Ok(counts) => counts,
        Err(message) => {
            eprintln!("error: {message}");
            return ExitCode::FAILURE;
        }
    };
    eprintln!("compiling the examples");
    let coverage = Coverage::of_all();
    let mut shares = Vec::new();
    for table in &counts.tables {
        let Some(coverage) = coverage.iter().find(|coverage| coverage.topic.title == table.topic.title) else {
            continue;
        };
        print_lines(table, coverage);
        let share = coverage.share(table);
        shares.push((table.topic, share));
    }
    println!("\n{:<30} {:>8}  {:>8}", "share", "covered", "wanted");
    for (topic, share) in &shares {
        let below = if *share < topic.wanted { "  below" } else { "" };
        println!("{:<30} {share:>7.2}%  {:>7.0}%{below}", topic.title.trim_end_matches(':'), topic.wanted);
    }
    if shares.iter().all(|(topic, share)| *share >= topic.wanted) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn print_lines(table: &Table, coverage: &Coverage) {
    println!("\n## {}\n", table.topic.title.trim_end_matches(':'));
    for line in &table.lines {
        let (mark, text) = match coverage.of_line(line) {
            None => ("no example", String::new()),
            Some(covered) => match &covered.cover {
                Cover::Typed => ("typed", covered.example.text.to_owned()),
                Cover::Checked => ("checked", covered.example.text.to_owned()),
                Cover::Unread => ("unread", covered.example.text.to_owned()),
                Cover::Refused(message) => ("REFUSED", format!("{}\n{:>18}{message}", covered.example.text, "")),
            },
        };
        println!("{:>6}  {mark:<10} {:<36} {text}", line.count, line.name);
    }
}
