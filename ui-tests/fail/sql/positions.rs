//! A message says where in the text: the line, and the character in it.
aludel::chain! { databases: [postgres 13, sqlite 3.35]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            a: Varchar<10>,
            b: i64,
            // what stands before a column's own name is counted, and a character of two bytes is one
            check("a <> 'né' AND t.bb > 0") as ck_characters,
            check("
                b > 0
                AND (\"B\" < 9 OR cc IS NULL)
            ") as ck_lines,
            // each database has its own text: only that of SQLite is wrong
            check({ postgres: "b > 0", sqlite: "b <> 1 AND d > 0" }) as ck_texts,
            c: Option<i64> generated("b * e"),
            index(expr("lower(f)")) where("b > 1 AND g"),
        }
        only(sqlite) add_column t.h: Option<i64>;
        create_check_constraint on t("b > 0 OR h > 0");
        create_check_constraint on t({ postgres: "b > 1", sqlite: "b > 1 OR h > 1" }) as ck_two;
        add_column t.i: i64 default(expr("1 + b"));
    }
}

migration! {
    /// Which of several statements it is.
    revision Several = "several";
    revises base;
    branch "several";

    upgrade {
        execute "
            DELETE FROM nothing_yet;
            ALTER TABLE t ADD COLUMN x int;
        " undo nothing;
    }
}

fn main() {}
