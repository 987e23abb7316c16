//! The tokens of what SQLite keeps as text: of the statements that made a table, an index or a trigger.

/// A word, a text in quotes, or a symbol.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'s> {
    /// As it is written.
    pub(crate) text: &'s str,
    /// At which byte.
    pub(crate) start: usize,
}

impl Token<'_> {
    /// Whether this is that word or symbol, unquoted.
    pub(crate) fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    /// The name that this is, without its quotes.
    pub(crate) fn name(&self) -> String {
        let Some(quote) = self.text.chars().next().filter(|first| "'\"`[".contains(*first)) else {
            return self.text.to_owned();
        };
        let inner = self.text.get(1..self.text.len() - 1).unwrap_or_default();
        if quote == '[' { inner.to_owned() } else { inner.replace(&format!("{quote}{quote}"), &quote.to_string()) }
    }
}

/// The tokens of a statement, without blanks and comments.
pub(crate) fn tokens(sql: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut start = 0;
    while let Some(first) = sql[start..].chars().next() {
        let rest = &sql[start..];
        let length = match first {
            _ if first.is_whitespace() => first.len_utf8(),
            _ if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            _ if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '\'' | '"' | '`' => quoted(rest, first),
            '[' => rest.find(']').map_or(rest.len(), |end| end + 1),
            _ if is_word(first) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let is_blank = first.is_whitespace() || rest.starts_with("--") || rest.starts_with("/*");
        if !is_blank {
            tokens.push(Token { text: &rest[..length], start });
        }
        start += length;
    }
    tokens
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$' || !c.is_ascii()
}

/// The length of a quoted text, in which a doubled quote stands for one.
fn quoted(text: &str, quote: char) -> usize {
    let mut at = 1;
    while let Some(end) = text[at..].find(quote) {
        at += end + 1;
        if !text[at..].starts_with(quote) {
            return at;
        }
        at += 1;
    }
    text.len()
}
