//! Exclusion constraints.

use super::draft::Draft;
use super::types::POSTGRES;
use super::{Ids, Kind};
use crate::model::Name;
use crate::op::{Exclusion, Method, Part};

impl<'a> Draft<'_, 'a> {
    /// Reports an exclusion constraint where there are none.
    pub(super) const fn check_excludes(&mut self, at: u16) {
        let elsewhere = self.chain.databases.without(POSTGRES);
        if !elsewhere.is_empty() {
            self.report.at(at).say("there are no exclusion constraints on ").databases(elsewhere);
            self.report.help("leave `exclude` out, or make the columns `unique` together");
        }
    }

    pub(super) const fn add_exclusion(&mut self, name: Name<'a>, exclusion: &'a Exclusion<'a>) {
        self.check_excludes(name.at);
        if matches!(exclusion.method, Method::Gin | Method::Brin) {
            self.report.at(exclusion.method_at).say("a ").name(exclusion.method.keyword());
            self.report.say(" index excludes nothing").help("leave `using` out: it is `gist` then");
        }
        let mut ids = Ids::new();
        let mut i = 0;
        while i < exclusion.parts.len() {
            match &exclusion.parts[i].part {
                Part::Column(column) => self.add_column_id(*column, column.at, &mut ids),
                Part::Expr(sql) => self.columns_of(sql, &mut ids),
            }
            i += 1;
        }
        if let Some(condition) = &exclusion.condition {
            self.columns_of(condition, &mut ids);
        }
        self.push(name, Kind::Exclude(exclusion), ids);
    }
}
