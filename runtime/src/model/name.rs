//! Names, with the hashes that make comparing them cheap in const evaluation.

/// A name in a revision: its text, two 64-bit keys, and the place in its op where it was written.
#[derive(Clone, Copy, Debug)]
pub struct Name<'a> {
    /// The name as written, unquoted.
    pub text: &'a str,
    /// [`hash`] of the text.
    pub exact: u64,
    /// [`hash`] of the text in ASCII lower case: equal for names that a case-folding database takes for one.
    pub folded: u64,
    /// Which token of the op this is; `check` is called once per token, spanned there.
    pub at: u16,
}

impl<'a> Name<'a> {
    /// A name that stands at token 0 of its op. The macro computes the keys itself; run-time code and tests call this.
    ///
    /// ```
    /// use aludel::model::Name;
    /// assert!(Name::new("Users").same_folded(Name::new("users")));
    /// assert!(!Name::new("Users").same(Name::new("users")));
    /// ```
    pub const fn new(text: &'a str) -> Self {
        Name { text, exact: hash(text, false), folded: hash(text, true), at: 0 }
    }

    /// What generated code calls, with keys computed in the macro.
    pub const fn keyed(text: &'a str, exact: u64, folded: u64, at: u16) -> Self {
        Name { text, exact, folded, at }
    }

    /// Whether both are spelt alike: whether their keys are one. The fold takes two texts with one key of 64 bits for one name; among a
    /// million names there is one chance in 30 million that there are two.
    pub const fn same(self, other: Name<'_>) -> bool {
        self.exact == other.exact
    }

    /// Whether a database that folds the case of names takes both for one.
    pub const fn same_folded(self, other: Name<'_>) -> bool {
        self.folded == other.folded
    }

    /// No name at all.
    pub const NONE: Name<'static> = Name { text: "", exact: 0, folded: 0, at: 0 };
}

/// The name of a table, with its schema when one was written (`schema::table`).
#[derive(Clone, Copy, Debug)]
pub struct TableName<'a> {
    /// The schema as written, or `""`.
    pub schema: &'a str,
    /// The table; its keys cover schema and table together ([`TableName::new`]).
    pub name: Name<'a>,
}

impl<'a> TableName<'a> {
    /// A table without a schema.
    pub const fn new(table: &'a str) -> Self {
        TableName { schema: "", name: Name::new(table) }
    }

    /// A table in a schema. Its keys are those of the table, turned by those of the schema.
    pub const fn qualified(schema: &'a str, table: &'a str) -> Self {
        let name = Name::new(table);
        TableName {
            schema,
            name: Name {
                exact: name.exact ^ hash(schema, false).rotate_left(1),
                folded: name.folded ^ hash(schema, true).rotate_left(1),
                ..name
            },
        }
    }

    /// Whether both are spelt alike.
    pub const fn same(self, other: TableName<'_>) -> bool {
        self.name.exact == other.name.exact
    }
}

/// As [`TableName::same`]: where it is written is no matter.
impl PartialEq for TableName<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.same(*other)
    }
}

impl Eq for TableName<'_> {}

/// FNV-1a over the bytes, in ASCII lower case if `fold`. The macro has the same function.
pub const fn hash(text: &str, fold: bool) -> u64 {
    let bytes = text.as_bytes();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut i = 0;
    while i < bytes.len() {
        let byte = if fold { bytes[i].to_ascii_lowercase() } else { bytes[i] };
        hash = (hash ^ byte as u64).wrapping_mul(0x0100_0000_01b3);
        i += 1;
    }
    hash
}

/// `a == b` in const evaluation.
pub const fn same_text(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    // Four at a time, and nothing is called: in const evaluation `len()` is two calls, each as dear as twenty statements.
    while let ([a0, a1, a2, a3, rest_a @ ..], [b0, b1, b2, b3, rest_b @ ..]) = (a, b) {
        if *a0 != *b0 || *a1 != *b1 || *a2 != *b2 || *a3 != *b3 {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    match (a, b) {
        ([], []) => true,
        ([a0], [b0]) => *a0 == *b0,
        ([a0, a1], [b0, b1]) => *a0 == *b0 && *a1 == *b1,
        ([a0, a1, a2], [b0, b1, b2]) => *a0 == *b0 && *a1 == *b1 && *a2 == *b2,
        _ => false,
    }
}
