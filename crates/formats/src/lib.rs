//! Wellmet formats.
