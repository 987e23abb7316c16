//! What is expected where, in ops about domains.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_domain;
        create_domain d;
        create_domain d: Option<String>;
        create_domain d: enum colour;
        create_domain d: String unique;
        create_domain d: String not_null not_null;
        create_domain d: i64 default(nextval(numbers));
        create_domain d: String check("length(name) > 2");
        create_domain d: String check("VALUE <> ''") not_valid;
        alter_domain d;
        alter_domain d {}
        alter_domain d { type: i64 }
        alter_domain d { not_null: true, not_null: false }
        alter_domain d { not_null: yes }
        alter_domain d add "VALUE <> ''";
        alter_domain d drop ck_d;
        create_table t { a: Option<domain d, b: domain }
        replace_domain d: String;
        execute "CREATE DOMAIN price AS numeric(10, 2) DEFAULT 0 CONSTRAINT positive CHECK (VALUE >= 0)";
        execute "DROP DOMAIN price";
    }
}

fn main() {}
