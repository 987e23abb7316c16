//! `DATABASE_URL`, in the environment and in `.env`; the process's own environment stays as it is.

use std::env::{self, VarError};
use std::path::Path;

use super::failure::Failure;
use super::files::nearest;

const NAME: &str = "DATABASE_URL";

/// What the environment says, else the nearest `.env`.
pub(super) fn database_url() -> Result<Option<String>, Failure> {
    match env::var(NAME) {
        Ok(url) if !url.is_empty() => Ok(Some(url)),
        Ok(_) | Err(VarError::NotPresent) => nearest(".env").map_or(Ok(None), |path| from_file(&path)),
        Err(VarError::NotUnicode(_)) => Err(Failure::usage(
            format!("{NAME} is set to something that is not UTF-8"),
            "write a byte beyond ASCII as `%` and two hexadecimal digits",
        )),
    }
}

fn from_file(path: &Path) -> Result<Option<String>, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        let help = format!("mend the file, or set {NAME} or say --database-url");
        Failure::usage(format!("cannot read {}: {error}", path.display()), help)
    })?;
    from_text(path, &text)
}

/// A line that cannot be read is no matter, unless it is the one.
fn from_text(path: &Path, text: &str) -> Result<Option<String>, Failure> {
    let text = text.trim_start_matches('\u{feff}');
    for pair in dotenvy::Iter::new(text.as_bytes()) {
        match pair {
            Ok((name, value)) if name == NAME && !value.is_empty() => return Ok(Some(value)),
            Err(dotenvy::Error::LineParse(broken, _)) => {
                if let Some(line) = about_it(text, &broken) {
                    return Err(unread(path, line));
                }
            }
            Ok(_) | Err(_) => {}
        }
    }
    Ok(None)
}

/// The line that is broken, if it is about the URL: `broken` is all of it, or what stands behind `=`. A value in quotes that do
/// not end has the lines below it, too.
fn about_it(text: &str, broken: &str) -> Option<usize> {
    let first = broken.lines().next()?.trim();
    let is_it = |line: &str| line.trim().ends_with(first) && (broken.contains(NAME) || line.contains(NAME));
    text.lines().position(is_it).map(|above| above + 1)
}

/// Says where, and not what: the line may hold a password.
fn unread(path: &Path, line: usize) -> Failure {
    Failure::usage(
        format!("{}:{line}: this line cannot be read, so {NAME} cannot", path.display()),
        "a line is NAME=value; quote values with blanks, and end what is quoted",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Option<String>, String> {
        from_text(Path::new(".env"), text).map_err(|failure| failure.message)
    }

    #[test]
    fn a_broken_line_matters_only_if_it_is_the_one() {
        let url = Ok(Some("sqlite:a.db".to_owned()));
        assert_eq!(read("A=1\nDATABASE_URL=sqlite:a.db\nnot a line\n"), url);
        assert_eq!(read("not a line\nB=two words\n\nexport DATABASE_URL='sqlite:a.db'\n"), url);
        assert_eq!(read("not a line\nB=2\n"), Ok(None));
        let told = |line| Err(format!(".env:{line}: this line cannot be read, so DATABASE_URL cannot"));
        assert_eq!(read("A=1\nDATABASE_URL=sqlite:a b.db\n"), told(2));
        assert_eq!(read("A=1\n\nPASSWORD='s3cret\nDATABASE_URL=sqlite:a.db\n"), told(3));
    }
}
