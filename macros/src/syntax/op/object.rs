//! Ops about an object other than a table.

use syn::parse::ParseStream;
use syn::{Result, Token};

use super::OpKind;
use crate::syntax::words::{expect_word, take_word};
use crate::syntax::{AlterDomain, AlterEnum, Definition, ObjectKind, SequenceOption};

/// The op, and whether it ends in a `}`.
pub(super) fn parse(kind: ObjectKind, keyword: &str, input: ParseStream<'_>) -> Result<(OpKind, bool)> {
    let name = kind.parse_name(input)?;
    let what = keyword.split_once('_').map_or("", |(what, _)| what);
    let op = match (what, kind) {
        ("create", _) => {
            let (definition, braced) = Definition::parse(kind, keyword, &name, input)?;
            return Ok((OpKind::CreateObject { name, definition }, braced));
        }
        ("replace", _) => {
            let (definition, braced) = Definition::parse(kind, keyword, &name, input)?;
            return Ok((OpKind::ReplaceObject { name, definition }, braced));
        }
        ("alter", ObjectKind::Sequence) => {
            let options = SequenceOption::parse_all(input, &format!("`{}`", name.shown()))?;
            return Ok((OpKind::AlterSequence { name, options }, true));
        }
        ("alter", ObjectKind::Domain) => {
            let (alter, braced) = AlterDomain::parse(&name, input)?;
            let op = match alter {
                AlterDomain::Change(change) => OpKind::AlterDomain { name, change },
                AlterDomain::RenameTo(to) => OpKind::RenameObject { kind, name, to },
            };
            return Ok((op, braced));
        }
        ("alter", _) => match AlterEnum::parse(input)? {
            AlterEnum::Change(change) => OpKind::AlterEnum { name, change },
            AlterEnum::RenameTo(to) => OpKind::RenameObject { kind, name, to },
        },
        ("rename", _) => {
            expect_word(input, "to")?;
            OpKind::RenameObject { kind, name, to: kind.parse_name(input)? }
        }
        _ => OpKind::DropObject { kind, name },
    };
    Ok((op, false))
}

/// `refresh_materialized_view v` or `refresh_materialized_view concurrently v`.
pub(super) fn refresh(input: ParseStream<'_>) -> Result<OpKind> {
    // a view may be called `concurrently`
    let is_name = input.peek2(Token![;]) || input.peek2(Token![::]);
    let concurrently = !is_name && take_word(input, "concurrently").is_some();
    Ok(OpKind::Refresh { view: ObjectKind::MaterializedView.parse_name(input)?, concurrently })
}
