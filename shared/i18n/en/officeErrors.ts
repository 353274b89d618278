/** What stands against deeds of the office: lists, backups, applications, records of one person. */
export const officeErrors = {
  "error.merge.unknown": "There is no such merge any more.",
  "error.merge.undoOver": "A day has passed: the merge can be undone no more.",
  "error.merge.changedSince": "The record has changed since the merge, so it cannot be undone by itself.",
  "error.application.unknown": "There is no such application.",
  "error.application.decided": "This application was decided already. Look at it once more.",
  "error.application.incomplete": "It cannot be granted yet: something is missing that the rules want.",
  "error.application.keyRefused": "This key opens nothing. Ask the office for another one.",
  "error.applicationKey.unknown": "There is no such key.",
  "error.tracker.idRefused":
    "This identifier opens nothing. Set the phone up anew with the picture from the office.",
  "error.tracker.deviceRefused":
    "This device is not let in. Set it up anew with the picture from the office.",
  "error.tracker.serverRefused": "This server is not let in: the key in forward.header opens nothing.",
  "error.tracker.unreadable":
    "What the device sent cannot be read: it names no device, or a place or time that is none.",
  "error.tracker.unknown": "There is no such device.",
  "error.tracker.deviceTaken": "This device is entered already.",
  "error.learned.unknown": "Nothing is known of how long this takes. Read the list anew.",
  "error.list.unknown": "There is no such list. Go back and bring it again.",
  "error.list.empty": "The file is empty. Choose another one.",
  "error.list.notATable":
    "This is neither a spreadsheet nor a text with separators. Save it as XLSX or CSV and bring that.",
  "error.list.oldOrLockedWorkbook":
    "This is a workbook of before 2007, or one with a password. Save it as XLSX without a password and bring that.",
  "error.list.openQuote":
    "A quote that is opened in row {row} or before does not end. Correct it in the file and bring it again.",
  "error.list.tooLarge": "The file is too large: at most 40 MB. Divide it and bring the parts.",
  "error.list.decided": "Something else was decided about this list already. Look at it once more.",
  "error.list.undoOver": "The day in which it could be put back is over. Change the records by hand.",
  "error.list.columnUnknown": "A list of this kind has no such column. Choose one that is offered.",
  "error.address.closed": "This address is settled already, or was told anew. Look at the list once more.",
  "error.backup.noKey":
    "The key of the backups is not in {file}, or it is no key. Put the one that is kept elsewhere there, or let npm run backup make the first.",
  "error.backup.keyBesideBackup":
    "The key would lie beside the backups ({file}): whoever finds one would have both. Name another place in BACKUP_KEY_FILE.",
  "error.backup.wrongKey":
    "These backups were sealed with another key. Put that one into the file of BACKUP_KEY_FILE.",
  "error.backup.damaged":
    "{name} was changed or cut off since it was kept. Restore from another backup, and find out who could write there.",
  "error.backup.incomplete":
    "{name} is missing: the backup is not whole. Look for it, or restore to an earlier moment from an earlier backup.",
  "error.backup.notThatFar":
    "What is kept reaches until {until}. Say that moment or an earlier one, or leave --at out.",
  "error.backup.none":
    "There is no whole backup from before that moment. Make one with npm run backup, or say a later moment.",
  "error.backup.newerThanCode":
    "The backup is newer than this program ({name} is unknown to it). Install the version that made it.",
  "error.backup.otherPostgres":
    "The backup is of Postgres {needed}; here is Postgres {found}. Use that version.",
  "error.backup.placeTaken":
    "{name} is not empty. Nothing is ever restored over what is there: name a new place.",
  "error.backup.noTools":
    "{name} of version {needed} is not on this machine, and only that fits this server. Install postgresql-client-{needed}, or run the command on the server’s own machine.",
  "error.backup.notSet":
    "Nobody has said where backups are. Name a folder on another disk or machine in BACKUP_FOLDER, or a command in BACKUP_COMMAND.",
  "error.backup.onlyCommand":
    "What BACKUP_COMMAND took away has to be brought back to be read: put it into a folder and name that in BACKUP_FOLDER.",
  "error.backup.commandFailed":
    "BACKUP_COMMAND ended with {code} for {name}: it is not kept. Run the command by hand and see what it says.",
  "error.backup.otherLog":
    "Another file is already kept as {name}: two servers write to one place. Give each a folder of its own.",
  "error.backup.elsewhere":
    "{name} leads out of the data folder, and such folders are not copied. Back this server up with pg_basebackup or pgBackRest.",
  "error.backup.nothingRuns":
    "No database runs here. Start the service, or say in DATABASE_URL which one is meant.",
  "error.backup.otherPlace":
    "{way, select, dump {This backup goes into an empty database: say --into postgres://…} other {This backup goes into a new folder: say --into FOLDER}}",
  "error.backup.noMoment": "{at} is no moment. Write it with its offset from UTC: 2026-03-02T14:30:00+05:00",
  "error.backup.tripsLost":
    "{count, plural, one {# trip is} other {# trips are}} missing in what was restored. Make a new backup now and keep the old one.",
  "error.backup.promisesDiffer":
    "{count, plural, one {# promise does} other {# promises do}} not come to what its ledger says. Call whoever looks after the program.",
  "error.backup.sealBroken": "Seal no. {no} of the record is broken in what was restored. Look at the audit.",
  "error.backup.recordDiffers":
    "What was restored is not the record that the service has now: one of them was changed. Keep both and look at the audit.",
};
