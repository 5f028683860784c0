# Why a whole file could not be read.
imports-broken = { $name } holds something that Wellmet cannot cope with, so it was not read to its end ({ $detail }). Please report it; what was read before is kept.
imports-unreadable = { $name } could not be read: { $detail }. Nothing of it was taken.
imports-empty = { $name } is empty. Download it again and try once more.
imports-spreadsheet = { $name } is a spreadsheet; save it as CSV and try again.
imports-web-page = { $name } is a web page, perhaps a login page saved in place of the file. Download it again and try once more.
imports-unknown = { $name } is not a file that can be read here. Cards, calendars, mailboxes, LinkedIn archives and CSV tables can.
imports-archive-inside = { $name } is an archive. Bring it as a zip file, or unpack it first.
imports-no-header = { $name } has no row with the names of its columns among its first lines, so nothing was taken. Download it again, or restore the row.
imports-no-map = { $name } is a table whose columns are not known here. Say what they mean with a map, and try again.
imports-bad-map = The map cannot be used: { $detail }.
imports-record-too-long = { $name } has a record at line { $line } that is larger than any real one, perhaps because a quotation mark is missing. Repair that line and try again.
imports-bad-archive = { $name } is damaged or incomplete ({ $detail }). Download it again and try once more.
imports-locked-archive = { $name } is protected by a password. Unpack it and bring the folder.
imports-too-many-members = { $name } holds more than { $limit } files, which no export does. Unpack what you need and bring that.
imports-too-large = { $name } unpacks to more than { $limit } MB, which no export does. Unpack what you need and bring that.
imports-bomb = { $name } is packed so tightly that it would fill the disk, so it was not opened.
imports-too-deep = { $name } is an archive within archives. Unpack it and bring the inner files.

# Why a record was not taken. Each may quote a { $detail }.
rejected-no-name = It has no name.
rejected-no-date = It has no date that exists.
rejected-no-organisation = It names no organisation.
rejected-no-content = It says nothing.
rejected-draft = It is a draft that was never sent.
rejected-sponsored = It is an advertisement.
rejected-spam = It is in the spam folder.
rejected-member-gone = LinkedIn no longer says who the other person is.
rejected-nobody = It does not say who took part.
rejected-event-given-up = You gave up your place at this event.
rejected-not-used = This part of the archive is not used here.
