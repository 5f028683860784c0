//! Wellmet ui.
