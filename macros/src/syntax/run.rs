//! `run` and `run batched`: functions of the user's.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{LitInt, Path, Result, Token, token};

use super::words::{at_word, colon, comma, end, expect_word, expected, parens, peek_word, take_any_word, take_word};
use crate::errors::problem;

/// `path, version: N, undo …`, or `batched(path, size: M)` in place of the path.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) function: Function,
    /// How much a batch is.
    pub(crate) batch: Option<u32>,
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
        let (function, batch) = if at_word(input, "batched") && input.peek2(token::Paren) {
            take_any_word(input);
            let (function, size) = parse_batched(input)?;
            (function, Some(size))
        } else {
            (Function::parse(input)?, None)
        };
        let version = parse_version(input, &function)?;
        let undo = parse_undo(input)?;
        Ok(Run { function, batch, version, undo })
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

/// `(path, size: 1_000)`.
fn parse_batched(input: ParseStream<'_>) -> Result<(Function, u32)> {
    let content = parens(input, "batched")?;
    let function = Function::parse(&content)?;
    if content.is_empty() {
        let help = "write how much one batch does: `size: 1_000`";
        return Err(problem(function.span, &format!("`run batched({})` needs a size", function.name), help));
    }
    comma(&content)?;
    expect_word(&content, "size")?;
    colon(&content, "size")?;
    let (size, span) = whole_number(&content, "a size")?;
    if size == 0 {
        return Err(problem(span, "a batch of nothing", "write how much one batch does: `size: 1_000`"));
    }
    if content.peek(Token![,]) {
        content.parse::<Token![,]>()?;
    }
    end(&content)?;
    Ok((function, size))
}

/// A whole number and where it stands.
fn whole_number(input: ParseStream<'_>, what: &str) -> Result<(u32, Span)> {
    if !input.peek(LitInt) {
        return Err(expected(input, "a whole number", &[]));
    }
    let literal: LitInt = input.parse()?;
    let number = literal.base10_parse();
    let number =
        number.map_err(|_| problem(literal.span(), &format!("{what} is a number up to 4294967295"), "write `1`"))?;
    Ok((number, literal.span()))
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
    Ok(whole_number(input, "a version")?.0)
}

fn parse_undo(input: ParseStream<'_>) -> Result<RunUndo> {
    if !input.peek(Token![,]) {
        return Ok(RunUndo::Unknown);
    }
    input.parse::<Token![,]>()?;
    if take_word(input, "undo").is_none() {
        if at_word(input, "when") {
            return Err(problem(input.span(), "`when` follows without a comma", "write `… when(tag);`"));
        }
        return Err(expected(input, "`undo`", &["undo"]));
    }
    if take_word(input, "nothing").is_some() {
        return Ok(RunUndo::Nothing);
    }
    Ok(RunUndo::Function(Function::parse(input)?))
}
