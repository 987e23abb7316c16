//! Rows do not go well with what changes their columns, or gives the rows that are there a value.

use aludel::prelude::*;

aludel::chain! {
    databases: [postgres 13, sqlite 3.35, mariadb 10.6];
    edition: 2026;
}

migration! {
    revision Start = "a00000000001";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<80>, size: i32 default(1), note: Option<String> }
    }
}

migration! {
    revision Left = "a00000000002";
    revises Start;

    upgrade {
        bulk_insert teams { id: 1, name: "red" } undo "DELETE FROM teams WHERE note IS NULL";
    }
}

migration! {
    revision Filled = "a00000000010";
    revises Start;
    branch "b0";
    upgrade {
        add_column teams.place: i32 fill(0);
    }
}

migration! {
    revision MergedFilled = "b00000000010";
    revises (Left, Filled);
    branch "m0";
    upgrade {}
}

migration! {
    revision Renamed = "a00000000011";
    revises Start;
    branch "b1";
    upgrade {
        rename_column teams.name to title;
    }
}

migration! {
    revision MergedRenamed = "b00000000011";
    revises (Left, Renamed);
    branch "m1";
    upgrade {}
}

migration! {
    revision OtherDefault = "a00000000012";
    revises Start;
    branch "b2";
    upgrade {
        alter_column teams.size { default: 2 }
    }
}

migration! {
    revision MergedOtherDefault = "b00000000012";
    revises (Left, OtherDefault);
    branch "m2";
    upgrade {}
}

migration! {
    revision DroppedTable = "a00000000013";
    revises Start;
    branch "b3";
    upgrade {
        drop_table teams;
    }
}

migration! {
    revision MergedDroppedTable = "b00000000013";
    revises (Left, DroppedTable);
    branch "m3";
    upgrade {}
}

migration! {
    revision Longer = "a00000000014";
    revises Start;
    branch "b4";
    upgrade {
        alter_column teams.name { type: Varchar<90> }
    }
}

migration! {
    revision MergedLonger = "b00000000014";
    revises (Left, Longer);
    branch "m4";
    upgrade {}
}

migration! {
    revision Undone = "a00000000015";
    revises Start;
    branch "b5";
    upgrade {
        drop_column teams.note;
    }
}

migration! {
    revision MergedUndone = "b00000000015";
    revises (Left, Undone);
    branch "m5";
    upgrade {}
}

fn main() {}
