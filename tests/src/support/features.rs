//! The rows of `docs/support.md`: features, each with the cases that show it.

/// A title, and the cases that show it.
type Feature = (&'static str, &'static [&'static str]);

/// What one can ask for, under headings.
pub(super) const FEATURES: &[(&str, &[Feature])] = &[
    (
        "Tables",
        &[
            ("`app::users`: tables in a schema", &["tables_in_schemas"]),
            ("comments; SQLite keeps none", &["create_table_comments"]),
            (
                "`engine(…)`, `charset(…)`, `collate(…)`, `row_format(…)`; nothing but on MySQL and MariaDB",
                &["table_engine_everywhere"],
            ),
            ("`unlogged`; nothing but on PostgreSQL", &["table_unlogged"]),
            ("`with(fillfactor: …)` of a table; nothing but on PostgreSQL", &["table_storage", "alter_table_storage"]),
            ("`without_rowid`; nothing but on SQLite", &["table_without_rowid"]),
            ("`strict`; nothing but on SQLite", &["table_strict"]),
            (
                "`create_table if_not_exists`, `drop_table if_exists`",
                &["create_table_if_not_exists", "drop_table_if_exists"],
            ),
            ("keys of several columns", &["create_table_composite_keys"]),
            ("a key to the table itself", &["create_table_self_reference"]),
        ],
    ),
    (
        "Views",
        &[
            ("`create_view`, `replace_view`, `drop_view`", &["create_view", "replace_view", "drop_view"]),
            ("`rename_view`", &["rename_view", "rename_view_postgres"]),
            ("`recreate_views`", &["recreate_views", "recreate_views_materialized"]),
            ("`create_materialized_view`", &["create_materialized_view"]),
            ("`rename_materialized_view`", &["rename_materialized_view"]),
            ("`refresh_materialized_view`", &["refresh_materialized_view", "refresh_materialized_view_concurrently"]),
            (
                "`create_index`, `rename_index`, `drop_index` on a materialized view",
                &["materialized_view_index", "materialized_view_index_renamed"],
            ),
            ("`create_trigger` on a view", &["create_view_trigger", "replace_view_with_trigger"]),
        ],
    ),
    (
        "Columns",
        &[
            ("`default(…)`", &["create_table_defaults"]),
            ("`fill(…)` for the rows that are there", &["add_column_fill"]),
            ("`after(…)`, `first`", &["add_column_after", "add_column_first"]),
            ("`identity`", &["create_table"]),
            ("`identity(start: …)`", &["identity_start", "identity_start_mysql"]),
            ("`identity(increment: …)` and the rest", &["identity_down"]),
            ("`alter_column … { identity: … }`", &["alter_identity", "alter_identity_none"]),
            ("`alter_column … { generated: … }`", &["alter_generated", "alter_generated_none"]),
            ("`alter_column … { collate: … }`", &["alter_collate", "alter_collate_nocase", "alter_collate_bin"]),
            ("`charset(…)`", &["column_charset"]),
            (
                "`add_column if_not_exists`, `drop_column if_exists`",
                &["add_column_if_not_exists", "drop_column_if_exists"],
            ),
            ("`generated(…)`, stored", &["add_column_stored"]),
            ("`generated(…, virtual)`", &["add_column_virtual"]),
            ("another type", &["alter_column_type"]),
            ("another type of a column in a key", &["alter_column_type_of_key"]),
            ("`using: …` with another type", &["alter_column_type_using"]),
            ("arrays", &["types_of_postgres_arrays"]),
            ("unsigned 64-bit integers", &["types_of_mysql_unsigned_bigint"]),
        ],
    ),
    (
        "Constraints",
        &[
            ("`on_delete`, `on_update`", &["create_foreign_key_actions"]),
            ("a foreign key that is `deferrable`", &["foreign_key_deferrable"]),
            ("a primary key or `unique` that is `deferrable`", &["unique_deferrable", "primary_key_deferred"]),
            ("`not_valid`; all rows are looked at but on PostgreSQL", &["check_not_valid_everywhere"]),
            ("`exclude(…)`", &["create_exclude_constraint"]),
            ("a check that reads an `identity` column", &["add_column_references"]),
        ],
    ),
    (
        "Indexes",
        &[
            ("`unique`", &["create_index_unique"]),
            ("`desc`", &["create_index_descending"]),
            ("expressions", &["create_index_expression"]),
            ("`where(…)`", &["create_index_where"]),
            ("`body(100)`: the first characters alone; all of them on PostgreSQL and SQLite", &["index_prefix"]),
            ("`collate(…)` of a part", &["index_collate", "index_collate_nocase"]),
            ("`with(…)`; nothing but on PostgreSQL", &["index_storage"]),
            ("`fulltext`", &["index_fulltext"]),
            ("`spatial`", &["index_spatial"]),
            (
                "`create_index if_not_exists`, `drop_index if_exists`",
                &["create_index_if_not_exists", "drop_index_if_exists"],
            ),
            ("`using(btree)`", &["index_btree"]),
            ("`using(hash)`", &["index_hash"]),
            ("`using(gin)`", &["index_gin"]),
            ("`using(gist)`", &["index_gist"]),
            ("`using(spgist)`", &["index_spgist"]),
            ("`using(brin)`", &["index_brin"]),
            ("`include(…)`", &["index_include"]),
            ("`nulls first`, `nulls last`", &["index_default_nulls"]),
            ("`ops(…)`", &["index_parts"]),
            ("`nulls_not_distinct`", &["index_everything"]),
        ],
    ),
    (
        "Other objects",
        &[
            ("`create_sequence`, `nextval(…)`", &["create_sequence", "sequence_in_default"]),
            ("`create_domain`, `alter_domain`", &["create_domain", "alter_domain"]),
            ("`type`, `owned_by` of a sequence", &["create_sequence_type"]),
            ("`create_function`", &["create_function"]),
            ("`rename_function`", &["rename_function"]),
            ("`create_procedure`", &["create_procedure"]),
            ("`rename_procedure`", &["rename_procedure"]),
            ("`create_trigger`", &["create_trigger"]),
            ("`rename_trigger`", &["rename_trigger"]),
        ],
    ),
];
