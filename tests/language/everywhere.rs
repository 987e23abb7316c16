// The examples of docs/language.md that hold for every database: compiled here, run up and down on real servers.

migration! {
    /// Two tables; the second points to the first:
    revision CreateTables = "language0001";
    revises base;

    upgrade {
        create_table teams {
            id:   i64 primary_key identity,
            name: Varchar<80> unique,
        }
        create_table users {
            id:      i64 primary_key identity,
            login:   Varchar<50>,
            email:   Option<Varchar<100>>,
            team_id: Option<i64> references(teams(id), on_delete: set_null),
            joined:  Timestamptz default(now()),

            unique(login, email),
            check("length(login) > 2") as ck_users_login_length,
            index(joined),
        }
    }
}

migration! {
    /// What existing rows get is NULL, the default, or said by `fill`:
    revision AddColumns = "language0002";
    revises CreateTables;

    upgrade {
        add_column users.first_name: Option<String>;
        add_column users.locale: Varchar<12> default("en");
        add_column users.badge: i32 fill(0) comment("0: none yet");
    }
}

migration! {
    /// One op for all that changes about a column:
    revision AlterColumns = "language0003";
    revises AddColumns;

    upgrade {
        alter_column users.email { type: Varchar<255>, nullable: false, fill: "" }
        alter_column users.locale { default: none, comment: "as browsers say it" }
    }
}

migration! {
    /// What MySQL and MariaDB alone have means nothing elsewhere:
    revision AlterTable = "language0040";
    revises AlterColumns;

    upgrade {
        alter_table users { comment: "who may log in", row_format: "dynamic" }
    }
}

migration! {
    /// The check that names it follows:
    revision RenameColumn = "language0004";
    revises AlterTable;

    upgrade {
        rename_column users.login to username;
    }
}

migration! {
    /// Without `as`, the name is derived from the columns:
    revision CreateIndex = "language0005";
    revises RenameColumn;

    upgrade {
        create_index on users(locale, joined desc);
        create_index unique on users(badge, email) as ix_users_badge;
    }
}

migration! {
    /// On some of the declared databases, and the others leave it out:
    revision CreateIndexOnly = "language0041";
    revises CreateIndex;

    upgrade {
        only(postgres) create_index on users(email) using(hash) as ix_users_email_hash;
        only(postgres) create_extension "pg_trgm";
        only(postgres) add_column users.words: Option<Array<String>>;
        only(sqlite, mariadb) create_index on users(email, badge) as ix_users_email;
    }
}

migration! {
    /// A name only:
    revision RenameIndex = "language0006";
    revises CreateIndexOnly;

    upgrade {
        rename_index ix_users_badge to ix_badges on users;
    }
}

migration! {
    /// By name and table:
    revision DropIndex = "language0007";
    revises RenameIndex;

    upgrade {
        drop_index ix_badges on users;
        only(postgres) drop_index ix_users_email_hash on users;
        only(sqlite, mariadb) drop_index ix_users_email on users;
    }
}

migration! {
    /// On rows that fulfil it:
    revision CreateCheck = "language0008";
    revises DropIndex;

    upgrade {
        create_check_constraint on users("badge >= 0");
    }
}

migration! {
    /// With a name of its own:
    revision CreateUnique = "language0009";
    revises CreateCheck;

    upgrade {
        create_unique_constraint on users(email) as uq_users_email;
    }
}

migration! {
    /// A name only:
    revision RenameConstraint = "language0010";
    revises CreateUnique;

    upgrade {
        rename_constraint uq_users_email to uq_email on users;
    }
}

migration! {
    /// Whatever kind of constraint it is:
    revision DropConstraint = "language0011";
    revises RenameConstraint;

    upgrade {
        drop_constraint uq_email on users;
    }
}

migration! {
    revision Seats = "language0012";
    revises DropConstraint;

    upgrade {
        create_table seats { room: i32, seat: i32, user_id: Option<i64> }
    }
}

migration! {
    /// Of one column or several:
    revision CreatePrimaryKey = "language0013";
    revises Seats;

    upgrade {
        create_primary_key on seats(room, seat);
    }
}

migration! {
    /// With what happens when the row it points to goes:
    revision CreateForeignKey = "language0014";
    revises CreatePrimaryKey;

    upgrade {
        create_foreign_key on seats(user_id) references(users(id), on_delete: set_null);
    }
}

migration! {
    /// All rows give the same columns:
    revision BulkInsert = "language0015";
    revises CreateForeignKey;

    upgrade {
        bulk_insert teams {
            { id: 1, name: "red" },
            { id: 2, name: "blue" },
        }
    }
}

migration! {
    /// The file stands beside the source; its first line names the columns:
    revision BulkInsertFile = "language0090";
    revises BulkInsert;

    upgrade {
        bulk_insert teams from csv "teams.csv";
    }
}

migration! {
    /// One text for every database, or one for each:
    revision Execute = "language0016";
    revises BulkInsertFile;

    upgrade {
        execute "UPDATE users SET locale = 'en' WHERE locale = ''" undo nothing;
        execute {
            postgres: "UPDATE users SET joined = date_trunc('day', joined)",
            other: "UPDATE users SET badge = badge + 0",
        } undo nothing;
    }
}

migration! {
    /// `changes` tells what a text does that the compiler cannot read, so that later ops know of it:
    revision ExecuteChanges = "language0017";
    revises Execute;

    upgrade {
        execute unchecked("ALTER TABLE users ADD COLUMN nickname varchar(40)") changes {
            add_column users.nickname: Option<Varchar<40>>;
        } undo unchecked("ALTER TABLE users DROP COLUMN nickname");
        create_index on users(nickname);
    }
}

migration! {
    /// `async fn split_names(ctx: &mut Context<'_>) -> Result<(), E>` is called at this place:
    revision Run = "language0018";
    revises ExecuteChanges;

    upgrade {
        run split_names, version: 1, undo nothing;
    }
}

migration! {
    /// A column's type names the enum:
    revision CreateEnum = "language0019";
    revises Run;

    upgrade {
        create_enum order_status { "new", "paid" }
        create_table orders {
            id:     i64 primary_key identity,
            status: enum order_status default("new"),
        }
    }
}

migration! {
    /// Its values, one at a time:
    revision AlterEnum = "language0020";
    revises CreateEnum;

    upgrade {
        alter_enum order_status add value "shipped" after "paid";
        alter_enum order_status rename value "paid" to "settled";
    }
}

migration! {
    /// Its columns follow:
    revision RenameEnum = "language0021";
    revises AlterEnum;

    upgrade {
        rename_enum order_status to status_of_order;
    }
}

migration! {
    revision NoOrders = "language0022";
    revises RenameEnum;

    upgrade {
        drop_table orders;
    }
}

migration! {
    /// When no column has it:
    revision DropEnum = "language0023";
    revises NoOrders;

    upgrade {
        drop_enum status_of_order;
    }
}

migration! {
    /// Its columns are known from here on; an op that would break it is an error:
    revision CreateView = "language0024";
    revises DropEnum;

    upgrade {
        create_view members "SELECT u.id, u.username, t.name AS team FROM users u JOIN teams t ON t.id = u.team_id";
        create_view team_sizes(team, size) "SELECT team, count(*) FROM members GROUP BY team";
    }
}

migration! {
    /// By a text that shows the columns which other views read, too:
    revision ReplaceView = "language0025";
    revises CreateView;

    upgrade {
        replace_view members "SELECT u.id, u.username, t.name AS team FROM users u JOIN teams t ON t.id = u.team_id WHERE u.badge > 0";
    }
}

migration! {
    /// A name only:
    revision RenameView = "language0026";
    revises ReplaceView;

    upgrade {
        rename_view team_sizes to sizes_of_teams;
    }
}

migration! {
    /// PostgreSQL gives no column another type that a view reads; each view stands behind those that it reads:
    revision RecreateViews = "language0026b";
    revises RenameView;

    upgrade {
        recreate_views(members, sizes_of_teams) {
            alter_column teams.name { type: Varchar<120> }
        }
    }
}

migration! {
    revision CreateJoin = "language0026c";
    revises RecreateViews;

    upgrade {
        create_function join_club {
            postgres: "CREATE FUNCTION join_club() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
        }
    }
}

migration! {
    /// On a view of PostgreSQL or SQLite it stands in for what is done with the rows. It goes and comes with the view:
    revision CreateViewTrigger = "language0026d";
    revises CreateJoin;

    upgrade {
        create_trigger join_club on members {
            postgres: "CREATE TRIGGER join_club INSTEAD OF INSERT ON members FOR EACH ROW EXECUTE FUNCTION join_club()",
            sqlite: "CREATE TRIGGER join_club INSTEAD OF INSERT ON members BEGIN
                INSERT INTO users (username) VALUES (NEW.username);
            END",
        } depends_on(users.username);
    }
}

migration! {
    /// First those that read others:
    revision DropView = "language0027";
    revises CreateViewTrigger;

    upgrade {
        drop_view sizes_of_teams;
        drop_view members;
    }
}

migration! {
    /// It may be `NULL`, so nothing needs to be said for the way back:
    revision DropColumn = "language0028";
    revises DropView;

    upgrade {
        drop_column users.first_name;
    }
}

migration! {
    /// Foreign keys to it follow:
    revision RenameTable = "language0029";
    revises DropColumn;

    upgrade {
        rename_table users to people;
    }
}

migration! {
    /// With all that is on it:
    revision DropTable = "language0030";
    revises RenameTable;

    upgrade {
        drop_table seats;
    }
}

/// What `run` calls in the example.
async fn split_names(ctx: &mut Context<'_>) -> Result<(), std::fmt::Error> {
    ctx.progress().report(1, None);
    Ok(())
}
