// What edition 2026 pins: every op that all databases have, and every kind of derived name. This file does not change: what is
// new gets a file of its own.

migration! {
    /// Derived names, whole and cut.
    revision Names = "edition00001";
    revises base;

    upgrade {
        create_table teams { id: i64 primary_key identity, name: Varchar<80> unique }
        create_table users {
            id: i64 primary_key identity,
            login: Varchar<50> check("length(login) > 2"),
            email: Option<Varchar<100>>,
            age: i32 default(18),
            team_id: Option<i64> references(teams(id), on_delete: set_null),
            joined: Timestamptz default(now()),
            twice: Option<i32> generated("age * 2"),
            unique(login, email),
            check("age > 0 AND length(email) > 3"),
            check("1 = 1"),
            index(joined desc, age),
            index(age) unique,
        }
        create_table the_people_who_were_here_before_anybody_else {
            the_number_of_the_house: i32,
            the_name_of_the_street: Varchar<40>,
            the_team_id: i64 references(teams(id)),
            primary_key(the_number_of_the_house, the_name_of_the_street),
            unique(the_name_of_the_street, the_team_id),
            index(the_team_id, the_number_of_the_house, the_name_of_the_street),
            check("the_number_of_the_house > the_team_id"),
        }
        create_table "Odd Ünames äöü äöü äöü äöü äöü" { "Größe ß": i32 unique, "läöü äöü äöü äöü äöü": i32 unique }
        create_table places { x: i32, y: i32, users_id: Option<i64> }
    }
}

migration! {
    /// The other ops that give names.
    revision Items = "edition00002";
    revises Names;

    upgrade {
        create_primary_key on places(x, y);
        create_unique_constraint on places(y, x);
        create_foreign_key on places(users_id) references(users(id), on_update: restrict);
        create_check_constraint on places("x <> y");
        create_index on places(y desc, x);
        add_column places.code: Option<Varchar<10>> unique;
        add_column places.kind: Option<i32> check("kind > 0");
        add_column places.parent: Option<i64> references(users(id));
    }
}

migration! {
    /// Whatever changes.
    revision Changes = "edition00003";
    revises Items;

    upgrade {
        alter_column users.email { type: Varchar<255>, nullable: false, fill: "", default: "none", comment: "address" }
        alter_column users.age { default: none }
        rename_column users.login to username;
        add_column users.height: i32 fill(170) comment("cm");
        rename_index ix_places_y_x to ix_places on places;
        rename_constraint uq_places_y_x to uq_places on places;
        drop_index ix_places on places;
        drop_constraint uq_places on places;
        drop_column users.height fill(0);
        rename_table users to people;
        bulk_insert teams { { id: 1, name: "red" }, { id: 2, name: "it's" } }
        execute "UPDATE people SET age = 1" undo "UPDATE people SET age = 2";
        execute { postgres: "SELECT 1", other: "SELECT 2" } undo nothing;
        drop_table places;
    }
}

migration! {
    /// A function, which no script can have.
    revision Function = "edition00004";
    revises Changes;

    upgrade {
        run nothing, version: 7, undo nothing;
    }
}

async fn nothing(ctx: &mut Context<'_>) -> Result<(), std::fmt::Error> {
    ctx.progress().report(1, None);
    Ok(())
}
