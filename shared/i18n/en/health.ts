/** The health of the service, as the office reads of it. Part of `office.ts`. */
export const health = {
  "health.title": "Health of the service",
  "health.about": "Whether processes, stores, disks, backups and clocks are well, and what to do if not",
  "health.state.fine": "Fine",
  "health.state.look": "Look at it",
  "health.state.wrong": "Wrong",
  "health.whole.fine": "Everything is fine.",
  "health.whole.look": "It works; somebody should look at what is marked.",
  "health.whole.wrong": "Something is wrong; what to do stands beside it.",
  "health.read": "Looked at {time}; looks again by itself.",
  "health.since": "since {at}",
  "health.queues.open": "Open the queues",
  "health.part.roles": "Work",
  "health.part.processes": "Processes",
  "health.part.queues": "Queues",
  "health.part.database": "Database",
  "health.part.redis": "Redis",
  "health.part.plans": "Plans and promises",
  "health.part.disks": "Disks",
  "health.part.gateways": "Ways to people outside",
  "health.part.backups": "Backups",
  "health.part.clocks": "Clocks",
  "health.part.zones": "Time zone",
  "health.about.web": "Pages and calls (web)",
  "health.about.worker": "Assigning and messages (worker)",
  "health.about.planner": "Search for room (planner)",
  "health.about.all": "Everything in one (all)",
  "health.about.program": "disk of the program",
  "health.about.database": "disk of the database",
  "health.about.backups": "disk of the backups",
  "health.about.sms": "SMS",
  "health.say.roleServed": "{count, plural, one {# process} other {# processes}}",
  "health.say.processFine": "{memory} MB, answers within {delay} ms",
  "health.say.queueFine":
    "{waiting, plural, =0 {nothing waits} one {# waits} other {# wait}}, the oldest for {minutes, plural, one {# minute} other {# minutes}}",
  "health.say.databaseFine": "{size} MB, {connections} of {most} connections",
  "health.say.redisFine": "Answers; {size} MB",
  "health.say.plansHold":
    "{trips, plural, one {# trip} other {# trips}} of {days, plural, one {# day} other {# days}} in order; looked at in {took} ms",
  "health.say.diskFine": "{free} GB free ({percent} %)",
  "health.say.gatewayFine": "The last message went through",
  "health.say.gatewayUnused": "Set up; nothing was sent yet",
  "health.say.backupFresh": "There is a backup of the last night",
  "health.say.logKept": "Every change is kept",
  "health.say.rehearsalPassed": "The newest backup could be restored",
  "health.say.clocksAgree": "At most {seconds} s apart",
  "health.say.zonesRight": "The machines know the region’s time",
  "health.say.roleGone": "Nobody does it at the moment",
  "health.do.roleGone": "After a restart it comes back within two minutes. If not, start such a process.",
  "health.say.roleMissing": "Nobody does it",
  "health.do.roleMissing":
    "Start such a process (npm run serve -- --role …, or docker compose up -d) and read the end of its log.",
  "health.say.processSilent": "Has fallen silent",
  "health.do.processSilent":
    "It was killed, its machine is gone, or it cannot reach the database. Look whether it runs, and start it again.",
  "health.say.processSlow": "Answers late: {delay} ms",
  "health.do.processSlow": "The machine is too busy. Look what else runs on it, or add a process or a core.",
  "health.say.processFull": "Takes {percent} % of the memory ({memory} MB)",
  "health.do.processFull":
    "Restart it, one process at a time; if it comes again, give the machine more memory and tell whoever keeps the program.",
  "health.say.versionsDiffer": "{count, plural, one {# version runs} other {# versions run}} at once",
  "health.do.versionsDiffer":
    "During an update that is right. If none is under way, restart the older processes.",
  "health.say.queueLate":
    "{waiting, plural, one {# waits} other {# wait}}, the oldest for {minutes, plural, one {# minute} other {# minutes}}: too long",
  "health.do.queueLate":
    "Nothing is lost. Look whether worker and planner run; if they do and it grows, start another one.",
  "health.say.queueFailed": "{failed, plural, one {# job has failed} other {# jobs have failed}} for good",
  "health.do.queueFailed": "Open the queues: the reason stands with each. Tell whoever keeps the program.",
  "health.say.queuesUnread": "Cannot be read now",
  "health.do.queuesUnread": "See Redis below: queues are kept there.",
  "health.say.databaseCrowded": "{connections} of {most} connections are taken",
  "health.do.databaseCrowded":
    "Set max_connections of Postgres higher, or DATABASE_POOL of each process lower.",
  "health.say.databaseNewer":
    "Its tables are of a newer program ({count, plural, one {# change} other {# changes}})",
  "health.do.databaseNewer": "Update the processes that still run the older program.",
  "health.say.redisAway": "Does not answer",
  "health.do.redisAway":
    "Start Redis and look whether REDIS_URL can be reached. Nothing is lost: what waits is done when it is back.",
  "health.say.redisFull": "{percent} % of its memory is taken",
  "health.do.redisFull": "Set maxmemory of Redis higher.",
  "health.say.redisEvicts": "Throws data away when it is full",
  "health.do.redisEvicts": "Set maxmemory-policy of Redis to noeviction.",
  "health.say.redisForgot": "Has lost its memory",
  "health.do.redisForgot":
    "A worker hands all open work over again within seconds. If this stays, look whether a worker runs.",
  "health.say.plansBroken":
    "{broken, plural, one {# thing that may never be} other {# things that may never be}} ({trips, plural, one {# trip} other {# trips}} of {days, plural, one {# day} other {# days}} looked at)",
  "health.do.plansBroken":
    "Dispatchers have each of them among their troubles, with the person’s name. Tell whoever keeps the program.",
  "health.say.plansUnchecked": "Were not looked at for some minutes",
  "health.do.plansUnchecked": "Look whether a worker runs.",
  "health.say.diskLow": "Only {free} GB free ({percent} %)",
  "health.do.diskLow":
    "Make room: old files, other programs’ logs. The database stops when the disk is full; never delete in its own folder.",
  "health.about.spending": "What messages cost",
  "health.say.spendingFine": "{spent} of {budget} tenge spent this month ({percent} %)",
  "health.say.spendingNear":
    "{spent} of {budget} tenge spent this month ({percent} %); at this rate it comes to {forecast}",
  "health.do.spendingNear":
    "Look under Messages what costs most; raise the budget (rule “What messages may cost”) or have more people linked by ways that cost nothing.",
  "health.say.spendingUsed": "The month’s budget of {budget} tenge is used",
  "health.do.spendingUsed":
    "Only codes and critical messages still cost something; promises and reminders go by free ways alone. Raise the budget by the rule “What messages may cost”, or wait for the next month.",
  "health.say.gatewayOff": "Not set up",
  "health.do.gatewayOff":
    "Dispatchers tell riders their codes. To send them, set SMSC_LOGIN and SMSC_PASSWORD.",
  "health.say.gatewayFailing": "Messages do not go through",
  "health.do.gatewayFailing":
    "Look at the account: money, password, address allowed. Until then dispatchers tell the codes.",
  "health.say.backupsOff": "Nothing is backed up",
  "health.do.backupsOff":
    "Name a folder on another disk in BACKUP_FOLDER, restart and run npm run backup. Keep its key elsewhere.",
  "health.say.backupNone": "There is no backup yet",
  "health.do.backupNone": "Run npm run backup on the server.",
  "health.say.backupOld": "The last backup is too old",
  "health.do.backupOld": "Run npm run backup on the server and look why the night’s did not come.",
  "health.say.logOff": "What comes after the last backup is not kept",
  "health.do.logOff":
    "A Postgres of your own needs an archive of its own (pgBackRest, WAL-G), or live with losing a day at most.",
  "health.say.logFailing": "Changes cannot be kept",
  "health.do.logFailing": "Look whether the place of the backups can be reached and has room.",
  "health.say.rehearsalNone": "No backup was restored for a trial yet",
  "health.do.rehearsalNone": "Run npm run rehearse on the server.",
  "health.say.rehearsalFailed": "The newest backup could not be restored",
  "health.do.rehearsalFailed":
    "The page of backups says why. Make a new one with npm run backup and try npm run rehearse.",
  "health.say.rehearsalUntried": "The newest backup was not tried out on this machine",
  "health.do.rehearsalUntried":
    "The page of backups says what the machine lacks. Until then restore one into an empty database now and then and look at it.",
  "health.say.rehearsalOld": "The last trial was long ago",
  "health.do.rehearsalOld": "Look whether a worker runs, and run npm run rehearse on the server.",
  "health.say.clocksDiffer": "A clock is {seconds} s off the database’s",
  "health.do.clocksDiffer":
    "Turn on time synchronization (NTP, e.g. timedatectl set-ntp true) on all machines.",
  "health.say.zonesWrong": "A machine has the region’s time wrong",
  "health.do.zonesWrong":
    "Its time zone data is old: update Node (ICU), or the tzdata of the database’s machine.",
} as const;
