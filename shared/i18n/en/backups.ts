/** Backups, as the office reads of them. Part of `office.ts`. */
export const backups = {
  "backups.title": "Backups",
  "backups.about": "Whether what the service knows would survive a lost machine",
  "backups.last": "Last backup",
  "backups.made": "{at}, {size} MB ({age})",
  "backups.age.minutes": "{count, plural, one {# minute} other {# minutes}} ago",
  "backups.age.hours": "{count, plural, one {# hour} other {# hours}} ago",
  "backups.age.days": "{count, plural, one {# day} other {# days}} ago",
  "backups.fresh": "No older than it should be.",
  "backups.old":
    "The last backup is too old. Run npm run backup on the server, and look why the night’s did not come.",
  "backups.none": "There is no backup. If this machine is lost, all is lost.",
  "backups.none.do":
    "On the server, name a folder on another disk or machine in BACKUP_FOLDER, start the service again and run npm run backup. Keep the key that it makes elsewhere.",
  "backups.log": "Between backups",
  "backups.log.on": "Every change is kept within a minute. Last kept: {at}.",
  "backups.log.waits": "Every change is kept within a minute; nothing was written yet.",
  "backups.log.off": "What comes after the last backup is not kept: it would be lost with the machine.",
  "backups.log.failing":
    "Since {at} changes cannot be kept. Look whether the place of the backups can be reached and has room.",
  "backups.rehearsal": "Last rehearsal",
  "backups.rehearsal.about":
    "Every night the newest backup is restored into a throwaway place and compared with the service’s record.",
  "backups.rehearsal.none":
    "Nothing was restored for a trial yet. Until then nobody knows whether it can be: run npm run rehearse on the server.",
  "backups.rehearsal.passed":
    "{at}: it could be restored and is whole ({trips, plural, one {# trip} other {# trips}}, {facts, plural, one {# fact} other {# facts}}, state of {until}).",
  "backups.rehearsal.failed": "{at}: it failed.",
  "backups.rehearsal.untried": "{at}: not rehearsed here, because:",
  "backups.rehearsal.old": "That is long ago: look whether a worker process is running.",
} as const;
