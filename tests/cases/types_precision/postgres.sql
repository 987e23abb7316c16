-- upgrade
CREATE TABLE "t" (
    "time_0" time(0) without time zone NOT NULL,
    "timestamp_0" timestamp(0) without time zone DEFAULT now() NOT NULL,
    "timestamptz_0" timestamp(0) with time zone DEFAULT now() NOT NULL,
    "time_3" time(3) without time zone NOT NULL,
    "timestamp_3" timestamp(3) without time zone DEFAULT now() NOT NULL,
    "timestamptz_3" timestamp(3) with time zone DEFAULT now() NOT NULL,
    "time_6" time without time zone NOT NULL,
    "timestamp_6" timestamp without time zone DEFAULT now() NOT NULL,
    "timestamptz_6" timestamp with time zone DEFAULT now() NOT NULL
);
-- downgrade
DROP TABLE "t";
