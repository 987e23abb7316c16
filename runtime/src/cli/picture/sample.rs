//! Graphs to draw in tests.

use super::Picture;
use crate::graph::{Graph, Place, Revision};
use crate::model::{Chain, Databases};

static CHAIN: Chain = Chain::of(Databases::ALL);

pub(in crate::cli) const BLANK: Revision = Revision {
    place: Place { module: "shop::migrations", file: "src/migrations.rs", line: 1 },
    ..Revision::new("", &CHAIN, &[], &[])
};

macro_rules! revisions {
    ($($at:ident $id:literal $name:literal $created:literal [$($parent:ident),*] $([$($label:literal),+])? $(needs $($need:ident)+)? $(= $message:literal)?;)*) => {
        $(static $at: Revision = Revision {
            id: $id,
            name: $name,
            created: concat!("2026-", $created, "T09:00:00Z"),
            parents: &[$(&$parent),*],
            $(labels: &[$($label),+],)?
            $(depends_on: &[$(&$need),+],)?
            $(message: $message,)?
            ..BLANK
        };)*
        pub(in crate::cli) static ALL: &[&Revision] = &[$(&$at),*];
    };
}

// Two bases, a branch with labels, a merge of three, a criss-cross, a dependency, odd texts.
revisions! {
    BASE "1975ea83b712" "CreateUsers" "01-05" [] = "Create users and teams.";
    MAIN "ae1027a6acf2" "Accounts" "01-12" [BASE] = "Say \"account\" where it said <user> | more & more.";
    BILL "b0b0b0b0b0b0" "Billing" "01-13" [BASE] ["billing", "money"] = "A branch for the money.";
    INVO "c1c1c1c1c1c1" "Invoices" "01-20" [BILL] = "Invoices, with a message so long that no terminal of eighty columns has room for all of it.";
    LEFT "d2d2d2d2d2d2" "Left" "01-21" [MAIN];
    RIGHT "d3d3d3d3d3d3" "Right" "01-22" [MAIN] = "Étage № 2: 漢字";
    CROSS1 "e4e4e4e4e4e4" "Crossing" "02-01" [LEFT, RIGHT] = "One way to merge.";
    CROSS2 "e5e5e5e5e5e5" "Crossed" "02-02" [RIGHT, LEFT] = "And the other.";
    PAY "f6f6f6f6f6f6" "Payments" "02-10" [INVO] needs LEFT = "Payments need what is on the left.";
    ALL3 "a7a7a7a7a7a7" "Together" "03-01" [CROSS1, CROSS2, PAY] ["v2"] = "All three.";
    AUDIT "0808080808ab" "AuditLog" "01-15" [] ["audit"] = "Another base.";
    TRAIL "0909090909ab" "AuditTrail" "03-05" [AUDIT] needs MAIN = "Who did \\what\\, when.";
}

/// The sample, without a database.
pub(super) fn sample() -> Picture {
    let graph = Graph::new(ALL).expect("a graph");
    Picture::new(&graph, &graph.all(), None)
}

/// The sample, with a database at these revisions.
pub(super) fn sample_at(names: &[&str]) -> Picture {
    let graph = Graph::new(ALL).expect("a graph");
    let rows: Vec<&'static Revision> = ALL.iter().copied().filter(|row| names.contains(&row.name)).collect();
    Picture::new(&graph, &graph.all(), Some(&rows))
}

/// A chain as it grows in years: mostly a line, with branches that live for a while and are merged.
pub(super) fn long(count: usize) -> Picture {
    let leak = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let titles =
        ["Add what the shop asked for.", "Index the slow query.", "Orders know their currency.", "Split names."];
    let mut all: Vec<&'static Revision> = Vec::new();
    let (mut tip, mut side): (Vec<&'static Revision>, Vec<&'static Revision>) = (Vec::new(), Vec::new());
    for at in 0..count {
        let (starts, merges) = (at % 17 == 5, at % 17 == 12);
        let on_side = starts || !side.is_empty() && at % 2 == 0 && !merges;
        let parents = match (starts, merges, on_side) {
            (_, true, _) => tip.iter().chain(&side).copied().collect(),
            (false, _, true) => side.clone(),
            _ => tip.clone(),
        };
        let labels: &'static [&'static str] =
            if starts { Box::leak(vec![leak(format!("feature-{}", at / 17))].into()) } else { &[] };
        let depends_on = if at % 41 == 40 { vec![all[at - 20]] } else { Vec::new() };
        let revision: &'static Revision = Box::leak(Box::new(Revision {
            id: leak(format!("{:012x}", (at as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a) & 0xffff_ffff_ffff)),
            name: leak(format!("{}{at}", if merges { "Merge" } else { "Step" })),
            message: if merges { "Both sides." } else { titles[at % titles.len()] },
            created: leak(format!("20{:02}-{:02}-{:02}T09:00:00Z", 20 + at / 60, 1 + at / 5 % 12, 1 + at % 28)),
            parents: Box::leak(parents.into()),
            depends_on: Box::leak(depends_on.into()),
            labels,
            ..BLANK
        }));
        all.push(revision);
        if on_side {
            side = vec![revision];
        } else {
            tip = vec![revision];
        }
        if merges {
            side.clear();
        }
    }
    let graph = Graph::new(&all).expect("a graph");
    Picture::new(&graph, &graph.all(), Some(&[all[count * 9 / 10]]))
}

/// A graph as no team has it: every fifth revision merges, many branches, dependencies across.
pub(super) fn dense(count: usize) -> Picture {
    let leak = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let mut random = 7_u64;
    let mut below = |most: usize| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(random >> 33).unwrap_or_default() % most.max(1)
    };
    let mut all: Vec<&'static Revision> = Vec::new();
    for at in 0..count {
        let near = |step: usize| at.checked_sub(1 + step).map(|index| all[index]);
        let mut parents: Vec<&'static Revision> = near(below(5)).into_iter().collect();
        if below(5) == 0 {
            parents.extend(near(below(12)).filter(|other| parents[..].iter().all(|parent| parent.id != other.id)));
        }
        let depends_on: Vec<_> = if below(12) == 0 { near(below(20)).into_iter().collect() } else { Vec::new() };
        let labels: &'static [&'static str] =
            if below(count / 10) < 4 { Box::leak(vec![leak(format!("team/{at}"))].into()) } else { &[] };
        all.push(Box::leak(Box::new(Revision {
            id: leak(format!("{:012x}", (at as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a) & 0xffff_ffff_ffff)),
            name: leak(format!("Step{at}")),
            message: "What was asked for.",
            created: leak(format!("2026-{:02}-{:02}T09:00:00Z", 1 + at * 12 / count, 1 + at % 28)),
            parents: Box::leak(parents.into()),
            depends_on: Box::leak(depends_on.into()),
            labels,
            ..BLANK
        })));
    }
    let graph = Graph::new(&all).expect("a graph");
    Picture::new(&graph, &graph.all(), None)
}
