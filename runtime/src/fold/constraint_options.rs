//! What a constraint says beyond its columns: when it is looked at, and whether the rows that are there fulfil it.

use super::draft::Draft;
use super::types::POSTGRES;
use super::{Element, Kind};
use crate::model::{Database, Databases, Deferrable, Name};
use crate::op::ConstraintOptions;

impl<'a> Draft<'_, 'a> {
    /// Reports options that a declared database has not.
    /// `foreign`: of a foreign key, not of another constraint.
    pub(super) const fn check_constraint_options(&mut self, foreign: bool, options: ConstraintOptions) {
        let on = self.chain.databases;
        if !matches!(options.deferrable, Deferrable::No) {
            let deferring = if foreign { Databases(POSTGRES.0 | Database::Sqlite.bit()) } else { POSTGRES };
            let refused = on.without(deferring);
            if !refused.is_empty() {
                self.report.at(options.deferrable_at).say("no ");
                self.report.say(if foreign { "foreign key" } else { "primary key or unique constraint" });
                self.report.say(" is deferrable on ").databases(refused).help("leave `deferrable` out");
            }
        }
        if options.not_valid && !on.has(Database::Postgres) {
            self.report.at(options.not_valid_at).say("PostgreSQL alone has constraints that are `not_valid`, and ");
            self.report.say("this crate's `chain!` does not declare it").help("leave `not_valid` out");
        }
    }

    /// Where the constraint stands whose rows are looked at now; reports one that is not there, or not `not_valid`.
    pub(super) const fn validated(&mut self, name: Name<'a>) -> Option<usize> {
        let Some(i) = self.named_item(name, false, "validate") else { return None };
        let element = *self.view().get(i);
        match element.options {
            Some(options) if options.not_valid => {
                let options = ConstraintOptions { not_valid: false, ..options };
                self.remake(&Element { options: Some(options), ..element });
            }
            Some(_) | None => {
                self.report.at(name.at).say("this changes nothing: the ").say(element.noun()).say(" ");
                self.report.name(name.text).say(" is valid already").help("leave it out");
                self.remake(&element);
            }
        }
        Some(i)
    }
}

impl Element<'_> {
    /// When it is looked at.
    pub const fn deferrable(&self) -> Deferrable {
        match &self.options {
            Some(options) => options.deferrable,
            None => Deferrable::No,
        }
    }

    /// Whether rows that were there before it may not fulfil it, on PostgreSQL.
    pub const fn is_not_valid(&self) -> bool {
        match &self.options {
            Some(options) => options.not_valid,
            None => false,
        }
    }

    /// Whether it is a key that no foreign key can point to, because it is looked at too late.
    pub(super) const fn is_deferrable_key(&self) -> bool {
        matches!(self.kind, Kind::PrimaryKey | Kind::Unique) && !matches!(self.deferrable(), Deferrable::No)
    }
}
