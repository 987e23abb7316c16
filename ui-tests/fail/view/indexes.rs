//! Indexes of materialized views, and of what has none.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, name: String, age: Option<i32>, index(name) }
        create_view adults "SELECT id, name FROM users WHERE age > 18";
        create_materialized_view ages "SELECT age, count(*) AS many FROM users GROUP BY age";
        create_materialized_view numbers "SELECT id AS number FROM users";
        create_index on numbers(number);
        create_materialized_view anything unchecked("SELECT id, name FROM users");
        create_index on adults(name);
        create_index on ages(agee);
        create_index on ages(many) where("name IS NULL") as ix_named;
        create_index on anything(name);
        create_index on ages(age);
        create_index on ages(many) as ix_ages_age;
        create_index on ages(many) as ages;
        create_index on numbers(number) as ix_users_name;
        create_unique_constraint on ages(age);
        create_index on users(age) as ix_ages_age;
        drop_index ix_ages_many on ages;
        drop_index ix_age on adults;
        refresh_materialized_view agees;
        refresh_materialized_view adults;
        refresh_materialized_view concurrently ages;
        create_index unique on ages(age) where("many > 1") as ix_many;
        create_index unique on ages(expr("age + 1")) as ix_more;
        refresh_materialized_view concurrently ages;
        create_trigger touch on ages "CREATE TRIGGER touch AFTER UPDATE ON ages FOR EACH ROW EXECUTE FUNCTION f()";
        rename_index ix_numbers_number to ix_ages_age on numbers;
        rename_index ix_ages_age to ix_ages_age on numbers;
        rename_materialized_view numbers to ix_ages_age;
        rename_materialized_view ix_ages_age to app::ages;
        rename_materialized_view agees to eras;
        create_materialized_view lone "SELECT id FROM users";
        create_index on lone(id) as ix_lone;
        rename_materialized_view lone to ix_lone;
    }
}

fn main() {}
