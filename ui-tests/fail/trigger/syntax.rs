//! How triggers are written.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_trigger a "CREATE TRIGGER a";
        create_trigger b on users "CREATE FUNCTION b() RETURNS trigger";
        create_trigger c on users "CREATE TRIGGER see AFTER DELETE ON users FOR EACH ROW EXECUTE FUNCTION f()";
        create_trigger d on users "CREATE TRIGGER d AFTER DELETE ON notes FOR EACH ROW EXECUTE FUNCTION f()";
        create_trigger e on app::users "CREATE TRIGGER e AFTER DELETE ON users FOR EACH ROW EXECUTE FUNCTION f()";
        create_trigger i on users "CREATE TRIGGER IF NOT EXISTS i AFTER DELETE ON users BEGIN SELECT 1; END";
        drop_trigger f;
        rename_trigger g to h;
    }
}

fn main() {}
