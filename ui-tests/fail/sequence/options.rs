//! What is said of sequences.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table orders { id: i64 primary_key identity, number: i64, title: String }
        create_index on orders(title) as ix_title;
        create_sequence numbers { start: 100 }
        create_sequence numbers;
        create_sequence orders;
        create_sequence ix_title;
        create_sequence still { increment: 0 }
        create_sequence empty { min: 10, max: 10 }
        create_sequence outside { min: 10, start: 1 }
        create_sequence little { type: i16, max: 100_000, start: 50_000 }
        create_sequence words { type: String }
        create_sequence idle { cache: 0 }
        create_sequence owned { owned_by: orders.numbr }
        create_sequence owned_too { owned_by: order.number }
        create_table numbers { id: i64 }
        create_index on orders(title) as numbers;
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_sequence tickets { owned_by: orders.number }
        alter_sequence numbers { start: 100 }
        alter_sequence number { start: 100 }
        alter_sequence orders { start: 100 }
        bulk_insert orders { title: "x", number: nextval(nobody) } undo nothing;
        add_column orders.a: i64 default(nextval(numbrs));
        add_column orders.b: String default(nextval(numbers));
        add_column orders.c: i64 default(nextval(numbers));
        add_column orders.d: i64 fill(nextval(nothing));
        alter_column orders.number { default: nextval(tickets) };
        drop_column orders.number;
        drop_table orders;
        drop_sequence ticket;
        rename_sequence tickets to tickets;
        create_sequence other;
        rename_sequence other to numbers;
        create_sequence kept;
        drop_sequence numbers;
    }

    downgrade irreversible("a test");
}

migration! {
    /// C.
    revision C = "c";
    revises B;

    upgrade {
        alter_sequence kept { increment: 2 }
    }

    downgrade {
        alter_sequence kept { increment: 3 }
    }
}

fn main() {}
