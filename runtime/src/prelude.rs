//! What a file of revisions needs: `use aludel::prelude::*;`.

pub use crate::exec::Context;
pub use crate::model::{
    Array, Bytes, Char, Date, Interval, Json, Jsonb, Numeric, SqlType, Text, Time, Timestamp, Timestamptz, Uuid,
    Varchar,
};
pub use crate::{chain, migration};
