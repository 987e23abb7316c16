//! What the body of a `DO` names is known by its words; the rest of the text is read.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    revision Start = "a00000000001";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, size: i32 default(1), note: Option<String> }
    }
}

migration! {
    revision Left = "a00000000002";
    revises Start;

    upgrade {
        execute "DO $$BEGIN UPDATE teams SET size = 2; END$$; DELETE FROM teams WHERE id = 1" undo nothing;
    }
}

migration! {
    revision Dropped = "a00000000003";
    revises Start;
    branch "b0";
    upgrade {
        drop_column teams.size;
    }
}

migration! {
    revision MergedDropped = "b00000000003";
    revises (Left, Dropped);
    branch "m0";
    upgrade {}
}

migration! {
    revision OtherColumn = "a00000000004";
    revises Start;
    branch "b1";
    upgrade {
        drop_column teams.note;
    }
}

migration! {
    revision MergedOther = "b00000000004";
    revises (Left, OtherColumn);
    branch "m1";
    upgrade {}
}

fn main() {}
