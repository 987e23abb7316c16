//! A file of rows: its header names the columns.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use proc_macro2::Span;
use syn::{LitStr, Result};

use super::{Record, read_records};
use crate::errors::problem;

/// More bytes than the compiler should be troubled with: for these it takes some seconds, and rustc ends an evaluation that takes
/// several times as long.
const MOST: usize = 256 << 10;
const MOST_FIELDS: usize = 20_000;

const TOO_MANY: &str = "insert this many rows by a function: `run load_them, version: 1`";

/// A file that was read.
#[derive(Clone, Debug)]
pub(crate) struct CsvFile {
    pub(crate) span: Span,
    /// As written.
    pub(crate) path: String,
    /// Where it is: the compiler must know, to look again when it changes.
    pub(crate) found: String,
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Record>,
}

/// Reads a file; a relative path starts, as that of `include_str!`, from the folder of the source file.
pub(crate) fn read_file(path: &LitStr) -> Result<CsvFile> {
    let (written, span) = (path.value(), path.span());
    let found = folder(span).join(&written);
    let wrong = |what: &str, help: &str| problem(span, &format!("{what} `{written}`"), help);
    let bytes = read_some(&found).map_err(|error| {
        let what = format!("cannot read `{written}`: {}", reason(&error));
        problem(span, &what, "write its path from the folder of this source file")
    })?;
    if bytes.len() > MOST {
        return Err(wrong("more than 256 KiB are in", TOO_MANY));
    }
    let text = String::from_utf8(bytes).map_err(|_| wrong("there is no UTF-8 in", "save the file as UTF-8"))?;
    let at = |line: u32, what: &str, help: &str| problem(span, &format!("line {line} of `{written}`: {what}"), help);
    let quote = "write the whole field in quotes, and quotes in it twice: `\"say \"\"hello\"\"\"`";
    let mut records = read_records(&text).map_err(|(line, what)| at(line, what, quote))?.into_iter();
    let Some(header) = records.next() else {
        return Err(wrong(
            "there is nothing in",
            "write the names of the columns into the first line, and a row into each other",
        ));
    };
    let columns = header.fields.iter().map(|name| name.clone().unwrap_or_default()).collect::<Vec<_>>();
    for (i, name) in columns.iter().enumerate() {
        if name.is_empty() || name.contains('\0') {
            return Err(at(header.line, "a column has no name", "the first line names the columns"));
        }
        if columns[..i].contains(name) {
            return Err(at(header.line, &format!("column `{name}` is said twice"), "keep one of them"));
        }
    }
    let rows: Vec<Record> = records.collect();
    if rows.is_empty() {
        return Err(wrong("there are no rows in", "write one below the names of the columns"));
    }
    if rows.len() * columns.len() > MOST_FIELDS {
        return Err(wrong("more than 20,000 fields are in", TOO_MANY));
    }
    if text.contains('\0') {
        return Err(wrong("there is a NUL byte in", "no database keeps one in a text"));
    }
    if let Some(row) = rows.iter().find(|row| row.fields.len() != columns.len()) {
        let what = format!("{}, where the first line names {}", count(&row.fields, "field"), count(&columns, "column"));
        return Err(at(row.line, &what, "a field that has a comma in it stands in quotes"));
    }
    Ok(CsvFile { span, path: written, found: found.to_string_lossy().into_owned(), columns, rows })
}

/// All of a file that is not too large; of another one as much as shows that it is.
fn read_some(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn count<T>(things: &[T], noun: &str) -> String {
    format!("{} {noun}{}", things.len(), if things.len() == 1 { "" } else { "s" })
}

/// Of the source file; of the package, where nobody tells which file that is.
fn folder(span: Span) -> PathBuf {
    let source = proc_macro::is_available().then(|| span.unwrap().local_file()).flatten();
    let folder = source.as_deref().and_then(Path::parent).map(Path::to_owned);
    let folder = folder.or_else(|| std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from)).unwrap_or_default();
    std::path::absolute(&folder).unwrap_or(folder)
}

/// The system's words without its number.
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let words = text.split(" (os error").next().unwrap_or_default();
    words.chars().take(1).flat_map(char::to_lowercase).chain(words.chars().skip(1)).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn read(name: &str, text: &str) -> Result<CsvFile> {
        let path = std::env::temp_dir().join(format!("aludel-{}-{name}.csv", std::process::id()));
        fs::write(&path, text).unwrap();
        let read = read_file(&LitStr::new(path.to_str().unwrap(), Span::call_site()));
        fs::remove_file(&path).unwrap();
        read
    }

    #[test]
    fn there_is_a_limit() {
        let (names, line) = ("a,b,c,d,e,f,g,h,i,j\n".to_owned(), "1,".repeat(9) + "1\n");
        let read = |name, text: &str| read(name, &(names.clone() + text));
        assert_eq!(read("enough", &line.repeat(2000)).unwrap().rows.len(), 2000);
        let many = read("many", &line.repeat(2001)).unwrap_err().to_string();
        assert!(many.starts_with("more than 20,000 fields are in `"), "{many}");
        let long = read("long", &"x".repeat(MOST)).unwrap_err().to_string();
        assert!(long.starts_with("more than 256 KiB are in `"), "{long}");
        assert!(long.ends_with("`\nhelp: insert this many rows by a function: `run load_them, version: 1`"), "{long}");
    }
}
