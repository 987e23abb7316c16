//! `edit`: opens a revision's file in the user's editor, at its line.

use std::path::Path;
use std::process::Command;

use super::Context;
use crate::cli::args::Edit;
use crate::cli::failure::Failure;
use crate::cli::files;

pub(super) fn run(context: &Context, args: &Edit) -> Result<(), Failure> {
    let Some(revision) = context.migrator.find(args.revision.as_str())? else {
        return Err(Failure::new("there is no revision at base", "name one; `history` lists them"));
    };
    let (file, _, written) = files::written(revision)?;
    let editor = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
    let Some(editor) = editor.map(|editor| editor.trim().to_owned()).find(|editor| !editor.is_empty()) else {
        return Err(Failure::new(
            format!("no editor is set; {} is in {}:{}", revision.name, files::near(&file).display(), written.line),
            "set EDITOR, like `EDITOR=vim` or `EDITOR=\"code --wait\"`",
        ));
    };
    let mut command = shell(&editor);
    command.args(at_line(&editor, &file, written.line));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("`{editor}` failed: {status}"), "see what VISUAL or EDITOR is set to")),
        Err(error) => {
            Err(Failure::new(format!("cannot start `{editor}`: {error}"), "see what VISUAL or EDITOR is set to"))
        }
    }
}

/// As git does: an editor may be a command line with options and quotes.
#[cfg(unix)]
fn shell(editor: &str) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", &format!("exec {editor} \"$@\""), "sh"]);
    command
}

#[cfg(not(unix))]
fn shell(editor: &str) -> Command {
    let mut words = words(editor).into_iter();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words);
    command
}

/// A command line cut at blanks, but for those in single or double quotes, which are taken away.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut quote) = (Vec::new(), None);
    let mut word: Option<String> = None;
    for c in line.chars() {
        match (quote, c) {
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (Some(open), _) if open == c => quote = None,
            (None, _) if c.is_whitespace() => words.extend(word.take()),
            (None | Some(_), _) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// How the editor is told a line; the file alone where that is not known.
fn at_line(editor: &str, file: &Path, line: usize) -> Vec<String> {
    let path = file.display().to_string();
    let program = words(editor).into_iter().next().unwrap_or_default();
    let program = Path::new(&program).file_stem().unwrap_or_default().to_string_lossy();
    match program.as_ref() {
        "vi" | "vim" | "nvim" | "gvim" | "view" | "ex" | "nano" | "pico" | "emacs" | "emacsclient" | "joe" | "kak"
        | "ed" | "mg" | "jed" | "gedit" | "less" => vec![format!("+{line}"), path],
        "code" | "code-insiders" | "codium" | "cursor" | "windsurf" => {
            vec!["--goto".to_owned(), format!("{path}:{line}")]
        }
        "hx" | "helix" | "subl" | "zed" | "micro" | "lapce" => vec![format!("{path}:{line}")],
        "idea" | "rustrover" | "clion" | "kate" | "mate" => vec!["--line".to_owned(), line.to_string(), path],
        _ => vec![path],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_editor_has_its_way_of_lines() {
        for (editor, expected) in [
            ("vim", "+7 src/a.rs"),
            ("/usr/bin/nano -w", "+7 src/a.rs"),
            ("code --wait", "--goto src/a.rs:7"),
            ("hx", "src/a.rs:7"),
            ("'rustrover'", "--line 7 src/a.rs"),
            ("\"/opt/my editors/code\" --wait", "--goto src/a.rs:7"),
            ("something-else", "src/a.rs"),
        ] {
            assert_eq!(at_line(editor, Path::new("src/a.rs"), 7).join(" "), expected);
        }
    }

    #[test]
    fn quotes_hold_words_together() {
        for (line, expected) in [
            ("vim", &["vim"][..]),
            (" code  --wait ", &["code", "--wait"]),
            ("\"/my editor\" -w", &["/my editor", "-w"]),
            ("/my' 'editor '' \"it's\"", &["/my editor", "", "it's"]),
        ] {
            assert_eq!(words(line), expected);
        }
    }
}
