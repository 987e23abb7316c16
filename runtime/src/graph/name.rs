//! Names: which revision an id, the beginning of one, a label or a struct name stands for.

use super::{Graph, Revision, Set, TargetError};

/// How many characters of an id stand for it.
const SHORTEST: usize = 4;

impl Graph {
    /// A revision by its full id, a label that it declares, its struct's name, or at least four characters of its id.
    ///
    /// # Errors
    /// When no revision is called so, or several are.
    pub fn find(&self, text: &str) -> Result<usize, TargetError> {
        self.find_among(text, None)
    }

    /// The revision that a branch is named by: the one that declares the label, or any revision.
    ///
    /// # Errors
    /// [`TargetError::NoSuchBranch`].
    pub fn branch(&self, text: &str) -> Result<usize, TargetError> {
        let none = |_| TargetError::NoSuchBranch { text: text.to_owned(), nearest: self.nearest(text) };
        self.find(text).map_err(none)
    }

    /// `BRANCH@REV`: a revision above or below the one that names the branch. What is ambiguous elsewhere may be clear
    /// inside a branch.
    ///
    /// # Errors
    /// When there is no such branch, no such revision, or the revision is not on the branch.
    pub fn find_on(&self, branch: &str, text: &str) -> Result<usize, TargetError> {
        let lineage = self.lineage([self.branch(branch)?]);
        let found = self.find_among(text, Some(&lineage))?;
        if lineage.has(found) {
            return Ok(found);
        }
        Err(TargetError::NotOnBranch { revision: named(self, found), branch: branch.to_owned() })
    }

    fn find_among(&self, text: &str, among: Option<&Set>) -> Result<usize, TargetError> {
        if let Some(index) = self.index_of(text).or_else(|| self.labelled(text)) {
            return Ok(index);
        }
        let on_branch = |index: &usize| among.is_none_or(|among| among.has(*index));
        let all = || 0..self.revisions().len();
        let mut found: Vec<usize> = all().filter(|at| self.revision(*at).name == text).collect();
        if found.len() > 1 {
            found.retain(on_branch);
        }
        if found.is_empty() && text.len() >= SHORTEST {
            found = all().filter(on_branch).filter(|at| self.revision(*at).id.starts_with(text)).collect();
        }
        match found.as_slice() {
            [one] => Ok(*one),
            [] => Err(TargetError::NoSuchRevision { text: text.to_owned(), nearest: self.nearest(text) }),
            several => Err(TargetError::Ambiguous {
                text: text.to_owned(),
                candidates: several.iter().map(|at| named(self, *at)).collect(),
            }),
        }
    }

    /// What may have been meant: what begins so, else what is written nearly so.
    fn nearest(&self, text: &str) -> Option<String> {
        let names = |revision: &&'static Revision| {
            let labels = revision.labels.iter().copied();
            labels.chain([revision.id, revision.name])
        };
        let words = || self.revisions().iter().flat_map(names).chain(["head", "heads", "base"]);
        if let Some(word) = words().find(|word| !text.is_empty() && word.starts_with(text)) {
            return Some(word.to_owned());
        }
        let (distance, word) =
            words().map(|word| (distance(text, word), word)).min_by_key(|(distance, _)| *distance)?;
        let close = distance <= 2.max(text.len() / 4) && distance * 2 < text.len().max(word.len());
        close.then(|| word.to_owned())
    }
}

/// `id (Name)`, for messages.
pub(crate) fn named(graph: &Graph, index: usize) -> String {
    graph.revision(index).named()
}

/// Levenshtein's distance, case ignored.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let best = if x.eq_ignore_ascii_case(&y) { corner } else { 1 + corner.min(row[j]).min(row[j + 1]) };
            corner = row[j + 1];
            row[j + 1] = best;
        }
    }
    row[b.len()]
}
