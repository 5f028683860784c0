//! Numbers: tie strength and its decay, next dates, whom to reach, paths and structure of a network, matching of duplicates.
//!
//! Plain arrays in, plain arrays out. Nothing here knows a database or a noun of the product.

pub mod graph;
pub mod matching;
pub mod outreach;
pub mod ties;
