//! Keywords, blanks, quotes, other scripts; one name in different places.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table "order" { r#type: i64, "select": Text, "a \"b\" c": Option<i64>, größe: i64, id: i64 unique as id }
        create_table r#match { r#fn: i64 primary_key, "type": i64, check("\"type\" > 0") }
        create_table audit::log { id: i64 primary_key, index(id) as ix_log }
        create_table log { id: i64 primary_key }
        create_table other::log { id: i64 references(audit::log(id)) as fk_log }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        rename_column r#match.r#type to r#struct;
        rename_column "order"."a \"b\" c" to "ünï cödé";
        add_column audit::log.text: Option<Text>;
        drop_table other::log;
    }
}

fn main() {}
