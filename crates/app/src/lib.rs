//! Wellmet app.
