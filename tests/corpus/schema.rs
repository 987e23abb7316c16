// The tables that the statements of the corpus are about.
migration! {
    /// The tables that the statements are about.
    revision Schema = "corpus000001";
    revises base;

    upgrade {
        create_table teams {
            id: i64 primary_key identity,
            name: Varchar<80> default("none"),
            parent_id: Option<i64>,
        }
        create_table users {
            id: i64 primary_key identity,
            name: Varchar<80>,
            email: Option<Varchar<120>> unique,
            age: Option<i32>,
            team_id: Option<i64> references(teams(id)),
            active: bool default(true),
            balance: Numeric<12, 2> default(0),
            created_at: Timestamp default(now()),
            data: Option<Jsonb>,
        }
        create_table orders {
            id: i64 primary_key identity,
            user_id: i64 references(users(id)),
            status: Varchar<20> default("new"),
            total: Numeric<12, 2>,
            placed_on: Option<Date>,
            note: Option<String>,
        }
        create_table items {
            order_id: i64 references(orders(id)),
            line: i32,
            product: Varchar<40>,
            price: Numeric<10, 2>,
            quantity: i32 default(1),
            cost: Option<Numeric<12, 2>> generated("price * quantity"),
            primary_key(order_id, line),
        }
        create_table settings { key: Varchar<40> primary_key, value: Varchar<200> }
        create_table "Mixed Case" { "Code": i32 primary_key, "Free text": String }
    }
}
