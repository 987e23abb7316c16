//! Enums, schemas and extensions.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_extension citext;
        create_enum order_status { "new", "paid" }
        create_table orders {
            id: i64 primary_key identity,
            status: enum order_status default("new"),
            was: Option<enum order_status>,
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        alter_enum order_status add value "shipped" after "paid";
        alter_enum order_status add value "draft" before "new";
        alter_enum order_status rename value "shipped" to "sent";
        rename_enum order_status to status_of_order;
        alter_enum status_of_order rename to state;
        add_column orders.will_be: enum state default("sent");
        bulk_insert orders { status: "paid", will_be: "sent" } undo nothing;
        alter_enum state drop value "draft";
        drop_column orders.was;
        drop_extension citext;
    }

    downgrade {
        create_extension citext;
        add_column orders.was: Option<enum state>;
        drop_column orders.will_be;
        alter_enum state rename value "sent" to "shipped";
        alter_enum state drop value "shipped";
        rename_enum state to order_status;
    }
}

fn main() {}
