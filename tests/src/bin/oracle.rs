//! Answers recorded questions to Alembic, a JSON object per line: `oracle FILE.jsonl > answers.jsonl`, to be scored with
//! `compare.py FILE.jsonl answers.jsonl`.

use std::io::{self, BufRead as _, BufReader, Write as _};
use std::process::ExitCode;

use aludel_tests::oracle::answer;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("usage: oracle FILE.jsonl");
        return ExitCode::from(2);
    };
    match answer_all(path.as_ref()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}: {error}", path.display());
            ExitCode::FAILURE
        }
    }
}

async fn answer_all(path: &std::path::Path) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in BufReader::new(std::fs::File::open(path)?).lines() {
        let case = serde_json::from_str(&line?)?;
        writeln!(out, "{}", answer(&case).await)?;
    }
    Ok(())
}
