//! Views that are dropped before ops and made again behind them.
aludel::chain! { databases: [postgres 13, mysql 8.0, mariadb 10.6]; edition: 2026; }

use aludel::prelude::*;

migration! {
    /// A.
    revision A = "a";
    revises base;

    upgrade {
        create_table users { id: i64 primary_key identity, name: Varchar<20>, age: Option<i32> }
        create_view names "SELECT id, name FROM users";
        create_view loud "SELECT upper(name) AS name FROM names";
        create_view everyone "SELECT * FROM users";
        create_function counted "CREATE FUNCTION counted() RETURNS INT RETURN 1" depends_on(everyone);
    }
}

migration! {
    /// B.
    revision B = "b";
    revises A;
    branch "b";

    upgrade {
        recreate_views(names) {
            alter_column users.name { type: Varchar<40> }
        }
        recreate_views(everyone) {
            execute "DELETE FROM everyone";
        }
        recreate_views(nams, users) {
            add_column users.born: Option<Date>;
        }
        recreate_views(names, loud) {
            rename_column users.id to number;
        }
    }
}

migration! {
    /// C.
    revision C = "c";
    revises A;
    branch "c";

    upgrade {
        drop_function counted;
        recreate_views(everyone, names, loud) {
            rename_column users.name to called;
        }
        recreate_views(everyone) {
            create_table everyone { id: i64 primary_key identity }
        }
    }
}

migration! {
    /// D.
    revision D = "d";
    revises A;
    branch "d";

    upgrade {
        drop_function counted;
        drop_view loud;
        drop_view names;
        drop_view everyone;
        create_table wide {
            a0: i32, a1: i32, a2: i32, a3: i32, a4: i32, a5: i32, a6: i32, a7: i32,
        }
        create_view wider(
            b0, b1, b2, b3, b4, b5, b6, b7, c0, c1, c2, c3, c4, c5, c6, c7, d0, d1, d2, d3, d4, d5, d6, d7,
            e0, e1, e2, e3, e4, e5, e6, e7, f0, f1, f2, f3, f4, f5, f6, f7, g0, g1, g2, g3, g4, g5, g6, g7,
            h0, h1, h2, h3, h4, h5, h6, h7, i0, i1, i2, i3, i4, i5, i6, i7, j0
        ) "SELECT a.*, b.*, c.*, d.*, e.*, f.*, g.*, h.*, 1 FROM wide a, wide b, wide c, wide d, wide e, wide f, wide g, wide h";
        recreate_views(wider) {
            alter_column wide.a0 { type: i64 }
        }
    }
}

fn main() {}
