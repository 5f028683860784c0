exports-file = The export
exports-restored = Read an export back.
exports-newer = This export was written by a newer Wellmet; nothing was changed. Please install the newer version.
exports-not-ours = This is not a full export of Wellmet, or it is damaged ({ $detail }); nothing was changed.
