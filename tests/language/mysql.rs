// The examples of docs/language.md that only MySQL and MariaDB take.

migration! {
    /// With types of MySQL's own:
    revision CreateTables = "language2001";
    revises base;

    upgrade {
        create_table posts {
            id:    u64 primary_key identity,
            title: Varchar<200>,
            body:  MediumText,
            kind:  u8 default(1),
        }
    }
}

migration! {
    /// Of the first hundred characters, and of the words:
    revision CreateIndexes = "language2002";
    revises CreateTables;

    upgrade {
        create_index on posts(body(100));
        create_index fulltext on posts(title, body) as ix_posts_words;
    }
}
