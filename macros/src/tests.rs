//! Whole texts in, errors and expansions out.

use proc_macro2::TokenStream;

use crate::check::check;
use crate::errors::Errors;
use crate::expand;
use crate::hash::{self, hash};
use crate::nearest::nearest;
use crate::sql::{Cut, Piece, cut};
use crate::syntax::{ALL, OPS, Op, OpKind, Revision, TablePart, example};

/// The ops of a revision without mistakes.
#[track_caller]
fn ops(upgrade: &str) -> Vec<Op> {
    let (revision, messages) = read(&format!("revision A = \"a\"; revises base; upgrade {{ {upgrade} }}"));
    assert_eq!(messages, Vec::<String>::new());
    revision.unwrap().ops
}

/// What is wrong with the ops of a revision.
fn messages(upgrade: &str) -> Vec<String> {
    read(&format!("revision A = \"a\"; revises base; upgrade {{ {upgrade} }}")).1
}

fn read(text: &str) -> (Option<Revision>, Vec<String>) {
    let mut errors = Errors::default();
    let revision = Revision::parse_all(text.parse().unwrap(), &mut errors);
    if let Some(revision) = &revision {
        check(revision, &mut errors);
    }
    (revision, errors.messages())
}

/// The expansion of one op, as the runtime gets it.
fn expanded(upgrade: &str) -> String {
    let text = format!("revision A = \"a\"; revises base; upgrade {{ {upgrade} }}");
    let all = expand::migration(text.parse().unwrap()).to_string();
    let start =
        ["__a :: data ([", "__a :: calls (["].into_iter().find_map(|call| Some(all.find(call)? + call.len())).unwrap();
    let end = all[start..].find("]) ; static __SCHEMA").unwrap();
    all[start..start + end].trim().to_owned()
}

/// What the remedy of a syntax error shows can be read.
#[test]
fn each_example_of_an_op_is_one() {
    for keyword in OPS {
        let example = example(keyword).unwrap();
        assert!(example.starts_with(keyword), "{example}");
        assert_eq!(messages(example), Vec::<String>::new(), "{example}");
    }
}

/// Each keyword with something behind it that no op has.
#[test]
fn each_syntax_error_has_a_remedy() {
    for keyword in OPS {
        for rest in [
            "",
            ";",
            "=",
            "1",
            "\"x\";",
            "t",
            "t { x }",
            "t { x: }",
            "t.",
            "t.c",
            "t.c:",
            "t.c: i32 5;",
            "on t(1);",
            "(a) {}",
        ] {
            let text = format!("{keyword} {rest}");
            for message in messages(&text) {
                assert!(message.contains("\nhelp: "), "{text}: {message}");
            }
        }
    }
}

/// A cut text, its columns in braces.
fn shown(cut: &Cut) -> Vec<String> {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Column { qualifier, index, .. } => format!("{qualifier}{{{}}}", cut.names[*index]),
    };
    let refused = |text: &crate::sql::CutText| {
        text.refused.iter().fold(String::new(), |all, wrong| all + " !" + &wrong.databases.to_string())
    };
    cut.texts
        .iter()
        .map(|text| {
            format!("{}: {}{}", text.databases, text.pieces.iter().map(piece).collect::<String>(), refused(text))
        })
        .collect()
}

#[test]
fn settings_are_kept() {
    let text = "#[allow(slow, wide, reason = \"small\")] revision A = \"a\"; revises base; lock_timeout \"5s\"; \
                upgrade { #[allow(drop, reason = \"unused\")] drop_table t; } downgrade irreversible(\"why\");";
    assert_eq!(read(text).1, Vec::<String>::new());
    let all = expand::migration(text.parse().unwrap()).to_string().replace(' ', "");
    for part in [
        "lock_timeout:__a::Some(__a::Duration::from_millis(5000u64)),statement_timeout:__a::None",
        "rule:\"wide\",reason:\"small\",on:__a::On::Revision",
        "rule:\"drop\",reason:\"unused\",on:__a::On::Upgrade(0usize)",
        "settings:&__SETTINGS",
    ] {
        assert!(all.contains(part), "{part}: {all}");
    }
    let plain = expand::migration("revision A = \"a\"; revises base; upgrade { }".parse().unwrap()).to_string();
    assert!(plain.contains("settings : __a :: AS_USUAL") && !plain.contains("__SETTINGS"), "{plain}");
}

#[test]
fn hashes_are_those_of_the_runtime() {
    assert_eq!(hash("", false), 0xcbf2_9ce4_8422_2325);
    assert_eq!(hash("a", false), 0xaf63_dc4c_8601_ec8c);
    assert_eq!(hash("Users", true), hash("users", false));
}

#[test]
fn nearest_words() {
    assert_eq!(nearest(&["create_table", "drop_table"], "create_tabel"), Some("create_table"));
    assert_eq!(nearest(&["cascade", "restrict"], "zzz"), None);
}

#[test]
fn expressions_are_cut_at_their_columns() {
    let one = |text: &str| shown(&cut(&[(ALL, text.to_owned())]));
    assert_eq!(one("length(username) > 2"), ["15: length({username}) > 2"]);
    assert_eq!(one("price  *  amount + price"), ["15: {price}  *  {amount} + {price}"]);
    assert_eq!(one("cast(a AS integer) IS NOT NULL"), ["15: cast({a} AS integer) IS NOT NULL"]);
    assert_eq!(one("t.a BETWEEN 1 AND 'b'"), ["15: t.{a} BETWEEN 1 AND 'b'"]);
    assert_eq!(one("extract(year from born)\n > 1900"), ["15: extract(year from {born})\n > 1900 !2"]);
    assert_eq!(one("kind IN ('a', 'é') AND name <> ''"), ["15: {kind} IN ('a', 'é') AND {name} <> ''"]);
    assert_eq!(one("'é' || name"), ["15: 'é' || {name}"]);
    assert_eq!(one("CASE WHEN a THEN b ELSE c END"), ["15: CASE WHEN {a} THEN {b} ELSE {c} END"]);
    assert_eq!(one("current_timestamp"), ["15: current_timestamp"]);
}

#[test]
fn a_quoted_name_is_a_string_on_mysql() {
    assert_eq!(shown(&cut(&[(ALL, "\"a\" > b".to_owned())])), ["3: {a} > {b}", "12: \"a\" > {b}"]);
    assert_eq!(shown(&cut(&[(1, "\"odd \"\"name\" > 0".to_owned())])), ["1: {odd \"name} > 0"]);
}

#[test]
fn what_no_dialect_reads_stays_whole() {
    assert_eq!(shown(&cut(&[(ALL, "a > > b".to_owned())])), ["15: a > > b !1 !2 !12"]);
    assert_eq!(shown(&cut(&[(1, "a b".to_owned())])), ["1: a b !1"]);
}

#[test]
fn not_every_place_takes_every_expression() {
    use crate::sql::Place::{Check, Default, Generated, Index, Stored};
    let refused = |text: &str, place| {
        let mut cut = cut(&[(ALL, text.to_owned())]);
        assert!(cut.texts.iter().all(|text| text.refused.is_empty()), "{text}");
        cut.stand_in(place);
        cut.texts.iter().flat_map(|text| &text.refused).fold(0, |all, refused| all | refused.databases)
    };
    let everywhere = ["a > (SELECT 1)", "EXISTS (SELECT 1)", "a IN (SELECT b FROM t)", "count(*) > 1", "max(a) > 1"];
    for text in everywhere.iter().chain(&["a > row_number() OVER ()", "sum(a) OVER () > 1"]) {
        for place in [Check, Default, Generated, Index, Stored] {
            assert_eq!(refused(text, place), ALL, "{text}");
        }
    }
    // what the servers were seen to take and to refuse: 1 is PostgreSQL, 2 SQLite, 12 MySQL and MariaDB
    for (text, check, index, stored, default) in [
        ("current_timestamp > a", 12, 15, 15, 0),
        ("current_date > a", 12, 15, 15, 0),
        ("version() <> a", 12, 13, 13, 0),
        ("concat(a, b) = 'x'", 0, 1, 1, 0),
        ("lower(a) = upper(b)", 0, 0, 0, 0),
        ("coalesce(a, 1) > 0", 0, 0, 0, 0),
        ("max(a, b) > 0", 0, 0, 0, 0),
        ("a IN (1, 2) AND b BETWEEN 1 AND 2", 0, 0, 0, 0),
        ("own.now() > a", 0, 0, 0, 0),
        ("\"count\" > 1", 0, 0, 0, 0),
        ("date(a) > '2026-01-01'", 0, 0, 0, 0),
        ("date(a) > date('now')", 2, 2, 2, 0),
    ] {
        let found = [Check, Index, Stored, Default].map(|place| refused(text, place));
        assert_eq!(found, [check, index, stored, default], "{text}");
    }
    let on = |databases, text: &str, place| {
        let mut cut = cut(&[(databases, text.to_owned())]);
        cut.stand_in(place);
        !cut.texts[0].refused.is_empty()
    };
    assert!(on(1, "to_tsvector(a)", Stored) && !on(1, "to_tsvector('english', a)", Stored));
    assert!(on(1, "to_timestamp(a, 'YYYY')", Index) && !on(1, "to_timestamp(a)", Index));
    assert!(on(1, "now()", Index) && !on(1, "now() > a", Check) && on(12, "now() > a", Check));
    assert!(on(12, "now()", Stored) && !on(12, "now()", Generated) && on(1, "now()", Generated));
    assert!(on(12, "unix_timestamp()", Stored) && !on(12, "unix_timestamp(a)", Stored));
    assert!(on(2, "random()", Index) && !on(2, "random() > a", Check));
    assert!(!on(1, "date_trunc('day', a)", Index) && !on(1, "a::text", Index) && !on(1, "md5(a)", Stored));
}

#[test]
fn names() {
    let ops = ops("create_table s::type { r#fn: i64, \"odd name\": i64, order: i64 }");
    let OpKind::CreateTable { table, parts } = &ops[0].kind else { panic!("{ops:?}") };
    assert_eq!(table.shown(), "s::type");
    let names: Vec<_> = parts
        .iter()
        .map(|part| match part {
            TablePart::Column(column) => column.name.text.as_str(),
            TablePart::Item(_) | TablePart::Comment(..) | TablePart::Option(_) => "",
        })
        .collect();
    assert_eq!(names, ["fn", "odd name", "order"]);
}

#[test]
fn keys_leave_room_for_databases() {
    assert_eq!(hash::key(""), 0xc0f2_9ce4_8422_2325);
}

#[test]
fn derived_names() {
    let long = "a".repeat(40);
    let text = expanded(&format!(
        "create_table users {{ id: i64 primary_key, team: i64 references(teams(id)), a: i64 check(\"a > team\"),
         unique(a, team), index(team, expr(\"lower(a)\")), }} create_index on {long}({long});"
    ));
    for name in ["pk_users", "fk_users_team_teams", "ck_users_a_team", "uq_users_a_team", "ix_users_team_a"] {
        assert!(text.contains(&format!("\"{name}\"")), "{name} in {text}");
    }
    let cut = format!("ix_{}_{}_", long, "a".repeat(54 - 44));
    assert!(text.contains(&cut), "{cut} in {text}");
    assert!(text.split('"').all(|name| name.len() <= 63 || !name.starts_with("ix_")));
}

#[test]
fn tokens_are_numbered_from_the_table() {
    assert_eq!(
        expanded("drop_column t.c;"),
        "__a :: drop_column (\"t\" , 12638201494206808739 , 0 , \"c\" , 12638189399578898418 , 1)"
    );
}

#[test]
fn what_is_not_plain_is_a_literal() {
    // the name has two keys
    let text = expanded("drop_column t.C;");
    assert!(text.starts_with("__a :: Op :: DropColumn { table : __a :: TableName {"), "{text}");
    let text = expanded("add_column s::t.c: i64;");
    assert!(text.starts_with("__a :: Op :: AddColumn {"), "{text}");
    let text = expanded("create_table t { a: i64, b: i64 comment(\"b\"), } drop_column t.C;");
    assert!(text.contains("__a :: column (\"a\"") && text.contains("__a :: column_of (__a :: ColumnDef {"), "{text}");
    assert!(text.contains("__a :: op (__a :: Op :: DropColumn {"), "{text}");
}

#[test]
fn a_qualifier_of_the_table_itself_is_left_out() {
    let text = expanded("create_check_constraint on users(\"users.age > size\");");
    let pieces = "& [__a :: Piece :: Column (0 , __a :: Spot { line : 1 , column : 7 }) , __a :: Piece :: Text (\" > \") , \
                  __a :: Piece :: Column (1 , __a :: Spot { line : 1 , column : 13 })]";
    assert!(text.contains(pieces), "{text}");
}

#[test]
fn columns_of_other_tables_stay_text() {
    let text = expanded("create_check_constraint on users(\"other.age > size\");");
    assert!(
        text.contains(
            "& [__a :: Piece :: Text (\"other.age\") , __a :: Piece :: Text (\" > \") , __a :: Piece :: Column (0 , "
        ),
        "{text}"
    );
    assert!(text.contains("names : & [__a :: Name { text : \"size\""), "{text}");
}

#[test]
fn mysql_covers_mariadb() {
    let text = expanded("execute { mysql: \"a\", other: \"b\" }");
    assert!(
        text.contains("databases : __a :: Databases (12)") && text.contains("databases : __a :: Databases (3)"),
        "{text}"
    );
    let text = expanded("execute { mysql: \"a\", mariadb: \"b\", sqlite: \"c\" }");
    for bits in [4, 8, 2] {
        assert!(text.contains(&format!("databases : __a :: Databases ({bits})")), "{text}");
    }
}

#[test]
fn several_mistakes_are_found_at_once() {
    assert_eq!(
        messages("drop_tabel a; create_table b { id i64, x: i64 uniqe, } drop_column c;"),
        [
            "expected an operation, found `drop_tabel`\nhelp: did you mean `drop_table`?",
            "expected `:` and a type after the column `id`, found `i64`\nhelp: write it like `name: Varchar<80> unique default(\"red\")`",
            "expected a modifier or the end of the column, found `uniqe`\nhelp: did you mean `unique`?",
            "expected `.` and a column after `c`, found `;`\nhelp: write it like `drop_column users.locale;`",
        ]
    );
}

#[test]
fn wrong_ops_still_expand_to_the_struct() {
    let text = "revision A = \"a\"; revises B; upgrade { nonsense; drop_table ok; }";
    let expansion = expand::migration(text.parse::<TokenStream>().unwrap()).to_string();
    assert!(expansion.contains("pub struct A ;") && expansion.contains("compile_error"), "{expansion}");
    assert!(expansion.contains("Op :: DropTable") && !expansion.contains(":: assert"), "{expansion}");
}
