//! What a new revision stands on, and what the compiler would refuse of it. Pure.

use crate::Error;
use crate::cli::failure::Failure;
use crate::graph::{Graph, NewParents, Revision, Target, TargetError};
use crate::model::Databases;
use crate::plan::branches;

/// What the new revision stands on.
#[derive(Clone, Debug)]
pub(super) struct Below {
    pub(super) revises: Vec<&'static Revision>,
    pub(super) depends_on: Vec<&'static Revision>,
}

impl Below {
    /// What the graph answers, as revisions; refusals with the options of the command line as their remedy.
    pub(super) fn find(
        graph: &Graph,
        revise: &[impl AsRef<str>],
        splice: bool,
        depends_on: &[String],
    ) -> Result<Below, Failure> {
        let (revise, depends_on) = (targets(revise)?, targets(depends_on)?);
        let new = NewParents { revise: &revise, splice, depends_on: &depends_on };
        let found = graph.new_parents(&new).map_err(|error| {
            let remedy = match &error {
                TargetError::MultipleHeads { .. } => {
                    "say which one to revise with --head, or merge them: `merge heads`"
                }
                TargetError::NotAHead { .. } => "to start a branch there, say --splice and --branch-label NAME",
                _ => return Failure::from(Error::Target(error)),
            };
            Failure { help: Some(remedy.to_owned()), ..Failure::from(Error::Target(error)) }
        })?;
        let revisions = |list: Vec<usize>| list.into_iter().map(|index| graph.revision(index)).collect();
        Ok(Below { revises: revisions(found.revises), depends_on: revisions(found.depends_on) })
    }

    /// Whether something stands where the new revision will stand. The compiler wants that said, with a label.
    pub(super) fn starts_a_branch(&self, graph: &Graph, label: Option<&str>) -> Result<bool, Failure> {
        let has_child =
            |revision: &&Revision| graph.index_of(revision.id).is_some_and(|index| !graph.children(index).is_empty());
        let what = match self.revises.iter().copied().find(has_child) {
            Some(parent) => format!("{} is revised already", parent.name),
            None if self.revises.is_empty() && !graph.revisions().is_empty() => "there is a base already".to_owned(),
            None => return Ok(false),
        };
        match label {
            Some(_) => Ok(true),
            None => Err(Failure::usage(
                format!("{what}, so the new revision starts a branch, and a branch has a label"),
                "say it with --branch-label NAME",
            )),
        }
    }

    /// Whether what meets here is apart, and commutes.
    pub(super) fn check(&self, graph: &Graph) -> Result<(), Failure> {
        let indices = |list: &[&Revision]| list.iter().filter_map(|one| graph.index_of(one.id)).collect::<Vec<_>>();
        let revises = indices(&self.revises);
        for upper in &revises {
            let below = graph.closure([*upper]);
            if let Some(lower) = revises.iter().find(|index| *index != upper && below.has(**index)) {
                let (upper, lower) = (graph.revision(*upper).name, graph.revision(*lower).name);
                let message = format!("{upper} stands on {lower} already, so there is nothing to merge");
                return Err(Failure::new(message, format!("leave {lower} out")));
            }
        }
        let ends = revises.into_iter().chain(indices(&self.depends_on));
        let (none, all) = (graph.set([]), graph.closure(ends));
        let declared = self.revises.iter().chain(&self.depends_on).next().map(|revision| revision.chain.databases);
        for database in declared.into_iter().flat_map(Databases::iter) {
            branches::check(graph, database, &none, &all).map_err(Error::Plan)?;
        }
        Ok(())
    }
}

fn targets(texts: &[impl AsRef<str>]) -> Result<Vec<Target>, Failure> {
    Ok(texts.iter().map(|text| Target::parse(text.as_ref())).collect::<Result<_, _>>().map_err(Error::Target)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::picture::sample::BLANK;
    use crate::model::{Name, TableName, Type};
    use crate::op::{ColumnDef, Op};

    const COLUMNS: &[ColumnDef<'static>] = &[ColumnDef::new(Name::new("id"), Type::BigInt)];

    const fn notes(name: &'static str) -> Op<'static> {
        Op::CreateTable { table: TableName::new(name), columns: COLUMNS, items: &[], comment: "", options: None }
    }

    static BASE: Revision = Revision { id: "aaaa", name: "Base", ..BLANK };
    static LEFT: Revision = Revision { id: "bbbb", name: "Left", parents: &[&BASE], ops: &[notes("notes")], ..BLANK };
    static RIGHT: Revision = Revision { id: "cccc", name: "Right", parents: &[&BASE], ops: &[notes("notes")], ..BLANK };
    static OTHER: Revision = Revision {
        id: "dddd",
        name: "Other",
        parents: &[&BASE],
        depends_on: &[&LEFT],
        ops: &[notes("others")],
        ..BLANK
    };

    fn told(revise: &[&str], depends_on: &[&str]) -> String {
        let graph = Graph::new(&[&BASE, &LEFT, &RIGHT, &OTHER]).unwrap();
        let depends_on: Vec<String> = depends_on.iter().map(|text| (*text).to_owned()).collect();
        match Below::find(&graph, revise, false, &depends_on).and_then(|below| below.check(&graph)) {
            Ok(()) => String::new(),
            Err(failure) => format!("{}\nhelp: {}", failure.message, failure.help.unwrap_or_default()),
        }
    }

    #[test]
    fn what_does_not_compile_is_not_written() {
        assert_eq!(told(&["Other"], &[]), "");
        assert_eq!(told(&["Other"], &["Left"]), "");
        assert_eq!(
            told(&["Left", "Other"], &[]),
            "Other stands on Left already, so there is nothing to merge\nhelp: leave Left out"
        );
        for (revise, depends_on) in [(&["Left", "Right"][..], &[][..]), (&["Left"], &["Right"])] {
            let told = told(revise, depends_on);
            assert!(
                told.starts_with("Left (src/migrations.rs:1) and Right (src/migrations.rs:1) cannot both be applied: "),
                "{told}"
            );
            assert!(told.contains("`notes`"), "{told}");
        }
    }
}
