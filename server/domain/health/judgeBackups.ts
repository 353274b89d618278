import { addSeconds, hours, type Instant, type Seconds } from "../../../shared/time/index.ts";
import type { Finding } from "./finding.ts";
import type { BackupVitals, GatewayVitals, SpendingVitals, Vitals } from "./vitals.ts";

/** One comes each night; the office's page of backups goes by the same hours. */
const BACKUP_OLD = hours(30);
const REHEARSAL_OLD = hours(50);

const noneOf: Finding = { part: "backups", about: "backup", state: "wrong", saying: "backupsOff" };

/** What would survive the machine, and what reaches people outside. */
export const judgeBackups = ({ backups, gateways, spending, now }: Vitals): Finding[] => [
  ...gateways.map(gatewayOf),
  ...(spending === undefined ? [] : [spendingOf(spending)]),
  ...(backups.isOn || backups.lastBackup !== undefined
    ? [lastOf(backups, now), logOf(backups), rehearsalOf(backups, now)]
    : [noneOf]),
];

function gatewayOf({ gateway, isOn, lastSuccess, failingSince }: GatewayVitals): Finding {
  const about = { part: "gateways" as const, about: gateway };
  if (!isOn) return { ...about, state: "look", saying: "gatewayOff" };
  if (failingSince !== undefined)
    return { ...about, state: "wrong", saying: "gatewayFailing", since: failingSince };
  if (lastSuccess === undefined) return { ...about, state: "fine", saying: "gatewayUnused" };
  return { ...about, state: "fine", saying: "gatewayFine", since: lastSuccess };
}

/** Nobody is left waiting by it: what is critical goes on, see `domain/notices/budget`. */
function spendingOf({ budget, spent, forecast, level }: SpendingVitals): Finding {
  const percent = budget > 0 ? Math.floor((100 * spent) / budget) : 100;
  const about = {
    part: "gateways" as const,
    about: "spending",
    values: { budget, spent: Math.round(spent), forecast, percent },
  };
  if (level === "used") return { ...about, state: "wrong", saying: "spendingUsed" };
  if (level === "near") return { ...about, state: "look", saying: "spendingNear" };
  return { ...about, state: "fine", saying: "spendingFine" };
}

const isOlder = (at: Instant, age: Seconds, now: Instant): boolean => now > addSeconds(at, age);

function lastOf({ lastBackup: since }: BackupVitals, now: Instant): Finding {
  const about = { part: "backups" as const, about: "backup" };
  if (since === undefined) return { ...about, state: "wrong", saying: "backupNone" };
  return isOlder(since, BACKUP_OLD, now)
    ? { ...about, state: "wrong", saying: "backupOld", since }
    : { ...about, state: "fine", saying: "backupFresh", since };
}

function logOf({ log }: BackupVitals): Finding {
  const about = { part: "backups" as const, about: "log" };
  if (!log.isOn) return { ...about, state: "look", saying: "logOff" };
  return log.failingSince === undefined
    ? { ...about, state: "fine", saying: "logKept" }
    : { ...about, state: "wrong", saying: "logFailing", since: log.failingSince };
}

function rehearsalOf({ lastRehearsal: last }: BackupVitals, now: Instant): Finding {
  const about = { part: "backups" as const, about: "rehearsal" };
  if (last === undefined) return { ...about, state: "look", saying: "rehearsalNone" };
  const since = last.at;
  if (last.isUntried) return { ...about, state: "look", saying: "rehearsalUntried", since };
  if (!last.isWhole) return { ...about, state: "wrong", saying: "rehearsalFailed", since };
  return isOlder(since, REHEARSAL_OLD, now)
    ? { ...about, state: "look", saying: "rehearsalOld", since }
    : { ...about, state: "fine", saying: "rehearsalPassed", since };
}
