//! `revision`: writes the file of a new revision and its `mod` line.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher as _, Hasher as _};
use std::path::{Path, PathBuf};

use super::{Context, path_of};
use crate::cli::args::Revision as Args;
use crate::cli::failure::Failure;
use crate::cli::files;
use crate::cli::scaffold::{NewRevision, with_module};
use crate::graph::Revision;

/// What `--json` prints.
#[derive(serde::Serialize)]
struct Written<'a> {
    id: &'a str,
    file: &'a Path,
    module: &'a Path,
}

pub(super) fn run(context: &Context, args: &Args) -> Result<(), Failure> {
    let parent = parent(context, args.head.as_deref())?;
    let dir = folder(parent, args.dir.as_deref())?;
    let id = new_id(context)?;
    let created = jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let message = args.message.split_whitespace().collect::<Vec<_>>().join(" ");
    let revises = parent.map_or_else(|| "base".to_owned(), path_of);
    let new = NewRevision { message: &message, id: &id, revises: &revises, created: &created };

    let file = dir.join(format!("{}.rs", new.module()));
    if file.exists() {
        return Err(Failure::new(format!("{} is there already", file.display()), "say something else with -m"));
    }
    let module = parent_module(&dir)?;
    let source = files::read(&module)?;
    files::write(&file, &new.source())?;
    files::write(&module, &with_module(&source, &new.module()))?;

    if context.output.json {
        context.output.json(&Written { id: &id, file: &file, module: &module });
    } else {
        context.output.line(format_args!(
            "wrote {} and its line in {}",
            files::near(&file).display(),
            files::near(&module).display()
        ));
    }
    Ok(())
}

/// The revision to revise: the one that is named, else the only head.
fn parent(context: &Context, wanted: Option<&str>) -> Result<Option<&'static Revision>, Failure> {
    if let Some(wanted) = wanted {
        return Ok(context.migrator.find(wanted)?);
    }
    match context.migrator.heads()?.as_slice() {
        [] => Ok(None),
        [head] => Ok(Some(head)),
        several => {
            let names: Vec<_> = several.iter().map(|head| head.name).collect();
            Err(Failure::new(
                format!("there are several heads: {}", names.join(", ")),
                "say which one to revise with --head",
            ))
        }
    }
}

/// The folder to write to: `--dir`, else that of the parent's file, else `src/migrations` of the package.
fn folder(parent: Option<&'static Revision>, dir: Option<&Path>) -> Result<PathBuf, Failure> {
    let found = match (dir, parent) {
        (Some(dir), _) => Some(dir.to_owned()),
        (None, Some(parent)) => {
            files::source_file(parent.place.file).and_then(|file| file.parent().map(Path::to_owned))
        }
        (None, None) => files::roots().into_iter().map(|root| root.join("src/migrations")).find(|dir| dir.is_dir()),
    };
    match found {
        Some(dir) if dir.is_dir() => Ok(dir),
        Some(dir) => {
            Err(Failure::new(format!("{} is not a folder", dir.display()), "make it, or say another with --dir"))
        }
        None => Err(Failure::new("cannot tell where revisions are kept", "say it with --dir src/migrations")),
    }
}

/// The file that declares the folder's modules.
fn parent_module(dir: &Path) -> Result<PathBuf, Failure> {
    let beside = dir.with_extension("rs");
    [dir.join("mod.rs"), dir.join("lib.rs"), dir.join("main.rs"), beside]
        .into_iter()
        .find(|path| path.is_file())
        .ok_or_else(|| {
            Failure::new(
                format!("{} has no module file", dir.display()),
                format!("make {} and declare it where the crate starts", dir.join("mod.rs").display()),
            )
        })
}

/// Twelve random hexadecimal digits that no revision starts with.
fn new_id(context: &Context) -> Result<String, Failure> {
    let known = context.migrator.revisions()?;
    loop {
        let random = RandomState::new().build_hasher().finish();
        let id = format!("{:012x}", random & 0xffff_ffff_ffff);
        if !known.iter().any(|revision| revision.id.starts_with(&id[..4])) || known.len() > 1000 {
            return Ok(id);
        }
    }
}
