//! Every op, every modifier and item, in a crate that denies all it can.
#![deny(warnings, missing_docs, clippy::pedantic, clippy::nursery)]
#![deny(missing_debug_implementations, missing_copy_implementations, unreachable_pub, unused_qualifications)]
#![deny(rust_2018_idioms, trivial_casts, unused_lifetimes, variant_size_differences, let_underscore_drop)]
#![forbid(unsafe_code)]

aludel::chain! {
    databases: [postgres 13];
    edition: 2026;
    version_table: "versions";
    history_table: "history";
}

/// Revisions.
pub mod migrations {
    use aludel::prelude::*;

    // the newest revision first: source order is not chain order
    migration! {
        /// Undo most of it.
        revision Drops = "0003";
        revises Changes;
        created "2026-11-21T10:15:00.5+01:00";

        upgrade {
            rename_index ix_people_both to "ix both" on people;
            drop_index "ix both" on people;
            rename_constraint ck_people_age to ck_people_years on people;
            drop_constraint ck_people_years on people;
            validate_constraint fk_people_ages on people;
            drop_index ix_people_nickname_login on people;
            drop_constraint uq_people_login_nickname on people;
            drop_column people.nickname fill("");
            alter_table audit::"odd log" { unlogged: true, comment: "it is" }
            alter_table audit::"odd log" { comment: none };
            drop_table audit::"odd log";
            execute { postgres: "SELECT 1", other: "SELECT 2" } undo { postgres: "SELECT 3" }
            execute unchecked("VACUUM") undo "SELECT 4";
        }
        downgrade irreversible("the log is gone");
    }

    migration! {
        /// Change things.
        revision Changes = "0002";
        revises super::first::First;

        upgrade {
            rename_table users to people;
            add_column people.nickname: Varchar<20> default("") comment("what friends say");
            add_column people.age: Option<i32> check("age >= 0") as ck_people_age;
            add_column people.token: Uuid unique fill(uuid());
            rename_column people.username to login;
            alter_column people.email { type: Varchar<255>, nullable: false, fill: "", default: "", comment: "address" };
            alter_column people.email { default: none, comment: none }
            create_index on people(login, nickname desc) as ix_people_both;
            create_index unique on people(expr("lower(nickname)"), login);
            create_index on people(login) where({ postgres: "people.email <> ''" }) as ix_people_mail;
            create_unique_constraint on people(login, nickname);
            create_check_constraint on people("length(login) > 3") not_valid;
            create_foreign_key on people(age) references(ages(id), on_update: cascade) deferrable initially deferred not_valid
                as fk_people_ages;
            create_exclude_constraint on people(login with =) using(hash) where("age > 1") as ex_people;
            execute "UPDATE people SET nickname = login" undo nothing;
            run crate::fill, version: 1, undo crate::private::empty;
            run crate::fill, version: 2, undo nothing;
            run batched(crate::shorten, size: 1_000), version: 1, undo crate::shorten;
            bulk_insert ages { { id: 17 }, { id: 18 } }
            bulk_insert teams { name: "red", tags: expr("'{}'"), type2: "a" } undo "DELETE FROM teams WHERE name = 'red'";
            bulk_insert teams { name: "blue", tags: expr("'{}'"), type2: "b" } undo nothing;
        }
    }
}

/// The first one.
pub mod first {
    use aludel::prelude::*;

    migration! {
        /// Create tables.
        ///
        /// With a second paragraph.
        revision First = "0001";
        revises base;

        upgrade {
            create_table ages { id: i32 }
            create_primary_key on ages(id);
            create_table teams {
                id: i64 primary_key identity,
                name: Varchar<80> unique as uq_team_name,
                r#type: Text default("plain"),
                type2: sql("citext") collate("C"),
                geo: Option<sql("point")>,
                tags: Array<String> default(expr("'{}'")),
                comment("who works together"),
                unlogged,
            };
            create_table users {
                id: i64,
                username: Varchar<50>,
                email: Option<Varchar<100>>,
                team_id: i64,
                price: Numeric<10, 2> default(-1.50),
                amount: i32 default(-1),
                total: Numeric<12, 2> generated("price * amount", stored),
                ok: bool default(true),
                born: Option<Date> default(today()),
                created_at: Timestamptz default(now()),

                primary_key(id) as users_pkey,
                unique(username, email),
                check("length(username) > 2") as ck_users_username_length,
                check({ postgres: "amount > 0", other: "amount > 1" }),
                index(created_at),
                index(team_id, amount desc) unique as ix_users_team,
                index(ok) where("username <> ''") unique as ix_users_ok,
                index(username ops(varchar_pattern_ops) asc nulls first, id desc nulls last) include(ok, price) as ix_users_ops,
                index(team_id) using(brin) as ix_users_brin,
                index(username collate("C") desc) with(fillfactor: 70, deduplicate_items: off) as ix_users_c,
            }
            create_table audit::"odd log" {
                "the id": i64 primary_key,
                user_id: i64,
                during: TstzRange,
                day: Date unique deferrable,
                foreign_key(user_id) references(users(id), on_delete: restrict) deferrable initially immediate,
                exclude(during with &&, expr("int8range(user_id, user_id + 1)") with =) deferrable,
            }
        }
        downgrade {
            drop_table audit::"odd log";
            drop_table users;
            drop_table teams;
            drop_table ages;
        }
    }
}

/// Takes time.
///
/// # Errors
/// Never.
pub async fn fill(ctx: &mut aludel::exec::Context<'_>) -> Result<(), std::num::ParseIntError> {
    ctx.progress().report(1, None);
    std::future::ready(()).await;
    Ok(())
}

/// Works in batches.
///
/// # Errors
/// Never.
pub async fn shorten(ctx: &mut aludel::exec::Context<'_>) -> Result<u64, std::num::ParseIntError> {
    let from: u64 = ctx.cursor().unwrap_or("0").parse()?;
    ctx.set_cursor(from.to_string());
    std::future::ready(()).await;
    Ok(0)
}

mod private {
    use aludel::prelude::*;

    pub(super) async fn empty(ctx: &mut Context<'_>) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        ctx.progress().report(1, Some(1));
        std::future::ready(()).await;
        Ok(())
    }

    migration! {
        revision Last = "0004";
        revises crate::migrations::Drops;

        upgrade {}
    }
}

fn main() {
    assert_eq!(aludel::graph::REVISIONS.len(), 4);
}
