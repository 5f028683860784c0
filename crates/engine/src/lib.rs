//! Wellmet engine.
