//! Constraints and indexes that one version of a table has and another has not.

use crate::catalog::{Check, Exclusion, ForeignKey, Index, Key, Table};

/// Constraints and indexes of a table.
#[derive(Default, Debug)]
pub(crate) struct Items<'t> {
    pub(crate) primary_key: Option<&'t Key>,
    pub(crate) uniques: Vec<&'t Key>,
    pub(crate) foreign_keys: Vec<&'t ForeignKey>,
    pub(crate) checks: Vec<&'t Check>,
    pub(crate) exclusions: Vec<&'t Exclusion>,
    pub(crate) indexes: Vec<&'t Index>,
}

impl<'t> Items<'t> {
    /// Everything of a table.
    pub(crate) fn all(of: &'t Table) -> Items<'t> {
        Items {
            primary_key: of.primary_key.as_ref(),
            uniques: of.uniques.iter().collect(),
            foreign_keys: of.foreign_keys.iter().collect(),
            checks: of.checks.iter().collect(),
            exclusions: of.exclusions.iter().collect(),
            indexes: of.indexes.iter().collect(),
        }
    }

    /// What `of` has and `other` has not, or has otherwise.
    pub(crate) fn only(of: &'t Table, other: &Table) -> Items<'t> {
        Items {
            primary_key: of.primary_key.as_ref().filter(|key| other.primary_key.as_ref() != Some(key)),
            uniques: of.uniques.iter().filter(|key| !other.uniques.contains(key)).collect(),
            foreign_keys: of.foreign_keys.iter().filter(|key| !other.foreign_keys.contains(key)).collect(),
            checks: of.checks.iter().filter(|check| !other.checks.contains(check)).collect(),
            exclusions: of.exclusions.iter().filter(|one| !other.exclusions.contains(one)).collect(),
            indexes: of.indexes.iter().filter(|index| !other.indexes.contains(index)).collect(),
        }
    }

    /// Whether there is no constraint; there may be indexes.
    pub(crate) fn no_constraints(&self) -> bool {
        let Items { primary_key, uniques, foreign_keys, checks, exclusions, indexes: _ } = self;
        primary_key.is_none()
            && uniques.is_empty()
            && foreign_keys.is_empty()
            && checks.is_empty()
            && exclusions.is_empty()
    }
}
