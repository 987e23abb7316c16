//! Branches that do not commute cannot be merged: each conflict names both revisions and the thing.

use aludel::prelude::*;

aludel::chain! {
    databases: [postgres 13, sqlite 3.35, mariadb 10.6];
    edition: 2026;
}

migration! {
    revision Start = "a00000000001";
    revises base;

    upgrade {
        create_table users {
            id: i64 primary_key identity, name: Varchar<80>, email: Varchar<80>, team: Option<i64>,
        }
        create_table teams { id: i64 primary_key identity, name: Varchar<80>, code: i32 }
    }
}

migration! {
    revision Left = "a00000000002";
    revises Start;

    upgrade {
        alter_column users.email { nullable: true };
        add_column users.nick: Option<String>;
        create_index on users(name) as ix_name;
        create_table notes { id: i64 primary_key identity }
        create_foreign_key on users(team) references(teams(id));
        execute "UPDATE users SET name = 'x'" undo nothing;
    }
    downgrade irreversible("the emails are gone");
}

migration! {
    revision SameColumnAltered = "a00000000003";
    revises Start;
    branch "b03";
    upgrade { alter_column users.email { default: "none" }; }
}

migration! {
    revision MergedAltered = "b00000000003";
    revises (Left, SameColumnAltered);
    branch "m03";
    upgrade {}
}

migration! {
    revision DroppedColumn = "a00000000004";
    revises Start;
    branch "b04";
    upgrade {
        drop_column users.email fill("");
        drop_column users.name fill("");
    }
}

migration! {
    revision MergedDropped = "b00000000004";
    revises (Left, DroppedColumn);
    branch "m04";
    upgrade {}
}

migration! {
    revision SameNames = "a00000000005";
    revises Start;
    branch "b05";
    upgrade {
        add_column users.nick: Option<i32>;
        create_index on teams(name) as ix_name;
        create_table notes { number: i64 primary_key identity }
    }
}

migration! {
    revision MergedSameNames = "b00000000005";
    revises (Left, SameNames);
    branch "m05";
    upgrade {}
}

migration! {
    revision RenamedTable = "a00000000006";
    revises Start;
    branch "b06";
    upgrade { rename_table users to people; }
}

migration! {
    revision MergedRenamed = "b00000000006";
    revises (RenamedTable, Left);
    branch "m06";
    upgrade {}
}

migration! {
    revision DroppedTable = "a00000000007";
    revises Start;
    branch "b07";
    upgrade { drop_table teams; }
}

migration! {
    revision MergedDroppedTable = "b00000000007";
    revises (Left, DroppedTable);
    branch "m07";
    upgrade {}
}

migration! {
    revision KeyChanged = "a00000000008";
    revises Start;
    branch "b08";
    upgrade { alter_column users.team { type: i32 }; }
    downgrade { alter_column users.team { type: i64 }; }
}

migration! {
    revision MergedKeyChanged = "b00000000008";
    revises base;
    branch "m08";
    depends_on KeyChanged, Left;
    upgrade {}
}

fn main() {}
