//! What an index says beyond its columns: which of it goes together, and where.

use super::draft::Draft;
use super::types::{MYSQLS, POSTGRES};
use crate::model::{Database, Databases, Name, Version};
use crate::op::{IndexOptions, IndexPart, Method};

impl<'a> Draft<'_, 'a> {
    /// Reports options that a declared database has not, or that do not go together.
    pub(super) const fn check_options(
        &mut self,
        name: Name<'a>,
        unique: bool,
        parts: &'a [IndexPart<'a>],
        options: &'a IndexOptions<'a>,
    ) {
        let elsewhere = self.chain.databases.without(POSTGRES);
        self.check_method(unique, parts, options);
        self.check_parts(name, parts, options, elsewhere);
        self.check_include(options, elsewhere);
        self.check_nulls(unique, options, elsewhere);
        if !options.storage.is_empty() && !self.chain.databases.has(Database::Postgres) {
            self.report
                .at(options.storage_at)
                .say("PostgreSQL alone has storage parameters, and this crate's `chain!` ");
            self.report.say("does not declare it").help("leave `with` out");
        }
    }

    const fn check_method(&mut self, unique: bool, parts: &[IndexPart<'_>], options: &IndexOptions<'_>) {
        let (at, method) = (options.method_at, options.method);
        if matches!(method, Method::Btree) {
            return;
        }
        let of_mysql = matches!(method, Method::Fulltext | Method::Spatial);
        // InnoDB makes a B-tree of a `hash` index, and MEMORY a hash table of any
        let of_both = matches!(method, Method::Hash);
        let elsewhere = self.chain.databases.without(match (of_mysql, of_both) {
            (true, _) => MYSQLS,
            (false, true) => Databases(POSTGRES.0 | MYSQLS.0),
            (false, false) => POSTGRES,
        });
        if !elsewhere.is_empty() {
            self.report.at(at).say("there are no ").name(method.keyword()).say(" indexes on ").databases(elsewhere);
            self.report.help("leave ").name(if of_mysql { method.keyword() } else { "using" }).say(" out");
        } else if of_both && !self.chain.databases.has(Database::Postgres) {
            // what follows is PostgreSQL's
        } else if unique {
            self.report.at(at).say("a ").name(method.keyword()).say(" index cannot be unique");
            self.report.help("leave ").name(if of_mysql { method.keyword() } else { "using" }).say(" out, or `unique`");
        } else if parts.len() > 1 && matches!(method, Method::Hash | Method::Spgist | Method::Spatial) {
            self.report.at(at).say("a ").name(method.keyword()).say(" index is over one column or expression");
            self.report.help("make one index for each");
        }
    }

    const fn check_parts(
        &mut self,
        name: Name<'a>,
        parts: &[IndexPart<'a>],
        options: &IndexOptions<'a>,
        elsewhere: Databases,
    ) {
        let ordered = matches!(options.method, Method::Btree);
        let mut i = 0;
        while i < parts.len() {
            if parts[i].descending && !ordered {
                self.no_order(name.at, options.method);
            }
            if !options.parts.is_empty() {
                let said = options.parts[i];
                if said.nulls_first.is_some() && !ordered {
                    self.no_order(said.nulls_at, options.method);
                } else if said.nulls_first.is_some() && !elsewhere.is_empty() {
                    self.report.at(said.nulls_at).databases(elsewhere).say(" would refuse `nulls` in an index");
                    self.report.help("leave it out");
                }
                self.check_collate(&parts[i], &said);
                if let Some(class) = said.class
                    && !elsewhere.is_empty()
                {
                    self.report.at(class.at).say("there are no operator classes on ").databases(elsewhere);
                    self.report.help("leave `ops` out");
                }
            }
            i += 1;
        }
    }

    const fn no_order(&mut self, at: u16, method: Method) {
        self.report.at(at).say("a ").name(method.keyword()).say(" index has no order");
        self.report.help("leave `desc` and `nulls` out");
    }

    const fn check_include(&mut self, options: &IndexOptions<'a>, elsewhere: Databases) {
        if options.include.is_empty() {
            return;
        }
        let (at, method) = (options.include[0].at, options.method);
        if !elsewhere.is_empty() {
            self.report.at(at).say("an index cannot include other columns on ").databases(elsewhere);
            self.report.help("leave `include` out, or name them as parts of the index");
        } else if matches!(method, Method::Hash | Method::Gin | Method::Brin) {
            self.report.at(at).say("a ").name(method.keyword()).say(" index cannot include other columns");
            self.report.help("leave `include` out");
        } else if matches!(method, Method::Spgist) && !self.postgres_is(Version(14, 0)) {
            self.report.at(at).say("PostgreSQL has `include` in `spgist` indexes from version 14 on");
            self.report.help("leave `include` out, or declare `postgres 14`");
        }
    }

    const fn check_nulls(&mut self, unique: bool, options: &IndexOptions<'a>, elsewhere: Databases) {
        if !options.nulls_not_distinct {
            return;
        }
        let at = options.nulls_not_distinct_at;
        if !unique {
            self.report.at(at).say("only a unique index tells whether NULLs are distinct");
            self.report.help("add `unique`, or leave `nulls_not_distinct` out");
        } else if !elsewhere.is_empty() {
            self.report.at(at).say("NULLs are distinct in every unique index on ").databases(elsewhere);
            self.report.help("leave `nulls_not_distinct` out, or make the column NOT NULL");
        } else if !self.postgres_is(Version(15, 0)) {
            self.report.at(at).say("PostgreSQL has `nulls_not_distinct` from version 15 on");
            self.report.help("leave it out, or declare `postgres 15`");
        }
    }

    const fn postgres_is(&self, version: Version) -> bool {
        self.chain.version(Database::Postgres).at_least(version)
    }
}
