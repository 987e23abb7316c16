//! The words that ops begin with, and how an op looks: what a syntax error that knows no better remedy shows.

/// A word and an op that begins with it.
const EXAMPLES: [(&str, &str); 59] = [
    ("create_table", "create_table teams { id: i64 primary_key identity, name: Varchar<80> unique, index(name) }"),
    ("alter_table", r#"alter_table teams { comment: "who plays together", with: (fillfactor: 70) }"#),
    ("drop_table", "drop_table teams;"),
    ("rename_table", "rename_table teams to groups;"),
    ("add_column", r#"add_column users.locale: Varchar<12> default("en");"#),
    ("drop_column", "drop_column users.locale;"),
    ("rename_column", "rename_column users.locale to language;"),
    ("alter_column", r#"alter_column users.locale { type: String, nullable: true, default: "en" }"#),
    ("create_index", r#"create_index on users(login, joined desc) where("joined IS NOT NULL") as ix_users_joined;"#),
    ("create_primary_key", "create_primary_key on users(id);"),
    ("create_unique_constraint", "create_unique_constraint on users(login, team_id) as uq_users_login;"),
    ("create_foreign_key", "create_foreign_key on users(team_id) references(teams(id), on_delete: cascade);"),
    ("create_check_constraint", r#"create_check_constraint on users("length(login) > 2") as ck_users_login;"#),
    ("create_exclude_constraint", "create_exclude_constraint on bookings(room with =, during with &&);"),
    ("rename_index", "rename_index ix_users_login to ix_users_name on users;"),
    ("rename_constraint", "rename_constraint uq_users_login to uq_users_name on users;"),
    ("validate_constraint", "validate_constraint ck_users_login on users;"),
    ("drop_index", "drop_index ix_users_login on users;"),
    ("drop_constraint", "drop_constraint uq_users_login on users;"),
    ("create_enum", r#"create_enum order_status { "new", "paid" }"#),
    ("alter_enum", r#"alter_enum order_status add value "shipped" after "paid";"#),
    ("rename_enum", "rename_enum order_status to status;"),
    ("drop_enum", "drop_enum order_status;"),
    ("create_domain", r#"create_domain postcode: Varchar<10> check("VALUE <> ''");"#),
    ("alter_domain", r#"alter_domain postcode add check("VALUE <> ''") as ck_postcode;"#),
    ("rename_domain", "rename_domain postcode to zip;"),
    ("drop_domain", "drop_domain postcode;"),
    ("create_schema", "create_schema billing;"),
    ("drop_schema", "drop_schema billing;"),
    ("create_extension", "create_extension citext;"),
    ("drop_extension", "drop_extension citext;"),
    ("create_view", r#"create_view adults "SELECT id, name FROM users WHERE age >= 18";"#),
    ("replace_view", r#"replace_view adults "SELECT id, name FROM users WHERE age >= 21";"#),
    ("rename_view", "rename_view adults to grown_ups;"),
    ("drop_view", "drop_view adults;"),
    (
        "create_materialized_view",
        r#"create_materialized_view sizes "SELECT team_id, count(*) AS size FROM users GROUP BY 1";"#,
    ),
    ("rename_materialized_view", "rename_materialized_view sizes to team_sizes;"),
    ("drop_materialized_view", "drop_materialized_view sizes;"),
    ("refresh_materialized_view", "refresh_materialized_view sizes;"),
    ("recreate_views", "recreate_views(adults) { alter_column users.name { type: String } }"),
    ("create_sequence", "create_sequence order_numbers { start: 1_000, owned_by: orders.number }"),
    ("alter_sequence", "alter_sequence order_numbers { increment: 10 }"),
    ("rename_sequence", "rename_sequence order_numbers to invoice_numbers;"),
    ("drop_sequence", "drop_sequence order_numbers;"),
    (
        "create_function",
        r#"create_function one { postgres: "CREATE FUNCTION one() RETURNS int …" } depends_on(users.id);"#,
    ),
    (
        "replace_function",
        r#"replace_function one { postgres: "CREATE FUNCTION one() RETURNS int …" } depends_on(users.id);"#,
    ),
    ("rename_function", "rename_function one to uno;"),
    ("drop_function", "drop_function one;"),
    ("create_procedure", r#"create_procedure tidy { postgres: "CREATE PROCEDURE tidy() …" } depends_on(logs);"#),
    ("replace_procedure", r#"replace_procedure tidy { postgres: "CREATE PROCEDURE tidy() …" } depends_on(logs);"#),
    ("rename_procedure", "rename_procedure tidy to clean;"),
    ("drop_procedure", "drop_procedure tidy;"),
    (
        "create_trigger",
        r#"create_trigger stamp on users { postgres: "CREATE TRIGGER stamp AFTER INSERT ON users …" } depends_on(function touch);"#,
    ),
    (
        "replace_trigger",
        r#"replace_trigger stamp on users { postgres: "CREATE TRIGGER stamp AFTER INSERT ON users …" } depends_on(function touch);"#,
    ),
    ("rename_trigger", "rename_trigger stamp to touch on users;"),
    ("drop_trigger", "drop_trigger stamp on users;"),
    ("execute", r#"execute "UPDATE users SET locale = 'en'" undo nothing;"#),
    ("bulk_insert", r#"bulk_insert teams { { id: 1, name: "red" }, { id: 2, name: "blue" } }"#),
    ("run", "run crate::steps::fill_locale, version: 1;"),
];

pub(crate) const OPS: [&str; EXAMPLES.len()] = {
    let mut words = [""; EXAMPLES.len()];
    let mut i = 0;
    while i < words.len() {
        words[i] = EXAMPLES[i].0;
        i += 1;
    }
    words
};

/// An op that begins with `keyword`, as it is written.
pub(crate) fn example(keyword: &str) -> Option<&'static str> {
    EXAMPLES.iter().find(|(word, _)| *word == keyword).map(|(_, example)| *example)
}
