//! What a big graph costs: load, heads, the way up from base and down to it, a hundred targets. `./dev bench graph`.
//!
//! The graphs are made from data: a fifth of the revisions are merges, every tenth has a dependency, 40 have a label. No op is
//! in them, so this is the graph and the plan, not the fold.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]

use std::time::{Duration, Instant};

use aludel::graph::{Graph, Revision, Set, Target};
use aludel::model::{Chain, Databases};
use aludel::{Direction, Migrator};
use sqlx::{Connection as _, SqliteConnection};

static CHAIN: Chain = Chain::of(Databases::ALL);
const LABELS: usize = 40;
const OPEN: usize = 25;
const TIMES: usize = 5;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    println!("revisions   load  heads  upgrade  downgrade  100 targets    all (ms, best of {TIMES})");
    for len in [1_000, 2_000, 5_000, 10_000] {
        let revisions = chain(len);
        let runs = (0..TIMES).map(|_| runtime.block_on(measure(&revisions)));
        let best = runs.min_by_key(|parts| parts.iter().sum::<Duration>()).expect("a run");
        let ms = |duration: Duration| duration.as_secs_f64() * 1000.0;
        let [load, heads, up, down, targets] = best.map(ms);
        let all = ms(best.iter().sum());
        println!("{len:9} {load:6.1} {heads:6.2} {up:8.1} {down:10.1} {targets:12.1} {all:6.1}");
    }
}

async fn measure(revisions: &[&'static Revision]) -> [Duration; 5] {
    let mut at = Instant::now();
    let mut lap = || std::mem::replace(&mut at, Instant::now()).elapsed();
    let migrator = Migrator::from_list(revisions);
    let load = lap();
    let heads = migrator.heads().expect("heads").len() + migrator.find_all("heads").expect("heads").len();
    let heads = (lap(), heads).0;

    let mut connection = SqliteConnection::connect("sqlite::memory:").await.expect("a database");
    lap();
    let plan = migrator.plan(&mut connection, Direction::Upgrade, "heads").await.expect("a plan");
    assert_eq!(plan.revisions.len(), revisions.len());
    let up = lap();
    migrator.stamp(&mut connection, ["heads"], false).await.expect("a stamp");
    lap();
    let plan = migrator.plan(&mut connection, Direction::Downgrade, "base").await.expect("a plan");
    assert_eq!(plan.revisions.len(), revisions.len());
    let down = lap();

    let graph = migrator.graph().expect("a graph");
    let mut chance = Chance(7);
    let applied = graph.closure([chance.below(revisions.len())]);
    lap();
    let found = (0..100).filter(|at| resolves(graph, &applied, &target(&mut chance, revisions, *at))).count();
    assert!(found > 50, "most targets lead somewhere");
    [load, heads, up, down, lap()]
}

fn resolves(graph: &Graph, applied: &Set, text: &str) -> bool {
    let target = Target::parse(text).expect("a target");
    let up = graph.up(&target, applied).map(|to| graph.closure(to));
    up.is_ok() | graph.down(&target, applied).is_ok()
}

/// One of every kind of target.
fn target(chance: &mut Chance, revisions: &[&'static Revision], at: usize) -> String {
    let revision = revisions[chance.below(revisions.len())];
    let label = chance.below(LABELS);
    match at % 8 {
        0 => revision.id.to_owned(),
        1 => revision.id[..10].to_owned(),
        2 => revision.name.to_owned(),
        3 => format!("label{label}@head"),
        4 => format!("{}-1", revision.id),
        5 => format!("label{label}@+1"),
        6 => format!("{}@heads", revision.id),
        _ => format!("label{label}@base"),
    }
}

/// A graph: some 25 lines that part and meet.
fn chain(len: usize) -> Vec<&'static Revision> {
    let mut chance = Chance(len as u64);
    let mut made: Vec<&'static Revision> = Vec::with_capacity(len);
    let mut open: Vec<usize> = Vec::new();
    for at in 0..len {
        let mut parents = Vec::new();
        if open.len() >= 2 && (chance.below(5) == 0 || open.len() > OPEN) {
            parents.extend([chance.take(&mut open), chance.take(&mut open)]);
        } else if at > 0 && chance.below(4) == 0 {
            // Start a branch somewhere near.
            parents.push(at - 1 - chance.below(at.min(50)));
            open.retain(|head| *head != parents[0]);
        } else if !open.is_empty() {
            parents.push(chance.take(&mut open));
        }
        let depends_on = if at > 0 && chance.below(10) == 0 { vec![made[chance.below(at)]] } else { Vec::new() };
        let labels = (at % len.div_ceil(LABELS) == 0).then(|| text(format!("label{}", at / len.div_ceil(LABELS))));
        open.push(at);
        let id = text(format!("{:06x}{at:06x}", chance.next() & 0xff_ffff));
        let parents = Vec::leak(parents.into_iter().map(|parent| made[parent]).collect());
        made.push(Box::leak(Box::new(Revision {
            name: text(format!("R{at}")),
            created: text(format!("2026-{at:08}")),
            labels: Vec::leak(labels.into_iter().collect()),
            ..Revision::new(id, &CHAIN, parents, Vec::leak(depends_on))
        })));
    }
    made
}

fn text(text: String) -> &'static str {
    String::leak(text)
}

/// Chance that is the same every time (xorshift).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("it is below a usize")
    }

    fn take(&mut self, from: &mut Vec<usize>) -> usize {
        let at = self.below(from.len());
        from.swap_remove(at)
    }
}
