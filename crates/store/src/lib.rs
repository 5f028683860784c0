//! Wellmet store.
