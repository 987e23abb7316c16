//! Whole texts in, errors and expansions out.
