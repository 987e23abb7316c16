//! Objects other than tables: schemas, extensions, enums, domains, sequences, functions, procedures, views.

use syn::parse::ParseStream;
use syn::{Result, token};

use super::words::{at_word, braces, expect_word, expected, list, parens, take_word};
use super::{Domain, Name, Routine, SequenceOption, SqlTexts, TablePath};
use crate::errors::problem;

/// What an object is; the word in its keywords and the name of its variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ObjectKind {
    Schema,
    Extension,
    Enum,
    Domain,
    Sequence,
    Function,
    Procedure,
    View,
    MaterializedView,
}

/// What `create_…` makes.
#[derive(Clone, Debug)]
pub(crate) enum Definition {
    Schema,
    Extension,
    Enum(Vec<Name>),
    Domain(Domain),
    Sequence(Vec<SequenceOption>),
    Function(Routine),
    Procedure(Routine),
    View(View),
    MaterializedView(View),
}

/// What stands behind the name of a view.
#[derive(Clone, Debug)]
pub(crate) struct View {
    /// The names of its columns, if they are written.
    pub(crate) columns: Vec<Name>,
    pub(crate) sql: SqlTexts,
}

/// What `alter_enum` does.
#[derive(Clone, Debug)]
pub(crate) enum EnumChange {
    Add { value: Name, place: ValuePlace },
    Rename { value: Name, to: Name },
    Drop { value: Name },
}

/// Where a new value stands.
#[derive(Clone, Debug)]
pub(crate) enum ValuePlace {
    Last,
    Before(Name),
    After(Name),
}

/// What stands behind `alter_enum e`.
#[derive(Clone, Debug)]
pub(crate) enum AlterEnum {
    Change(EnumChange),
    RenameTo(TablePath),
}

impl ObjectKind {
    const ALL: [ObjectKind; 9] = [
        ObjectKind::Schema,
        ObjectKind::Extension,
        ObjectKind::Enum,
        ObjectKind::Domain,
        ObjectKind::Sequence,
        ObjectKind::Function,
        ObjectKind::Procedure,
        ObjectKind::View,
        ObjectKind::MaterializedView,
    ];

    /// What a keyword makes, drops or renames: `create_enum`.
    pub(crate) fn of(keyword: &str) -> Option<Self> {
        let (_, noun) = keyword.split_once('_')?;
        ObjectKind::ALL.into_iter().find(|kind| kind.noun() == noun)
    }

    pub(crate) const fn noun(self) -> &'static str {
        match self {
            ObjectKind::Schema => "schema",
            ObjectKind::Extension => "extension",
            ObjectKind::Enum => "enum",
            ObjectKind::Domain => "domain",
            ObjectKind::Sequence => "sequence",
            ObjectKind::Function => "function",
            ObjectKind::Procedure => "procedure",
            ObjectKind::View => "view",
            ObjectKind::MaterializedView => "materialized_view",
        }
    }

    /// Whether it shares its name space with tables, as `ObjectKind::name` of the runtime has it.
    pub(crate) const fn is_among_tables(self) -> bool {
        match self {
            ObjectKind::Enum
            | ObjectKind::Domain
            | ObjectKind::Sequence
            | ObjectKind::View
            | ObjectKind::MaterializedView => true,
            ObjectKind::Schema | ObjectKind::Extension | ObjectKind::Function | ObjectKind::Procedure => false,
        }
    }

    /// The object's name; schemas and extensions are in no schema.
    pub(crate) fn parse_name(self, input: ParseStream<'_>) -> Result<TablePath> {
        let what = match self {
            ObjectKind::Schema => "the name of a schema",
            ObjectKind::Extension => "the name of an extension",
            ObjectKind::Enum => "the name of an enum",
            ObjectKind::Domain => "the name of a domain",
            ObjectKind::Sequence => "the name of a sequence",
            ObjectKind::Function => "the name of a function",
            ObjectKind::Procedure => "the name of a procedure",
            ObjectKind::View | ObjectKind::MaterializedView => "the name of a view",
        };
        match self {
            ObjectKind::Schema | ObjectKind::Extension => {
                Ok(TablePath { schema: None, table: Name::parse(input, what)? })
            }
            ObjectKind::Enum
            | ObjectKind::Domain
            | ObjectKind::Sequence
            | ObjectKind::Function
            | ObjectKind::Procedure
            | ObjectKind::View
            | ObjectKind::MaterializedView => TablePath::parse_as(input, what),
        }
    }
}

impl Definition {
    /// What is behind the name, and whether it ends in a `}`.
    pub(crate) fn parse(
        kind: ObjectKind,
        keyword: &str,
        name: &TablePath,
        input: ParseStream<'_>,
    ) -> Result<(Self, bool)> {
        match kind {
            ObjectKind::Schema => Ok((Definition::Schema, false)),
            ObjectKind::Extension => Ok((Definition::Extension, false)),
            ObjectKind::Enum => {
                let content = braces(input, &format!("`{}`", name.shown()))?;
                let values = if content.is_empty() { Vec::new() } else { list(&content, parse_value)? };
                Ok((Definition::Enum(values), true))
            }
            ObjectKind::Domain => Ok((Definition::Domain(Domain::parse(name, input)?), false)),
            ObjectKind::Sequence if input.peek(token::Brace) => {
                Ok((Definition::Sequence(SequenceOption::parse_all(input, &format!("`{}`", name.shown()))?), true))
            }
            ObjectKind::Sequence => Ok((Definition::Sequence(Vec::new()), false)),
            ObjectKind::Function => {
                let (routine, braced) = Routine::parse(kind.noun(), name, None, input)?;
                Ok((Definition::Function(routine), braced))
            }
            ObjectKind::Procedure => {
                let (routine, braced) = Routine::parse(kind.noun(), name, None, input)?;
                Ok((Definition::Procedure(routine), braced))
            }
            ObjectKind::View => {
                let (view, braced) = View::parse(keyword, name, input)?;
                Ok((Definition::View(view), braced))
            }
            ObjectKind::MaterializedView => {
                let (view, braced) = View::parse(keyword, name, input)?;
                Ok((Definition::MaterializedView(view), braced))
            }
        }
    }

    pub(crate) const fn kind(&self) -> ObjectKind {
        match self {
            Definition::Schema => ObjectKind::Schema,
            Definition::Extension => ObjectKind::Extension,
            Definition::Enum(_) => ObjectKind::Enum,
            Definition::Domain(_) => ObjectKind::Domain,
            Definition::Sequence(_) => ObjectKind::Sequence,
            Definition::Function(_) => ObjectKind::Function,
            Definition::Procedure(_) => ObjectKind::Procedure,
            Definition::View(_) => ObjectKind::View,
            Definition::MaterializedView(_) => ObjectKind::MaterializedView,
        }
    }
}

impl View {
    /// `(a, b)` if it is there, and the texts; and whether they end in a `}`.
    pub(crate) fn parse(keyword: &str, name: &TablePath, input: ParseStream<'_>) -> Result<(Self, bool)> {
        let mut columns = Vec::new();
        if input.peek(token::Paren) {
            let content = parens(input, "the name of the view")?;
            columns = list(&content, |content| Name::parse(content, "the name of a column"))?;
        }
        if at_word(input, "as") {
            let help = format!("leave it out: `{keyword} {} \"SELECT …\";`", name.shown());
            return Err(problem(input.span(), "there is no `as` between a view and its SELECT", &help));
        }
        let braced = input.peek(token::Brace);
        Ok((View { columns, sql: SqlTexts::parse_select(input)? }, braced))
    }
}

impl AlterEnum {
    /// `add value "v" after "w"`, `rename value "v" to "w"`, `drop value "v"`, `rename to name`.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        if take_word(input, "add").is_some() {
            expect_word(input, "value")?;
            let value = parse_value(input)?;
            let place = if take_word(input, "before").is_some() {
                ValuePlace::Before(parse_value(input)?)
            } else if take_word(input, "after").is_some() {
                ValuePlace::After(parse_value(input)?)
            } else {
                ValuePlace::Last
            };
            return Ok(AlterEnum::Change(EnumChange::Add { value, place }));
        }
        if take_word(input, "drop").is_some() {
            expect_word(input, "value")?;
            return Ok(AlterEnum::Change(EnumChange::Drop { value: parse_value(input)? }));
        }
        if take_word(input, "rename").is_none() {
            let words = ["add", "drop", "rename"];
            return Err(expected(input, "`add value`, `drop value`, `rename value` or `rename to`", &words));
        }
        if take_word(input, "to").is_some() {
            return Ok(AlterEnum::RenameTo(ObjectKind::Enum.parse_name(input)?));
        }
        expect_word(input, "value")?;
        let value = parse_value(input)?;
        expect_word(input, "to")?;
        Ok(AlterEnum::Change(EnumChange::Rename { value, to: parse_value(input)? }))
    }
}

fn parse_value(input: ParseStream<'_>) -> Result<Name> {
    if input.peek(syn::LitStr) {
        return Name::parse(input, "a value");
    }
    Err(expected(input, "a value of the enum in quotes", &[]))
}
