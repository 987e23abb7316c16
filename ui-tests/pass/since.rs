//! Old revisions of a chain that databases joined later: they are for the others, and may have texts for them.
#![forbid(unsafe_code)]
#![deny(missing_docs, unused)]

aludel::chain! {
    databases: [postgres 13, sqlite 3.35 since migrations::UseThem, mysql 8.0 since migrations::later::UseMysql];
    edition: 2026;
}

/// Revisions.
pub mod migrations {
    use aludel::prelude::*;

    migration! {
        /// What PostgreSQL has.
        revision Begin = "a1";
        revises base;

        upgrade {
            create_extension citext;
            create_table t {
                id: i64 primary_key identity,
                tags: Array<String>,
                email: Citext unique,
                "Upper": i32,
                check({ postgres: "email ~ '@'", mysql: "email LIKE '%@%'" }) as ck_email,
                index(tags) using(gin),
            }
            execute "UPDATE t SET tags = ARRAY['a'] WHERE email ILIKE 'a%'" undo nothing;
        }
        downgrade {
            drop_index ix_t_tags on t;
            drop_table t;
            drop_extension citext;
        }
    }

    migration! {
        /// Its arrays, on a branch.
        revision NoArrays = "b1";
        revises Begin;
        branch "arrays";

        upgrade {
            drop_index ix_t_tags on t;
            drop_column t.tags fill(expr { postgres: "'{}'" });
        }
    }

    migration! {
        /// Its text.
        revision NoCitext = "a2";
        revises Begin;

        upgrade {
            drop_constraint ck_email on t;
            drop_constraint uq_t_email on t;
            drop_column t.email fill("");
        }
    }

    migration! {
        /// Both.
        revision Both = "a3";
        revises (NoCitext, NoArrays);

        upgrade {}
    }

    migration! {
        /// A revision that does nothing, after which SQLite begins.
        revision UseThem = "a4";
        revises Both;

        upgrade {}
    }

    /// More of them.
    pub mod later {
        use super::UseThem;
        use aludel::prelude::*;

        migration! {
            /// MySQL begins.
            revision UseMysql = "a5";
            revises UseThem;

            upgrade {
                create_table u { id: i64 primary_key, t_id: i64 references(t(id)) }
            }
        }
    }
}

fn main() {
    let revision = migrations::Begin::__aludel_revision();
    assert_eq!(revision.chain().databases.0, 0b001);
    assert_eq!(migrations::UseThem::__aludel_revision().chain().databases.0, 0b011);
    assert_eq!(migrations::later::UseMysql::__aludel_revision().chain().databases.0, 0b111);
}
