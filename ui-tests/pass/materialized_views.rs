//! Materialized views, with their indexes.
aludel::chain! { databases: [postgres 13]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, email: String, team: i32, seen: Option<i32> }
        create_materialized_view seen "SELECT id, lower(email) AS mail, team, coalesce(seen, 0) AS often FROM users";
        create_materialized_view everyone "SELECT * FROM users";
        create_materialized_view teams(team, members) unchecked("SELECT team, count(*) FROM users GROUP BY team");
        create_index unique on seen(id);
        create_index concurrently on seen(team desc, expr("left(mail, 3)")) include(often) where("often > 0") as ix_seen_often;
        create_index on teams(members) using(hash);
        create_index on everyone(email, seen nulls first);
        refresh_materialized_view seen;
        refresh_materialized_view concurrently seen;
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_index on seen(mail);
        rename_index ix_teams_members to ix_members on teams;
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "c";

    upgrade {
        create_index on seen(team);
        create_index on teams(team);
        drop_index ix_seen_often on seen;
        refresh_materialized_view seen when(demo);
    }
}

migration! {
    /// D.
    revision D = "d";
    revises (B, C);

    upgrade {
        drop_index ix_seen_mail on seen;
        drop_index concurrently ix_seen_team on seen;
        drop_index ix_members on teams;
        recreate_views(seen, everyone) {
            alter_column users.email { type: Varchar<200> }
        }
        refresh_materialized_view concurrently seen;
        rename_materialized_view seen to watched;
        rename_index ix_seen_id to ix_watched_id on watched;
        drop_materialized_view watched;
        drop_materialized_view teams;
    }

    downgrade {
        create_materialized_view seen "SELECT id, lower(email) AS mail, team, coalesce(seen, 0) AS often FROM users";
        create_materialized_view teams(team, members) unchecked("SELECT team, count(*) FROM users GROUP BY team");
        create_index unique on seen(id);
        create_index on seen(mail);
        create_index on seen(team);
        create_index on teams(members) using(hash) as ix_members;
        create_index on teams(team);
        recreate_views(seen, everyone) {
            alter_column users.email { type: String }
        }
    }
}

migration! {
    /// E.
    revision E = "e";
    revises D;

    upgrade {
        create_materialized_view concurrently "SELECT id FROM users";
        refresh_materialized_view concurrently;
        create_index unique on concurrently(id);
        refresh_materialized_view concurrently concurrently;
    }
}

repeatable! {
    objects Teams at E {
        create_materialized_view teams(team) "SELECT DISTINCT team FROM users";
        create_index unique on teams(team);
    }
}

fn main() {}
