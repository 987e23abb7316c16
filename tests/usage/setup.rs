// What stands before every example: the tables they are about, and Rust things they name.
migration! {
    /// The tables that the examples are about.
    revision Setup = "usage000000";
    revises base;

    upgrade {
        create_table teams {
            id: i64 primary_key identity,
            name: Varchar<80> unique,
        }
        create_table users {
            id: i64 primary_key identity,
            name: Varchar<80>,
            email: Option<Varchar<120>>,
            age: Option<i32>,
            code: Option<Varchar<20>>,
            team_id: Option<i64>,
            active: bool default(true),
            born: Option<Timestamp>,

            unique(email) as uq_users_email,
            foreign_key(team_id) references(teams(id)) as fk_users_team,
            check("age >= 0") as ck_users_age,
            index(name) as ix_users_name,
        }
        create_table places { x: i32, y: i32, kind: Varchar<20> }
    }
}

/// A data step.
async fn fill_codes(ctx: &mut Context<'_>) -> Result<(), std::fmt::Error> {
    ctx.progress().report(1, None);
    Ok(())
}

/// A column type of the application's own.
struct Secret;

impl SqlType for Secret {
    const TYPE: aludel::model::Type<'static> = aludel::model::Type::Text;
}
