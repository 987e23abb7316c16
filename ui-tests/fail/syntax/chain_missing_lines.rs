//! `chain!` says neither databases nor edition.
aludel::chain! {}


fn main() {}
