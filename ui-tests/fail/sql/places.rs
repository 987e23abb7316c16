//! What an expression cannot have where it stands: what needs other rows, and what gives another value each time.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: i64,
            b: Varchar<10>,
            c: i64 default(expr("(SELECT 1)")),
            d: i64 check("d > (SELECT max(a) FROM t)"),
            e: Option<i64> generated("sum(a)"),
            check("a > row_number() OVER ()") as ck_a,
            check({ postgres: "b < now()", sqlite: "b < date('now')" }) as ck_b,
            check({ postgres: "true", sqlite: "a <= unixepoch()" }) as ck_epoch,
            check({ postgres: "true", sqlite: "b <= date(b, 'localtime')" }) as ck_local,
            check({ postgres: "true", sqlite: "b <= date(b, '-1 day')" }) as ck_day,
        }
        create_index on t(expr("count(a)"));
        create_index on t(a) where("a IN (SELECT a FROM t)") as ix_in;
        create_index on t(a) where("b > current_date") as ix_today;
        create_index on t(a) where({ postgres: "true", sqlite: "a > random()" }) as ix_random;
        only(postgres) create_domain day: Date check("VALUE > (SELECT 1)");
        only(postgres) add_column t.f: Option<String> generated("concat(b, '!')");
        only(postgres) create_index on t(expr("to_tsvector(b)")) using(gin);
        only(postgres) create_index on t(expr("to_char(a, '99')")) as ix_char;
        only(postgres) create_exclude_constraint on t(a with =) where("b < now()");
        // these are right
        add_column t.g: i64 default(expr("abs(-1)"));
        add_column t.h: i64 fill(expr("(SELECT count(*) FROM t)"));
    }
}

fn main() {}
