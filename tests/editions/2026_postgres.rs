// What edition 2026 pins of PostgreSQL's own. This file does not change: what is new gets a file of its own.

migration! {
    /// In another schema.
    revision Crm = "edition10001";
    revises base;

    upgrade {
        create_extension citext;
        create_schema crm;
        create_table crm::customers {
            id: i64 primary_key identity,
            email: Citext unique deferrable initially deferred,
            tags: Array<String>,
            code: Varchar<20>,
            data: Jsonb,
            during: TstzRange,
            index(code) where("code <> ''") unique,
            index(data) using(gin),
            index(email) include(code) as ix_customers_by_email,
            exclude(during with &&),
        }
    }
}

migration! {
    /// The rest.
    revision Rest = "edition10002";
    revises Crm;

    upgrade {
        create_index on crm::customers(expr("lower(code)") ops(text_pattern_ops) desc nulls last) as ix_customers_lower;
        create_check_constraint on crm::customers("code <> 'x'") not_valid;
        validate_constraint ck_customers_code on crm::customers;
        create_exclude_constraint on crm::customers(code with =, during with &&) where("code <> ''") as ex_code;
        drop_constraint ex_code on crm::customers;
        drop_index ix_customers_lower on crm::customers;
        create_table crm::gone { id: i64 }
        drop_table crm::gone;
    }
}
