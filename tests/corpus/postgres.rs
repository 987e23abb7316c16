// Statements that PostgreSQL takes. A test runs each of them, and it compiles, so none is a false alarm.
migration! {
    /// Statements that PostgreSQL takes.
    revision Postgres = "corpus000003";
    revises Everywhere;

    upgrade {
        execute "SELECT u.id FROM users u JOIN teams t ON t.id = u.team_id ORDER BY id" undo nothing;
        // names
        execute "SELECT ID, Name FROM Users" undo nothing;
        execute r#"SELECT "id", "name" FROM "users""# undo nothing;
        execute r#"SELECT "Code", "Mixed Case"."Free text" FROM "Mixed Case""# undo nothing;
        execute r#"INSERT INTO "Mixed Case" ("Code", "Free text") VALUES (1, 'x')"# undo nothing;
        execute r#"UPDATE "Mixed Case" SET "Free text" = 'y' WHERE "Code" = 1"# undo nothing;
        execute r#"SELECT m."Code" FROM "Mixed Case" m"# undo nothing;
        execute "SELECT key, value FROM settings" undo nothing;
        execute "INSERT INTO settings (key, value) VALUES ('a', 'b')" undo nothing;
        execute "SELECT u FROM users u" undo nothing;
        execute "SELECT count(u) FROM users u" undo nothing;
        execute "SELECT public.users.id FROM public.users" undo nothing;
        execute "SELECT users.id FROM public.users" undo nothing;
        execute "SELECT xmin, ctid, tableoid FROM users" undo nothing;
        execute "SELECT ctid, id FROM users" undo nothing;
        // catalogs
        execute "SELECT relname FROM pg_class" undo nothing;
        execute "SELECT oid, typname FROM pg_catalog.pg_type" undo nothing;
        execute "SELECT table_name FROM information_schema.tables" undo nothing;
        execute "SELECT u.id, c.relname FROM users u, pg_class c" undo nothing;
        execute "SELECT pid FROM pg_stat_activity" undo nothing;
        // types and operators
        execute "SELECT id::text FROM users" undo nothing;
        execute "SELECT age::numeric(10, 2) FROM users" undo nothing;
        execute "SELECT name || ' ' || coalesce(email, '') FROM users" undo nothing;
        execute "SELECT data ->> 'a' FROM users" undo nothing;
        execute "SELECT data -> 'a' ->> 'b' FROM users WHERE data ? 'a'" undo nothing;
        execute "SELECT data #>> '{a,b}' FROM users" undo nothing;
        execute r#"SELECT id FROM users WHERE data @> '{"a": 1}'"# undo nothing;
        execute "SELECT id FROM users WHERE name ~ '^a'" undo nothing;
        execute "SELECT id FROM users WHERE name !~* '^a'" undo nothing;
        execute "SELECT id FROM users WHERE name ILIKE 'a%'" undo nothing;
        execute "SELECT id FROM users WHERE name SIMILAR TO 'a%'" undo nothing;
        execute "SELECT id FROM users WHERE id = ANY(ARRAY[1, 2, 3])" undo nothing;
        execute "SELECT id FROM users WHERE id = ANY (SELECT user_id FROM orders)" undo nothing;
        execute "SELECT id FROM users WHERE age > ALL (SELECT age FROM users WHERE age IS NOT NULL)" undo nothing;
        execute "SELECT id FROM users WHERE name IS DISTINCT FROM email" undo nothing;
        execute "SELECT id FROM users WHERE active IS TRUE" undo nothing;
        execute "SELECT ARRAY[id, age] FROM users" undo nothing;
        execute "SELECT created_at + interval '1 day' FROM users" undo nothing;
        execute "SELECT created_at AT TIME ZONE 'UTC' FROM users" undo nothing;
        execute "SELECT extract(year FROM created_at) FROM users" undo nothing;
        execute "SELECT extract(epoch FROM now() - created_at) FROM users" undo nothing;
        execute "SELECT date_trunc('month', created_at) AS month, count(*) FROM users GROUP BY 1" undo nothing;
        execute "SELECT to_char(created_at, 'YYYY-MM') FROM users" undo nothing;
        execute "SELECT position('a' IN name), substring(name FROM 1 FOR 2), trim(BOTH 'x' FROM name), overlay(name PLACING 'x' FROM 1) FROM users" undo nothing;
        execute "SELECT split_part(name, ' ', 1), initcap(name), left(name, 1), md5(name) FROM users" undo nothing;
        execute "SELECT string_agg(name, ', ' ORDER BY name) FROM users" undo nothing;
        execute "SELECT array_agg(id ORDER BY id DESC) FROM users" undo nothing;
        execute "SELECT count(*) FILTER (WHERE active) FROM users" undo nothing;
        execute "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY total) FROM orders" undo nothing;
        execute "SELECT jsonb_build_object('id', id, 'name', name) FROM users" undo nothing;
        execute "SELECT jsonb_agg(u) FROM users u" undo nothing;
        execute "SELECT to_jsonb(u) - 'id' FROM users u" undo nothing;
        execute "SELECT row_to_json(u) FROM users u" undo nothing;
        execute "SELECT greatest(age, 1), least(age, 2) FROM users" undo nothing;
        execute "SELECT make_interval(days => 3)" undo nothing;
        execute "SELECT gen_random_uuid(), now(), random()" undo nothing;
        execute "SELECT (1 + 2)::int, 'x'::text, DATE '2026-01-01', TIMESTAMP '2026-01-01 10:00', INTERVAL '1 hour'" undo nothing;
        execute r#"SELECT E'a\n', $$dollar 'quoted'$$, $tag$x$tag$"# undo nothing;
        execute "SELECT current_user, session_user, current_schema()" undo nothing;
        execute "SELECT cast(total AS text) FROM orders" undo nothing;
        execute r#"SELECT name COLLATE "C" FROM users"# undo nothing;
        execute "SELECT ROW(id, name) FROM users" undo nothing;
        // from
        execute "SELECT g FROM generate_series(1, 3) g" undo nothing;
        execute "SELECT g.i FROM generate_series(1, 3) AS g(i)" undo nothing;
        execute "SELECT u.id, x FROM users u, unnest(ARRAY[1, 2]) x" undo nothing;
        execute "SELECT e.value FROM users u, jsonb_array_elements(u.data) e" undo nothing;
        execute "SELECT k, v FROM users u, jsonb_each_text(u.data) AS e(k, v)" undo nothing;
        execute "SELECT u.id, o.total FROM users u CROSS JOIN LATERAL (SELECT total FROM orders WHERE user_id = u.id ORDER BY total DESC LIMIT 1) o" undo nothing;
        execute "SELECT u.id, o.total FROM users u LEFT JOIN LATERAL (SELECT total FROM orders WHERE user_id = u.id) o ON true" undo nothing;
        execute "SELECT v.a, v.b FROM (VALUES (1, 'x'), (2, 'y')) AS v(a, b)" undo nothing;
        execute "SELECT * FROM (VALUES (1), (2)) v" undo nothing;
        execute "VALUES (1, 'x'), (2, 'y')" undo nothing;
        execute "SELECT x.a FROM users AS x(a, b, c)" undo nothing;
        execute "SELECT id FROM users NATURAL JOIN (SELECT 1 AS id) s" undo nothing;
        execute "SELECT order_id, product FROM items JOIN (SELECT id AS order_id FROM orders) o USING (order_id)" undo nothing;
        execute "SELECT id FROM users FULL OUTER JOIN (SELECT id FROM teams) t USING (id)" undo nothing;
        execute "SELECT o.id, u.id FROM orders o RIGHT JOIN users u ON u.id = o.user_id" undo nothing;
        execute "SELECT * FROM ONLY users" undo nothing;
        execute "SELECT id FROM users TABLESAMPLE SYSTEM (10)" undo nothing;
        execute "SELECT id FROM users FETCH FIRST 5 ROWS ONLY" undo nothing;
        execute "SELECT id FROM users FOR UPDATE" undo nothing;
        execute "SELECT id FROM users ORDER BY id FOR UPDATE SKIP LOCKED" undo nothing;
        execute "SELECT DISTINCT ON (team_id) id, team_id FROM users ORDER BY team_id, age DESC" undo nothing;
        execute "SELECT team_id, age, count(*) FROM users GROUP BY GROUPING SETS ((team_id), (age), ())" undo nothing;
        execute "SELECT team_id, count(*) FROM users GROUP BY ROLLUP (team_id)" undo nothing;
        execute "SELECT age FROM users ORDER BY age NULLS LAST" undo nothing;
        // with
        execute "WITH moved AS (DELETE FROM items WHERE line > 5 RETURNING *) SELECT count(*) FROM moved" undo nothing;
        execute "WITH moved AS (DELETE FROM items RETURNING product) INSERT INTO teams (name) SELECT DISTINCT product FROM moved" undo nothing;
        execute "WITH new AS (INSERT INTO teams (name) VALUES ('n') RETURNING id, name) INSERT INTO users (name, team_id) SELECT name, id FROM new" undo nothing;
        execute "WITH big AS (SELECT user_id FROM orders GROUP BY user_id) UPDATE users SET active = false FROM big WHERE big.user_id = users.id" undo nothing;
        execute "WITH x AS MATERIALIZED (SELECT id FROM users) SELECT id FROM x" undo nothing;
        execute "WITH old AS (SELECT id FROM orders) DELETE FROM items USING old WHERE old.id = items.order_id" undo nothing;
        // insert
        execute "INSERT INTO teams VALUES (5, 'five')" undo nothing;
        execute "INSERT INTO teams DEFAULT VALUES RETURNING 1" undo nothing;
        execute "INSERT INTO users (name) VALUES ('a') RETURNING id" undo nothing;
        execute "INSERT INTO users (name) VALUES ('a') RETURNING id, upper(name) AS shout" undo nothing;
        execute "INSERT INTO users (name, email) VALUES ('a', 'b') ON CONFLICT DO NOTHING" undo nothing;
        execute "INSERT INTO users (name, email) VALUES ('a', 'b') ON CONFLICT (email) DO NOTHING" undo nothing;
        execute "INSERT INTO users (name, email) VALUES ('a', 'b') ON CONFLICT (email) DO UPDATE SET name = excluded.name" undo nothing;
        execute "INSERT INTO users (name, email) VALUES ('a', 'b') ON CONFLICT (email) DO UPDATE SET name = EXCLUDED.name, age = users.age WHERE users.active" undo nothing;
        execute "INSERT INTO users AS u (name, email) VALUES ('a', 'b') ON CONFLICT (email) DO UPDATE SET age = u.age + 1 RETURNING u.id" undo nothing;
        execute "INSERT INTO users (name, email) VALUES ('a', 'b') ON CONFLICT (email) DO UPDATE SET (name, age) = (excluded.name, 3)" undo nothing;
        execute "INSERT INTO users (name, active) VALUES ('a', DEFAULT)" undo nothing;
        execute "INSERT INTO users (name) SELECT 'n' || g FROM generate_series(1, 3) g" undo nothing;
        execute "INSERT INTO users (name) WITH a AS (SELECT name FROM teams) SELECT name FROM a" undo nothing;
        execute r#"INSERT INTO users (name, data) VALUES ('x', '{"a": [1, 2]}'::jsonb)"# undo nothing;
        execute "INSERT INTO public.teams (name) VALUES ('x')" undo nothing;
        // update
        execute "UPDATE users u SET name = t.name FROM teams t WHERE t.id = u.team_id" undo nothing;
        execute "UPDATE users SET name = t.name FROM teams t WHERE t.id = team_id" undo nothing;
        execute "UPDATE users AS u SET name = 'x' WHERE u.id = 1 RETURNING u.id" undo nothing;
        execute "UPDATE users SET (name, age) = ('x', 3)" undo nothing;
        execute "UPDATE users SET (name, email) = (SELECT name, 'x' FROM teams LIMIT 1)" undo nothing;
        execute "UPDATE users SET active = DEFAULT" undo nothing;
        execute "UPDATE users SET data = jsonb_set(data::jsonb, '{a}', '1') WHERE data IS NOT NULL" undo nothing;
        execute "UPDATE ONLY users SET name = 'x'" undo nothing;
        execute "UPDATE orders o SET total = s.sum FROM (SELECT order_id, sum(cost) AS sum FROM items GROUP BY order_id) s WHERE s.order_id = o.id" undo nothing;
        execute "UPDATE users SET name = v.n FROM (VALUES (1, 'a'), (2, 'b')) AS v(i, n) WHERE id = v.i" undo nothing;
        // delete
        execute "DELETE FROM items USING orders WHERE orders.id = items.order_id AND orders.status = 'void'" undo nothing;
        execute "DELETE FROM items i USING orders o, users u WHERE o.id = i.order_id AND u.id = o.user_id AND u.age < 3" undo nothing;
        execute "DELETE FROM items RETURNING order_id, line" undo nothing;
        execute "DELETE FROM items AS i WHERE i.line = 1 RETURNING *" undo nothing;
        execute "MERGE INTO teams t USING (SELECT name FROM users) s ON s.name = t.name WHEN NOT MATCHED THEN INSERT (name) VALUES (s.name)" undo nothing;
        execute "MERGE INTO users u USING teams t ON t.id = u.team_id WHEN MATCHED THEN UPDATE SET name = t.name WHEN NOT MATCHED THEN DO NOTHING" undo nothing;
        execute "TRUNCATE items" undo nothing;
        execute "TRUNCATE TABLE items, orders RESTART IDENTITY CASCADE" undo nothing;
        // others
        execute "CREATE TEMPORARY TABLE scratch (a integer); INSERT INTO scratch (a) SELECT id FROM users; SELECT a FROM scratch; DROP TABLE IF EXISTS pg_temp.nothing" undo nothing;
        execute "CREATE TEMP TABLE copies AS SELECT id, name FROM users; UPDATE copies SET name = 'x' WHERE id = 1" undo nothing;
        execute "CREATE VIEW grown AS SELECT id, name FROM users WHERE age > 18; SELECT name FROM grown" undo nothing;
        execute "CREATE OR REPLACE VIEW teams_of AS SELECT t.id, t.name, u.name AS member FROM teams t JOIN users u ON u.team_id = t.id" undo nothing;
        execute "CREATE MATERIALIZED VIEW sums AS SELECT user_id, sum(total) AS total FROM orders GROUP BY user_id" undo nothing;
        execute "CREATE FUNCTION one() RETURNS integer AS $$ SELECT 1 $$ LANGUAGE sql; SELECT one()" undo nothing;
        execute "CREATE TYPE mood AS ENUM ('sad', 'ok')" undo nothing;
        execute "CREATE SEQUENCE serial_numbers START WITH 100; SELECT nextval('serial_numbers')" undo nothing;
        execute "COMMENT ON TABLE users IS 'people'" undo nothing;
        execute "GRANT SELECT ON users TO PUBLIC" undo nothing;
        execute "REVOKE ALL ON users FROM PUBLIC" undo nothing;
        execute "SET LOCAL statement_timeout = '5s'" undo nothing;
        execute "SET search_path TO public" undo nothing;
        execute "ALTER TABLE users ENABLE ROW LEVEL SECURITY" undo nothing;
        execute "ANALYZE users" undo nothing;
        execute "SELECT setval(pg_get_serial_sequence('users', 'id'), 100)" undo nothing;
        execute "SELECT pg_advisory_xact_lock(1)" undo nothing;
        execute "LOCK TABLE users IN EXCLUSIVE MODE" undo nothing;
        execute "EXPLAIN SELECT * FROM users" undo nothing;
        // what the parser cannot read
        execute unchecked("TABLE users") undo nothing;
        execute unchecked("INSERT INTO users (id, name) OVERRIDING SYSTEM VALUE VALUES (7, 'x')") undo nothing;
    }
}
