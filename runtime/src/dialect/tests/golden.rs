//! The SQL of every change, on every database that writes it otherwise.

use super::sql::{check, column, foreign_key, golden, index, key, name, script, table};
use crate::catalog::{Change, Column, Generated, Index, IndexPart, Table};
use crate::model::Database::{self, Mariadb, Mysql, Postgres, Sqlite};

/// What the three families call an identity column, text of fifty characters, and a number.
fn words(database: Database) -> [&'static str; 3] {
    match database {
        Postgres => ["bigint", "character varying(50)", "integer"],
        Sqlite => ["INTEGER", "VARCHAR(50)", "INT"],
        Mysql | Mariadb => ["bigint", "varchar(50)", "int"],
    }
}

fn quote(database: Database, text: &str) -> String {
    if matches!(database, Mysql | Mariadb) { text.replace('"', "`") } else { text.to_owned() }
}

fn users(database: Database) -> Table {
    let [id, varchar, int] = words(database);
    let mut users = table(
        "users",
        &[
            Column { identity: true, ..column("id", id) },
            Column { default: Some("'it''s'".into()), ..column("login", varchar) },
            Column { nullable: true, ..column("age", int) },
        ],
    );
    users.primary_key = Some(key(if matches!(database, Mysql | Mariadb) { "PRIMARY" } else { "pk_users" }, &["id"]));
    users
}

fn teams_key(database: Database) -> Table {
    let mut users = users(database);
    users.foreign_keys.push(foreign_key("fk_users_age_teams", &["age"], "teams", &["id"]));
    if matches!(database, Mysql | Mariadb) {
        users.indexes.push(index("fk_users_age_teams", &["age"]));
    }
    users
}

fn with(table: &Table, change: impl FnOnce(&mut Table)) -> Table {
    let mut table = table.clone();
    change(&mut table);
    table
}

#[test]
fn create_table_postgres() {
    let mut out = Vec::new();
    let users = with(&teams_key(Postgres), |users| {
        users.uniques.push(key("uq_users_login", &["login"]));
        users.checks.push(check("ck_users_age", "\"age\" > 0"));
        users.indexes.push(index("ix_users_age_login", &["age", "login"]));
        users.comment = Some("who's who".into());
        users.columns[1].comment = Some("how they sign in".into());
    });
    out.push(script(Postgres, &Change::CreateTable { table: users }));
    golden("create_table_postgres", &out);
}

#[test]
fn create_table_sqlite() {
    let mut out = Vec::new();
    let users = with(&teams_key(Sqlite), |users| users.indexes.push(index("ix_users_age", &["age"])));
    out.push(script(Sqlite, &Change::CreateTable { table: users }));
    golden("create_table_sqlite", &out);
}

#[test]
fn create_table_mariadb() {
    let mut out = Vec::new();
    let users = with(&teams_key(Mariadb), |users| {
        users.columns.push(Column { collation: Some("utf8mb4_bin".into()), ..column("data", "longtext") });
        users.checks.push(check("data", "json_valid(`data`)"));
        users.checks.push(check("ck_users_age", "`age` > 0"));
        users.comment = Some(r"who's \ who".into());
        users.columns[1].comment = Some("how they sign in".into());
    });
    out.push(script(Mariadb, &Change::CreateTable { table: users }));
    golden("create_table_mariadb", &out);
}

#[test]
fn drop_and_rename_table() {
    let mut out = Vec::new();
    let change = Change::DropTable { table: users(Postgres) };
    out.push(script(Postgres, &change));
    let renamed = |database| {
        let after = with(&users(database), |users| users.name = name("people"));
        script(database, &Change::RenameTable { before: users(database), after })
    };
    out.push(renamed(Postgres));
    out.push(renamed(Sqlite));
    out.push(renamed(Mariadb));
    let mut after = users(Postgres);
    after.name.schema = Some("archive".into());
    after.name.name = "old_users".into();
    out.push(script(Postgres, &Change::RenameTable { before: users(Postgres), after }));
    let after = with(&users(Sqlite), |users| users.name = name("Users"));
    out.push(script(Sqlite, &Change::RenameTable { before: users(Sqlite), after }));
    golden("drop_and_rename_table", &out);
}

fn add(database: Database, new: Column, fill: Option<&str>) -> String {
    let before = users(database);
    let name = new.name.clone();
    let after = with(&before, |users| users.columns.push(new));
    script(database, &Change::AddColumn { before, after, column: name, fill: fill.map(str::to_owned) })
}

#[test]
fn add_column() {
    let mut out = Vec::new();
    let plain = |ty| Column { nullable: true, ..column("note", ty) };
    out.push(add(Postgres, plain("text"), None));
    out.push(add(Sqlite, plain("TEXT"), None));
    out.push(add(Mariadb, plain("longtext"), None));
    golden("add_column", &out);
}

#[test]
fn add_column_not_null_with_fill() {
    let out = vec![
        add(Postgres, column("city", "text"), Some("'it''s'")),
        add(Postgres, Column { default: Some("'x'".into()), ..column("city", "text") }, Some("lower(\"login\")")),
        add(Sqlite, column("city", "TEXT"), Some("'it''s'")),
        add(Mysql, column("city", "longtext"), Some("'it''s'")),
        add(Mariadb, column("city", "longtext"), Some("lower(`login`)")),
    ];
    golden("add_column_not_null_with_fill", &out);
}

#[test]
fn add_column_with_default() {
    let mut out = Vec::new();
    let now = |ty, default: &str| Column { default: Some(default.into()), ..column("created", ty) };
    out.push(add(Postgres, now("timestamp with time zone", "now()"), None));
    out.push(add(Sqlite, Column { default: Some("'en'".into()), ..column("locale", "TEXT") }, None));
    out.push(add(Sqlite, now("TIMESTAMP", "CURRENT_TIMESTAMP"), None));
    out.push(add(Mysql, now("datetime(6)", "utc_timestamp(6)"), None));
    golden("add_column_with_default", &out);
}

#[test]
fn add_generated_column() {
    let mut out = Vec::new();
    let twice = |ty, sql: &str, stored| Column {
        nullable: true,
        generated: Some(Generated { sql: sql.into(), stored }),
        ..column("twice", ty)
    };
    out.push(add(Postgres, twice("integer", "\"age\" * 2", true), None));
    out.push(add(Postgres, twice("integer", "\"age\" * 2", false), None));
    out.push(add(Sqlite, twice("INT", "\"age\" * 2", false), None));
    out.push(add(Mariadb, twice("int", "`age` * 2", true), None));
    golden("add_generated_column", &out);
}

#[test]
fn add_column_with_constraints_and_drop_it() {
    let mut out = Vec::new();
    for database in [Postgres, Mariadb, Sqlite] {
        let [id, _, _] = words(database);
        let before = users(database);
        let after = with(&before, |users| {
            users
                .columns
                .insert(1, Column { nullable: true, ..column("boss", if database == Sqlite { "BIGINT" } else { id }) });
            users.foreign_keys.push(foreign_key("fk_users_boss_users", &["boss"], "users", &["id"]));
            users.checks.push(check("ck_users_boss", &quote(database, "\"boss\" <> 3")));
            users.indexes.push(index("ix_users_boss", &["boss"]));
        });
        let add = Change::AddColumn { before, after, column: "boss".into(), fill: None };
        out.push(script(database, &add) + "-- back\n" + &script(database, &add.inverse()));
    }
    golden("add_column_with_constraints_and_drop_it", &out);
}

#[test]
fn drop_column() {
    for database in [Postgres, Sqlite, Mariadb] {
        let before = users(database);
        let after = with(&before, |users| drop(users.columns.remove(2)));
        let drop = Change::DropColumn { before, after, column: "age".into(), fill: None };
        assert_eq!(script(database, &drop), quote(database, "ALTER TABLE \"users\" DROP COLUMN \"age\";\n"));
    }
}

#[test]
fn rename_column() {
    let mut out = Vec::new();
    let renamed = |database| {
        let checked = |column: &str| quote(database, &format!("\"{column}\" > 0"));
        let before = with(&users(database), |users| {
            users.checks.push(check("ck_users_age", &checked("age")));
            let sql = quote(database, "\"age\" * 2");
            users.columns.push(Column { generated: Some(Generated { sql, stored: true }), ..column("twice", "int") });
        });
        let after = with(&before, |users| {
            users.columns[2].name = "years".into();
            users.checks[0].sql = checked("years");
            users.columns[3].generated.as_mut().unwrap().sql = quote(database, "\"years\" * 2");
        });
        script(database, &Change::RenameColumn { before, after, from: "age".into(), to: "years".into() })
    };
    out.push(renamed(Postgres));
    out.push(renamed(Sqlite));
    out.push(renamed(Mariadb));
    // MySQL refuses while a check, a generated column or an index on an expression is there.
    out.push(renamed(Mysql));
    let lower = |column: &str| {
        let part = |text: String, is_expression| IndexPart { text, is_expression, ..IndexPart::default() };
        let parts = vec![part(format!("lower(`{column}`)"), true), part("age".into(), false)];
        Index { name: "ix_lower".into(), parts, ..Index::default() }
    };
    let before = with(&users(Mysql), |users| users.indexes.push(lower("login")));
    let after = with(&before, |users| {
        users.columns[1].name = "name".into();
        users.indexes[0] = lower("name");
    });
    out.push(script(Mysql, &Change::RenameColumn { before, after, from: "login".into(), to: "name".into() }));
    golden("rename_column", &out);
}

fn alter(
    before: &Table,
    database: Database,
    using: Option<&str>,
    fill: Option<&str>,
    change: impl FnOnce(&mut Column),
) -> String {
    let after = with(before, |users| change(&mut users.columns[2]));
    let change = Change::AlterColumn {
        before: before.clone(),
        after,
        column: "age".into(),
        using: using.map(str::to_owned),
        fill: fill.map(str::to_owned),
    };
    script(database, &change)
}

#[test]
fn alter_column_type() {
    let text = with(&users(Postgres), |users| {
        users.columns[2].ty = "text".into();
        users.columns[2].default = Some("'7'".into());
    });
    let to_integer = |age: &mut Column| {
        age.ty = "integer".into();
        age.default = Some("8".into());
    };
    let own = with(&teams_key(Mariadb), |users| {
        users.foreign_keys[0].table = name("users");
        users.foreign_keys[0].references = vec!["age".into()];
        users.foreign_keys[0].columns = vec!["login".into()];
    });
    let out = [
        alter(&users(Postgres), Postgres, None, None, |age| age.ty = "bigint".into()),
        alter(&text, Postgres, Some("length(\"age\")"), None, to_integer),
        alter(&text, Postgres, None, None, to_integer),
        alter(&users(Sqlite), Sqlite, None, None, |age| age.ty = "BIGINT".into()),
        alter(&users(Mariadb), Mariadb, None, None, |age| age.ty = "bigint".into()),
        alter(&teams_key(Mariadb), Mariadb, None, None, |age| age.ty = "bigint".into()),
        alter(&own, Mariadb, None, None, |age| age.ty = "bigint".into()),
    ];
    golden("alter_column_type", &out);
}

#[test]
fn alter_column_to_not_null() {
    let mut out = Vec::new();
    let everything = |ty: &'static str| {
        move |age: &mut Column| {
            age.ty = ty.into();
            age.nullable = false;
            age.default = Some("18".into());
            age.comment = Some("in years".into());
        }
    };
    out.push(alter(&users(Postgres), Postgres, None, Some("0"), |age| age.nullable = false));
    out.push(alter(&users(Postgres), Postgres, None, Some("0"), everything("bigint")));
    out.push(alter(&users(Sqlite), Sqlite, None, Some("0"), |age| age.nullable = false));
    out.push(alter(&users(Mariadb), Mariadb, None, Some("0"), |age| age.nullable = false));
    out.push(alter(&users(Mariadb), Mariadb, None, Some("0"), everything("bigint")));
    out.push(alter(&teams_key(Mysql), Mysql, None, Some("0"), |age| age.nullable = false));
    golden("alter_column_to_not_null", &out);
}

#[test]
fn alter_column_default_comment_nothing() {
    let mut out = Vec::new();
    let set = |age: &mut Column| age.default = Some("18".into());
    out.push(alter(&users(Postgres), Postgres, None, None, set));
    out.push(alter(&users(Mariadb), Mariadb, None, None, set));
    out.push(alter(&users(Postgres), Postgres, None, None, |age| age.comment = Some("years".into())));
    for database in Database::ALL {
        assert_eq!(alter(&users(database), database, None, None, |_| {}), "", "nothing changes there");
    }
    golden("alter_column_default_comment_nothing", &out);
}

/// PostgreSQL would make one of two keys over the same columns if they stood in one statement.
#[test]
fn twins() {
    let twice = |users: &mut Table| {
        users.uniques.push(key("uq_users_id", &["id"]));
        users.uniques.push(key("uq_users_login", &["login"]));
    };
    let out = [script(Postgres, &Change::CreateTable { table: with(&users(Postgres), twice) })];
    golden("twins", &out);
}

fn add_item(database: Database, change: impl FnOnce(&mut Table)) -> String {
    let before = users(database);
    let after = with(&before, change);
    let add = Change::AddItem { before, after, name: String::new(), concurrently: false };
    script(database, &add) + "-- back\n" + &script(database, &add.inverse())
}

#[test]
fn items() {
    let mut out = Vec::new();
    let unique = |users: &mut Table| users.uniques.push(key("uq_users_login", &["login"]));
    out.push(add_item(Postgres, unique));
    out.push(add_item(Sqlite, unique));
    out.push(add_item(Mariadb, unique));
    out.push(add_item(Mariadb, |users| *users = teams_key(Mariadb)));
    out.push(add_item(Mysql, |users| users.checks.push(check("ck", "`age` > 0"))));
    out.push(add_item(Mariadb, |users| users.checks.push(check("ck", "`age` > 0"))));
    out.push(add_item(Mariadb, |users| users.primary_key = None));
    golden("items", &out);
}

fn expression_index() -> Index {
    Index {
        name: "ix_users_lower".into(),
        unique: true,
        parts: vec![
            IndexPart { text: "lower(login)".into(), is_expression: true, descending: true, ..IndexPart::default() },
            IndexPart { text: "age".into(), ..IndexPart::default() },
        ],
        ..Index::default()
    }
}

#[test]
fn indexes() {
    let mut out = Vec::new();
    let expression = |users: &mut Table| users.indexes.push(expression_index());
    out.push(add_item(Postgres, expression));
    out.push(add_item(Sqlite, expression));
    out.push(add_item(Mysql, expression));
    out.push(add_item(Mariadb, expression));
    let partial = |users: &mut Table| {
        users.indexes.push(Index { condition: Some("age IS NULL".into()), ..index("ix_users_age", &["age"]) });
    };
    out.push(add_item(Postgres, partial));
    out.push(add_item(Sqlite, partial));
    out.push(add_item(Mariadb, partial));
    let mut before = users(Postgres);
    before.name.schema = Some("s".into());
    let after = with(&before, |users| users.indexes.push(index("ix_users_age", &["age"])));
    let name = "ix_users_age".into();
    let concurrently = Change::DropItem { before: after, after: before, name, concurrently: true };
    out.push(script(Postgres, &concurrently));
    out.push(script(Postgres, &concurrently.inverse()));
    golden("indexes", &out);
}

#[test]
fn execute() {
    let mut out = Vec::new();
    let change = Change::Execute { sql: Some("UPDATE users SET age = 1; ".into()), undo: None };
    out.push(script(Postgres, &change));
    out.push(script(Sqlite, &change));
    assert_eq!(script(Postgres, &change.inverse()), "");
    golden("execute", &out);
}

/// Every message of [`crate::dialect::Unsupported`] that the DDL can give.
#[test]
fn what_a_database_cannot_do() {
    let mut out = Vec::new();
    let create = |database, change: fn(&mut Table)| {
        script(database, &Change::CreateTable { table: with(&users(database), change) })
    };
    out.push(create(Sqlite, |users| users.name.schema = Some("s".into())));
    out.push(create(Sqlite, |users| users.primary_key = None));
    out.push(create(Mariadb, |users| users.primary_key = None));
    out.push(create(Sqlite, |users| users.columns[1].ty = "TEXT[]".into()));
    out.push(create(Mysql, |users| users.columns[1].ty = "longtext[]".into()));
    out.push(create(Mysql, |users| {
        users.columns[1].ty = "longtext".into();
        users.uniques.push(key("uq_users_login", &["login"]));
    }));
    out.push(create(Mariadb, |users| users.checks.push(check("ck", "`id` > 0"))));
    out.push(create(Mariadb, |users| {
        *users = teams_key(Mariadb);
        users.foreign_keys[0].on_update = crate::model::Action::SetDefault;
    }));
    let before = users(Postgres);
    let lost = Change::AddColumn { before: before.clone(), after: before, column: "gone".into(), fill: None };
    out.push(script(Postgres, &lost));
    golden("what_a_database_cannot_do", &out);
}

#[test]
fn hostile_names() {
    let mut out = Vec::new();
    let long = "é".repeat(31);
    for database in Database::ALL {
        let name_ = r#"we"ird`na'me\ select;--"#;
        let mut hostile = table(name_, &[column("select", "int"), column(&long, "int"), column(name_, "int")]);
        hostile.primary_key = Some(key(name_, &["select"]));
        hostile.uniques.push(key(name_, &[name_, &long]));
        hostile.indexes.push(index("i\"`'x", &[name_]));
        hostile.columns[0].default = Some(crate::dialect::string(database, r"a'b\c"));
        hostile.comment = (database != Sqlite).then(|| r"it's \ a".into());
        out.push(script(database, &Change::CreateTable { table: hostile }));
    }
    golden("hostile_names", &out);
}
