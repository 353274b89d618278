import type { DayKind } from "../world/dayKind.ts";
import type { Figures } from "./computeFigures.ts";

export const policies = ["ours", "insertion", "fifo", "nearest"] as const;
export type Policy = (typeof policies)[number];

/** A played day in figures: what `--json` writes, key by key. */
export interface DayReport extends Figures {
  seed: number;
  day: DayKind;
  policy: Policy;
  wallSeconds: number;
  /** Of the processes of the service, Postgres and Redis not among them; null where they cannot be measured. */
  cpuSeconds: number | null;
  peakMemoryMb: number | null;
}

export const reportKeys = [
  ...["seed", "day", "policy", "requests", "promised", "refusedWithoutOffer", "waitingListServed"],
  ...["pickupsInWindow", "dialysisPickupsInWindow", "arrivalsInTime", "returnsWithin20", "missedByUs"],
  ...["leftOut", "promisesGiven", "promisesKept", "promisesBrokenTold", "promisesBrokenSilently"],
  ...["rideFactorMedian", "rideFactorP95", "km", "kmPerTrip", "deadheadShare", "tripsPerVehicleDay"],
  ...["vehicleChangesTold", "timeChangesTold", "verifierViolations", "tripsLost", "tripsDoubled"],
  ...["notices", "changesToldByMessage", "brokenToldByMessage", "noticesUnreached"],
  ...["noticesTwice", "noticesAfter", "noticeCostPerTrip", "noticesNeedless"],
  ...["keptOf80At20", "keptOf80At40", "brokenNamed20", "alarmsFalse", "alarms"],
  ...["wallSeconds", "cpuSeconds", "peakMemoryMb"],
] as readonly (keyof DayReport)[];

/** In the order of the keys, without the noise of the last digits. */
export const inOrder = (report: DayReport): Record<string, unknown> =>
  Object.fromEntries(reportKeys.map((key) => [key, rounded(report[key])]));

const rounded = (value: DayReport[keyof DayReport]): DayReport[keyof DayReport] =>
  typeof value === "number" ? Math.round(value * 10_000) / 10_000 : value;

const shares: ReadonlySet<keyof DayReport> = new Set([
  ...(["refusedWithoutOffer", "pickupsInWindow", "dialysisPickupsInWindow", "arrivalsInTime"] as const),
  ...(["returnsWithin20", "missedByUs", "promisesKept", "deadheadShare"] as const),
  ...(["changesToldByMessage", "brokenToldByMessage", "keptOf80At20", "keptOf80At40"] as const),
  ...(["brokenNamed20", "alarmsFalse"] as const),
]);

/** One column a report. */
export function reportTable(reports: readonly DayReport[]): string {
  const width = Math.max(...reportKeys.map((key) => key.length)) + 2;
  return reportKeys
    .map((key) => key.padEnd(width) + reports.map((report) => shown(key, report[key]).padStart(11)).join(""))
    .join("\n");
}

function shown(key: keyof DayReport, value: DayReport[keyof DayReport]): string {
  if (value === null) return "–";
  if (typeof value !== "number") return value;
  if (shares.has(key)) return `${(value * 100).toFixed(1)} %`;
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
