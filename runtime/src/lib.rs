//! Aludel: database migrations whose whole chain is checked by the compiler.

pub mod catalog;
pub mod fold;
pub mod graph;
pub mod model;
pub mod op;
pub mod plan;
