//! Constraints and indexes on a table that is there.

use aludel::model::{Action, Database, MysqlType, PostgresType, Type, Version};
use aludel::op::{Alter, IndexOptions, Item, Method, Op, PartOptions};

use super::Case;
use super::tables::{ROWS, teams_and_users};
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

/// Two tables without any constraint, and with rows that fit all of those below.
fn bare() -> Vec<Op<'static>> {
    vec![
        create_table(
            "a",
            [column("x", Type::BigInt), column("y", Type::Integer), column("s", Type::Varchar(20)).null()],
            [],
        ),
        create_table("b", [column("k", Type::BigInt), column("l", Type::Integer)], [unique("uq_b_k", &["k"])]),
    ]
}

const BARE_ROWS: &str = "INSERT INTO b VALUES (1, 10), (2, 20); INSERT INTO a VALUES (1, 10, 'one'), (2, 20, NULL)";

/// Who has partial indexes.
const PARTIAL: [Database; 2] = [Database::Postgres, Database::Sqlite];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = created();
    cases.extend(dropped());
    cases.push(cut_in_three());
    cases.extend(with_every_option());
    cases.extend(renamed());
    cases.extend(partial_changed());
    cases.extend(in_part());
    cases.extend(searched());
    cases.extend(serving_foreign_keys());
    cases
}

/// What runs outside of transactions stands between what needs one.
fn cut_in_three() -> Case {
    let unique = concurrently(create("a", unique_index("ix_a_x", &["x"])));
    let ops = [add_column("a", column("z", Type::Integer).null(), []), unique, drop_column("a", "s", None)];
    Case::new("create_index_concurrently", bare(), ops).rows(BARE_ROWS)
}

fn created() -> Vec<Case> {
    let case = |name, item| Case::new(name, bare(), [create("a", item)]).rows(BARE_ROWS);
    vec![
        case("create_index", index("ix_a_y", &["y"])),
        case("create_index_descending", index("ix_a_s_y", &["-s", "y"])),
        case("create_index_unique", unique_index("ix_a_x", &["x"])),
        case("create_index_expression", index("ix_a_lower", &["=lower({s})", "-y", "={x} + {y}"]))
            .only(&[Database::Postgres, Database::Sqlite]),
        case("create_index_where", partial(index("ix_a_y", &["y"]), "{s} IS NOT NULL AND {x} > 0 OR {s} LIKE 'o%'"))
            .only(&PARTIAL),
        case("create_index_unique_where", partial(unique_index("ix_a_s", &["=lower({s})", "y"]), "NOT ({y} = 3)"))
            .only(&PARTIAL),
        case("create_primary_key", primary_key("pk_a", &["x", "y"])),
        case("create_unique_constraint", unique("uq_a_y_x", &["y", "x"])),
        case("create_foreign_key", foreign_key("fk_a_x_b", &["x"], "b", &["k"])),
        case(
            "create_foreign_key_actions",
            foreign_key_on("fk_a_x_b", &["x"], "b", &["k"], Action::Cascade, Action::Restrict),
        ),
        case("create_check_constraint", check("ck_a", "{y} > {x} AND ({s} IS NULL OR {s} <> 'it''s')")),
        case("create_check_constraint_in", check("ck_a_s", "{s} IN ('one', 'two') OR {s} LIKE 't%'")),
    ]
}

fn dropped() -> Vec<Case> {
    let case = |name, op| Case::new(name, teams_and_users(), [op]).rows(ROWS);
    vec![
        case("drop_index_concurrently", concurrently(drop_index("users", "ix_users_age"))),
        case("drop_index", drop_index("users", "ix_users_age")),
        case("drop_check", drop_constraint("users", "ck_users_login")),
        case("drop_unique", drop_constraint("users", "uq_users_login_email")),
        case("drop_foreign_key", drop_constraint("users", "fk_users_team_id_teams")),
        Case::new(
            "drop_primary_key",
            [create_table(
                "t",
                [column("a", Type::Integer), column("b", Type::Varchar(5))],
                [primary_key("pk_t", &["a", "b"])],
            )],
            [drop_constraint("t", "pk_t")],
        )
        .rows("INSERT INTO t VALUES (1, 'x')"),
    ]
}

/// What PostgreSQL's indexes can be.
fn with_every_option() -> Vec<Case> {
    let columns =
        [column("a", Type::Integer), column("s", Type::Varchar(20)).null(), column("doc", Type::Jsonb).null()];
    let before = || vec![create_table("t", columns, [])];
    let old = Version(13, 0);
    let case = |name, item, version| Case::new(name, before(), [create("t", item)]).only_postgres(version);
    let using = |method, column| with_options(index("ix_t", &[column]), |options| IndexOptions { method, ..options });
    let said =
        |class: Option<&str>, nulls_first| PartOptions { class: class.map(name), nulls_first, ..PartOptions::NONE };
    let parts = leak([
        said(Some("varchar_pattern_ops"), Some(true)),
        said(None, Some(false)),
        said(Some("text_pattern_ops"), None),
    ]);
    let parts = with_options(index("ix_t", &["s", "-a", "=lower({s})"]), |options| IndexOptions { parts, ..options });
    let default_nulls = leak([said(None, Some(true)), said(None, Some(false))]);
    let distinct = |options: IndexOptions<'static>| IndexOptions { nulls_not_distinct: true, ..options };
    let everything = partial(include(with_options(unique_index("ix_t", &["a"]), distinct), &["s", "doc"]), "{a} > 0");
    vec![
        case("index_gin", using(Method::Gin, "doc"), old),
        Case::new(
            "index_gist",
            [create_table("t", [column("at", Type::Postgres(PostgresType::Point))], [])],
            [create("t", using(Method::Gist, "at"))],
        )
        .only_postgres(old),
        case("index_hash", using(Method::Hash, "s"), old),
        Case::new("index_hash_on_mysql", before(), [create("t", using(Method::Hash, "s"))]).only(&[
            Database::Postgres,
            Database::Mysql,
            Database::Mariadb,
        ]),
        case("index_brin", using(Method::Brin, "a"), old),
        case("index_btree", with_options(index("ix_t", &["a"]), |_| IndexOptions::NONE), old),
        case("index_spgist", using(Method::Spgist, "=({s})::text"), old),
        case("index_parts", parts, old),
        case(
            "index_default_nulls",
            with_options(index("ix_t", &["-a", "s"]), |options| IndexOptions { parts: default_nulls, ..options }),
            old,
        ),
        case("index_include", include(unique_index("ix_t", &["a"]), &["s"]), old),
        case("index_everything", everything, Version(15, 0)),
        Case::new("rename_column_included", before(), [rename_column("t", "s", "r")])
            .before(create("t", partial(include(index("ix_t", &["a"]), &["s", "doc"]), "{s} <> ''")))
            .only_postgres(old),
        Case::new(
            "reference_to_index_with_include",
            before(),
            [create_table("u", [column("a", Type::Integer)], [foreign_key("fk", &["a"], "t", &["a"])])],
        )
        .before(create("t", include(unique_index("ix_t", &["a"]), &["s"])))
        .only_postgres(old),
    ]
}

/// Indexes that say more of their parts, and PostgreSQL's storage.
fn in_part() -> Vec<Case> {
    let columns = || {
        [
            column("body", Type::Text),
            column("title", Type::Varchar(300)),
            column("code", Type::Varchar(20)).collate("NOCASE"),
            column("data", Type::Mysql(MysqlType::Blob)),
        ]
    };
    let before = || vec![create_table("t", [columns()[0], columns()[1], columns()[3]], [])];
    let prefix = |item: Item<'static>, lengths: &[u16]| {
        let parts: Vec<_> = lengths.iter().map(|prefix| PartOptions { prefix: *prefix, ..PartOptions::NONE }).collect();
        with_options(item, |options| IndexOptions { parts: parts.leak(), ..options })
    };
    let collate = |item: Item<'static>, collate| {
        let parts = leak([PartOptions { collate, ..PartOptions::NONE }]);
        with_options(item, |options| IndexOptions { parts, ..options })
    };
    let stored = with_options(index("ix_t", &["title"]), |options| IndexOptions {
        storage: &[("fillfactor", "70"), ("deduplicate_items", "off")],
        ..options
    });
    let mysqls = [Database::Mysql, Database::Mariadb];
    let case = |name, item| Case::new(name, before(), [create("t", item)]).rows("INSERT INTO t VALUES ('a', 'b', 'c')");
    let in_lite = |name, op| Case::new(name, [create_table("t", columns(), [])], [op]).only(&[Database::Sqlite]);
    let wider = Alter { ty: Some(Type::Text), ..Alter::NOTHING };
    vec![
        case("index_prefix", prefix(index("ix_t", &["body", "-title"]), &[100, 0])),
        case("index_prefixes", prefix(unique_index("ix_t", &["body", "title", "data"]), &[100, 50, 7])).only(&mysqls),
        Case::new("alter_column_of_prefix", before(), [alter_column("t", "title", wider)])
            .before(create("t", prefix(index("ix_t", &["title"]), &[50]))),
        Case::new("rename_column_of_prefix", before(), [rename_column("t", "title", "heading")])
            .before(create("t", prefix(index("ix_t", &["title"]), &[50]))),
        case("index_collate", collate(index("ix_t", &["-title"]), "C")).only(&[Database::Postgres]),
        in_lite("index_collate_nocase", create("t", collate(index("ix_t", &["title"]), "NOCASE"))),
        in_lite("index_collate_own", create("t", collate(index("ix_t", &["code"]), "NOCASE"))),
        in_lite("index_collate_binary", create("t", collate(index("ix_t", &["code"]), "BINARY"))),
        case("index_storage", stored),
    ]
}

/// MySQL's and MariaDB's indexes of words and shapes.
fn searched() -> Vec<Case> {
    let before = || {
        vec![create_table(
            "t",
            [
                column("title", Type::Varchar(80)),
                column("body", Type::Text).null(),
                column("place", Type::Sql("point")),
            ],
            [],
        )]
    };
    let by = |method, columns: &[&str]| with_options(index("ix_t", columns), |o| IndexOptions { method, ..o });
    let case = |name, op| Case::new(name, before(), [op]).only(&[Database::Mysql, Database::Mariadb]);
    let words = || by(Method::Fulltext, &["title", "body"]);
    let everything = vec![words(), Item { name: name("ix_place"), ..by(Method::Spatial, &["place"]) }];
    vec![
        case("index_fulltext", create("t", words())),
        case("index_spatial", create("t", by(Method::Spatial, &["place"]))),
        case("index_fulltext_renamed", rename_column("t", "body", "text")).before(create("t", words())),
        case("index_fulltext_dropped", drop_index("t", "ix_t")).before(create("t", words())),
        case("index_fulltext_retyped", alter_column("t", "title", Alter { ty: Some(Type::Text), ..Alter::NOTHING }))
            .before(create("t", words())),
        case(
            "create_table_searched",
            create_table_with(
                "u",
                vec![
                    column("title", Type::Varchar(80)),
                    column("body", Type::Text).null(),
                    column("place", Type::Sql("point")),
                ],
                everything,
                "",
            ),
        ),
    ]
}

/// A foreign key needs an index on MySQL and MariaDB: of its own, or another that starts with its columns.
fn serving_foreign_keys() -> Vec<Case> {
    let key = || foreign_key("fk_a_x_b", &["x"], "b", &["k"]);
    let with_key = || {
        let mut before = bare();
        before.push(create("a", key()));
        before
    };
    let case = |name, before: Vec<Op<'static>>, ops: Vec<Op<'static>>| Case::new(name, before, ops).rows(BARE_ROWS);
    let serving = || create("a", index("ix_a_x_y", &["x", "y"]));
    let mut served = bare();
    served.extend([serving(), create("a", key())]);
    let mut by_unique = bare();
    by_unique.extend([create("a", unique("uq_a_x", &["x"])), create("a", key())]);
    let prefix = leak([PartOptions { prefix: 5, ..PartOptions::NONE }]);
    let in_part = with_options(index("ix_c", &["s"]), |options| IndexOptions { parts: prefix, ..options });
    let text_key = || {
        vec![
            create_table("c", [column("s", Type::Varchar(20))], []),
            create_table("d", [column("s", Type::Varchar(20))], [unique("uq_d", &["s"])]),
            create("c", foreign_key("fk_c", &["s"], "d", &["s"])),
        ]
    };
    vec![
        case("index_serves_foreign_key", with_key(), vec![serving()]),
        case("drop_index_of_foreign_key", served.clone(), vec![drop_index("a", "ix_a_x_y")]),
        case("drop_foreign_key_of_index", served.clone(), vec![drop_constraint("a", "fk_a_x_b")]),
        case(
            "replace_index_of_foreign_key",
            served,
            vec![create("a", index("ix_a_x_s", &["x", "s"])), drop_index("a", "ix_a_x_y")],
        ),
        case("drop_unique_of_foreign_key", by_unique, vec![drop_constraint("a", "uq_a_x")]),
        case("rename_served_foreign_key", with_key(), vec![rename_constraint("a", "fk_a_x_b", "fk_a")]),
        Case::new("prefix_serves_no_foreign_key", text_key(), [create("c", in_part)])
            .only(&[Database::Mysql, Database::Mariadb]),
    ]
}

fn renamed() -> Vec<Case> {
    let case = |name, op| Case::new(name, teams_and_users(), [op]).rows(ROWS);
    vec![
        case("rename_index", rename_index("users", "ix_users_age", "ix \"of\" `age`")),
        case("rename_index_case", rename_index("users", "ix_users_age", "IX_users_age")),
        Case::new("rename_index_unique", bare(), [rename_index("a", "ix_a", "ix_b")])
            .before(create("a", unique_index("ix_a", &["x", "-y"]))),
        Case::new("rename_index_where", bare(), [rename_index("a", "ix_a", "ix_b")])
            .before(create("a", partial(index("ix_a", &["x"]), "{y} > 0")))
            .only(&PARTIAL),
        case("rename_check", rename_constraint("users", "ck_users_login", "ck_login")),
        case("rename_unique", rename_constraint("users", "uq_users_login_email", "uq_login")),
        case("rename_primary_key", rename_constraint("teams", "pk_teams", "teams_pkey")),
        case("rename_foreign_key", rename_constraint("users", "fk_users_team_id_teams", "fk_team")),
    ]
}

/// What else happens to a table with partial indexes.
fn partial_changed() -> Vec<Case> {
    let before = || {
        let columns =
            [column("a", Type::Integer), column("gone", Type::Integer).null(), column("b", Type::Varchar(20)).null()];
        let live = partial(unique_index("ix_t_live", &["b"]), "{gone} IS NULL AND {a} > 0");
        vec![create_table("t", columns, [live, partial(index("ix_t_gone", &["-gone"]), "{gone} IN (1, 2)")])]
    };
    let case = |name, op| {
        Case::new(name, before(), [op]).rows("INSERT INTO t VALUES (1, NULL, 'x'), (1, 2, 'x')").only(&PARTIAL)
    };
    vec![
        case("rename_column_of_partial_index", rename_column("t", "gone", "gone at")),
        case("rename_table_of_partial_index", rename_table("t", "u")),
        case("rebuild_with_partial_index", create("t", check("ck_t_a", "{a} > 0"))),
        case("drop_partial_index", drop_index("t", "ix_t_gone")),
    ]
}
