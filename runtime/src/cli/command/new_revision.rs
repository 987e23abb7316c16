//! What `revision` and `merge` share: a new revision's file and its `mod` line.

use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::{BuildHasher as _, Hasher as _};
use std::path::{Path, PathBuf};

use super::below::Below;
use super::{Context, krate, path_of};
use crate::cli::args::NewFile;
use crate::cli::failure::Failure;
use crate::cli::file_name::{self, Parts};
use crate::cli::module::with_module;
use crate::cli::scaffold::{NewRevision, one_line, struct_name, words};
use crate::cli::settings::SettingsFile;
use crate::cli::{files, neighbours};
use crate::graph::{Graph, Revision, is_label, is_reserved};

/// What `--json` prints.
#[derive(serde::Serialize)]
struct Written<'a> {
    id: &'a str,
    name: &'a str,
    revises: Vec<&'a str>,
    depends_on: Vec<&'a str>,
    file: &'a Path,
    module: &'a Path,
}

/// Writes the file and its `mod` line, or neither, and says so.
pub(super) fn write(context: &Context, below: &Below, message: &str, args: &NewFile) -> Result<(), Failure> {
    let graph = context.migrator.graph()?;
    let branch = below.starts_a_branch(graph, args.branch_label.as_deref())?;
    below.check(graph)?;
    if let Some(label) = &args.branch_label {
        check_label(graph, label)?;
    }
    let id = match &args.rev_id {
        Some(id) => checked_id(graph, id)?,
        None => new_id(graph),
    };
    let dir = folder(graph, &below.revises, args.dir.as_deref())?;
    let module = parent_module(&dir)?;
    if !branch {
        not_written(graph, &below.revises, &dir)?;
    }
    let (message, created) = (said(message)?, jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
    let name = struct_name(&message, |name| graph.revisions().iter().any(|other| is_called(other, name)));
    let home = home(graph, &dir, &below.revises);
    let paths = |list: &[&'static Revision]| list.iter().map(|other| path_of(other, home)).collect::<Vec<_>>();
    let new = NewRevision {
        message: &message,
        name: &name,
        id: &id,
        revises: &paths(&below.revises),
        depends_on: &paths(&below.depends_on),
        label: args.branch_label.as_deref(),
        branch,
        created: &created,
    };

    let settings = SettingsFile::find(context.global.config.as_deref())?;
    let template = settings.as_ref().and_then(SettingsFile::file_template).unwrap_or(file_name::DEFAULT);
    let file_name = file_name::module(template, Parts { message: &message, id: &id, created: &created })?;
    let file = dir.join(format!("{file_name}.rs"));
    if file.exists() {
        let file = files::near(&file).display().to_string();
        return Err(Failure::new(format!("{file} is there already"), "say something else with -m"));
    }
    let source = files::read(&module)?;
    files::write(&file, &new.source())?;
    files::write(&module, &with_module(&source, &file_name)).inspect_err(|_| drop(fs::remove_file(&file)))?;

    if context.output.json {
        let ids = |list: &[&'static Revision]| list.iter().map(|revision| revision.id).collect();
        let (revises, depends_on) = (ids(&below.revises), ids(&below.depends_on));
        context.output.json(&Written { id: &id, name: &name, revises, depends_on, file: &file, module: &module });
    } else {
        let (file, module) = (files::near(&file).display(), files::near(&module).display());
        context.output.line(format_args!("wrote {file} and its line in {module}"));
    }
    Ok(())
}

/// The message on one line; it names the revision and its file.
fn said(message: &str) -> Result<String, Failure> {
    let line = one_line(message);
    if words(&line).next().is_some() {
        return Ok(line);
    }
    let what = if line.is_empty() { "is empty".to_owned() } else { format!("`{line}` has no word") };
    Err(Failure::usage(
        format!("the message {what}: the revision is named by it"),
        "say in a few words what the revision does: `-m \"Add gift cards\"`",
    ))
}

/// Refuses what the program would refuse if it had been built since: a second child, which is in the sources.
fn not_written(graph: &Graph, revises: &[&'static Revision], dir: &Path) -> Result<(), Failure> {
    let folders = revises.iter().filter_map(|revision| folder_of(revision));
    let written = folders.chain([dir.to_owned()]).flat_map(|folder| neighbours::within(&folder));
    let unknown = written.filter(|(_, other)| graph.index_of(&other.id).is_none());
    for (file, other) in unknown {
        let parent = match revises {
            [] if other.revises.is_some() && other.parents.is_empty() => Some("base"),
            _ => revises.iter().map(|parent| parent.name).find(|name| other.parents.iter().any(|known| known == name)),
        };
        if let Some(parent) = parent {
            let place = files::near(&file).display();
            return Err(Failure::new(
                format!("{} in {place} revises {parent} already, and this program does not know it", other.name),
                format!("build again; the new revision then revises {}", other.name),
            ));
        }
    }
    Ok(())
}

/// As the compiler takes labels.
fn check_label(graph: &Graph, label: &str) -> Result<(), Failure> {
    if !is_label(label) {
        return Err(Failure::usage(
            format!("`{label}` cannot be a label"),
            "use letters, digits and `_`, behind the first also `.` and `/`, and none of the words that targets use",
        ));
    }
    taken("label", label, graph.revisions().iter().find(|other| is_called(other, label)))
}

/// As the compiler takes ids.
fn checked_id(graph: &Graph, id: &str) -> Result<String, Failure> {
    let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if id.is_empty() || id.len() > 32 || !plain || is_reserved(id) {
        return Err(Failure::usage(
            format!("`{id}` cannot be an id"),
            "use up to 32 letters, digits and `_`, and none of the words that targets use",
        ));
    }
    let same = |other: &&&Revision| is_called(other, id) || other.id.eq_ignore_ascii_case(id);
    taken("id", id, graph.revisions().iter().find(same))?;
    Ok(id.to_owned())
}

/// Whether a target of that text is that revision, whatever the others are.
fn is_called(revision: &Revision, text: &str) -> bool {
    revision.id == text || revision.name == text || revision.labels.contains(&text)
}

fn taken(what: &str, text: &str, by: Option<&&'static Revision>) -> Result<(), Failure> {
    match by {
        None => Ok(()),
        Some(other) => {
            Err(Failure::new(format!("{what} `{text}` is taken by {}", other.described()), "choose another one"))
        }
    }
}

/// Twelve random hexadecimal digits that no revision starts with.
fn new_id(graph: &Graph) -> String {
    let known = graph.revisions();
    loop {
        let random = RandomState::new().build_hasher().finish();
        let id = format!("{:012x}", random & 0xffff_ffff_ffff);
        if !known.iter().any(|revision| revision.id.starts_with(&id[..4])) || known.len() > 1000 {
            return id;
        }
    }
}

/// The folder to write to: `--dir`, else that of a parent's file, else that of the newest revision's that is here, else
/// `src/migrations` of the package.
fn folder(graph: &Graph, revises: &[&'static Revision], dir: Option<&Path>) -> Result<PathBuf, Failure> {
    let beside = || revises.iter().chain(graph.revisions().iter().rev()).find_map(|revision| folder_of(revision));
    let found = match dir {
        Some(dir) => Some(dir.to_owned()),
        None => beside()
            .or_else(|| files::roots().into_iter().map(|root| root.join("src/migrations")).find(|dir| dir.is_dir())),
    };
    match found {
        Some(dir) if dir.is_dir() => Ok(dir),
        Some(dir) => {
            Err(Failure::new(format!("{} is not a folder", dir.display()), "make it, or say another with --dir"))
        }
        None => Err(Failure::new(
            "cannot tell where revisions are kept",
            "run the program inside the workspace that it was built from, or say where with --dir src/migrations",
        )),
    }
}

fn folder_of(revision: &Revision) -> Option<PathBuf> {
    files::source_file(revision.place.file).and_then(|file| file.parent().map(Path::to_owned))
}

/// The crate that the folder belongs to, as far as revisions tell.
fn home(graph: &Graph, dir: &Path, revises: &[&'static Revision]) -> Option<&'static str> {
    let dir = fs::canonicalize(dir).ok();
    let is_there =
        |revision: &&&Revision| dir.is_some() && folder_of(revision).and_then(|dir| dir.canonicalize().ok()) == dir;
    graph.revisions().iter().find(is_there).or(revises.first()).map(|revision| krate(revision))
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
