//! Domains: whatever is right of them.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

/// A module that is called as the word in front of a domain.
mod domain {
    pub type Email = aludel::model::Varchar<100>;
}

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_schema stock;
        create_domain postcode: Varchar<10> check("VALUE ~ '^[0-9]+$'") check("value <> ''") as ck_not_empty;
        create_domain "Odd name": sql("numeric(3)") default(expr("random() * 10")) not_null;
        create_domain stock::size: i32 default(0) check { postgres: "VALUE >= 0", _: "1" };
        create_domain counter: i64;
        create_sequence numbers;
        create_table addresses {
            id: domain counter primary_key default(nextval(numbers)),
            code: domain postcode,
            before: Option<domain postcode> default("1010"),
            routes: Array<domain postcode>,
            size: domain stock::size,
            odd: domain "Odd name",
            email: domain::Email,
            unique(code, size),
            check("code <> before"),
        }
        create_table letters { to: domain counter references(addresses(id)), plain: i64 references(addresses(id)) }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        // what the domain's default fills is filled
        add_column addresses.height: domain stock::size;
        bulk_insert addresses { id: 1, code: "8010", routes: "{}", odd: 3, email: "a@b.c" }
        execute "INSERT INTO addresses (id, code, routes, odd, email) VALUES (2, '1', '{}', 4, 'x')" undo nothing;
        drop_constraint uq_addresses_code_size on addresses;
        drop_column addresses.size;
        alter_domain stock::size { default: none }
        alter_domain stock::size { default: 5, not_null: true };
        alter_domain postcode drop check ck_postcode;
        rename_domain postcode to zip;
        alter_domain counter rename to ids;
        alter_column addresses.before { type: String }
        alter_column addresses.before { type: domain zip }
        drop_table letters;
    }

    downgrade irreversible("a test");
}

fn main() {}
