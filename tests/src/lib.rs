//! What the tests of the whole product share: private database servers, fresh databases, cases.

pub mod harness;
