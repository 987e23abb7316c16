//! A key to `id` alone does not hide the one to both columns.
use aludel::prelude::*;

chain! {
    databases: [postgres 13];
    edition: 2026;
}

migration! {
    revision Shops = "000000000001";
    revises base;
    upgrade {
        create_table shops { id: i64 primary_key identity, region: i64, unique(region, id) as uq_shops }
        create_table staff { shop_id: i64 references(shops(id)) }
        create_table visits {
            region: i64,
            shop_id: i64,
            foreign_key(region, shop_id) references(shops(region, id)) as fk_visits,
        }
    }
}

migration! {
    revision Drop = "000000000002";
    revises Shops;
    upgrade {
        drop_constraint uq_shops on shops;
    }
}

fn main() {}
