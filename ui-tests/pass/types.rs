//! Every type that all databases have in some way.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6, mysql 8.0]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            id: u32 primary_key identity, a: i8 default(-128), b: u8 default(255), c: u16, d: Option<I24>, e: U24 default(16777215),
            f: TinyText, g: MediumText, h: LongText, i: TinyBlob, j: Blob, k: MediumBlob, l: LongBlob, m: Binary<16> unique,
            n: Varbinary<300>, o: Year default(2026), p: Timestamp<0> default(now()), q: Option<Timestamptz<3>>, r: Time<0>,
            s: Timestamp, t: Timestamptz, u: Time, v: sql("text"),
        }
        create_table u { t_id: u32 references(t(id)) }
    }
}

fn main() {}
