//! How one revision runs, where that is not as usual.

use std::time::Duration;

use crate::model::Databases;

/// What a revision's header, attributes and conditions say about running it. Only `told`, `when` and `only` are part of the
/// checksum: what the database becomes does not depend on the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// `lock_timeout "5s";`: how long a statement waits for a lock.
    pub lock_timeout: Option<Duration>,
    /// `statement_timeout "1min";`: how long a statement may run.
    pub statement_timeout: Option<Duration>,
    /// `transaction none;`: each op is a transaction of its own, and the text of an `execute` runs in none.
    pub no_transaction: bool,
    /// `#[allow(rule, reason = "…")]`.
    pub allow: &'static [Allow],
    /// The ops in the `changes` of an `execute`: its text does what they say, so they are folded and not run.
    pub told: &'static [On],
    /// The data steps that not every run runs.
    pub when: &'static [When],
    /// The ops that say `if_exists` or `if_not_exists`.
    pub if_exists: &'static [On],
    /// The ops that are for some databases and are left out on the others.
    pub only: &'static [Only],
}

/// A rule that a revision, or one of its ops, is allowed to break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allow {
    /// Which rule.
    pub rule: &'static str,
    /// Why.
    pub reason: &'static str,
    /// Where.
    pub on: On,
}

/// `when(tag, …)` behind a data step: it runs only where one of the tags is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The tags, one or more.
    pub tags: &'static [&'static str],
    /// Which step.
    pub on: On,
}

/// `only(postgres, …)` in front of an op: it is folded for those databases, and runs on no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Only {
    /// The databases.
    pub databases: Databases,
    /// Which op.
    pub on: On,
}

/// What an [`Allow`], a [`When`] or an [`Only`] belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// The whole revision.
    Revision,
    /// The op of that index in `upgrade`.
    Upgrade(usize),
    /// The op of that index in the written `downgrade`.
    Downgrade(usize),
}

impl Settings {
    /// As usual: one transaction, the database's own timeouts, every rule.
    pub const NONE: Settings = Settings {
        lock_timeout: None,
        statement_timeout: None,
        no_transaction: false,
        allow: &[],
        told: &[],
        when: &[],
        if_exists: &[],
        only: &[],
    };

    /// The tags of which one must be chosen for the op to run; none if it always does.
    pub fn tags(&self, on: On) -> &'static [&'static str] {
        self.when.iter().find(|when| when.on == on).map_or(&[], |when| when.tags)
    }

    /// The databases that the op is for: all, if it does not say `only(…)`.
    pub const fn databases(&self, on: On) -> Databases {
        let mut i = 0;
        while i < self.only.len() {
            if self.only[i].on.same(on) {
                return self.only[i].databases;
            }
            i += 1;
        }
        Databases::ALL
    }
}

impl On {
    const fn same(self, other: On) -> bool {
        match (self, other) {
            (On::Upgrade(a), On::Upgrade(b)) | (On::Downgrade(a), On::Downgrade(b)) => a == b,
            (On::Revision, On::Revision) => true,
            (On::Revision | On::Upgrade(_) | On::Downgrade(_), _) => false,
        }
    }
}

/// [`Settings::NONE`], once for all revisions that say nothing.
pub static NO_SETTINGS: Settings = Settings::NONE;
