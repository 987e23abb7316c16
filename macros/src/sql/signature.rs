//! The types that the head of a `CREATE FUNCTION` or `CREATE PROCEDURE` names: what it takes, and what it returns.

use super::header::{Kind, Path, Tokens};

impl Tokens<'_> {
    /// The types behind the name, as many as can be told; those that are built in as well.
    pub(super) fn signature(&mut self) -> Vec<Path> {
        let mut types = Vec::new();
        if self.take_sign('(') {
            self.arguments(&mut types);
        }
        if self.take("RETURNS") {
            if self.take("TABLE") {
                if self.take_sign('(') {
                    self.arguments(&mut types);
                }
            } else {
                self.take("SETOF");
                types.extend(self.path());
            }
        }
        types
    }

    /// Up to the closing parenthesis. Of the words of an argument the last one before a length, `[]` or default is its type, or the
    /// last word of it.
    fn arguments(&mut self, types: &mut Vec<Path>) {
        let (mut last, mut depth, mut over) = (None, 0, false);
        while let Some(token) = self.peek() {
            let word = token.word();
            match token.kind {
                Kind::Other(')') if depth == 0 => break,
                Kind::Other(',') if depth == 0 => {
                    types.extend(last.take());
                    over = false;
                }
                Kind::Other(sign) => {
                    depth += i32::from(matches!(sign, '(' | '[')) - i32::from(matches!(sign, ')' | ']'));
                    over = true;
                    // `table.column%TYPE`
                    last = last.filter(|_| sign != '%');
                }
                // `[]` and `[3]`, which would be quoted names elsewhere
                Kind::Quoted(ref text) if text.bytes().all(|byte| byte.is_ascii_digit()) => over = true,
                Kind::Word(_) | Kind::Quoted(_) if !over && word.as_deref() != Some("DEFAULT") => {
                    last = self.path();
                    continue;
                }
                Kind::Word(_) | Kind::Quoted(_) => over = true,
            }
            self.take_any();
        }
        self.take_any();
        types.extend(last);
    }
}

/// Types that PostgreSQL has itself: a name without a schema means these, whatever else is called so.
const BUILT_IN: &str = " any anyarray anyelement bigint bigserial bit bool boolean box bpchar bytea char character cid cidr circle \
    cstring date decimal double event_trigger float float4 float8 inet int int2 int4 int8 integer internal interval json \
    jsonb jsonpath line lseg macaddr macaddr8 money name numeric oid path point polygon precision real record refcursor \
    regclass serial smallint smallserial text tid time timestamp timestamptz timetz trigger tsquery tsvector txid_snapshot \
    unknown uuid varbit varchar varying void xid xml zone ";

/// Whether that is one of them.
pub(super) fn is_built_in(name: &str) -> bool {
    BUILT_IN.contains(&format!(" {name} "))
}

#[cfg(test)]
mod tests {
    use super::super::header::header;
    use super::is_built_in;

    fn types(text: &str) -> Vec<String> {
        let path = |path: &super::Path| match &path.schema {
            Some(schema) => format!("{}.{}", schema.text, path.name.text),
            None => path.name.text.clone(),
        };
        header(text).map(|header| header.named.types.iter().map(path).collect()).unwrap_or_default()
    }

    #[test]
    fn types_are_found() {
        let cases: [(&str, &[&str]); 9] = [
            ("CREATE FUNCTION f() RETURNS mood AS 'SELECT 1'", &["mood"]),
            ("CREATE FUNCTION f(mood) RETURNS SETOF app.people AS $$x$$", &["mood", "app.people"]),
            ("CREATE FUNCTION f(mood int, IN OUT_ \"My Mood\")", &["int", "My Mood"]),
            ("CREATE PROCEDURE f(INOUT a mood[] = '{x,y}', VARIADIC b feeling[])", &["mood", "feeling"]),
            ("CREATE FUNCTION f(a numeric(10, 2), b mood DEFAULT 'x'::mood, c t.c%TYPE)", &["numeric", "mood"]),
            ("CREATE FUNCTION f(a timestamp with time zone, b mood)", &["zone", "mood"]),
            ("CREATE FUNCTION f(a int) RETURNS TABLE (b mood, c int) LANGUAGE sql", &["int", "mood", "int"]),
            ("CREATE PROCEDURE p", &[]),
            ("CREATE FUNCTION f(a mood", &["mood"]),
        ];
        for (text, expected) in cases {
            assert_eq!(types(text), expected, "{text}");
        }
    }

    #[test]
    fn built_in_types() {
        assert!(is_built_in("point") && is_built_in("any") && is_built_in("zone"));
        assert!(!is_built_in("mood") && !is_built_in("points") && !is_built_in(""));
    }
}
