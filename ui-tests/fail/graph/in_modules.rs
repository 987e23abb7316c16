//! The chain leads through modules; mistakes are found across them.
aludel::chain! { databases: [sqlite 3.35]; edition: 2026; }

mod second {
    aludel::migration! {
        /// B.
        revision B = "b";
        revises crate::first::A;
        upgrade { drop_column users.emial; }
    }
}

mod third {
    aludel::migration! {
        /// C.
        revision C = "c";
        revises super::second::b;
        upgrade { drop_table users; }
    }
}

mod first {
    aludel::migration! {
        /// A.
        revision A = "a";
        revises base;
        upgrade { create_table users { id: i64 primary_key, email: Option<String> } }
    }
}

fn main() {}
