//! What the example has in common with other programs that speak to a node: the connection.

pub mod chain;
