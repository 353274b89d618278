const keptWithinSeconds = 45;

/**
 * With a place for backups, Postgres hands over each file of its log as soon as it is full, and every 45 seconds in which anything was
 * written, so that a lost machine costs less than a minute.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string[]} settings of Postgres
 */
export function archiveSettings(root, { BACKUP_FOLDER, BACKUP_COMMAND }) {
  if (!BACKUP_FOLDER && !BACKUP_COMMAND) return [];
  // It works in the data folder, the program in ours.
  const command = `cd ${quoted(root)} && exec ${quoted(process.execPath)} --import tsx server/compose/archiveCommand.ts "$OLDPWD/%p" %f`;
  return ["archive_mode=on", `archive_timeout=${keptWithinSeconds}`, `archive_command=${command}`];
}

/**
 * For the shell, and for Postgres, to which a percent sign means something.
 * @param {string} text
 */
const quoted = (text) => `'${text.replaceAll("'", "'\\''").replaceAll("%", "%%")}'`;
