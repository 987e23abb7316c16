//! "Did you mean": the word with the smallest edit distance.

/// The word nearest to `want`, if one is near enough to be meant.
pub(crate) fn nearest<'a>(words: &[&'a str], want: &str) -> Option<&'a str> {
    within(words, want, want.chars().count() / 3 + 1)
}

/// The nearest word of those that differ in so many letters at most.
pub(crate) fn within<'a>(words: &[&'a str], want: &str, room: usize) -> Option<&'a str> {
    words
        .iter()
        .map(|word| (distance(word, want), *word))
        .filter(|(d, _)| *d <= room)
        .min_by_key(|(d, _)| *d)
        .map(|(_, w)| w)
}

/// Levenshtein's distance, a swap of neighbours counting as one.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let best = change.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if swapped { best.min(rows[i - 2][j - 2] + 1) } else { best }
            };
        }
    }
    rows[a.len()][b.len()]
}
