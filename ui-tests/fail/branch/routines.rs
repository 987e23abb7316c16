//! Two branches about sequences and functions.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_sequence numbers;
        create_table users { id: i64 primary_key identity, email: String }
        create_function one "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'";
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        add_column users.number: i64 default(nextval(numbers));
        create_function two "CREATE FUNCTION two() RETURNS int LANGUAGE sql AS 'SELECT count(email) FROM users'" depends_on(users.email, function one);
        create_trigger audit on users "CREATE TRIGGER audit BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION one()";
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "c";

    upgrade {
        rename_sequence numbers to counter;
        rename_column users.email to mail;
        drop_function one;
        create_trigger audit on users "CREATE TRIGGER audit AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION one_more()";
    }
}

migration! {
    /// D.
    revision D = "d";
    revises (B, C);

    upgrade {}
}

fn main() {}
