//! A revision: its header, `upgrade` and `downgrade`.

use proc_macro2::{Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Expr, ExprLit, Ident, Lit, LitStr, Meta, Path, Result, Token, token};

use super::allow::{self, Allow};
use super::op::{Op, parse_ops};
use super::words::{
    at_word, braces, end, expect_word, expected, expected_one_of, list, parens, peek_word, semicolon, skip,
    skip_semicolon, string, string_in_parens, take_any_word, take_word,
};
use crate::errors::{Errors, problem, with_remedy};

/// All of `migration! { … }`.
pub(crate) struct Revision {
    pub(crate) docs: Vec<Attribute>,
    pub(crate) name: Ident,
    pub(crate) id: Option<LitStr>,
    pub(crate) parent: Option<Parent>,
    pub(crate) created: Option<LitStr>,
    pub(crate) branch: Option<LitStr>,
    pub(crate) labels: Vec<LitStr>,
    pub(crate) depends_on: Vec<Path>,
    pub(crate) lock_timeout: Option<LitStr>,
    pub(crate) statement_timeout: Option<LitStr>,
    /// `transaction none;`
    pub(crate) no_transaction: bool,
    pub(crate) allow: Vec<Allow>,
    pub(crate) ops: Vec<Op>,
    pub(crate) downgrade: Downgrade,
}

/// What `revises` says.
pub(crate) enum Parent {
    Base(Span),
    /// One revision, or those that a merge joins.
    Revisions(Vec<Path>),
}

/// How the revision is taken back.
pub(crate) enum Downgrade {
    Derived,
    Written { span: Span, ops: Vec<Op> },
    Irreversible(LitStr),
}

const LINES: [&str; 10] = [
    "revises",
    "created",
    "branch",
    "labels",
    "depends_on",
    "lock_timeout",
    "statement_timeout",
    "transaction",
    "upgrade",
    "downgrade",
];

impl Revision {
    /// A revision as far as it could be read; `None` if not even its name could.
    pub(crate) fn parse_all(tokens: TokenStream, errors: &mut Errors) -> Option<Self> {
        let mut revision = None;
        // syn's own "unexpected token" is ignored: every leftover has been reported in our words
        let _ = (|input: ParseStream<'_>| {
            match Revision::parse(input, errors) {
                Ok(read) => revision = Some(read),
                Err(error) => errors.push(error),
            }
            input.parse::<TokenStream>().map(|_| ())
        })
        .parse2(tokens);
        errors.remedy(0, "write it like `revision CreateUsers = \"1975ea83b712\"; revises base; upgrade { … }`");
        revision
    }

    fn parse(input: ParseStream<'_>, errors: &mut Errors) -> Result<Self> {
        let (docs, allow) = parse_attributes(input, errors)?;
        expect_word(input, "revision")?;
        let name = match peek_word(input).filter(|_| input.peek(Ident)) {
            Some(_) => input.parse::<Ident>()?,
            None => return Err(expected(input, "the name of the revision's struct: `CreateUsers`", &[])),
        };
        let mut revision = Revision {
            docs,
            name,
            id: None,
            parent: None,
            created: None,
            branch: None,
            labels: Vec::new(),
            depends_on: Vec::new(),
            lock_timeout: None,
            statement_timeout: None,
            no_transaction: false,
            allow,
            ops: Vec::new(),
            downgrade: Downgrade::Derived,
        };
        match parse_id(input, &revision.name) {
            Ok(id) => revision.id = Some(id),
            Err(error) => {
                errors.push(error);
                skip(input, &LINES, true);
            }
        }
        let mut seen: Vec<String> = Vec::new();
        while !input.is_empty() {
            let (word, start) = (peek_word(input), input.cursor());
            if let Err(error) = revision.parse_line(input, &seen, errors) {
                let help = word.as_ref().map_or("", |word| example(&word.to_string()));
                errors.push(with_remedy(&error, help));
                skip(input, &LINES, input.cursor() != start);
            }
            // a line that cannot be read is not missing
            seen.extend(word.map(|word| word.to_string()));
        }
        if !revision.no_transaction {
            let down = match &mut revision.downgrade {
                Downgrade::Written { ops, .. } => ops.as_mut_slice(),
                Downgrade::Derived | Downgrade::Irreversible(_) => &mut [],
            };
            revision.ops.iter_mut().chain(down).for_each(Op::run_in_transaction);
        }
        let said = |line: &str| seen.iter().any(|word| word == line);
        if !said("revises") && errors.is_empty() {
            let help = "write `revises Parent;`, or `revises base;` in the first revision";
            errors.at(revision.name.span(), &format!("`{}` does not say what it revises", revision.name), help);
        }
        if !said("upgrade") && errors.is_empty() {
            errors.at(revision.name.span(), &format!("`{}` has no upgrade", revision.name), "write `upgrade { … }`");
        }
        Ok(revision)
    }

    fn parse_line(&mut self, input: ParseStream<'_>, seen: &[String], errors: &mut Errors) -> Result<()> {
        let Some(word) = peek_word(input).filter(|word| LINES.iter().any(|known| word == known)) else {
            return Err(expected_one_of(input, "a line of the header, `upgrade` or `downgrade`", &LINES));
        };
        if seen.iter().any(|other| word == other) {
            return Err(problem(word.span(), &format!("`{word}` is said twice"), "keep one of them"));
        }
        take_any_word(input);
        match word.to_string().as_str() {
            "revises" => {
                self.parent = Some(Parent::parse(input)?);
                semicolon(input)
            }
            "created" => {
                self.created = Some(string(input, "a time like \"2026-11-21T10:15:00Z\"")?);
                semicolon(input)
            }
            "branch" => {
                self.branch = Some(string(input, "the label of the branch: \"billing\"")?);
                semicolon(input)
            }
            "labels" => {
                let content = parens(input, "labels")?;
                self.labels = list(&content, |content| string(content, "a label: \"v2\""))?;
                semicolon(input)
            }
            "depends_on" => {
                self.depends_on.push(parse_path(input)?);
                while input.peek(Token![,]) {
                    input.parse::<Token![,]>()?;
                    self.depends_on.push(parse_path(input)?);
                }
                semicolon(input)
            }
            "lock_timeout" => {
                self.lock_timeout = Some(string(input, "a length of time: \"5s\"")?);
                semicolon(input)
            }
            "statement_timeout" => {
                self.statement_timeout = Some(string(input, "a length of time: \"1min\"")?);
                semicolon(input)
            }
            "transaction" => {
                expect_word(input, "none")?;
                self.no_transaction = true;
                semicolon(input)
            }
            "upgrade" => {
                self.ops = parse_ops(&braces(input, "`upgrade`")?, errors);
                skip_semicolon(input);
                Ok(())
            }
            _ => {
                self.downgrade = Downgrade::parse(word.span(), input, errors)?;
                Ok(())
            }
        }
    }
}

/// How a line of the header is written.
fn example(keyword: &str) -> &'static str {
    match keyword {
        "revises" => "write it like `revises CreateUsers;`, `revises (CreateUsers, AddTeams);` or `revises base;`",
        "created" => "write it like `created \"2026-11-21T10:15:00Z\";`",
        "branch" => "write it like `branch \"billing\";`",
        "labels" => "write it like `labels (\"v2\", \"v3\");`",
        "depends_on" => "write it like `depends_on CreateUsers, AddTeams;`",
        "lock_timeout" => "write it like `lock_timeout \"5s\";`",
        "statement_timeout" => "write it like `statement_timeout \"1min\";`",
        "transaction" => "write it like `transaction none;`",
        "upgrade" => "write it like `upgrade { drop_table teams; }`",
        "downgrade" => "write it like `downgrade { drop_table teams; }` or `downgrade irreversible(\"why\");`",
        _ => "",
    }
}

impl Parent {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if at_word(input, "base") && !input.peek2(Token![::]) {
            let span = input.span();
            take_any_word(input);
            return Ok(Parent::Base(span));
        }
        if input.peek(token::Paren) {
            let content = parens(input, "revises")?;
            return Ok(Parent::Revisions(list(&content, parse_path)?));
        }
        if input.peek(LitStr) {
            return Err(problem(
                input.span(),
                "expected `base` or the struct of the parent, found an id",
                "name the struct, so that the compiler can follow it: `revises CreateUsers;`",
            ));
        }
        Ok(Parent::Revisions(vec![parse_path(input)?]))
    }
}

fn parse_path(input: ParseStream<'_>) -> Result<Path> {
    if peek_word(input).is_none() && !input.peek(Token![::]) {
        return Err(expected(input, "`base` or the path of a revision: `CreateUsers`", &["base"]));
    }
    input.call(Path::parse_mod_style)
}

impl Downgrade {
    fn parse(span: Span, input: ParseStream<'_>, errors: &mut Errors) -> Result<Self> {
        if take_word(input, "irreversible").is_some() {
            let why = string_in_parens(input, "irreversible")?;
            semicolon(input)?;
            return Ok(Downgrade::Irreversible(why));
        }
        if !input.peek(token::Brace) {
            return Err(expected(input, "`{` or `irreversible(\"why\");` after `downgrade`", &["irreversible"]));
        }
        let ops = parse_ops(&braces(input, "`downgrade`")?, errors);
        skip_semicolon(input);
        Ok(Downgrade::Written { span, ops })
    }
}

fn parse_id(input: ParseStream<'_>, name: &Ident) -> Result<LitStr> {
    if !input.peek(Token![=]) {
        return Err(expected(input, &format!("`= \"id\"` after `{name}`"), &[]));
    }
    input.parse::<Token![=]>()?;
    let id = string(input, "the id of the revision: \"1975ea83b712\"")?;
    semicolon(input)?;
    Ok(id)
}

/// Doc comments and `allow`; other attributes have no place here.
fn parse_attributes(input: ParseStream<'_>, errors: &mut Errors) -> Result<(Vec<Attribute>, Vec<Allow>)> {
    let (docs, others): (Vec<_>, Vec<_>) =
        input.call(Attribute::parse_outer)?.into_iter().partition(|attribute| attribute.path().is_ident("doc"));
    let mut allows = Vec::new();
    for other in others {
        if other.path().is_ident("allow") {
            allow::read(&other, &mut allows, errors);
            continue;
        }
        let help = "put `#[cfg(…)]` on the module around it";
        errors.at(other.pound_token.span, "only a doc comment and `#[allow(…)]` can stand before `revision`", help);
    }
    if at_word(input, "pub") {
        take_any_word(input);
        if input.peek(token::Paren) {
            end_of_visibility(input)?;
        }
    }
    Ok((docs, allows))
}

/// The struct is always `pub`; a visibility is read over.
fn end_of_visibility(input: ParseStream<'_>) -> Result<()> {
    let content = parens(input, "pub")?;
    content.call(Ident::parse_any)?;
    end(&content)
}

/// The doc comment's text, each line trimmed.
pub(crate) fn message(docs: &[Attribute]) -> String {
    let lines: Vec<String> = docs
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) => match &pair.value {
                Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
                _ => None,
            },
            _ => None,
        })
        .flat_map(|text| text.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>())
        .collect();
    lines.join("\n").trim().to_owned()
}
