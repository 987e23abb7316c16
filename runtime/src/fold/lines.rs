//! The rows of a file: what is wrong with them is told with their lines.

use super::bulk_insert::{Inserted, TOLD, Taking};
use super::{Report, Schema};
use crate::model::{PostgresType, Type, Value};
use crate::op::RowsFile;

impl<'a> Inserted<'_, 'a> {
    /// Reports the values of a column that do not fit: the first in words, the others by their lines.
    pub(super) const fn check_lines(
        &self,
        file: &RowsFile<'a>,
        before: &Schema<'a>,
        taking: Taking<'_, 'a>,
        at: usize,
        report: &mut Report,
    ) {
        let (ty, name) = (taking.column.ty.base(), self.columns[at]);
        let (mut found, mut lines, mut told, mut row) = (Report::new(), [0; TOLD], 0, 0);
        while row < file.lines.len() && told < TOLD {
            if fits_at_a_glance(file.text(row, at), ty) {
                row += 1;
                continue;
            }
            let (reported, value) = (found.len(), file.value(row, at, ty));
            match value {
                Value::Str(text) if !takes_text(ty) => say_misread(text, ty, found.at(name.at)),
                _ => self.check_value(before, taking, &value, name.at, &mut found),
            }
            if found.len() > reported {
                lines[told] = file.lines[row];
                told += 1;
            }
            row += 1;
        }
        if let Some(message) = found.message(name.at) {
            report.at(name.at).say("line ").number(lines[0] as i128).say(" of ").name(file.path).say(", ");
            report.name(name.text).say(": ").say(message);
            say_others(&lines, told, row < file.lines.len(), report);
        }
    }
}

/// Whether it is clear that the text fits, as most do: what else there is to check costs the compiler five times as much.
const fn fits_at_a_glance(text: &str, ty: &Type<'_>) -> bool {
    let bytes = text.as_bytes();
    let digits = match ty {
        Type::Text => return !matches!(bytes, [0]),
        Type::Varchar(most) | Type::Char(most) => return bytes.len() <= *most as usize && !matches!(bytes, [0]),
        Type::SmallInt => 4,
        Type::Integer => 9,
        Type::BigInt => 18,
        _ => return false,
    };
    // the number 0 may be refused
    if bytes.is_empty() || bytes.len() > digits || bytes[0] == b'0' {
        return false;
    }
    let mut i = 0;
    while i < bytes.len() {
        if bytes[i] < b'0' || bytes[i] > b'9' {
            return false;
        }
        i += 1;
    }
    true
}

/// Whether a text that is no literal of the type may be its value nevertheless.
const fn takes_text(ty: &Type<'_>) -> bool {
    let number = matches!(ty, Type::Real | Type::Double | Type::Numeric(..) | Type::Decimal);
    !(number || ty.is_integer() || matches!(ty, Type::Bool | Type::Bytes | Type::Postgres(PostgresType::Oid)))
}

const fn say_misread(text: &str, ty: &Type<'_>, report: &mut Report) {
    report.name(text).say(" is not ").name_ty(ty).help(match ty {
        Type::Bool => "write `true` or `false`",
        Type::Bytes => "leave the column out, and insert bytes by an `execute` or a `run`",
        _ => "write a number like 12, without blanks",
    });
}

const fn say_others(lines: &[u32; TOLD], told: usize, more: bool, report: &mut Report) {
    if told < 2 {
        return;
    }
    report.say("\nnote: ").say("nor does the value fit in ").say(if told == 2 { "line " } else { "lines " });
    let mut i = 1;
    while i < told {
        report.say(if i == 1 { "" } else { ", " }).number(lines[i] as i128);
        i += 1;
    }
    if more {
        report.say(", …");
    }
}
