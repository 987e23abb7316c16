//! Functions of the user's that a revision runs.

use core::any::Any;
use core::fmt;

/// A function: what it is called, and what calls it, which this layer cannot do.
#[derive(Clone, Copy)]
pub struct Function<'a> {
    /// Its name, without the path.
    pub name: &'a str,
    /// What calls it: only [`exec`](crate::exec) knows its type, which speaks of connections.
    pub call: &'static (dyn Any + Send + Sync),
}

/// How a `run` is taken back.
#[derive(Clone, Copy, Debug)]
pub enum RunUndo<'a> {
    /// Not said: a downgrade cannot be derived.
    Unknown,
    /// `undo nothing`.
    Nothing,
    /// `undo other_function`.
    Function(Function<'a>),
}

impl fmt::Debug for Function<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Function").field(&self.name).finish()
    }
}
