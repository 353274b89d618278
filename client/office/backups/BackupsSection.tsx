import { type BackupBookView, isUntried } from "../../../shared/schemas/backups.ts";
import { useRead } from "../../api/index.ts";
import { Callout, ErrorState, Loading, useErrorText, useText, ViewTitle } from "../../ui/index.ts";

/** Whether what the service knows would survive the machine: the last backup, the log since, the last rehearsal. */
export function BackupsSection() {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead("getBackups", undefined, { staleTime: 0 });
  return (
    <div className="stack stack--loose">
      <ViewTitle>{t("backups.title")}</ViewTitle>
      {read.error !== null && <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />}
      {read.data === undefined && read.error === null && <Loading />}
      {read.data !== undefined && (
        <>
          <LastBackup book={read.data} />
          {read.data.lastBackup !== undefined && <Log log={read.data.log} />}
          <LastRehearsal book={read.data} />
        </>
      )}
    </div>
  );
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** One comes each night. */
const BACKUP_OLD = 30 * HOUR;
const REHEARSAL_OLD = 50 * HOUR;
const MEGABYTE = 1_000_000;

const ageOf = (at: string, now: string): number => Date.parse(now) - Date.parse(at);

function useMoment(): (at: string) => string {
  const { formats } = useText();
  return (at) => `${formats.shortDay(at)} ${formats.time(at)}`;
}

function useAge(): (age: number) => string {
  const { t } = useText();
  return (age) => {
    if (age < HOUR) return t("backups.age.minutes", { count: Math.max(0, Math.round(age / MINUTE)) });
    if (age < 2 * DAY) return t("backups.age.hours", { count: Math.round(age / HOUR) });
    return t("backups.age.days", { count: Math.round(age / DAY) });
  };
}

function LastBackup({ book: { now, lastBackup } }: { book: BackupBookView }) {
  const { t, formats } = useText();
  const moment = useMoment();
  const ageText = useAge();
  const age = lastBackup === undefined ? 0 : ageOf(lastBackup.until, now);
  return (
    <section className="card stack" aria-label={t("backups.last")}>
      <h2>{t("backups.last")}</h2>
      {lastBackup === undefined ? (
        <Callout tone="bad">
          <p>{t("backups.none")}</p>
          <p>{t("backups.none.do")}</p>
        </Callout>
      ) : (
        <>
          <p className="numbers">
            {t("backups.made", {
              at: moment(lastBackup.until),
              size: formats.number(lastBackup.bytes / MEGABYTE, 1),
              age: ageText(age),
            })}
          </p>
          <Callout tone={age > BACKUP_OLD ? "bad" : "good"}>
            {t(age > BACKUP_OLD ? "backups.old" : "backups.fresh")}
          </Callout>
        </>
      )}
    </section>
  );
}

function Log({ log: { isOn, keptAt, failingSince } }: { log: BackupBookView["log"] }) {
  const { t } = useText();
  const moment = useMoment();
  return (
    <section className="card stack" aria-label={t("backups.log")}>
      <h2>{t("backups.log")}</h2>
      {!isOn && <Callout tone="warn">{t("backups.log.off")}</Callout>}
      {isOn && failingSince !== undefined && (
        <Callout tone="bad">{t("backups.log.failing", { at: moment(failingSince) })}</Callout>
      )}
      {isOn && failingSince === undefined && (
        <p>{keptAt === undefined ? t("backups.log.waits") : t("backups.log.on", { at: moment(keptAt) })}</p>
      )}
    </section>
  );
}

function LastRehearsal({ book: { now, lastRehearsal } }: { book: BackupBookView }) {
  const { t } = useText();
  const errorText = useErrorText();
  const moment = useMoment();
  return (
    <section className="card stack" aria-label={t("backups.rehearsal")}>
      <h2>{t("backups.rehearsal")}</h2>
      <p className="soft">{t("backups.rehearsal.about")}</p>
      {lastRehearsal === undefined && <Callout tone="warn">{t("backups.rehearsal.none")}</Callout>}
      {lastRehearsal?.fault !== undefined && (
        <Callout tone={isUntried(lastRehearsal.fault) ? "warn" : "bad"}>
          <p>
            {t(isUntried(lastRehearsal.fault) ? "backups.rehearsal.untried" : "backups.rehearsal.failed", {
              at: moment(lastRehearsal.endedAt),
            })}
          </p>
          <p>{errorText(lastRehearsal.fault)}</p>
        </Callout>
      )}
      {lastRehearsal !== undefined && lastRehearsal.fault === undefined && (
        <Callout tone="good">
          {t("backups.rehearsal.passed", {
            ...{
              at: moment(lastRehearsal.endedAt),
              trips: lastRehearsal.trips ?? "",
              facts: lastRehearsal.facts ?? "",
            },
            until: moment(lastRehearsal.restoredUntil ?? lastRehearsal.endedAt),
          })}
        </Callout>
      )}
      {lastRehearsal !== undefined && ageOf(lastRehearsal.endedAt, now) > REHEARSAL_OLD && (
        <Callout tone="warn">{t("backups.rehearsal.old")}</Callout>
      )}
    </section>
  );
}
