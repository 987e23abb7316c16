//! The examples of `tests/usage/` compile, but for those that are marked as to come, which the compiler refuses.

use aludel_tests::usage::{Cover, Coverage};

#[test]
fn examples_compile() {
    let mut wrong = Vec::new();
    for covered in Coverage::of_all().iter().flat_map(|coverage| &coverage.covered) {
        let example = &covered.example;
        match &covered.cover {
            Cover::Refused(message) if !example.to_come => {
                wrong.push(format!("{}: {}\n    {message}", example.line, example.text));
            }
            Cover::Typed | Cover::Checked | Cover::Unread if example.to_come => {
                wrong.push(format!("{} is accepted now: write `=>` in its file", example.line));
            }
            Cover::Refused(_) | Cover::Typed | Cover::Checked | Cover::Unread => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
