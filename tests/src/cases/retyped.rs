//! Columns that get another type, by an `alter_column` or a value that goes from their enum, with all that depends on them.

use aludel::model::{Database, PostgresType, Type, Value};
use aludel::op::{Alter, Dependency, Item, Op, Routine};

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

const MOOD: Type<'static> = enum_type("mood");
const MOODS: Type<'static> = Type::Array(&MOOD);
const SPAN: Type<'static> = Type::Postgres(PostgresType::Int4Range);
const POSTGRES: [Database; 1] = [Database::Postgres];

/// A table of people who are in a mood, an enum; `"sad"` is a value that nothing says.
fn people(items: impl IntoIterator<Item = Item<'static>>) -> Vec<Op<'static>> {
    let columns = [column("id", Type::BigInt), column("mood", MOOD).default(Value::Str("glad"))];
    let mut ops = vec![
        create_enum("mood", &["glad", "mad", "sad"]),
        create_table("people", columns, [primary_key("pk_people", &["id"])]),
    ];
    ops.extend(items.into_iter().map(|item| create("people", item)));
    ops
}

fn to(ty: Type<'static>) -> [Op<'static>; 1] {
    [alter_column("people", "mood", Alter { ty: Some(ty), ..Alter::NOTHING })]
}

const TOUCH: &str =
    "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.id := NEW.id + 10; RETURN NEW; END$$";

/// A trigger for a change of the mood to one that is mad.
fn touch() -> &'static Routine<'static> {
    let postgres = "CREATE TRIGGER touch BEFORE UPDATE OF mood ON {people} FOR EACH ROW WHEN (NEW.mood = 'mad') EXECUTE FUNCTION touch()";
    let sqlite = "CREATE TRIGGER touch AFTER UPDATE OF mood ON {people} WHEN NEW.mood = 'mad' BEGIN UPDATE people SET id = id + 10 WHERE id = NEW.id; END";
    trigger_text(
        &[(Database::Postgres, postgres), (Database::Sqlite, sqlite)],
        &[Dependency::Column(table_name("people"), name("mood"))],
    )
}

fn touched() -> Vec<Op<'static>> {
    let function = create_function("touch", routine(&[(Database::Postgres, TOUCH)], &[]));
    people([]).into_iter().chain([function, create_trigger("people", "touch", touch())]).collect()
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = of_enums();
    cases.extend(of_columns());
    cases
}

fn of_enums() -> Vec<Case> {
    let drop = || [drop_value("mood", "sad")];
    vec![
        Case::new(
            "enum_drop_value_in_keys",
            [
                create_enum("mood", &["glad", "mad", "sad"]),
                create_table(
                    "a_moods",
                    [column("mood", MOOD), column("leads_to", MOOD).null(), column("of", MOOD)],
                    [
                        primary_key("pk_a_moods", &["mood"]),
                        unique("uq_a_moods", &["of"]),
                        foreign_key("fk_a_moods", &["leads_to"], "a_moods", &["mood"]),
                    ],
                ),
                create_table(
                    "people",
                    [column("id", Type::BigInt), column("mood", MOOD), column("other", MOOD).null()],
                    [
                        primary_key("pk_people", &["id", "mood"]),
                        foreign_key("fk_people_mood", &["mood"], "a_moods", &["mood"]),
                        foreign_key("fk_people_other", &["other"], "a_moods", &["of"]),
                    ],
                ),
            ],
            drop(),
        )
        .rows("INSERT INTO a_moods VALUES ('mad', NULL, 'glad'); INSERT INTO a_moods VALUES ('glad', 'mad', 'mad'); INSERT INTO people VALUES (1, 'mad', 'glad')")
        .only(&[Database::Postgres, Database::Sqlite]),
        Case::new("enum_drop_value_with_trigger", touched(), [
            drop_value("mood", "sad"),
            execute("UPDATE people SET mood = 'mad'", "UPDATE people SET mood = 'glad'"),
        ])
            .rows("INSERT INTO people VALUES (1, 'glad')")
            .then("SELECT CAST(id AS char(2)) FROM people", "11")
            .only(&[Database::Postgres, Database::Sqlite]),
        Case::new("enum_drop_value_excluded", people([]).into_iter().chain([
            add_column("people", column("room", SPAN).null(), []),
            create("people", exclude("ex_people", &[("room", "&&")], Some("{mood} <> 'glad'"))),
            create("people", exclude("ex_rooms", &[("=CASE WHEN {mood} = 'mad' THEN {room} ELSE NULL END", "&&")], None)),
        ]).collect::<Vec<_>>(), drop()).only(&POSTGRES),
        Case::new("enum_drop_value_of_arrays", [
            create_enum("mood", &["glad", "mad", "sad"]),
            create_table(
                "people",
                [column("moods", MOODS).default(Value::Expr(sql("ARRAY['glad', 'mad']::mood[]"))), column("id", Type::BigInt)],
                [
                    check("ck_people_moods", "'mad' = ANY ({moods})"),
                    partial(unique_index("uq_people_id", &["id"]), "{moods} = ARRAY['glad']::mood[]"),
                ],
            ),
        ], drop())
            .rows("INSERT INTO people (id) VALUES (1)")
            .then("SELECT moods::text FROM people", "{glad,mad}")
            .only(&POSTGRES),
        Case::new("enum_drop_value_of_unique", people([
            unique("uq_people", &["mood", "id"]),
            partial(unique_index("uq_people_mad", &["id"]), "{mood} = 'mad'"),
            index("ix_people_mad", &["=({mood} = 'mad')"]),
        ]), drop())
            .rows("INSERT INTO people VALUES (1, 'mad'), (2, 'glad')")
            .only(&POSTGRES),
    ]
}

/// A table with a column that is called as an enum.
fn sizes(ty: Type<'static>) -> Op<'static> {
    create_table("shoes", [column("id", Type::BigInt), column("size", ty)], [primary_key("pk_shoes", &["id"])])
}

fn of_columns() -> Vec<Case> {
    let said = || {
        [
            check("ck_people_mood", "{mood} <> 'sad'"),
            not_valid(check("ck_people_new", "{mood} <> 'mad'")),
            partial(index("ix_people_id", &["id"]), "{mood} = 'glad'"),
            index("ix_people_mood", &["=({mood} = 'mad')"]),
        ]
    };
    vec![
        Case::new("alter_column_type_from_enum", people(said()), to(Type::Text))
            .rows("INSERT INTO people VALUES (1, 'glad')")
            .then("SELECT mood FROM people", "glad")
            .only(&POSTGRES),
        Case::new(
            "alter_column_type_in_texts",
            [create_table(
                "people",
                [column("at", Type::Timestamp(6)), column("n", Type::Numeric(10, 2))],
                [
                    check("ck_people_at", "{at} > '2020-01-01' AND {n} > 0"),
                    partial(index("ix_people_at", &["n"]), "{at} > '2020-01-01'"),
                    partial(index("ix_people_n", &["n"]), "{n} > 0"),
                ],
            )],
            [
                alter_column("people", "n", Alter { ty: Some(Type::Double), ..Alter::NOTHING }),
                alter_column("people", "at", Alter { ty: Some(Type::Timestamptz(6)), ..Alter::NOTHING }),
            ],
        )
        .rows("INSERT INTO people VALUES ('2021-01-01', 1.5)")
        .only(&POSTGRES),
        Case::new(
            "alter_column_type_number_to_enum",
            [sizes(Type::Integer)],
            [
                create_enum("size", &["20", "10"]),
                alter_column(
                    "shoes",
                    "size",
                    Alter { ty: Some(enum_type("size")), using: Some(sql("{size}::text::size")), ..Alter::NOTHING },
                ),
            ],
        )
        .down([
            alter_column(
                "shoes",
                "size",
                Alter { ty: Some(Type::Integer), using: Some(sql("{size}::text::integer")), ..Alter::NOTHING },
            ),
            drop_object(aludel::model::ObjectKind::Enum, "size"),
        ])
        .rows("INSERT INTO shoes VALUES (1, 10), (2, 20)")
        .then("SELECT size FROM shoes WHERE id = 2", "20"),
        Case::new(
            "alter_column_type_enum_to_number",
            [create_enum("size", &["20", "10"]), sizes(enum_type("size"))],
            [alter_column(
                "shoes",
                "size",
                Alter { ty: Some(Type::Integer), using: Some(sql("{size}::text::integer")), ..Alter::NOTHING },
            )],
        )
        .down([alter_column(
            "shoes",
            "size",
            Alter { ty: Some(enum_type("size")), using: Some(sql("{size}::text::size")), ..Alter::NOTHING },
        )])
        .rows("INSERT INTO shoes VALUES (1, '10'), (2, '20')")
        .then("SELECT CAST(size AS char(2)) FROM shoes WHERE id = 2", "20"),
        Case::new(
            "alter_column_type_with_trigger",
            touched(),
            [
                alter_column("people", "mood", Alter { ty: Some(Type::Text), ..Alter::NOTHING }),
                execute("UPDATE people SET mood = 'mad'", "UPDATE people SET mood = 'glad'"),
            ],
        )
        .rows("INSERT INTO people VALUES (1, 'glad')")
        .then("SELECT CAST(id AS char(2)) FROM people", "11")
        .only(&[Database::Postgres, Database::Sqlite]),
        Case::new(
            "alter_column_length_with_trigger",
            [
                create_table(
                    "people",
                    [column("id", Type::BigInt), column("mood", Type::Varchar(20))],
                    [check("ck_people_mood", "{mood} <> ''")],
                ),
                create_function("touch", routine(&[(Database::Postgres, TOUCH)], &[])),
                create_trigger("people", "touch", touch()),
            ],
            to(Type::Varchar(30)),
        )
        .only(&[Database::Postgres, Database::Sqlite]),
    ]
}
