// The examples of docs/language.md that only PostgreSQL takes.

migration! {
    /// It must be installed on the server:
    revision CreateExtension = "language1001";
    revises base;

    upgrade {
        create_extension citext;
    }
}

migration! {
    /// Its tables are `crm::…` from here on:
    revision CreateSchema = "language1002";
    revises CreateExtension;

    upgrade {
        create_schema crm;
    }
}

migration! {
    /// In another schema, with types of PostgreSQL's own:
    revision CreateTables = "language1003";
    revises CreateSchema;

    upgrade {
        create_table crm::customers {
            id:     i64 primary_key identity,
            email:  Citext,
            tags:   Array<String> default(expr("'{}'")),
            source: Option<Inet>,
            data:   Jsonb,
            code:   Varchar<20>,
        }
    }
}

migration! {
    /// By another method, of some rows, with other columns beside:
    revision CreateIndexes = "language1004";
    revises CreateTables;

    upgrade {
        create_index on crm::customers(data) using(gin);
        create_index unique on crm::customers(email) where("source IS NULL") include(code);
        create_index on crm::customers(expr("lower(code)") ops(text_pattern_ops) desc nulls last) as ix_customers_code;
    }
}

migration! {
    /// While others write, and so outside of transactions:
    revision Concurrently = "language1005";
    revises CreateIndexes;

    upgrade {
        create_index concurrently on crm::customers(tags) using(gin);
    }
}

migration! {
    revision NoIndex = "language1006";
    revises Concurrently;

    upgrade {
        drop_index ix_customers_code on crm::customers;
    }
}

migration! {
    /// `using` says how old values become new ones:
    revision AlterColumn = "language1007";
    revises NoIndex;

    upgrade {
        alter_column crm::customers.code { type: i32, using: "code::integer" }
    }
}

migration! {
    /// Rows that are there are not looked at yet:
    revision NotValid = "language1008";
    revises AlterColumn;

    upgrade {
        create_check_constraint on crm::customers("code > 0") not_valid as ck_customers_code;
    }
}

migration! {
    /// In a revision of its own, since it reads the whole table:
    revision ValidateConstraint = "language1009";
    revises NotValid;

    upgrade {
        validate_constraint ck_customers_code on crm::customers;
    }
}

migration! {
    revision Bills = "language1031";
    revises ValidateConstraint;

    upgrade {
        create_table crm::bills { number: i64, title: String, net: i64, gross: i64 generated("net * 119 / 100") }
    }
}

migration! {
    /// The database numbers bills from now on, from 1,000 or behind those that are there; titles are compared byte by byte; gross is
    /// computed otherwise:
    revision AlterMore = "language1032";
    revises Bills;

    upgrade {
        alter_column crm::bills.number { identity: always(start: 1_000) }
        alter_column crm::bills.title { collate: "C" }
        alter_column crm::bills.gross { generated: "net * 107 / 100" }
    }
}

migration! {
    revision Rooms = "language1010";
    revises AlterMore;

    upgrade {
        create_table crm::bookings { room: Int4Range, during: TstzRange }
    }
}

migration! {
    /// No room twice at the same time:
    revision Exclude = "language1011";
    revises Rooms;

    upgrade {
        create_exclude_constraint on crm::bookings(room with =, during with &&) as ex_bookings;
    }
}

migration! {
    /// Checked at the end of the transaction:
    revision Deferred = "language1012";
    revises Exclude;

    upgrade {
        create_unique_constraint on crm::customers(code) deferrable initially deferred as uq_customers_code;
    }
}

migration! {
    /// Filled when it is made. Its columns are known, and indexes of it are elements of the view:
    revision CreateMaterializedView = "language1013";
    revises Deferred;

    upgrade {
        create_materialized_view customer_codes "SELECT code, count(*) AS n FROM crm.customers GROUP BY code";
        create_index unique on customer_codes(code);
        create_index on customer_codes(n desc) where("n > 1");
    }
}

migration! {
    /// Others wait, or read on:
    revision RefreshMaterializedView = "language1013b";
    revises CreateMaterializedView;

    upgrade {
        refresh_materialized_view customer_codes;
        refresh_materialized_view concurrently customer_codes;
    }
}

migration! {
    /// Its indexes keep their names:
    revision RenameMaterializedView = "language1013c";
    revises RefreshMaterializedView;

    upgrade {
        rename_materialized_view customer_codes to code_counts;
    }
}

migration! {
    /// With its rows and its indexes, which come back if that is undone:
    revision DropMaterializedView = "language1014";
    revises RenameMaterializedView;

    upgrade {
        drop_materialized_view code_counts;
    }
}

migration! {
    /// `VALUE` stands for the value; a domain takes NULL unless it says `not_null`. A column of it is a `domain postcode`, an
    /// `Option<domain postcode>` or an `Array<domain postcode>`:
    revision CreateDomain = "language1018";
    revises DropMaterializedView;

    upgrade {
        create_domain postcode: Varchar<10> check("VALUE ~ '^[0-9A-Z -]+$'");
        create_domain score: i32 default(0) not_null check("VALUE BETWEEN 0 AND 100") as ck_score_range;
        add_column crm::customers.postcode: Option<domain postcode>;
    }
}

migration! {
    /// One thing after the other; columns follow all of it:
    revision AlterDomain = "language1019";
    revises CreateDomain;

    upgrade {
        alter_domain postcode { default: "none" }
        alter_domain postcode add check("length(VALUE) > 3") as ck_postcode_length;
        alter_domain postcode drop check ck_postcode;
    }
}

migration! {
    /// Columns follow:
    revision RenameDomain = "language1020";
    revises AlterDomain;

    upgrade {
        rename_domain postcode to zip_code;
    }
}

migration! {
    /// When no column is of it:
    revision DropDomain = "language1021";
    revises RenameDomain;

    upgrade {
        drop_domain score;
    }
}

migration! {
    /// For databases on which somebody has made it already:
    revision CreateIndexIfNotExists = "language1022";
    revises DropDomain;

    upgrade {
        create_index if_not_exists on crm::customers(source);
    }
}

migration! {
    revision NoCustomers = "language1015";
    revises CreateIndexIfNotExists;

    upgrade {
        drop_table crm::customers;
        drop_domain zip_code;
        drop_table crm::bookings;
        drop_table crm::bills;
    }
}

migration! {
    /// When nothing is in it:
    revision DropSchema = "language1016";
    revises NoCustomers;

    upgrade {
        drop_schema crm;
    }
}

migration! {
    /// When no column needs it:
    revision DropExtension = "language1017";
    revises DropSchema;

    upgrade {
        drop_extension citext;
    }
}
