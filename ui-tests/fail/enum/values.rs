//! Values of enums.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_enum nothing {}
        create_enum twice { "a", "b", "a" }
        create_enum status { "new", "paid" }
        create_enum status { "open" }
        create_enum too_long { "0123456789012345678901234567890123456789012345678901234567890123" }
        create_enum blank { "a " }
        create_enum single { "only" }
        alter_enum single drop value "only";
        create_enum level { "low", "high" }
        create_table alarms {
            id: i64 primary_key identity,
            level: enum level default("low"),
            again: Option<enum level> generated("level"),
        }
        alter_enum level rename value "low" to "none";
        create_table orders {
            id: i64 primary_key identity,
            status: enum status default("payd"),
            next: Option<enum status> default(1),
            checked: enum status check("checked <> 'new'"),
            other: enum statu,
            table_name: enum orders,
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        add_column orders.was: enum status fill("gone");
        bulk_insert orders { status: "lost", checked: "new" } undo nothing;
        alter_column orders.status { default: "never" };
        alter_enum status add value "paid";
        alter_enum status add value "sent" after "pade";
        alter_enum status rename value "other" to "sent";
        alter_enum status rename value "paid" to "new";
        alter_enum status rename value "paid" to "paid";
        alter_enum status drop value "new";
        alter_enum statuss drop value "new";
        drop_enum status;
        alter_enum orders add value "x";
        drop_table status;
        rename_enum status to status;
        rename_enum status to orders;
    }

    downgrade irreversible("a test");
}

migration! {
    /// C.
    revision C = "c";
    revises B;

    upgrade {
        create_table other { id: i64 primary_key identity, kind: enum kind }
        create_enum kind { "x" }
        create_table kind { id: i64 }
        alter_enum kind drop value "x";
        rename_enum kind to sort;
        drop_enum kind;
    }
}

fn main() {}
