//! InnoDB compares texts of one collation only.
aludel::chain! { databases: [mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table plain { code: Varchar<20> primary_key, exact: Varchar<20> collate("utf8mb4_bin") unique }
        create_table latin { code: Varchar<20> primary_key, charset("latin1"), }
        create_table german { code: Varchar<20> primary_key, collate("utf8mb4_german2_ci"), }
        create_table a { code: Varchar<30> references(plain(exact)) }
        create_table b { code: Varchar<30> charset("latin1") references(plain(code)), other: Varchar<20> references(latin(code)) }
        create_table c { code: Varchar<20> collate("UTF8MB4_BIN") references(plain(exact)), n: Varchar<9> references(plain(code)) }
        create_table d { code: Varchar<20> collate("latin1_swedish_ci") references(latin(code)) }
        create_table e {
            code: Varchar<20> references(german(code)), exact: Varchar<20> references(plain(exact)),
            collate("utf8mb4_unicode_ci"),
        }
        create_table f { code: Varchar<20> references(plain(code)), collate("uca1400_ai_ci"), }
    }
}

fn main() {}
