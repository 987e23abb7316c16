use aludel::prelude::*;

use super::m20260119_first_customers::FirstCustomers;

migration! {
    /// First and last names of their own.
    ///
    /// The data step stands between adding the new columns and dropping the old one. Its `undo` puts the names
    /// together again, after the derived downgrade has brought `full_name` back.
    revision SplitNames = "1b86f0c3d7e4";
    revises FirstCustomers;
    created "2026-02-02T14:00:00Z";

    upgrade {
        add_column customers.first_name: Option<Varchar<60>>;
        add_column customers.last_name: Option<Varchar<60>>;
        execute {
            postgres: "UPDATE customers SET first_name = split_part(full_name, ' ', 1), \
                       last_name = substr(full_name, length(split_part(full_name, ' ', 1)) + 2)",
            sqlite:   "UPDATE customers SET first_name = substr(full_name || ' ', 1, instr(full_name || ' ', ' ') - 1), \
                       last_name = substr(full_name, instr(full_name || ' ', ' ') + 1)",
            mysql:    "UPDATE customers SET first_name = substring_index(full_name, ' ', 1), \
                       last_name = substr(full_name, char_length(substring_index(full_name, ' ', 1)) + 2)",
        } undo {
            postgres: "UPDATE customers SET full_name = trim(concat(first_name, ' ', last_name))",
            sqlite:   "UPDATE customers SET full_name = trim(first_name || ' ' || last_name)",
            mysql:    "UPDATE customers SET full_name = trim(concat(first_name, ' ', last_name))",
        };
        alter_column customers.first_name { nullable: false, fill: "" };
        alter_column customers.last_name { nullable: false, fill: "" };
        drop_column customers.full_name fill("");
    }
}
