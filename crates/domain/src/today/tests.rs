//! What Today promises, as sentences of behaviour. The cast is invented.

mod answered;
mod balance;
mod builders;
mod first_weeks;
mod lives;
mod order;
mod silence;
mod words;
