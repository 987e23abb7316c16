//! Column types beyond those that every database has in one way.

use aludel::model::{Database, MysqlType, PostgresType, Type, Value};
use aludel::op::{Alter, ColumnDef, Op};

use super::Case;
#[allow(clippy::wildcard_imports, reason = "the vocabulary of cases")]
use crate::build::*;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new("types_of_mysql", [], [of_mysql()]),
        Case::new("types_of_mysql_defaults", [], [of_mysql_defaults()]),
        Case::new(
            "types_of_mysql_unsigned_bigint",
            [],
            [create_table(
                "t",
                [
                    column("id", Type::Mysql(MysqlType::BigIntUnsigned)).identity(),
                    column("most", Type::Mysql(MysqlType::BigIntUnsigned)).default(Value::Int(u64::MAX.into())),
                ],
                [primary_key("pk_t", &["id"])],
            )],
        )
        .only(&[Database::Mysql, Database::Mariadb]),
        Case::new("types_unsigned_keys", [], unsigned_keys()),
        Case::new("types_precision", [], [precision()]),
        Case::new("types_decimal", [], [decimal()]).only(&[Database::Postgres, Database::Sqlite]),
        Case::new("types_of_postgres", [extension("citext")], [of_postgres()]).only(&[Database::Postgres]),
        Case::new("types_of_postgres_defaults", [extension("citext")], [of_postgres_defaults()])
            .only(&[Database::Postgres]),
        Case::new("types_of_postgres_arrays", [], [arrays()]).only(&[Database::Postgres]),
    ];
    cases.extend(altered());
    cases.extend(by_name());
    cases
}

fn extension(called: &str) -> Op<'static> {
    execute(&format!("CREATE EXTENSION IF NOT EXISTS {called}"), &format!("DROP EXTENSION {called}"))
}

const OF_MYSQL: [MysqlType; 14] = [
    MysqlType::TinyInt,
    MysqlType::TinyIntUnsigned,
    MysqlType::SmallIntUnsigned,
    MysqlType::MediumInt,
    MysqlType::MediumIntUnsigned,
    MysqlType::IntUnsigned,
    MysqlType::TinyText,
    MysqlType::MediumText,
    MysqlType::TinyBlob,
    MysqlType::Blob,
    MysqlType::MediumBlob,
    MysqlType::Binary(16),
    MysqlType::Varbinary(300),
    MysqlType::Year,
];

const OF_POSTGRES: [PostgresType; 17] = [
    PostgresType::Inet,
    PostgresType::Cidr,
    PostgresType::Macaddr,
    PostgresType::Citext,
    PostgresType::Tsvector,
    PostgresType::Money,
    PostgresType::Xml,
    PostgresType::Point,
    PostgresType::Oid,
    PostgresType::Int4Range,
    PostgresType::Int8Range,
    PostgresType::NumRange,
    PostgresType::TsRange,
    PostgresType::TstzRange,
    PostgresType::DateRange,
    PostgresType::Bit(8),
    PostgresType::Varbit(8),
];

/// A table with each type, as it is and nullable.
fn table_of(types: impl IntoIterator<Item = Type<'static>>) -> Op<'static> {
    let columns = types.into_iter().enumerate().flat_map(|(i, ty)| {
        let of = |nullable| ColumnDef { nullable, ..column(&format!("c{i}_{nullable}"), ty) };
        [of(false), of(true)]
    });
    create_table_with("t", columns.collect(), vec![], "")
}

fn of_mysql() -> Op<'static> {
    table_of(OF_MYSQL.map(Type::Mysql))
}

fn of_mysql_defaults() -> Op<'static> {
    let of = |called, ty, default| column(called, Type::Mysql(ty)).default(default);
    let columns = vec![
        of("tiny", MysqlType::TinyInt, Value::Int(-128)),
        of("byte", MysqlType::TinyIntUnsigned, Value::Int(255)),
        of("short", MysqlType::SmallIntUnsigned, Value::Int(65_535)),
        of("medium", MysqlType::MediumInt, Value::Int(-8_388_608)),
        of("natural", MysqlType::MediumIntUnsigned, Value::Int(16_777_215)),
        of("word", MysqlType::IntUnsigned, Value::Int(u32::MAX.into())),
        of("year", MysqlType::Year, Value::Int(2026)),
        of("note", MysqlType::TinyText, Value::Str("it's \\ here")),
    ];
    create_table_with("t", columns, vec![], "")
}

fn unsigned_keys() -> Vec<Op<'static>> {
    let (id, code) = (Type::Mysql(MysqlType::IntUnsigned), Type::Mysql(MysqlType::Binary(4)));
    vec![
        create_table(
            "authors",
            [column("id", id).identity(), column("code", code)],
            [primary_key("pk_authors", &["id"]), unique("uq_authors_code", &["code"])],
        ),
        create_table(
            "books",
            [column("author_id", id), column("author_code", code)],
            [
                foreign_key("fk_books_author_id_authors", &["author_id"], "authors", &["id"]),
                foreign_key("fk_books_author_code_authors", &["author_code"], "authors", &["code"]),
            ],
        ),
    ]
}

fn precision() -> Op<'static> {
    let mut columns = Vec::new();
    for digits in [0, 3, 6] {
        columns.push(column(&format!("time_{digits}"), Type::Time(digits)));
        for (called, ty) in [("timestamp", Type::Timestamp(digits)), ("timestamptz", Type::Timestamptz(digits))] {
            columns.push(column(&format!("{called}_{digits}"), ty).default(Value::Now));
        }
    }
    create_table_with("t", columns, vec![], "")
}

fn decimal() -> Op<'static> {
    create_table(
        "t",
        [column("a", Type::Decimal), column("b", Type::Decimal).null().default(Value::Decimal("12.50"))],
        [unique("uq_t_a", &["a"])],
    )
}

fn of_postgres() -> Op<'static> {
    table_of(OF_POSTGRES.map(Type::Postgres))
}

fn of_postgres_defaults() -> Op<'static> {
    let of = |called, ty, default| column(called, Type::Postgres(ty)).default(default);
    let columns = vec![
        of("address", PostgresType::Inet, Value::Str("127.0.0.1")),
        of("network", PostgresType::Cidr, Value::Str("10.0.0.0/8")),
        of("mac", PostgresType::Macaddr, Value::Str("08:00:2b:01:02:03")),
        of("name", PostgresType::Citext, Value::Str("It's me")),
        of("words", PostgresType::Tsvector, Value::Str("")),
        of("price", PostgresType::Money, Value::Int(12)),
        of("fee", PostgresType::Money, Value::Decimal("12.50")),
        of("page", PostgresType::Xml, Value::Str("<p/>")),
        of("place", PostgresType::Point, Value::Str("(1,2)")),
        of("object", PostgresType::Oid, Value::Int(u32::MAX.into())),
        of("numbers", PostgresType::Int4Range, Value::Str("[1,5)")),
        of("empty", PostgresType::DateRange, Value::Str("empty")),
        of("bits", PostgresType::Bit(3), Value::Str("101")),
        of("more_bits", PostgresType::Varbit(5), Value::Str("10")),
    ];
    create_table_with("t", columns, vec![], "")
}

fn arrays() -> Op<'static> {
    let scalars = [
        Type::SmallInt,
        Type::Integer,
        Type::Real,
        Type::Double,
        Type::Numeric(10, 2),
        Type::Decimal,
        Type::Bool,
        Type::Text,
        Type::Varchar(50),
        Type::Char(3),
        Type::Bytes,
        Type::Uuid,
        Type::Date,
        Type::Time(6),
        Type::Timestamp(3),
        Type::Timestamptz(6),
        Type::Interval,
        Type::Jsonb,
        Type::Postgres(PostgresType::Inet),
        Type::Postgres(PostgresType::Varbit(5)),
        Type::Postgres(PostgresType::Int4Range),
    ];
    table_of(scalars.map(|of| Type::Array(leak(of))))
}

fn altered() -> Vec<Case> {
    let alter = |name, from, to| {
        let before = create_table("t", [column("a", from)], []);
        Case::new(name, [before], [alter_column("t", "a", Alter { ty: Some(to), ..Alter::NOTHING })])
    };
    let mysql = Type::Mysql;
    vec![
        alter("types_alter_unsigned", mysql(MysqlType::SmallIntUnsigned), mysql(MysqlType::IntUnsigned))
            .rows("INSERT INTO t VALUES (65535)")
            .then("SELECT 'kept' FROM t WHERE a = 65535", "kept"),
        alter("types_alter_to_signed", mysql(MysqlType::TinyIntUnsigned), Type::BigInt)
            .rows("INSERT INTO t VALUES (255)")
            .then("SELECT 'kept' FROM t WHERE a = 255", "kept"),
        alter("types_alter_text", mysql(MysqlType::TinyText), Type::Text)
            .rows("INSERT INTO t VALUES ('it''s')")
            .then("SELECT a FROM t", "it's"),
        alter("types_alter_precision", Type::Timestamp(0), Type::Timestamp(3))
            .rows("INSERT INTO t VALUES ('2026-11-21 10:15:00')"),
        alter("types_alter_network", Type::Postgres(PostgresType::Inet), Type::Postgres(PostgresType::Cidr))
            .rows("INSERT INTO t VALUES ('10.0.0.0/8')")
            .only(&[Database::Postgres])
            .then("SELECT a::text FROM t", "10.0.0.0/8"),
        alter("types_alter_money", Type::Postgres(PostgresType::Money), Type::Numeric(10, 2))
            .rows("INSERT INTO t VALUES (12.5)")
            .only(&[Database::Postgres])
            .then("SELECT a::text FROM t", "12.50"),
    ]
}

/// `sql("…")`: the user's spelling.
fn by_name() -> Vec<Case> {
    let names = |names: &[&'static str]| table_of(names.iter().map(|name| Type::Sql(name)).collect::<Vec<_>>());
    let wider = alter_column("t", "c0_true", Alter { ty: Some(Type::Varchar(9)), ..Alter::NOTHING });
    let on_sqlite = names(&[
        "LongVarchar",
        "INTEGER UNSIGNED",
        "nvarchar ( 20 )",
        "BLOB SUB_TYPE TEXT",
        "Decimal(10, 2)",
        "double precision",
        "GUID",
        "",
        "enum",
    ]);
    vec![
        Case::new("types_by_name_on_sqlite", [], [on_sqlite]).only(&[Database::Sqlite]),
        // a rebuild
        Case::new("types_by_name_on_sqlite_kept", [on_sqlite], [wider]).only(&[Database::Sqlite]),
        Case::new(
            "types_by_name_on_mysql",
            [],
            [names(&[
                "text",
                "BOOL",
                "INTEGER(11) UNSIGNED",
                "enum('Small','It''s (big)')",
                "set('a', 'B')",
                "double unsigned",
                "bit(3)",
                "datetime",
                "point",
                "int(5) zerofill",
            ])],
        )
        .only(&[Database::Mysql, Database::Mariadb]),
        Case::new(
            "types_by_name_on_postgres",
            [extension("hstore"), extension("ltree")],
            [names(&[
                "hstore",
                "ltree",
                "timestamptz(3)",
                "int8[]",
                "VARCHAR",
                "char",
                "varbit(3)",
                "\"char\"",
                "tsquery",
            ])],
        )
        .only(&[Database::Postgres]),
    ]
}
