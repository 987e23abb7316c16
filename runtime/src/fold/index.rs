//! Indexes, and what keys and indexes can hold.

use super::draft::Draft;
use super::types::{KEY_BYTES, MYSQLS, SHORTEN, indexable, unindexable};
use super::view::View;
use super::{Element, Ids, Kind};
use crate::model::{Database, Name};
use crate::op::{IndexOptions, IndexPart, Method, Part};

impl<'a> Draft<'_, 'a> {
    pub(super) const fn add_index(
        &mut self,
        name: Name<'a>,
        unique: bool,
        parts: &'a [IndexPart<'a>],
        options: &'a IndexOptions<'a>,
    ) {
        // `plain`: of an expression the server alone knows how wide it is
        let (mut ids, mut plain, mut prefixes) = (Ids::new(), Ids::new(), 0);
        let mut i = 0;
        while i < parts.len() {
            match &parts[i].part {
                Part::Column(column) => {
                    let mut one = Ids::new();
                    self.add_column_id(*column, column.at, &mut one);
                    ids.extend_from(&one, 0, one.len);
                    if options.prefix(i) > 0 {
                        prefixes += self.check_prefix(&one, unique, &options.parts[i]);
                    } else {
                        // of what another method takes, the server alone knows its operator classes
                        if matches!(options.method, Method::Btree) {
                            self.check_indexable(&one, column.at);
                        }
                        plain.extend_from(&one, 0, one.len);
                    }
                    if matches!(options.method, Method::Fulltext | Method::Spatial) {
                        self.check_searched(&one, options.method, column.at);
                    } else if matches!(options.method, Method::Gin | Method::Gist) {
                        self.check_class(&one, *column, parts.len(), options, i);
                    }
                }
                Part::Expr(sql) => {
                    self.columns_of(sql, &mut ids);
                    self.check_index_expression(sql.at);
                }
            }
            i += 1;
        }
        if matches!(options.method, Method::Btree) {
            self.check_width(&plain, prefixes, name.at);
        }
        if let Some(condition) = &options.condition {
            self.check_partial(condition.at);
            self.columns_of(condition, &mut ids);
        }
        let mut i = 0;
        while i < options.include.len() {
            self.add_column_id(options.include[i], options.include[i].at, &mut ids);
            i += 1;
        }
        self.check_options(name, unique, parts, options);
        self.push(name, Kind::Index { unique, parts, options }, ids);
    }

    pub(super) const fn check_partial(&mut self, at: u16) {
        let on = self.chain.databases.and(MYSQLS);
        if !on.is_empty() {
            self.report.at(at).say("there are no partial indexes on ").databases(on);
            self.report.help(
                "leave `where` out; to keep some rows unique, index a generated column that is NULL for the rest",
            );
        }
    }

    pub(super) const fn check_index_expression(&mut self, at: u16) {
        if self.chain.databases.has(Database::Mariadb) {
            self.report.at(at).say("MariaDB has no indexes on expressions");
            self.report.help("add a generated column and index that");
        }
    }

    /// Reports a key or index of more columns or bytes than InnoDB takes.
    /// `prefixes` are the bytes of those columns that are in it in part.
    pub(super) const fn check_width(&mut self, ids: &Ids, prefixes: u32, at: u16) {
        if ids.len < 2 && prefixes == 0 {
            return;
        }
        let on = self.chain.databases.and(MYSQLS);
        if on.is_empty() {
            return;
        }
        if ids.len > 16 {
            self.report.at(at).databases(on).say(" would refuse a key or index of ").count(ids.len(), "column");
            self.report.help("name at most 16");
        }
        let bytes = self.view().key_bytes(ids, None).saturating_add(prefixes);
        if bytes > KEY_BYTES {
            self.report.at(at).databases(on).say(" would refuse a key or index of ").number(bytes as i128);
            self.report.say(" bytes, its columns together").help(SHORTEN);
        }
    }

    /// Reports columns whose type a declared database cannot index.
    pub(super) const fn check_indexable(&mut self, ids: &Ids, at: u16) {
        self.check_width(ids, 0, at);
        let mut i = 0;
        while i < ids.len {
            let view = View { old: self.old, had: self.had, own: self.own, made: self.made };
            if let Some(Element { name, kind: Kind::Column(column), .. }) = view.by_id(ids.get(i)) {
                let refused = unindexable(&column.ty, self.chain.databases);
                if refused.0 != 0 {
                    self.report.at(at).databases(refused).say(" cannot index ").column(self.name, name.text);
                    self.report.say(", which is ").ty(&column.ty).help(indexable(&column.ty));
                }
            }
            i += 1;
        }
    }
}
