//! What `revision` and `merge` write, as they write it: a test of `cli/scaffold.rs` compares.

use aludel::chain;

chain! {
    databases: [postgres 13, sqlite 3.35, mysql 8.0, mariadb 10.6];
    edition: 2026;
}

pub mod a {
use aludel::prelude::*;

migration! {
    /// The first
    revision TheFirst = "000000000001";
    revises base;
    created "2026-11-21T10:15:00Z";

    upgrade {
        // add_column users.nickname: Option<Varchar<40>>;
    }
}
}

pub mod b {
use aludel::prelude::*;

migration! {
    /// With a label
    revision WithALabel = "000000000002";
    revises crate::a::TheFirst;
    labels("v2");
    created "2026-11-21T10:15:00Z";

    upgrade {
        // add_column users.nickname: Option<Varchar<40>>;
    }
}
}

pub mod c {
use aludel::prelude::*;

migration! {
    /// A branch
    revision ABranch = "000000000003";
    revises crate::a::TheFirst;
    branch "billing";
    created "2026-11-21T10:15:00Z";

    upgrade {
        // add_column users.nickname: Option<Varchar<40>>;
    }
}
}

pub mod d {
use aludel::prelude::*;

migration! {
    /// Another base
    revision AnotherBase = "000000000004";
    revises base;
    branch "audit";
    depends_on crate::b::WithALabel, crate::c::ABranch;
    created "2026-11-21T10:15:00Z";

    upgrade {
        // add_column users.nickname: Option<Varchar<40>>;
    }
}
}

pub mod e {
use aludel::prelude::*;

migration! {
    /// Branches meet
    revision BranchesMeet = "000000000005";
    revises (crate::b::WithALabel, crate::c::ABranch);
    labels("all");
    created "2026-11-21T10:15:00Z";

    upgrade {
        // what is left to do when the branches meet
    }
}
}

pub mod f {
use aludel::prelude::*;

migration! {
    /// Branches meet again
    revision BranchesMeetAgain = "000000000006";
    revises (crate::b::WithALabel, crate::c::ABranch);
    branch "again";
    created "2026-11-21T10:15:00Z";

    upgrade {
        // what is left to do when the branches meet
    }
}
}

pub mod g {
use aludel::prelude::*;

migration! {
    /// Übersetzung läuft
    revision ÜbersetzungLäuft = "000000000007";
    revises base;
    branch "de";
    created "2026-11-21T10:15:00Z";

    upgrade {
        // add_column users.nickname: Option<Varchar<40>>;
    }
}
}

pub mod h {
use aludel::prelude::*;

migration! {
    /// Text
    revision RevisionText = "000000000008";
    revises base;
    branch "text";
    created "2026-11-21T10:15:00Z";

    upgrade {
        // add_column users.nickname: Option<Varchar<40>>;
    }
}
}

fn main() {}
