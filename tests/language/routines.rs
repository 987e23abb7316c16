// The examples of docs/language.md that PostgreSQL and MariaDB take.

migration! {
    /// Both all by itself, and with what can be said:
    revision CreateSequences = "language2001";
    revises base;

    upgrade {
        create_sequence visits;
        create_sequence numbers { start: 1_000, increment: 10, cache: 1 }
    }
}

migration! {
    /// What is not named stays:
    revision AlterSequence = "language2002";
    revises CreateSequences;

    upgrade {
        alter_sequence numbers { max: 99_990, cycle: true }
    }
}

migration! {
    /// Defaults that draw from it follow on PostgreSQL; MariaDB would have them draw from the old name:
    revision RenameSequence = "language2003";
    revises AlterSequence;

    upgrade {
        rename_sequence numbers to ticket_numbers;
    }
}

migration! {
    revision CreateTickets = "language2004";
    revises RenameSequence;

    upgrade {
        create_table tickets {
            number: i64 primary_key default(nextval(ticket_numbers)),
            title: Varchar<80>,
            closed: bool default(false),
        }
    }
}

migration! {
    /// A text for each database; `tickets.closed` can be neither dropped nor renamed now:
    revision CreateFunction = "language2005";
    revises CreateTickets;

    upgrade {
        create_function open_tickets {
            postgres: "CREATE FUNCTION open_tickets() RETURNS bigint LANGUAGE sql AS $$
                SELECT count(*) FROM tickets WHERE NOT closed;
            $$",
            mariadb: "CREATE FUNCTION open_tickets() RETURNS bigint READS SQL DATA
                RETURN (SELECT count(*) FROM tickets WHERE NOT closed)",
        } depends_on(tickets.closed);
    }
}

migration! {
    /// In the place of the text that is there:
    revision ReplaceFunction = "language2006";
    revises CreateFunction;

    upgrade {
        replace_function open_tickets {
            postgres: "CREATE FUNCTION open_tickets() RETURNS bigint LANGUAGE sql AS 'SELECT 0::bigint'",
            mariadb: "CREATE FUNCTION open_tickets() RETURNS bigint DETERMINISTIC RETURN 0",
        };
    }
}

migration! {
    /// MariaDB has no words for it: there the text is sent again, with the new name in it:
    revision RenameFunction = "language2006b";
    revises ReplaceFunction;

    upgrade {
        rename_function open_tickets to tickets_left;
    }
}

migration! {
    /// A text for one database alone is nothing on the others:
    revision CreateProcedure = "language2007";
    revises RenameFunction;

    upgrade {
        create_procedure close_all {
            postgres: "CREATE PROCEDURE close_all() LANGUAGE sql AS 'UPDATE tickets SET closed = true'",
        };
    }
}

migration! {
    /// As `replace_function`:
    revision ReplaceProcedure = "language2008";
    revises CreateProcedure;

    upgrade {
        replace_procedure close_all {
            postgres: "CREATE PROCEDURE close_all() LANGUAGE sql AS 'UPDATE tickets SET closed = true WHERE NOT closed'",
        };
    }
}

migration! {
    /// As `rename_function`:
    revision RenameProcedure = "language2008b";
    revises ReplaceProcedure;

    upgrade {
        rename_procedure close_all to close_tickets;
    }
}

migration! {
    /// As `drop_function`:
    revision DropProcedure = "language2009";
    revises RenameProcedure;

    upgrade {
        drop_procedure close_tickets;
    }
}

migration! {
    /// When nothing depends on it:
    revision DropFunction = "language2010";
    revises DropProcedure;

    upgrade {
        drop_function tickets_left;
    }
}

migration! {
    revision CreateTouch = "language2011";
    revises DropFunction;

    upgrade {
        create_function touch {
            postgres: "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
        }
    }
}

migration! {
    /// PostgreSQL's calls a function, which cannot be dropped now:
    revision CreateTrigger = "language2012";
    revises CreateTouch;

    upgrade {
        create_trigger shout on tickets {
            postgres: "CREATE TRIGGER shout BEFORE UPDATE ON tickets FOR EACH ROW EXECUTE FUNCTION touch()",
            mariadb: "CREATE TRIGGER shout BEFORE UPDATE ON tickets FOR EACH ROW SET NEW.title = upper(NEW.title)",
        } depends_on(tickets.title);
    }
}

migration! {
    /// What it depended on before is forgotten:
    revision ReplaceTrigger = "language2013";
    revises CreateTrigger;

    upgrade {
        replace_trigger shout on tickets {
            postgres: "CREATE TRIGGER shout BEFORE INSERT ON tickets FOR EACH ROW EXECUTE FUNCTION touch()",
            mariadb: "CREATE TRIGGER shout BEFORE INSERT ON tickets FOR EACH ROW SET NEW.closed = 0",
        };
    }
}

migration! {
    /// With the text that it has:
    revision RenameTrigger = "language2013b";
    revises ReplaceTrigger;

    upgrade {
        rename_trigger shout to whisper on tickets;
    }
}

migration! {
    /// As it was, if that is undone:
    revision DropTrigger = "language2014";
    revises RenameTrigger;

    upgrade {
        drop_trigger whisper on tickets;
    }
}

migration! {
    /// When no default draws from it:
    revision DropSequence = "language2020";
    revises DropTrigger;

    upgrade {
        drop_sequence visits;
    }
}
