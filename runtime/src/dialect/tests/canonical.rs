//! What servers print and what was written come to one form. The printed sides were taken from PostgreSQL 15 and MariaDB 10.11.

use crate::dialect::{canonical_expr, canonical_type};
use crate::model::Database::{self, Mariadb, Mysql, Postgres, Sqlite};

#[track_caller]
fn same(database: Database, written: &str, printed: &str) {
    let (a, b) = (canonical_expr(database, written), canonical_expr(database, printed));
    assert_eq!(a, b, "{}", database.title());
    assert_eq!(canonical_expr(database, &a), a, "the form must be its own");
}

#[test]
fn postgres_casts_and_parentheses_go() {
    same(Postgres, r#"length("username") > 2"#, "(length((username)::text) > 2)");
    same(Postgres, "'en'", "'en'::character varying");
    same(Postgres, "-5", "'-5'::integer");
    same(Postgres, "5000000000", "'5000000000'::bigint");
    same(Postgres, "1.5", "1.50");
    same(Postgres, r"'e\n''s'", r"'e\n''s'::character varying");
    same(Postgres, r"E'a\\b'", r"'a\b'::text");
    same(Postgres, "now()", "CURRENT_TIMESTAMP");
    same(Postgres, "'2020-01-02'", "'2020-01-02 00:00:00+00'::timestamp with time zone");
    same(Postgres, r#"'{"a":1}'"#, r#"'{"a": 1}'::jsonb"#);
    same(Postgres, "gen_random_uuid()::text", "(gen_random_uuid())::text");
    same(Postgres, "interval '1 day'", "'1 day'::interval");
    same(Postgres, "date '2020-01-01'", "'2020-01-01'::date");
    same(Postgres, "neg * 2 + 1", "((neg * 2) + 1)");
}

#[test]
fn postgres_operators_become_words() {
    let printed = "(((length((s)::text) > 2) AND ((s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])) \
                   AND ((neg >= 1) AND (neg <= 2)) AND (lower((s)::text) <> 'x'::text)) OR (((s)::text ~~ 'a%'::text) AND (NOT (b = true)) \
                   AND (s IS NOT NULL) AND (char_length((s)::text) <> 3)))";
    let written = "length(s) > 2 and s in ('a','b') and neg between 1 and 2 and lower(s) != 'x' or s like 'a%' and not (b = true) and s \
                   is not null and char_length(s) <> 3";
    same(Postgres, written, printed);
    same(Postgres, "s not in ('a')", "((s)::text <> 'a'::text)");
    same(Postgres, "s not like 'x'", "((s)::text !~~ 'x'::text)");
    same(Postgres, "s ilike '%a'", "((s)::text ~~* '%a'::text)");
    same(Postgres, "neg not between 1 and 2", "((neg < 1) OR (neg > 2))");
    same(Postgres, "neg not in (4, 5)", "(neg <> ALL (ARRAY[4, 5]))");
    same(Postgres, "substring(s, 1, 2) = 'x'", "(\"substring\"((s)::text, 1, 2) = 'x'::text)");
    same(Postgres, "trim(s) <> ''", "(TRIM(BOTH FROM s) <> ''::text)");
    same(Postgres, "trim(s) <> ''", "(btrim((s)::text) <> ''::text)");
    same(Postgres, "extract(year from tz) > 2000", "(EXTRACT(year FROM tz) > (2000)::numeric)");
    same(Postgres, "extract(year from tz) > 2000", "(date_part('year'::text, tz) > (2000)::double precision)");
    same(Postgres, "position('x' in s) > 0", "(POSITION(('x'::text) IN (s)) > 0)");
    same(Postgres, "jb->>'a' = 'x'", "((jb ->> 'a'::text) = 'x'::text)");
    same(
        Postgres,
        "case when neg > 1 then true else false end",
        "\nCASE\n    WHEN (neg > 1) THEN true\n    ELSE false\nEND",
    );
    same(Postgres, "ts at time zone 'utc' < now()", "((ts AT TIME ZONE 'utc'::text) < now())");
    same(Postgres, "s is distinct from 'x'", "((s)::text IS DISTINCT FROM 'x'::text)");
    same(Postgres, "coalesce(nn, 'a') = 'b'", "((COALESCE(nn, 'a'::character varying))::text = 'b'::text)");
    same(Postgres, "-neg < 3", "((- neg) < 3)");
    same(Postgres, "n < 1e10", "(n < '10000000000'::numeric)");
    same(Postgres, "a in (b, 2)", "((a = b) OR (a = 2))");
    same(Postgres, "a not in (b, 2, 3)", "((a <> ALL (ARRAY[2, 3])) AND (a <> b))");
    same(Postgres, "(a, b) <> (1, 2)", "((a <> 1) OR (b <> 2))");
    same(Postgres, "a <= all (array[1, 2])", "(a <= ALL (ARRAY[1, 2]))");
}

#[test]
fn mariadb_names_functions_its_own_way() {
    same(Mariadb, "length(`s`) > 2 and s in ('a','b')", "octet_length(`s`) > 2 and `s` in ('a','b')");
    same(Mariadb, "not (b = true)", "`b` <> 1");
    same(Mariadb, "not b", "`b` = 0");
    same(Mariadb, "s not in ('a')", "`s` <> 'a'");
    same(Mariadb, "neg % 2 = 0", "`neg` MOD 2 = 0");
    same(Mariadb, "mod(neg, 2) = 0", "mod(`neg`, 2) = 0");
    same(Mariadb, "upper(s) = 'A' and substring(s,1,2) = 'x'", "ucase(`s`) = 'A' and substr(`s`,1,2) = 'x'");
    same(Mariadb, "s not like 'x'", "`s`  not like 'x'");
    same(Mariadb, "1.5", "1.50");
    same(Mariadb, "'2020-01-02'", "'2020-01-02 00:00:00.000000'");
    same(Mariadb, r"'a\\b''c'", r"'a\\b\'c'");
    same(Mariadb, "now(6)", "current_timestamp(6)");
    same(Mariadb, "(unhex(replace(uuid(),'-','')))", "unhex(replace(uuid(),'-',''))");
    same(Mariadb, "case when neg > 1 then true else false end", "case when `neg` > 1 then 1 else 0 end");
    same(Mariadb, "s || 'x' || 'y' = 'z'", "concat(`s`,'x','y') = 'z'");
    same(Mariadb, "position('a' in s) > 0", "locate('a',`s`) > 0");
    same(Mariadb, "s not regexp '^a'", "!(`s` regexp '^a')");
    same(Mariadb, "date_add(d, interval 1 day) > '2020-01-01'", "`d` + interval 1 day > '2020-01-01'");
    same(
        Mariadb,
        "cast(a as char) = '1' and s = binary 'a'",
        "cast(`a` as char charset utf8mb4) = '1' and `s` = cast('a' as char charset binary)",
    );
    same(Mariadb, "a && b", "`a` <> 0 and `b` <> 0");
    same(Mysql, "'en'", r"_utf8mb4'en'");
}

#[test]
fn sqlite_keeps_what_was_written() {
    same(Sqlite, "length(\"name\") > 2", "( LENGTH(name)>2 )");
    same(Sqlite, "CURRENT_TIMESTAMP", "current_timestamp");
    same(Sqlite, "randomblob(16)", "(randomblob(16))");
}

#[test]
fn what_the_parser_does_not_know_is_compared_as_text() {
    same(Sqlite, "a  @@@  'B  C'", "A @@@ 'B  C'");
    assert_ne!(canonical_expr(Sqlite, "a @@@ 'b'"), canonical_expr(Sqlite, "a @@@ 'B'"));
    assert_eq!(canonical_expr(Postgres, ""), "");
}

/// On the small stack of a runtime's worker.
#[test]
fn endless_expressions_are_compared_as_text() {
    for joint in
        [" + a", " || a", " and a", " or not a", "::text", " = a", " is null", "[1]", " collate c", ")", ", a)"]
    {
        for text in [
            format!("a{}", joint.repeat(6_000)),
            format!("a{}", joint.repeat(2_400)),
            format!("a{}", joint.repeat(290)),
            "(".repeat(20_000),
        ] {
            for database in Database::ALL {
                let text = text.clone();
                let thread = std::thread::Builder::new().stack_size(2 << 20);
                let shown = thread.spawn(move || canonical_expr(database, &text)).unwrap().join().unwrap();
                assert!(!shown.is_empty());
            }
        }
    }
}

#[test]
fn differences_stay_differences() {
    for (a, b) in [
        ("a > 2", "a > 3"),
        ("a and (b or c)", "a and b or c"),
        ("a - (b - c)", "a - b - c"),
        ("'a'", "'A'"),
        ("a", "'a'"),
    ] {
        for database in Database::ALL {
            assert_ne!(canonical_expr(database, a), canonical_expr(database, b), "{a} and {b}");
        }
    }
}

#[test]
fn types_have_many_names() {
    for (written, shown) in [
        ("VARCHAR(50)", "character varying(50)"),
        ("timestamptz(3)", "timestamp(3) with time zone"),
        ("int8[]", "bigint[]"),
        ("decimal(10, 2)", "numeric(10,2)"),
        ("geometry(Point, 4326)", "geometry(Point,4326)"),
    ] {
        assert_eq!(canonical_type(Postgres, written), canonical_type(Postgres, shown));
    }
    for (written, shown) in [
        ("BIGINT(20)", "bigint"),
        ("bool", "tinyint(1)"),
        ("INTEGER UNSIGNED", "int(10) unsigned"),
        ("enum('a', 'b')", "enum('a','b')"),
    ] {
        assert_eq!(canonical_type(Mariadb, written), canonical_type(Mariadb, shown));
    }
    assert_ne!(canonical_type(Mariadb, "tinyint(4)"), canonical_type(Mariadb, "tinyint(1)"));
}
