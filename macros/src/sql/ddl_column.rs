//! A column of a statement, as an op writes it. What no op can say is left out at a `…`, which does not compile.

use sqlparser::ast::{
    ArrayElemTypeDef, CharLengthUnits, CharacterLength, ColumnDef, ColumnOption, DataType, ExactNumberInfo, Expr,
    GeneratedAs, GeneratedExpressionMode, MySQLColumnPosition, ObjectName, SequenceOptions, TimezoneInfo,
};

use super::ddl::{MORE, last, name};
use super::ddl_item::{as_name, deferrable, references};
use super::ddl_objects::sequence_options;

/// `name: Type …`, as a column is written.
pub(super) fn column(column: &ColumnDef) -> String {
    let option = |wanted: fn(&ColumnOption) -> bool| column.options.iter().any(|option| wanted(&option.option));
    let key = option(|option| matches!(option, ColumnOption::PrimaryKey(_)));
    let serial = serial(&column.data_type);
    // the database numbers a column that takes no NULL
    let numbered = serial.is_some() || option(is_identity);
    let required = key || numbered || option(|option| matches!(option, ColumnOption::NotNull));
    let ty = serial.map_or_else(|| ty(&column.data_type), str::to_owned);
    let ty = if required { ty } else { format!("Option<{ty}>") };
    let modifiers = column.options.iter().map(|option| {
        let named = option.name.as_ref();
        match modifier(&option.option) {
            Some(said) if said.is_empty() => said,
            Some(said) if takes_name(&option.option) => format!("{said}{}", as_name(named)),
            Some(said) if named.is_none() => said,
            _ => MORE.to_owned(),
        }
    });
    let numbers = if serial.is_some() { " identity(serial)" } else { "" };
    format!("{}: {ty}{numbers}{}", name(&column.name), modifiers.collect::<String>())
}

const fn takes_name(option: &ColumnOption) -> bool {
    matches!(
        option,
        ColumnOption::PrimaryKey(_) | ColumnOption::Unique(_) | ColumnOption::Check(_) | ColumnOption::ForeignKey(_)
    )
}

/// What PostgreSQL numbers.
fn serial(ty: &DataType) -> Option<&'static str> {
    let DataType::Custom(named, arguments) = ty else { return None };
    let word = last(named).filter(|word| word.quote_style.is_none() && arguments.is_empty())?;
    Some(match word.value.to_ascii_lowercase().as_str() {
        "smallserial" | "serial2" => "i16",
        "serial" | "serial4" => "i32",
        "bigserial" | "serial8" => "i64",
        _ => return None,
    })
}

fn is_identity(option: &ColumnOption) -> bool {
    match option {
        ColumnOption::Generated { generation_expr, .. } => generation_expr.is_none(),
        option => said_by(option).is_some_and(|word| word == "auto_increment"),
    }
}

/// The word of one database.
fn said_by(option: &ColumnOption) -> Option<String> {
    let ColumnOption::DialectSpecific(tokens) = option else { return None };
    let [word] = tokens.as_slice() else { return None };
    Some(word.to_string().to_ascii_lowercase())
}

/// ` primary_key` and the like, nothing for what is said otherwise; `None` if there is no word for it.
pub(super) fn modifier(option: &ColumnOption) -> Option<String> {
    Some(match option {
        ColumnOption::Null | ColumnOption::NotNull => String::new(),
        ColumnOption::PrimaryKey(key) => format!(" primary_key{}", deferrable(key.characteristics)),
        ColumnOption::Unique(key) => format!(" unique{}", deferrable(key.characteristics)),
        ColumnOption::Default(value) => format!(" default({})", default(value)),
        ColumnOption::Check(check) if !check.no_inherit && check.enforced != Some(false) => {
            format!(" check({:?})", check.expr.to_string())
        }
        ColumnOption::ForeignKey(key) => references(key),
        ColumnOption::Comment(text) => format!(" comment({text:?})"),
        ColumnOption::Collation(named) => format!(" collate({:?})", single(named)?),
        ColumnOption::CharacterSet(named) => format!(" charset({:?})", single(named)?),
        ColumnOption::OnUpdate(value) if default(value) == "now()" => " on_update(now())".to_owned(),
        ColumnOption::Generated { generation_expr: Some(expr), generation_expr_mode, .. } => {
            // what is said of none, SQLite, MySQL and MariaDB do not store
            let stored = matches!(generation_expr_mode, Some(GeneratedExpressionMode::Stored));
            format!(" generated({:?}{})", expr.to_string(), if stored { "" } else { ", virtual" })
        }
        ColumnOption::Generated { generated_as, sequence_options, generation_expr: None, .. } => {
            format!(" identity{}", identity(*generated_as, sequence_options.as_deref())?)
        }
        other => match said_by(other)?.as_str() {
            "auto_increment" => " identity".to_owned(),
            "autoincrement" => " identity(autoincrement)".to_owned(),
            _ => return None,
        },
    })
}

/// `(always, start: 100)`, as far as it is said.
fn identity(by: GeneratedAs, options: Option<&[SequenceOptions]>) -> Option<String> {
    let always = matches!(by, GeneratedAs::Always).then(|| "always".to_owned());
    let words: Vec<String> = always.into_iter().chain(sequence_options(options.unwrap_or_default())).collect();
    if matches!(by, GeneratedAs::ExpStored) {
        return None;
    }
    Some(if words.is_empty() { String::new() } else { format!("({})", words.join(", ")) })
}

fn single(named: &ObjectName) -> Option<&str> {
    match named.0.as_slice() {
        [part] => part.as_ident().map(|ident| ident.value.as_str()),
        _ => None,
    }
}

/// ` first` or ` after(name)`.
pub(super) fn place(position: Option<&MySQLColumnPosition>) -> String {
    match position {
        None => String::new(),
        Some(MySQLColumnPosition::First) => " first".to_owned(),
        Some(MySQLColumnPosition::After(column)) => format!(" after({})", name(column)),
    }
}

/// What MySQL's `MODIFY` makes of a column: what is not said is gone.
pub(super) fn modified(
    data_type: &DataType,
    options: &[ColumnOption],
    position: Option<&MySQLColumnPosition>,
) -> String {
    let (mut nullable, mut value, mut comment) = (true, "none".to_owned(), "none".to_owned());
    let mut rest = Vec::new();
    for option in options {
        match option {
            ColumnOption::Null => {}
            ColumnOption::NotNull => nullable = false,
            ColumnOption::Default(expr) => value = default(expr),
            ColumnOption::Comment(text) => comment = format!("{text:?}"),
            ColumnOption::Collation(named) => rest.extend(single(named).map(|named| format!("collate: {named:?}"))),
            ColumnOption::CharacterSet(named) => rest.extend(single(named).map(|named| format!("charset: {named:?}"))),
            _ => rest.push("…".to_owned()),
        }
    }
    let collates = |option: &ColumnOption| matches!(option, ColumnOption::Collation(_) | ColumnOption::CharacterSet(_));
    if is_text(data_type) && !options.iter().any(collates) {
        rest.push("collate: none".to_owned());
    }
    if position.is_some() {
        rest.push("…".to_owned());
    }
    let said = [
        format!("type: {}", ty(data_type)),
        format!("nullable: {nullable}"),
        format!("default: {value}"),
        format!("comment: {comment}"),
    ];
    said.into_iter().chain(rest).collect::<Vec<_>>().join(", ")
}

/// Whether MySQL's type has a collation.
const fn is_text(ty: &DataType) -> bool {
    matches!(
        ty,
        DataType::Char(_)
            | DataType::Varchar(_)
            | DataType::Text
            | DataType::TinyText
            | DataType::MediumText
            | DataType::LongText
            | DataType::Enum(..)
            | DataType::Set(_)
    )
}

pub(super) fn default(value: &Expr) -> String {
    let text = value.to_string();
    match text.to_ascii_lowercase().as_str() {
        "true" | "false" | "null" => text.to_ascii_lowercase(),
        "now()" | "current_timestamp" | "current_timestamp()" => "now()".to_owned(),
        number if number.parse::<f64>().is_ok() && !number.contains(['n', 'e']) => text,
        _ => format!("expr({text:?})"),
    }
}

/// The Rust type, or `sql("…")`.
pub(super) fn ty(ty: &DataType) -> String {
    let text = ty.to_string();
    simple_type(ty).map_or_else(|| sized_type(ty).unwrap_or_else(|| format!("sql({text:?})")), str::to_owned)
}

/// The Rust type of one without a length, where there is no doubt. `FLOAT` is none: it is another one on each database.
const fn simple_type(ty: &DataType) -> Option<&'static str> {
    Some(match ty {
        DataType::TinyInt(_) => "i8",
        DataType::SmallInt(_) | DataType::Int2(_) => "i16",
        DataType::Int(_) | DataType::Integer(_) | DataType::Int4(_) => "i32",
        DataType::BigInt(_) | DataType::Int8(_) => "i64",
        DataType::TinyIntUnsigned(_) => "u8",
        DataType::SmallIntUnsigned(_) => "u16",
        DataType::IntUnsigned(_) | DataType::IntegerUnsigned(_) => "u32",
        DataType::BigIntUnsigned(_) => "u64",
        DataType::Real | DataType::Float4 => "f32",
        DataType::Double(ExactNumberInfo::None) | DataType::DoublePrecision | DataType::Float8 => "f64",
        DataType::Text => "String",
        DataType::Boolean | DataType::Bool => "bool",
        DataType::Bytea => "Bytes",
        DataType::Date => "Date",
        DataType::Time(None, TimezoneInfo::None | TimezoneInfo::WithoutTimeZone) => "Time",
        DataType::Timestamp(None, TimezoneInfo::WithTimeZone | TimezoneInfo::Tz) => "Timestamptz",
        DataType::Uuid => "Uuid",
        DataType::JSON => "Json",
        DataType::JSONB => "Jsonb",
        _ => return None,
    })
}

/// The same of one with a length, or of what it is made of.
fn sized_type(of: &DataType) -> Option<String> {
    Some(match of {
        DataType::Varchar(Some(length))
        | DataType::CharVarying(Some(length))
        | DataType::CharacterVarying(Some(length)) => format!("Varchar<{}>", characters(*length)?),
        DataType::Char(Some(length)) | DataType::Character(Some(length)) => format!("Char<{}>", characters(*length)?),
        DataType::Numeric(size) | DataType::Decimal(size) | DataType::Dec(size) => match size {
            ExactNumberInfo::PrecisionAndScale(digits, scale) => format!("Numeric<{digits}, {scale}>"),
            ExactNumberInfo::Precision(digits) => format!("Numeric<{digits}, 0>"),
            ExactNumberInfo::None => return None,
        },
        DataType::Timestamp(Some(digits), TimezoneInfo::WithTimeZone | TimezoneInfo::Tz) => {
            format!("Timestamptz<{digits}>")
        }
        DataType::Array(ArrayElemTypeDef::SquareBracket(of, None)) => format!("Array<{}>", ty(of)),
        _ => return None,
    })
}

/// The length, if it is one in characters.
const fn characters(length: CharacterLength) -> Option<u64> {
    match length {
        CharacterLength::IntegerLength { length, unit: None | Some(CharLengthUnits::Characters) } => Some(length),
        CharacterLength::IntegerLength { .. } | CharacterLength::Max => None,
    }
}
