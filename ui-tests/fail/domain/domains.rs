//! Domains and the columns that have them.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_domain postcode: Varchar<10> not_null check("VALUE <> ''");
        create_domain postcode: String;
        create_table addresses {
            id: i64 primary_key identity,
            code: domain postcode,
            known: domain postcode default("longer than ten"),
            number: domain postcode default(7),
            before: Option<domain postcode>,
            other: domain postcod,
            again: domain postcode generated("code"),
        }
        create_domain addresses: String;
        create_domain long: Numeric<4, 5>;
        create_domain truth: bool default("yes");
        create_domain never: i64 default(null) not_null;
        create_domain twice: i64 check("VALUE > 1") check("VALUE < 9");
        create_domain wrong: i64 check("VALUE >");
        create_domain counter: i64;
        create_table counters { id: domain counter primary_key identity, tags: Array<domain counter> default("{}") }
        create_table jobs { id: i64 primary_key identity, done: Option<domain counter> }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        drop_enum postcode;
        alter_domain postcode { not_null: true }
        alter_domain postcode { default: 7 }
        alter_domain postcode drop check ck_poscode;
        alter_domain postcode drop check postcode;
        alter_domain postcode add check("VALUE <> 'x'") as ck_postcode;
        alter_domain adresses { not_null: true }
        alter_domain counter add check("VALUE > 0");
        alter_domain counter { not_null: true }
        add_column addresses.later: domain postcode;
        add_column addresses.filled: domain postcode fill(7);
        alter_column addresses.code { nullable: true }
        alter_column addresses.id { type: domain postcode }
        bulk_insert addresses { code: 5, known: "longer than ten", number: "1" } undo nothing;
        drop_domain postcod;
        drop_domain postcode;
        rename_domain counter to counter;
        rename_domain counter to addresses;
    }

    downgrade irreversible("a test");
}

migration! {
    /// C.
    revision C = "c";
    revises B;

    upgrade {
        create_domain size: i32 default(0);
        create_domain colour: String check("VALUE <> ''");
        create_table things { id: i64 primary_key identity, size: domain size, colour: domain colour }
        create_table targets { id: i64 primary_key identity, colour: i64 references(things(id)) }
        create_foreign_key on things(colour) references(targets(id));
        execute "INSERT INTO things (size) VALUES (1)" undo nothing;
        execute "INSERT INTO things (colour) VALUES ('red')" undo nothing;
    }
}

migration! {
    /// D.
    revision D = "d";
    revises C;

    upgrade {
        alter_domain size { default: 1 }
        alter_domain colour add check("VALUE <> 'x'") as ck_x;
    }

    downgrade {
        alter_domain size { default: 2 }
        alter_domain colour drop check ck_x;
        alter_domain colour drop check ck_colour;
        alter_domain colour add check("VALUE <> 'y'") as ck_colour;
    }
}

migration! {
    /// E.
    revision E = "e";
    revises D;

    upgrade {
        create_table palettes { id: i64 primary_key identity, colours: Array<domain colour> }
        alter_domain colour drop check ck_colour;
    }
}

fn main() {}
