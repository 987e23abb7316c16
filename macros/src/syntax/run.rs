//! `run`: functions of the user's.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{LitInt, Path, Result, Token};

use super::words::{colon, expected, peek_word, take_word};
use crate::errors::problem;

/// `path, version: N, undo …`.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) function: Function,
    pub(crate) version: u32,
    pub(crate) undo: RunUndo,
}

/// A function by its path.
#[derive(Clone, Debug)]
pub(crate) struct Function {
    pub(crate) path: Path,
    /// Its last segment.
    pub(crate) name: String,
    pub(crate) span: Span,
}

/// How it is taken back.
#[derive(Clone, Debug)]
pub(crate) enum RunUndo {
    Unknown,
    Nothing,
    Function(Function),
}

impl Run {
    /// What follows `run`.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        let function = Function::parse(input)?;
        let version = parse_version(input, &function)?;
        let undo = parse_undo(input)?;
        Ok(Run { function, version, undo })
    }
}

impl Function {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if peek_word(input).is_none() && !input.peek(Token![::]) {
            return Err(expected(input, "the path of an async function", &[]));
        }
        let path = input.call(Path::parse_mod_style)?;
        let name = path.segments.last().map(|last| last.ident.unraw().to_string()).unwrap_or_default();
        Ok(Function { span: path.span(), path, name })
    }
}

fn parse_version(input: ParseStream<'_>, function: &Function) -> Result<u32> {
    if !input.peek(Token![,]) {
        return Err(problem(
            function.span,
            &format!("`run {}` needs a version", function.name),
            "write `, version: 1`, and count on when the function changes: the version stands for it in the checksum",
        ));
    }
    input.parse::<Token![,]>()?;
    if take_word(input, "version").is_none() {
        return Err(expected(input, "`version`", &["version"]));
    }
    colon(input, "version")?;
    if !input.peek(LitInt) {
        return Err(expected(input, "a whole number", &[]));
    }
    let literal: LitInt = input.parse()?;
    literal.base10_parse().map_err(|_| problem(literal.span(), "a version is a number up to 4294967295", "write `1`"))
}

fn parse_undo(input: ParseStream<'_>) -> Result<RunUndo> {
    if !input.peek(Token![,]) {
        return Ok(RunUndo::Unknown);
    }
    input.parse::<Token![,]>()?;
    if take_word(input, "undo").is_none() {
        return Err(expected(input, "`undo`", &["undo"]));
    }
    if take_word(input, "nothing").is_some() {
        return Ok(RunUndo::Nothing);
    }
    Ok(RunUndo::Function(Function::parse(input)?))
}
