//! What `changes` tells is folded as if it were run.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity }
        execute "UPDATE users SET id = id" changes { add_column users.name: Option<String>; } undo nothing;
        execute unchecked("…") changes { add_column users.name: Option<String>; } undo unchecked("…");
        execute unchecked("…") changes { drop_column user.name; } undo unchecked("…");
        execute unchecked("…") changes { execute "DELETE FROM users"; bulk_insert users { id: 1 } } undo nothing;
        execute unchecked("…") change { drop_table users; } undo nothing;
    }
}

migration! {
    /// Neither takes the column back.
    revision C = "c";
    revises B;

    upgrade {
        execute unchecked("…") changes { add_column users.c: Option<String>; } undo nothing;
        execute unchecked("…") changes { add_column users.d: Option<String>; } undo "DELETE FROM users";
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        execute unchecked("…") changes { add_column users.nick: String; }
        add_column users.nick: Option<String>;
        drop_column users.name;
    }

    downgrade {
        execute unchecked("…") changes { drop_column users.nick; };
    }
}

fn main() {}
