//! `refresh_materialized_view`: a materialized view is filled again. No part of the schema changes.

use super::view::View;
use super::{Kind, Report, Schema};
use crate::model::{Chain, ObjectKind, TableName};
use crate::op::Op;

impl View<'_, '_> {
    /// Index of the first index from `from` on that tells all rows apart by plain columns, for `concurrently` to compare them by.
    pub(super) const fn row_index(&self, from: usize) -> Option<usize> {
        let mut i = from;
        while i < self.len() {
            let element = self.get(i);
            if matches!(element.kind, Kind::Index { .. }) && element.is_unique() {
                return Some(i);
            }
            i += 1;
        }
        None
    }
}

/// Reports a view that is not there, or has nothing that `concurrently` needs.
pub(super) const fn check<'a>(
    chain: &Chain,
    before: &Schema<'a>,
    op: &Op<'a>,
    name: TableName<'a>,
    concurrently: bool,
    report: &mut Report,
) {
    let Some(view) = super::object::existing(chain, before, ObjectKind::MaterializedView, name, report) else { return };
    super::only::check_target(chain, op, view, report);
    if concurrently && report.is_empty() && view.whole().row_index(0).is_none() {
        report.at(name.name.at).say("no unique index tells the rows of ").table(name);
        report.say(" apart, which `concurrently` needs");
        report.help("create one over columns, without `where`: `create_index unique on ").say(name.name.text);
        report.say("(…)`, or leave `concurrently` out");
    }
}
