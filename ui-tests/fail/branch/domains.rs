//! Branches that change one domain, or that one uses and the other drops.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_domain postcode: Varchar<10>;
        create_domain colour: String;
        create_domain price: i64;
        create_table t { id: i64 primary_key identity, cost: Option<domain price> }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_domain postcode { default: "1010" }
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "checks";

    upgrade {
        alter_domain postcode add check("VALUE <> ''");
    }
}

migration! {
    /// D.
    revision D = "d";
    revises (B, C);

    upgrade {}
}

migration! {
    /// E.
    revision E = "e";
    revises D;

    upgrade {
        rename_domain colour to color;
    }
}

migration! {
    /// F.
    revision F = "f";
    revises D;
    branch "columns";

    upgrade {
        add_column t.colour: Option<domain colour>;
    }
}

migration! {
    /// G.
    revision G = "g";
    revises (E, F);

    upgrade {}
}

fn main() {}
