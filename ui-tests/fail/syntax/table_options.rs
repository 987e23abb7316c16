//! How options of tables are written.
aludel::chain! { databases: [mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t { id: i64, engine }
        create_table u { id: i64, row_format("tight") }
        create_table v { id: i64, engine("InnoDB"), engine("MyISAM") }
        alter_table t { engin: "InnoDB" }
        alter_table t { engine: "InnoDB", engine: none }
        alter_table t { unlogged: "yes" }
        alter_table t { comment: 1 }
        alter_table t { comment "x" }
    }
}

fn main() {}
