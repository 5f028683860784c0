//! A network as plain arrays: who is tied to whom, how people reach one another, and what shape the whole has.
//!
//! People are `0..people`. Scratch memory is passed in and used again, so that a question allocates next to nothing.

mod betweenness;
mod bits;
mod build;
mod communities;
mod compact;
mod csr;
mod cuts;
mod disjoint;
mod friends;
mod holes;
mod layered;
mod layout;
mod order;
mod packed;
pub(crate) mod random;
mod shortest;
mod variety;
mod warm;
mod weighted;

#[cfg(test)]
mod oracle;

pub use betweenness::betweenness;
pub use build::{BuildError, Tie};
pub use communities::{Communities, Resolution, communities, modularity};
pub use csr::{Graph, Strength};
pub use cuts::{Cuts, cuts};
pub use disjoint::{combined_chance, disjoint_paths};
pub use friends::{FriendsScratch, Suggestion, friends_of_friends, introductions};
pub use holes::{Contacts, constraint, constraint_of, contacts};
pub use layered::{LayeredScratch, reached_within_three};
pub use layout::{APART, Place, layout};
pub use order::Order;
pub use random::SplitMix64;
pub use shortest::{ShortestScratch, shortest_path};
pub use variety::{Variety, variety};
pub use warm::{KAPPA, Target, WarmPath, WarmScratch, warm_paths};
pub use weighted::{WeightedPath, WeightedScratch, chance, cost, weighted_path};
