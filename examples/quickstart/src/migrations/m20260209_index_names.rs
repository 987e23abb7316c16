use aludel::prelude::*;

use super::m20260202_split_names::SplitNames;

migration! {
    /// The desk looks people up by name.
    revision IndexNames = "e9a47b20c613";
    revises SplitNames;
    created "2026-02-09T11:45:00Z";

    upgrade {
        create_index on customers(last_name, first_name);
    }
}
