//! Two branches about indexes and triggers of views.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, email: String }
        create_materialized_view ids "SELECT id FROM users";
        create_index unique on ids(id);
        create_materialized_view emails "SELECT email FROM users";
        create_view names "SELECT id, email FROM users";
        create_trigger add on names "CREATE TRIGGER add INSTEAD OF INSERT ON names FOR EACH ROW EXECUTE FUNCTION f()";
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        refresh_materialized_view concurrently ids;
        create_index on emails(email) as ix_email;
        rename_trigger add to insert on names;
        create_trigger change on names "CREATE TRIGGER change INSTEAD OF UPDATE ON names FOR EACH ROW EXECUTE FUNCTION f()";
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "c";

    upgrade {
        drop_index ix_ids_id on ids;
        create_index on users(email) as ix_email;
        drop_trigger add on names;
        replace_view names "SELECT id FROM users";
        rename_materialized_view emails to mails;
    }
}

migration! {
    /// D.
    revision D = "d";
    revises (B, C);

    upgrade {}
}

fn main() {}
