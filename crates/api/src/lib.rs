//! Wellmet api.
