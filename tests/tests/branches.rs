//! Random branches: those that the rule lets merge fold to one schema in whatever order their ops run, which is the one that
//! the merge makes, and the databases agree; those that it refuses differ somewhere, or nearly so.

use aludel::Migrator;
use aludel::catalog::Catalog;
use aludel::dialect;
use aludel::fold::{Arena, Ends, Schema, Schemas, refusals};
use aludel::graph::Revision;
use aludel::model::{Chain, Database, Databases, Type};
use aludel::op::Op;
use aludel::reflect::Scope;
use aludel_tests::build::{add_column, column, create_table_with, foreign_key, leak};
use aludel_tests::chance::{self, Dice};
use aludel_tests::harness::{TempDatabase, block_on};
use aludel_tests::law::same;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::RngSeed;

fn config() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(200),
        rng_seed: if asked.is_some() { RngSeed::Random } else { RngSeed::Fixed(2026) },
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// A trunk and two branches.
#[derive(Debug)]
struct Fork {
    chain: &'static Chain,
    trunk: &'static Revision,
    left: &'static Revision,
    right: &'static Revision,
}

/// A revision and the index of one of its ops.
type Step = (&'static Revision, usize);

impl Fork {
    fn new(databases: Databases, [trunk, left, right]: &[Vec<Dice>; 3], same_names: bool) -> Fork {
        let chain = leak(Chain::of(databases));
        let common = chance::ops(chain, trunk);
        let left = chance::ops_after(chain, &common, 1_000, left);
        let right = chance::ops_after(chain, &common, if same_names { 1_000 } else { 2_000 }, right);
        let revision = |id, parents: &[&'static Revision], ops: Vec<Op<'static>>| {
            leak(Revision { ops: ops.leak(), ..Revision::new(id, chain, parents.to_vec().leak(), &[]) })
        };
        let trunk = revision("aaaaaaaaaaaa", &[], common);
        let (left, right) = (revision("bbbbbbbbbbbb", &[trunk], left), revision("cccccccccccc", &[trunk], right));
        Fork { chain, trunk, left, right }
    }

    /// The ops of a revision, in order.
    fn steps(revision: &'static Revision) -> Vec<Step> {
        (0..revision.ops.len()).map(|op| (revision, op)).collect()
    }

    /// Left first, right first, turn by turn.
    fn orders(&self) -> [Vec<Step>; 3] {
        let (left, right) = (Fork::steps(self.left), Fork::steps(self.right));
        let mut turns = Vec::new();
        for i in 0..left.len().max(right.len()) {
            turns.extend(left.get(i).into_iter().chain(right.get(i)).copied());
        }
        [[left.clone(), right.clone()].concat(), [right, left].concat(), turns]
    }

    fn fold<'a>(&self, arena: &'a Arena<'a>, steps: &[Step]) -> Result<&'a Schema<'a>, String> {
        let mut schema = arena.schema();
        for (revision, op) in Fork::steps(self.trunk).iter().chain(steps) {
            let version = revision.key.wrapping_add(*op as u64);
            let folded = arena.apply(self.chain, schema, &revision.ops[*op], version);
            if !folded.findings.is_empty() {
                let keyword = revision.ops[*op].keyword();
                return Err(format!("{keyword} of {}: {}", revision.id, folded.findings.join("\n")));
            }
            schema = folded.schema;
        }
        Ok(schema)
    }

    /// What the rule says of merging the two.
    fn conflicts(&self) -> Result<Vec<String>, String> {
        let arena = Arena::new();
        let left = self.fold(&arena, &Fork::steps(self.left))?;
        let right = self.fold(&arena, &Fork::steps(self.right))?;
        Ok(refusals(self.chain, left, right, self.ends(), false).messages())
    }

    fn ends(&self) -> Ends<'_> {
        (std::slice::from_ref(&self.left), self.right)
    }

    /// The merge that the compiler makes.
    fn merged<'a>(&self, arena: &'a Arena<'a>) -> Result<&'a Schema<'a>, String> {
        let left = self.fold(arena, &Fork::steps(self.left))?;
        let right = self.fold(arena, &Fork::steps(self.right))?;
        Ok(arena.merge(self.chain, left, right, self.ends()))
    }

    /// Whether the orders differ, or one of them is not possible.
    fn differs(&self) -> Option<String> {
        let arena = Arena::new();
        let merged = match self.merged(&arena) {
            Ok(merged) => projected(self.chain, merged),
            Err(message) => return Some(message),
        };
        for (i, order) in self.orders().iter().enumerate() {
            match self.fold(&arena, order) {
                Err(message) => return Some(format!("order {i}: {message}")),
                Ok(schema) => {
                    if projected(self.chain, schema) != merged {
                        return Some(format!(
                            "order {i}: {:#?}\nbut merged: {merged:#?}",
                            projected(self.chain, schema)
                        ));
                    }
                }
            }
        }
        None
    }
}

fn sorted(mut catalog: Catalog) -> Catalog {
    for table in catalog.tables.values_mut() {
        table.columns.sort_by(|a, b| a.name.cmp(&b.name));
    }
    catalog
}

fn dice() -> impl Strategy<Value = [Vec<Dice>; 3]> {
    let branch = || prop::collection::vec(any::<Dice>(), 1..10);
    [prop::collection::vec(any::<Dice>(), 4..16), branch(), branch()].prop_map(|dice| dice)
}

fn databases() -> impl Strategy<Value = Databases> {
    let one = |database: Database| Databases(database.bit());
    prop_oneof![
        Just(Databases::ALL),
        Just(one(Database::Postgres)),
        Just(one(Database::Sqlite)),
        Just(one(Database::Mariadb)),
    ]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_may_merge_commutes(dice in dice(), databases in databases(), same_names in any::<bool>()) {
        let fork = Fork::new(databases, &dice, same_names);
        if fork.conflicts().map_err(TestCaseError::fail)?.is_empty()
            && let Some(difference) = fork.differs()
        {
            let ops = [fork.trunk, fork.left, fork.right].map(|revision| {
                revision.ops.iter().map(|op| format!("{op:?}")).collect::<Vec<_>>().join("\n")
            });
            return Err(TestCaseError::fail(format!("{difference}\n{}", ops.join("\n--\n"))));
        }
    }

    #[test]
    fn merges_of_merges_hold_every_op_once(
        dice in prop::collection::vec((prop::collection::vec(any::<Dice>(), 1..5), any::<[u8; 3]>()), 3..14),
        databases in databases(),
    ) {
        let arena = Arena::new();
        let tangle = Tangle::new(&arena, databases, &dice);
        for (revision, schema) in &tangle.nodes {
            let merged = projected(tangle.chain, schema);
            for turned in [false, true] {
                let folded = Tangle::fold(&arena, revision, turned).map_err(TestCaseError::fail)?;
                prop_assert_eq!(projected(tangle.chain, folded), merged.clone());
            }
        }
    }
}

/// What the rule refuses must be worth refusing: in most cases an order is impossible, or gives something else. The rest are
/// pairs that would commute on some databases and not on others, like a new type under an index.
#[test]
fn what_is_refused_mostly_differs() {
    let (mut refused, mut differ, mut merged) = (0, 0, 0);
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..1_000 {
        let (dice, databases, same_names) =
            (dice(), databases(), any::<bool>()).new_tree(&mut runner).expect("a value").current();
        let fork = Fork::new(databases, &dice, same_names);
        if fork.conflicts().expect("sound branches").is_empty() {
            merged += 1;
            continue;
        }
        refused += 1;
        differ += usize::from(fork.differs().is_some());
    }
    assert!(merged > 100, "{merged} may merge");
    assert!(differ * 10 > refused * 9, "{differ} of {refused}");
}

#[test]
fn what_is_too_much_to_compare_is_said() {
    let chain: &Chain = leak(Chain::of(Databases::ALL));
    let revision = |id: String, parents: Vec<&'static Revision>, ops: Vec<Op<'static>>| -> &'static Revision {
        leak(Revision { ops: ops.leak(), ..Revision::new(id.leak(), chain, parents.leak(), &[]) })
    };
    let first = revision("first".to_owned(), Vec::new(), Vec::new());
    let told = |left: &'static Revision, right: &'static Revision| {
        let arena = Arena::new();
        let schema = arena.schema();
        refusals(chain, schema, schema, (&[left], right), true).messages()
    };

    // depths by hand: asked for from below, they would be counted anew each time
    let mut long = revision("b".to_owned(), vec![first], Vec::new());
    for depth in 2..4_100_u32 {
        let next = revision(format!("b{depth}"), vec![long], Vec::new());
        long = leak(Revision { schemas: leak(Schemas::at(depth)), ..Revision::new(next.id, chain, next.parents, &[]) });
    }
    let short = revision("c".to_owned(), vec![first], Vec::new());
    let said =
        "these branches are too long to be merged at once\nhelp: merge them in several steps, earlier revisions first";
    assert_eq!(told(short, long), [said]);

    let columns: Vec<String> = (0..16).map(|i| format!("c{i}")).collect();
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let keys = (0..100).map(|i| foreign_key(&format!("fk{i}"), &columns, "t", &columns));
    let many = create_table_with("u", Vec::new(), keys.collect(), "");
    let left = revision("d".to_owned(), vec![first], vec![many]);
    assert!(told(left, short).is_empty(), "without a table in common, nothing has to be compared");
    let right = revision("e".to_owned(), vec![first], vec![add_column("t", column("x", Type::Bool), [])]);
    let said = told(left, right);
    assert!(said[0].contains("an op touches too many things for them to be compared"), "{said:?}");
}

/// Branches that may merge, run in either order on real servers, which then hold the same, and come down again.
#[test]
fn databases_agree() {
    for database in [Database::Postgres, Database::Sqlite, Database::Mariadb] {
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let mut left = config().cases.div_ceil(50);
        while left > 0 {
            let (dice, same_names) = (dice(), any::<bool>()).new_tree(&mut runner).expect("a value").current();
            let fork = Fork::new(Databases(database.bit()), &dice, same_names);
            let worth = fork.left.ops.len() > 1 && fork.right.ops.len() > 1;
            if worth && fork.conflicts().expect("sound branches").is_empty() {
                left -= 1;
                if let Err(message) = block_on(run_both_ways(database, &fork)) {
                    panic!("{message}\n{fork:#?}");
                }
            }
        }
    }
}

async fn run_both_ways(database: Database, fork: &Fork) -> Result<(), String> {
    let migrator = Migrator::from_list(&[fork.trunk, fork.left, fork.right]);
    let mut found = Vec::new();
    for [first, second] in [[fork.left, fork.right], [fork.right, fork.left]] {
        let fresh = TempDatabase::new(database);
        for target in [first.id, second.id] {
            migrator.upgrade(&fresh.url, target).await.map_err(|error| format!("up to {target}: {error}"))?;
        }
        found.push(sorted(read(&fresh, fork.chain).await));
        migrator.downgrade(&fresh.url, "base").await.map_err(|error| format!("down to base: {error}"))?;
        let rest = read(&fresh, fork.chain).await;
        if !rest.tables.is_empty() {
            return Err(format!("left behind: {rest:#?}"));
        }
    }
    let expected = projected(fork.chain, fork.merged(&Arena::new())?);
    same(database, &expected[0], &found[0], "left first")?;
    same(database, &found[0], &found[1], "right first")
}

async fn read(fresh: &TempDatabase, chain: &Chain) -> Catalog {
    fresh.reflect(&Scope::without(&[chain.version_table, chain.history_table])).await
}

/// Revisions with one or two parents each, whatever their parents are: merges of merges, criss-cross, of three.
struct Tangle<'a> {
    chain: &'static Chain,
    nodes: Vec<(&'static Revision, &'a Schema<'a>)>,
}

impl<'a> Tangle<'a> {
    fn new(arena: &'a Arena<'a>, databases: Databases, dice: &[(Vec<Dice>, [u8; 3])]) -> Self {
        let mut tangle = Tangle { chain: leak(Chain::of(databases)), nodes: Vec::new() };
        for (serial, (dice, [first, second, merge])) in (1..).zip(dice) {
            let mut parents: Vec<(&Revision, &Schema<'_>)> = Vec::new();
            for (die, joins) in [(first, true), (second, merge % 2 == 0)] {
                let node = tangle.nodes.get(usize::from(*die) % tangle.nodes.len().max(1));
                parents.extend(node.filter(|_| joins).copied());
            }
            let schema = match parents.as_slice() {
                [(left, before), (right, other)] => {
                    let ends = (std::slice::from_ref(left), *right);
                    if refusals(tangle.chain, before, other, ends, true).is_empty() {
                        Some(arena.merge(tangle.chain, before, other, ends))
                    } else {
                        parents.pop();
                        None
                    }
                }
                _ => None,
            };
            let schema = schema.or(parents.first().map(|(_, schema)| *schema)).unwrap_or_else(|| arena.schema());
            let parents: Vec<&Revision> = parents.iter().map(|(revision, _)| *revision).collect();
            let below = parents.iter().flat_map(|parent| below(parent, false)).collect::<Vec<_>>();
            let mut before: Vec<&Revision> = Vec::new();
            for revision in below {
                if !before.iter().any(|other| other.id == revision.id) {
                    before.push(revision);
                }
            }
            let before: Vec<Op<'_>> = before.iter().flat_map(|revision| revision.ops).copied().collect();
            let ops = chance::ops_after(tangle.chain, &before, serial * 1_000, dice);
            let id = String::leak(format!("r{serial:011}"));
            let revision: &Revision =
                leak(Revision { ops: ops.leak(), ..Revision::new(id, tangle.chain, parents.leak(), &[]) });
            let schema = apply(arena, schema, revision).expect("ops that fit");
            tangle.nodes.push((revision, schema));
        }
        tangle
    }

    fn fold(arena: &'a Arena<'a>, of: &'static Revision, turned: bool) -> Result<&'a Schema<'a>, String> {
        let mut schema = arena.schema();
        for revision in below(of, turned) {
            schema = apply(arena, schema, revision)?;
        }
        Ok(schema)
    }
}

/// The revision and all below it, parents first; of two parents the first goes first, or the second.
fn below(of: &'static Revision, turned: bool) -> Vec<&'static Revision> {
    let mut order: Vec<&Revision> = Vec::new();
    let mut parents = of.parents.to_vec();
    if turned {
        parents.reverse();
    }
    for parent in parents {
        for revision in below(parent, turned) {
            if !order.iter().any(|other| other.id == revision.id) {
                order.push(revision);
            }
        }
    }
    order.push(of);
    order
}

fn apply<'a>(
    arena: &'a Arena<'a>,
    mut schema: &'a Schema<'a>,
    revision: &'static Revision,
) -> Result<&'a Schema<'a>, String> {
    for (i, op) in (0..).zip(revision.ops) {
        let folded = arena.apply(revision.chain, schema, op, revision.key.wrapping_add(i));
        if !folded.findings.is_empty() {
            return Err(format!("{} of {}: {}", op.keyword(), revision.id, folded.findings.join("\n")));
        }
        schema = folded.schema;
    }
    Ok(schema)
}

/// A schema on every database; the order of columns is that in which branches ran, and so left out.
fn projected(chain: &Chain, schema: &Schema<'_>) -> Vec<Catalog> {
    let databases = Database::ALL.iter().filter(|database| chain.databases.has(**database));
    databases.map(|database| sorted(dialect::project(schema, chain, *database))).collect()
}
