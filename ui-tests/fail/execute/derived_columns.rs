//! Columns of sub-queries and of the queries of a WITH.
aludel::chain! { databases: [postgres 15, sqlite 3.39]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// Tables.
    revision Tables = "a";
    revises base;

    upgrade {
        create_table customers { id: i64 primary_key identity, name: Varchar<80> unique, score: i32 default(0) }
        create_table orders { id: i64 primary_key identity, customer_id: i64 references(customers(id)), total: i64 }
    }
}

migration! {
    /// Texts.
    revision Texts = "b";
    revises Tables;

    upgrade {
        execute "WITH t AS (SELECT id FROM customers) UPDATE customers SET score = t.score FROM t WHERE t.id = customers.id" undo nothing;
        execute "UPDATE orders SET total = 1 FROM (SELECT id AS oid FROM orders) s WHERE s.id = orders.id" undo nothing;
        execute "SELECT customer FROM orders o JOIN (SELECT id AS customer_id FROM customers) c USING (customer_id)" undo nothing;
        execute "SELECT nam FROM (SELECT name FROM customers) c" undo nothing;
        execute "SELECT total FROM orders JOIN customers USING (id, name)" undo nothing;
        execute "INSERT INTO customers (name) VALUES ('a') ON CONFLICT (name) DO UPDATE SET score = excluded.scor" undo nothing;
        execute "INSERT INTO customers (name) VALUES (excluded.name)" undo nothing;
        execute "UPDATE customers SET score = old.score" undo nothing;
        only(postgres) execute "MERGE INTO customers p USING (SELECT 'A1' AS sku) s ON p.name = s.skuu WHEN MATCHED THEN DELETE" undo nothing;
    }
}

fn main() {}
