//! Branches that commute, merged: of two, of three, criss-cross, and a dependency.

use aludel::prelude::*;

aludel::chain! {
    databases: [postgres 13, sqlite 3.35, mariadb 10.6];
    edition: 2026;
}

migration! {
    revision Start = "a00000000001";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, name: Varchar<80>, email: Option<Varchar<80>> }
        create_table teams { id: i64 primary_key identity, name: Varchar<80> }
    }
}

migration! {
    revision Left = "a00000000002";
    revises Start;

    upgrade {
        add_column users.left: Option<i32>;
        rename_column users.name to login;
        bulk_insert teams { id: 1, name: "left" }
        create_table lefts { id: i64 primary_key identity, user: i64 references(users(id)) }
    }
}

migration! {
    revision Right = "a00000000003";
    revises Start;
    branch "right";

    upgrade {
        add_column users.right: Option<i32>;
        drop_column users.email;
        create_index on teams(name);
        bulk_insert teams { id: 2, name: "right" }
        add_column teams.size: i32 default(0);
        create_table rights { id: i64 primary_key identity }
        drop_table rights;
    }
}

migration! {
    revision Third = "a00000000004";
    revises Start;
    branch "third";

    upgrade {
        rename_table teams to groups;
    }
    downgrade { rename_table groups to teams; }
}

// criss-cross
migration! {
    revision One = "a00000000005";
    revises (Left, Right);

    upgrade {
        create_index on users(left, right);
        add_column users.one: Option<i32>;
    }
}

migration! {
    revision Other = "a00000000006";
    revises (Right, Left);
    branch "other";

    upgrade {
        create_index on users(right);
        rename_column users.left to gauche;
    }
}

migration! {
    revision Fourth = "a00000000007";
    revises Start;
    branch "fourth";

    upgrade {
        create_table fourths { id: i64 primary_key identity, team: Option<i64> references(teams(id)) }
    }
}

// of three
migration! {
    revision Three = "a00000000008";
    revises (Left, Right, Fourth);
    branch "three";

    upgrade {
        add_column fourths.left: Option<i64> references(lefts(id));
        create_index on users(right);
        drop_column users.left;
    }
    downgrade irreversible("left and right are one");
}

fn main() {}
