// What edition 2026 pins of how columns are numbered, computed and compared. This file does not change: what is new gets a file of its own.

migration! {
    /// As new columns say it.
    revision Declared = "edition20001";
    revises base;

    upgrade {
        create_table bills {
            id:     i64 primary_key identity(start: 100, increment: 10, min: 50, max: 1000, cache: 5, cycle: true),
            number: i64 unique,
            title:  Varchar<80> collate("C"),
            net:    i64,
            gross:  i64 generated("net * 2"),
        }
        create_table notes {
            id:   i32 primary_key identity(serial),
            text: String,
        }
    }
}

migration! {
    /// Altered.
    revision Altered = "edition20002";
    revises Declared;

    upgrade {
        alter_column bills.id { identity: always(start: 1_000) }
        alter_column bills.title { collate: none }
        alter_column bills.gross { generated: "net * 3" }
        alter_column bills.gross { generated: none }
        alter_column notes.id { identity: by_default }
        alter_column notes.id { identity: none }
        alter_column notes.text { collate: "C" }
    }
}
