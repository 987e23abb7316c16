//! The source files that commands read and write: where they are, and writing them whole or not at all.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::source::{self, Written};
use crate::graph::Revision;

/// A file as `file!()` names it: relative to the workspace, which is the current folder, the package's, or one above.
pub(super) fn source_file(file: &str) -> Option<PathBuf> {
    roots()
        .into_iter()
        .flat_map(|root| root.ancestors().map(|dir| dir.join(file)).collect::<Vec<_>>())
        .find(|path| path.is_file())
}

/// Where a package may be: where cargo says, and here.
pub(super) fn roots() -> Vec<PathBuf> {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    package.into_iter().chain(std::env::current_dir()).collect()
}

/// The file of that name in the folder of the package that cargo runs, in the current folder, or in one above.
pub(super) fn nearest(name: &str) -> Option<PathBuf> {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let current = std::env::current_dir().ok();
    let above = current.iter().flat_map(|dir| dir.ancestors().map(Path::to_owned));
    package.into_iter().chain(above).map(|dir| dir.join(name)).find(|path| path.is_file())
}

/// A path as seen from the current folder.
pub(super) fn near(path: &Path) -> &Path {
    std::env::current_dir().ok().and_then(|here| path.strip_prefix(here).ok()).unwrap_or(path)
}

/// The file that a revision is written in, its text, and where it stands there.
///
/// # Errors
/// When the file is not here, or it says something else than what was compiled.
pub(super) fn written(revision: &Revision) -> Result<(PathBuf, String, Written), Failure> {
    let Some(path) = source_file(revision.place.file) else {
        return Err(Failure::new(
            format!("{} is not here: {} is written in it", revision.place.file, revision.name),
            "run the program inside the workspace that it was built from",
        ));
    };
    let text = read(&path)?;
    let shown = near(&path).display();
    let found = source::revisions(&text).map_err(|line| {
        Failure::new(format!("{shown} cannot be read as Rust from line {line} on"), "mend the file first")
    })?;
    match found.into_iter().find(|other| other.name == revision.name && other.id == revision.id) {
        Some(found) => Ok((path, text, found)),
        None => Err(Failure::new(
            format!("{shown} has no revision {} with id {}", revision.name, revision.id),
            "the source has changed since the program was built: build it again",
        )),
    }
}

/// The text of a file.
///
/// # Errors
/// As the system says.
pub(super) fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| cannot("read", path, &error))
}

/// Writes a file whole or not at all: beside it first, then in its place, with its permissions.
///
/// # Errors
/// As the system says; the file is what it was.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    // What is written may be a link to a file elsewhere.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let beside = target.with_file_name(format!(".{name}.{}", std::process::id()));
    let done = (|| {
        let mut file = fs::File::create(&beside)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        if let Ok(metadata) = fs::metadata(&target) {
            fs::set_permissions(&beside, metadata.permissions())?;
        }
        fs::rename(&beside, &target)
    })();
    done.map_err(|error| {
        let _ = fs::remove_file(&beside);
        cannot("write", path, &error)
    })
}

fn cannot(verb: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot {verb} {}: {error}", near(path).display()), "check the permissions of file and folder")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_nothing_stays_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.rs");
        write(&path, "one").unwrap();
        write(&path, "two").unwrap();
        assert_eq!(read(&path).unwrap(), "two");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
        let failure = write(&dir.path().join("nowhere/a.rs"), "x").unwrap_err();
        assert!(failure.message.starts_with("cannot write ") && failure.help.is_some(), "{failure:?}");
    }

    #[cfg(unix)]
    #[test]
    fn links_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let dir = tempfile::tempdir().unwrap();
        let (path, link) = (dir.path().join("a.rs"), dir.path().join("b.rs"));
        fs::write(&path, "one").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&path, &link).unwrap();
        write(&link, "two").unwrap();
        assert_eq!(read(&path).unwrap(), "two");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }
}
