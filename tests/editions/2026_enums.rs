// What edition 2026 pins of enums, and of indexes that are built concurrently. This file does not change either.

migration! {
    /// Columns of an enum.
    revision Enums = "edition00005";
    revises Function;

    upgrade {
        create_enum state { "new", "it's" }
        create_table orders { id: i64 primary_key, state: enum state default("new"), was: Option<enum state> }
    }
}

migration! {
    /// Its values.
    revision Values = "edition00006";
    revises Enums;

    upgrade {
        alter_enum state add value "sent" after "new";
        alter_enum state rename value "it's" to "paid";
    }
}

migration! {
    /// Another name.
    revision OtherEnum = "edition00007";
    revises Values;

    upgrade {
        rename_enum state to "the state";
        create_index concurrently on orders(id, state desc);
    }
}

migration! {
    /// No more.
    revision NoEnums = "edition00008";
    revises OtherEnum;

    upgrade {
        drop_index concurrently ix_orders_id_state on orders;
        drop_table orders;
        drop_enum "the state";
    }
}
