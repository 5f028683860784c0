# What can go wrong where the data lie: what happened, what was kept, what to do.
store-conflict = The { $table } is there already; nothing was changed.
store-referred = Other records refer to this { $what }, so it was kept.
store-unreadable = The column { $column } holds “{ $found }”, which this version of Wellmet does not understand; nothing was changed. Run `wellmet doctor`.
store-newer = This database was written by a newer Wellmet (schema { $found }, this one knows { $known }); nothing was changed. Please install the newer version.
store-locked = Another program is writing to the database at { $path } and did not finish in time; nothing was changed. Please try again.
store-full = The disk is full; what was saved before is kept, this change was not made. Free some space and try again.
store-damaged = { $path } is not a Wellmet database, or it is damaged ({ $detail }); it was left as it is. `wellmet restore` brings a backup back.
store-file = { $path } could not be opened ({ $detail }); nothing was changed.
store-exists = { $path } is there already, so nothing was written. Choose another name, or say --overwrite.
store-on-server = These data lie on a PostgreSQL server; back them up with pg_dump and bring them back with pg_restore.
store-unreachable = The PostgreSQL server at { $host } could not be reached ({ $detail }); nothing was changed. Is it running, and is the address right?
store-read-only = This was opened for reading, so nothing was written.
store-database = The database refused: { $detail }. Nothing was changed.
store-data-directory = the data directory
store-database-file = The database file
