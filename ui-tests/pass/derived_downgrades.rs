//! A downgrade is derived from every op that has an inverse.
aludel::chain! { databases: [postgres 13, sqlite 3.35, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table t {
            id: i64 primary_key identity,
            name: Varchar<40> default("none"),
            score: i32,
            data: Option<Json>,
            born: Date,
            total: Option<i64> generated("score * 2"),
            index(name) as ix_name,
            unique(score),
        }
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;

    upgrade {
        create_table u { id: i64 primary_key }
        add_column t.u: Option<i64> references(u(id));
        add_column t.kind: Varchar<9> default("plain") check("kind <> ''");
        drop_column t.total;
        drop_column t.data;
        drop_column t.born fill("2000-01-01");
    }
}

migration! {
    /// C.
    revision C = "c";
    revises B;

    upgrade {
        rename_column t.name to title;
        rename_table t to things;
        alter_column things.score { default: 0 };
        alter_column things.title { type: Varchar<80>, comment: "shown" };
        alter_column things.u { comment: "whose" };
        create_index on things(title, score desc) as ix_both;
        drop_index ix_name on things;
        drop_constraint uq_t_score on things;
        create_unique_constraint on things(title);
        create_check_constraint on things("score >= 0");
        execute "UPDATE things SET score = 1" undo nothing;
        execute "DELETE FROM things" undo "INSERT INTO things (title) VALUES ('x')";
        drop_constraint fk_t_u_u on things;
        drop_table u;
    }
}

fn main() {}
