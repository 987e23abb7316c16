//! Revisions that stand in the sources beside another one, whether the program knows them or not.
//!
//! After a pull that left two heads nothing compiles: the program that is here was built before, and knows one side alone.

use std::fs;
use std::path::{Path, PathBuf};

use super::source::{self, Written};
use crate::graph::Revision;

/// A revision in the folder of another one.
#[derive(Clone, Debug)]
pub(super) struct Neighbour {
    pub(super) written: Written,
    /// The path of its struct in its crate.
    pub(super) path: String,
}

/// The revisions in the files beside that of `revision`, its own included.
pub(super) fn of(revision: &Revision, file: &Path) -> Vec<Neighbour> {
    let neighbour = |(path, written): (PathBuf, Written)| {
        let module = module(revision.place.module, file, &path);
        Neighbour { path: format!("{module}{}{}", written.inside, written.name), written }
    };
    file.parent().map(within).unwrap_or_default().into_iter().map(neighbour).collect()
}

/// The revisions in the files of a folder, and where each is written. Files that cannot be read are left out.
pub(super) fn within(folder: &Path) -> Vec<(PathBuf, Written)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    let read = |path: &PathBuf| fs::read_to_string(path).ok().and_then(|text| source::revisions(&text).ok());
    let found = |path: PathBuf| read(&path).unwrap_or_default().into_iter().map(move |written| (path.clone(), written));
    files.into_iter().flat_map(found).collect()
}

/// `crate::migrations::m20260114_late::`, from the module of a revision in `known`.
fn module(known_module: &str, known: &Path, path: &Path) -> String {
    let stem = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let names_folder = |stem: &str| ["mod", "lib", "main"].contains(&stem);
    let inside = known_module.split("::").skip(1);
    // Up to the file's own module: what follows are modules inside the file.
    let own = stem(known);
    let folder: Vec<&str> =
        if names_folder(&own) { inside.collect() } else { inside.take_while(|part| *part != own).collect() };
    let own = Some(stem(path)).filter(|stem| !names_folder(stem));
    let mut parts: Vec<&str> = ["crate"].into_iter().chain(folder).chain(own.as_deref()).collect();
    parts.push(""); // what follows stands inside
    parts.join("::")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_found_from_its_neighbours() {
        for (known_module, known, path, expected) in [
            ("shop::migrations::m1", "src/migrations/m1.rs", "src/migrations/m2.rs", "crate::migrations::m2::"),
            ("shop::migrations::m1::inner", "src/migrations/m1.rs", "src/migrations/m2.rs", "crate::migrations::m2::"),
            ("shop::migrations", "src/migrations/mod.rs", "src/migrations/m2.rs", "crate::migrations::m2::"),
            ("shop::migrations::m1", "src/migrations/m1.rs", "src/migrations/mod.rs", "crate::migrations::"),
            ("shop", "src/main.rs", "src/m2.rs", "crate::m2::"),
            ("shop::m1", "src/m1.rs", "src/main.rs", "crate::"),
        ] {
            assert_eq!(module(known_module, Path::new(known), Path::new(path)), expected);
        }
    }
}
