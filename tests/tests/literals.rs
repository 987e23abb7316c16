//! What the fold says of a text that is given as a value, and what the servers say: what it refuses, they refuse.

use aludel::fold::Arena;
use aludel::model::{Chain, Database, Databases, MysqlType, PostgresType, Type, Value};
use aludel_tests::build::{Modify, column, create_table, leak};
use aludel_tests::harness::{TempDatabase, block_on};

/// A type, as the database spells it, texts that it takes, and texts that it refuses.
type Literals = (Type<'static>, &'static str, &'static [&'static str], &'static [&'static str]);

fn is_refused(database: Database, ty: Type<'static>, text: &'static str) -> bool {
    let (chain, arena) = (leak(Chain::of(Databases(database.bit()))), Arena::new());
    let op = create_table("t", [column("a", ty).default(Value::Str(text))], []);
    !arena.apply(chain, arena.schema(), leak(op), 1).findings.is_empty()
}

fn compare(database: Database, literals: &[Literals]) {
    block_on(async {
        let (fresh, mut unexpected) = (TempDatabase::new(database), Vec::new());
        for (i, (ty, spelt, taken, refused)) in literals.iter().enumerate() {
            fresh.run(&format!("CREATE TABLE t{i} (a {spelt})")).await;
            for (text, wrong) in taken.iter().map(|text| (*text, false)).chain(refused.iter().map(|text| (*text, true)))
            {
                let escaped = if database == Database::Mariadb { text.replace('\\', "\\\\") } else { text.to_owned() };
                let insert = format!("INSERT INTO t{i} (a) VALUES ('{}')", escaped.replace('\'', "''"));
                let answer = fresh.try_run(&insert).await;
                if [answer.is_err(), is_refused(database, *ty, text)] != [wrong; 2] {
                    unexpected.push(format!("{text:?} for {spelt}: {answer:?}"));
                }
            }
        }
        assert_eq!(unexpected, [""; 0], "{}", database.title());
    });
}

const JSON: &[&str] = &[
    "{}",
    "[]",
    " [ 1 , -0.5e+3, \"a\", null, true, false, {\"b\": [[]]} ]\n",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9é\"",
    "0",
    "-1",
    "10",
    "1E5",
    "{\"a\": {\"b\": {}}, \"c\": []}",
];
const NO_JSON: &[&str] = &[
    "",
    "{",
    "abc",
    "'a'",
    "{a: 1}",
    "{'a': 1}",
    "{\"a\": 1,}",
    "[1,]",
    "[,1]",
    "{,}",
    "[1 2]",
    "{\"a\" 1}",
    "{\"a\"}",
    "{1: 2}",
    "01",
    "-",
    ".5",
    "+1",
    "1e",
    "nul",
    "TRUE",
    "NaN",
    "1 2",
    "[]]",
    "[}",
    "{]",
    "\"a",
    "\"a\nb\"",
    "\"\\u00g0\"",
    "\"\\",
    "[",
    "[1",
    "{\"a\":",
    "{\"a\":1",
    "// 1\n1",
    ",",
    ":",
    "]",
    "}",
];

#[test]
fn postgres() {
    let range = |of| Type::Postgres(of);
    compare(
        Database::Postgres,
        &[
            (
                Type::Date,
                "date",
                &[
                    "2024-02-29",
                    "2000-02-29",
                    "2021-12-31",
                    "2021-02-28 BC",
                    "2021-02-29 BC",
                    "2021-02-28 10:00:00",
                    "2021-02-28T10:00:00Z",
                ],
                &[
                    "2021-02-29",
                    "1900-02-29",
                    "2021-02-30",
                    "2021-04-31",
                    "2021-13-01",
                    "2021-00-10",
                    "2021-01-32",
                    "0000-01-01",
                ],
            ),
            (
                Type::Time(6),
                "time",
                &["23:59:59", "10:00:00.1234567", "10:00:00 PM", "10:00:00+02"],
                &["25:00:00", "10:60:00"],
            ),
            (
                Type::Timestamp(6),
                "timestamp",
                &[
                    "2024-02-29 10:00:00",
                    "2021-12-31T23:59:59.5Z",
                    "2021-12-31 10:00:00 Europe/Berlin",
                    "2021-02-29 10:00:00 BC",
                ],
                &["2021-02-29 10:00:00", "2021-12-31 25:00:00", "0000-12-31 10:00:00"],
            ),
            (Type::Timestamptz(6), "timestamptz", &["2024-02-29 10:00:00+01"], &["2023-02-29 10:00:00+01"]),
            (
                Type::Interval,
                "interval",
                &[
                    "1",
                    "1 day",
                    "1 d 2 h",
                    "P1Y2M3DT4H5M6S",
                    "PT1H",
                    "1:00",
                    "-1 year ago",
                    "1 microseconds",
                    "1.5 weeks",
                    "@ 1 minute",
                    "1 decade 2 centuries 1 millennium",
                    "1-2 3 4:05:06",
                    "+1 Day",
                    "P0001-02-03T04:05:06",
                    "3 days 04:05:06",
                    "1 milliseconds",
                    "12 mons",
                ],
                &["", "soon", "1 dayz", "1 fortnight", "1 quarter", "P", "hours", "one day"],
            ),
            (Type::Json, "json", JSON, NO_JSON),
            (Type::Jsonb, "jsonb", JSON, &["1.", "\"\\x\"", "{\"a\": 1,}"]),
            (
                range(PostgresType::Inet),
                "inet",
                &[
                    "10.0.0.1",
                    "10.1/16",
                    "10.0.0.1/24",
                    "::1",
                    "::",
                    "::ffff:1.2.3.4",
                    "2001:db8::/32",
                    "2001:db8::1/32",
                    "1:2:3:4:5:6:7:8",
                    "1::8",
                    "1::",
                    "010.0.0.1",
                    "fe80::ABCD/128",
                    "1:2:3:4:5:6:1.2.3.4",
                ],
                &[
                    "",
                    "10",
                    "10.1",
                    "10.0.0.256",
                    "10.0.0.1/33",
                    "abc",
                    "localhost",
                    "1:2",
                    "2001:db8::1/129",
                    "1::2::3",
                    "10.0.0.",
                    ".1.2.3",
                    "10.0.0.1.2",
                    "fe80::1%eth0",
                    " 10.0.0.1",
                    "10.0.0.1 ",
                    "12345::",
                    "::1:",
                    ":1",
                    "1:2:3:4:5:6:7:8:9",
                    "10.0.0.1/",
                    "g::",
                    "1:2:3:4:5:6:7:1.2.3.4",
                ],
            ),
            (
                range(PostgresType::Cidr),
                "cidr",
                &[
                    "10",
                    "10.1",
                    "10.1.0.0/16",
                    "10.1/16",
                    "10.0.0.1",
                    "2001:db8::/32",
                    "::1",
                    "0.0.0.0/0",
                    "::/0",
                    "10.0.0.128/25",
                ],
                &[
                    "10.0.0.1/24",
                    "2001:db8::1/32",
                    "10.0.0.0/33",
                    "10.0.0.256",
                    "abc",
                    "10.0.0.1/0",
                    "10.0.0.128/24",
                    "::1/127",
                ],
            ),
            (
                range(PostgresType::Macaddr),
                "macaddr",
                &[
                    "08:00:2b:01:02:03",
                    "08-00-2b-01-02-03",
                    "08002b:010203",
                    "08002b-010203",
                    "0800.2b01.0203",
                    "0800-2b01-0203",
                    "08002b010203",
                    "8:0:2b:1:2:3",
                    " 08:00:2b:01:02:03 ",
                    "08 00 2b 01 02 03",
                ],
                &["", "08:00:2b:01:02", "08:00:2b:01:02:03:04:05", "08:00:2b:01:02:0g", "08002b0102", "mac"],
            ),
            (
                range(PostgresType::Int4Range),
                "int4range",
                &[
                    "[1,10)",
                    "empty",
                    "EMPTY",
                    "(,)",
                    " [1,2] ",
                    "[\"1\",\"2\"]",
                    "[1, 2]",
                    "(1,1)",
                    "[-5,-1]",
                    "[,5)",
                    "[+1,2)",
                ],
                &["", "[5,1)", "1,2", "[1,2", "[1)", "[a,b]", "[1,2,3]", "[1.5,2]", "[1,b)", "1,2)", "[-1,-5]"],
            ),
            (
                range(PostgresType::DateRange),
                "daterange",
                &[
                    "[2021-01-01,2021-02-01)",
                    "[today,)",
                    "[\"2021-01-01\",\"2021-01-02\"]",
                    "[infinity,)",
                    "[2021-01-01,2021-01-01]",
                    "[2021-01-01 BC,2020-01-01]",
                ],
                &["[2021-02-01,2021-01-01)", "2021-01-01", "[2021-01-01]"],
            ),
            (
                Type::Array(&Type::Integer),
                "integer[]",
                &[
                    "{}",
                    "{1,2}",
                    " { 1 , 2 } ",
                    "{{1,2},{3,4}}",
                    "{1,NULL}",
                    "{null}",
                    "{\"1\",\"2\"}",
                    "[1:2]={1,2}",
                    "{+1,-1}",
                ],
                &[
                    "", "1,2", "{1,2", "{1,2}x", "{1,,2}", "{1,2,}", "{,1}", "{a,b}", "{1;2}", "{1 2}", "{1.5}",
                    "{1,{2}", "[1,2]", "}", "{\"1",
                ],
            ),
            (
                Type::Array(&Type::Text),
                "text[]",
                &["{a b,c}", "{a\\\"b}", "{\"a{b\"}", "{\"a,b\",\"c\\\"d\"}", "{'a','b'}", "{\"\"}", "{a\\,b}"],
                &["{\"a\"b}", "{a\"b\"}", "{a{b}", "{a}b}", "a", "[\"a\"]", "{\"a}"],
            ),
        ],
    );
}

#[test]
fn mariadb() {
    compare(
        Database::Mariadb,
        &[
            (
                Type::Date,
                "date",
                &["2024-02-29", "2021-02-28 10:00:00", "2021-02-28T10:00:00", "2021-02-28 ", "0000-01-01"],
                &["2021-02-29", "2021-04-31", "2021-02-28x", "2021-02-28 BC", "2021-02-28Z"],
            ),
            (
                Type::Time(6),
                "time(6)",
                &["23:59:59", "10:00:00.1234567"],
                &["10:00:00x", "10:00:00 PM", "10:00:00+02", "10:00:00Z"],
            ),
            (
                Type::Timestamp(6),
                "datetime(6)",
                &["2024-02-29 10:00:00", "2021-12-31T23:59:59.5"],
                &["2021-02-29 10:00:00", "2021-12-31 10:00:00x", "2021-12-31 10:00:00Z"],
            ),
            (Type::Json, "json", JSON, NO_JSON),
            (Type::Jsonb, "json", &["1.", "\"\\x\"", "\"\\u0000\""], &["{"]),
            (Type::Interval, "varchar(64)", &["soon", "1 dayz", ""], &[]),
            (
                Type::Sql("set('a', 'b c','D')"),
                "set('a', 'b c','D')",
                &["", "a", "a,b c", "A", "d,a", "a,a", "a "],
                &["c", "a,c", "a, b c", "a,", " a", "b"],
            ),
            (Type::Sql("ENUM('a','b')"), "ENUM('a','b')", &["a", "B", "b "], &["", "c", "a,b"]),
            (Type::Sql("set('a''b')"), "set('a''b')", &["a'b"], &[]),
            (Type::Mysql(MysqlType::TinyText), "tinytext", &["a"], &[LONG]),
        ],
    );
}

const LONG: &str = concat!(
    "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
    "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
    "01234567890123456789012345678901234567890123456789012345"
);

#[test]
fn sqlite_keeps_what_it_gets() {
    compare(
        Database::Sqlite,
        &[
            (Type::Date, "DATE", &["2021-02-29", "2021-02-28 BC", "0000-01-01"], &[]),
            (Type::Timestamp(6), "DATETIME", &["2021-02-29 10:00:00"], &[]),
            (Type::Time(6), "TIME", &["10:00:00x"], &[]),
            (Type::Json, "TEXT", NO_JSON, &[]),
            (Type::Interval, "TEXT", &["soon"], &[]),
            (Type::Sql("set('a')"), "\"set('a')\"", &["b"], &[]),
        ],
    );
}
