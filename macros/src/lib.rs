//! The macros of `aludel`: text in, const data out.
//!
//! `syntax/` turns tokens into plain structs that keep their spans, `check/` finds what the tokens alone prove wrong,
//! `expand/` writes const data and one call per part. What needs the history of the chain is left to the fold, which
//! the expansion calls. Wrong input still expands to the revision's struct, so that one mistake is one error.

use proc_macro::TokenStream;

mod check;
mod csv;
mod duration;
mod errors;
mod expand;
mod hash;
mod naming;
mod nearest;
mod sql;
mod syntax;
#[cfg(test)]
mod tests;

/// Declares what every revision of the crate must work on; written once, in the root of the crate.
///
/// ```ignore
/// aludel::chain! {
///     databases: [postgres 13, sqlite 3.35, mariadb 10.6];
///     edition: 2026;
/// }
/// ```
///
/// `version_table: "…";` and `history_table: "…";` name the two tables that Aludel keeps. The whole grammar is in
/// `docs/language.md`.
#[proc_macro]
pub fn chain(input: TokenStream) -> TokenStream {
    expand::chain(input.into()).into()
}

/// Declares a revision.
///
/// ```ignore
/// migration! {
///     /// Create users.
///     revision CreateUsers = "1975ea83b712";
///     revises base;
///
///     upgrade {
///         create_table users {
///             id:   i64 primary_key identity,
///             name: Varchar<80> unique,
///         }
///     }
/// }
/// ```
///
/// The whole grammar is in `docs/language.md`.
#[proc_macro]
pub fn migration(input: TokenStream) -> TokenStream {
    expand::migration(input.into()).into()
}

/// Declares a struct for the rows of a table as it is after a revision, for the functions that revisions run: today's structs
/// will have other fields one day.
///
/// ```ignore
/// rows_at! {
///     struct User at CreateUsers.users {
///         id: i64,
///         name: String,
///         email: Option<String>,
///         "date of birth" as born: Option<chrono::NaiveDate>,
///     }
/// }
///
/// async fn fill(ctx: &mut Context<'_>) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
///     let select = User::select(ctx.database(), "WHERE email IS NOT NULL");
///     let users: Vec<User> = sqlx::query_as(select).fetch_all(ctx.postgres()?).await?;
///     // …
/// }
/// ```
///
/// Fields are columns, as many as are wanted; that they are there at that revision, and that their types hold what the columns have, is
/// checked by the compiler. The struct implements `sqlx::FromRow` and `aludel::exec::RowAt`.
#[proc_macro]
pub fn rows_at(input: TokenStream) -> TokenStream {
    expand::rows_at(input.into()).into()
}

/// Declares views, functions, procedures and triggers outside of the chain. They are made after an upgrade has reached the
/// heads, and again whenever what is written here has changed.
///
/// ```ignore
/// repeatable! {
///     /// Who can sign in.
///     objects ActiveUsers at AddEmail {
///         create_view active_users "SELECT id, email FROM users WHERE email IS NOT NULL";
///     }
/// }
/// ```
///
/// `at` names the revision whose tables the texts read. `docs/running.md` says when they are dropped and made.
#[proc_macro]
pub fn repeatable(input: TokenStream) -> TokenStream {
    expand::repeatable(input.into()).into()
}
