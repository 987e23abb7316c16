//! The engine against what the real Alembic answered. The recorded answers are read at run time from the folder
//! `../shared/oracle` next to the workspace, or from `ALUDEL_ORACLE`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use aludel_tests::harness::block_on;
use aludel_tests::oracle::answer;

#[test]
fn every_scored_answer_is_alembics() {
    let folder = std::env::var_os("ALUDEL_ORACLE")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/oracle"), PathBuf::from);
    let recorded = folder.join("oracle_dev.jsonl");
    let Ok(cases) = fs::read_to_string(&recorded) else {
        eprintln!("SKIPPED conformance with Alembic: there is no file {}", recorded.display());
        return;
    };
    let lines = block_on(async {
        let mut lines = Vec::new();
        for case in cases.lines() {
            let case = serde_json::from_str(case).expect("a case");
            lines.push(answer(&case).await.to_string());
        }
        lines.join("\n")
    });
    let answers = tempfile::NamedTempFile::new().expect("a file");
    fs::write(answers.path(), lines).expect("written answers");
    let output = Command::new("python3")
        .args([folder.join("compare.py"), recorded, answers.path().to_owned()])
        .output()
        .expect("python3 runs");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    let score = text.lines().last().unwrap_or_default();
    eprintln!("{score}");
    let (exact, of) =
        score.strip_prefix("exact ").and_then(|rest| rest.split_whitespace().next()?.split_once('/')).expect("a score");
    assert_eq!(exact, of, "{text}");
    for word in ["'bad'", "'missing'", "'refused'"] {
        assert!(!text.contains(word), "{text}");
    }
}
