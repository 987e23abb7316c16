//! What the tests of the whole product share: private database servers, fresh databases, ops in short, cases.

pub mod build;
pub mod cases;
pub mod chance;
pub mod corpus;
pub mod describe;
pub mod edition;
pub mod harness;
pub mod language;
pub mod law;
pub mod oracle;
pub mod statements;
pub mod support;
pub mod usage;
