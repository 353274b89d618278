import { isOver, isUnderWay, shiftStatusAfter } from "../../../shared/lifeCycle/shift.ts";
import {
  actionsAt,
  isAhead,
  isVisitAction,
  nextStop,
  statusBefore,
  statusWithoutRider,
  stopStatusAfter,
} from "../../../shared/lifeCycle/stop.ts";
import type { KeptBreak, KeptBreakRequest } from "../../../shared/schemas/breaks.ts";
import type { KeptAct, KeptShiftAct } from "../../../shared/schemas/driverReports.ts";
import type { Manifest, ManifestStop } from "../../../shared/schemas/driving.ts";
import type { KeptHelp } from "../../../shared/schemas/help.ts";
import type { KeptUnderstood } from "../../../shared/schemas/runChanges.ts";
import type { KeptSos } from "../../../shared/schemas/sos.ts";
import type { KeptMessageRead } from "../../../shared/schemas/talk.ts";
import type { KeptCheck } from "../../../shared/schemas/vehicleChecks.ts";
import { withBreaks } from "../breaks/breakView.ts";
import { withoutUnderstood } from "../shift/understood.ts";

/** Of one version is what was told last: doors are corrected while the stops stay as they are. */
export const isOld = (before: Manifest | null, next: Manifest): boolean =>
  before !== null && before.shiftId === next.shiftId && before.version > next.version;

interface Told {
  readonly manifest: Manifest | null;
  readonly leftOver: Manifest[];
}

/** With what an answer or news says of one shift: of today's, or of one that an earlier day has left open. */
export function withNewer<T extends Told>(known: T, next: Manifest): T {
  const isLeftOver = known.leftOver.some(({ shiftId }) => shiftId === next.shiftId);
  if (!isLeftOver) {
    // What is over, and is not what is on the screen, was handed over to somebody else meanwhile.
    const isGone = isOver(next) && known.manifest?.shiftId !== next.shiftId;
    const isOther = isGone || (known.manifest !== null && known.manifest.serviceDay > next.serviceDay);
    return isOther || isOld(known.manifest, next) ? known : { ...known, manifest: next };
  }
  const newer = known.leftOver.map((each) =>
    each.shiftId === next.shiftId && !isOld(each, next) ? next : each,
  );
  return { ...known, leftOver: newer.filter(({ status }) => !isOver({ status })) };
}

/**
 * What was just read, unless news or an answer has told something newer of that shift while it was on its way. The cursor is 0
 * when everything is read anew because too much was missed: then what was known counts for nothing.
 */
export function withNewsSince<R extends { manifest: Manifest | null; cursor: number }>(
  read: R,
  known: R | undefined,
): R {
  if (known === undefined || known.cursor === 0 || read.manifest === null) return read;
  return isOld(known.manifest, read.manifest) ? { ...read, manifest: known.manifest } : read;
}

type Reported = Pick<KeptAct, "stopId" | "action" | "at" | "takesBack"> & Partial<Pick<KeptAct, "actionId">>;
type ReportedShift = Pick<KeptShiftAct, "shiftId" | "shiftAction">;
/** A call for help, and what was read, change nothing on the screen. */
type Pending =
  | Reported
  | ReportedShift
  | KeptHelp
  | KeptUnderstood
  | KeptBreak
  | KeptBreakRequest
  | KeptCheck
  | KeptMessageRead
  | KeptSos;

/**
 * The manifest as the driver should see it now: what was reported but not yet sent counts as done, so that work goes on
 * without a connection. As soon as nothing waits, the server's word alone counts.
 */
export function withPending(told: Manifest, pending: readonly Pending[]): Manifest {
  const rested = withCheck(withBreaks(told, pending.filter(isOfBreak)), pending);
  const before = withoutUnderstood(rested, pending.filter(isUnderstood));
  const begun = pending.filter(isOfShift).filter(({ shiftId }) => shiftId === before.shiftId);
  const acts = standing(pending.filter(isOfStop));
  const known = acts.filter((each) => before.stops.some((stop) => stop.id === each.stopId));
  if (known.length + begun.length === 0) return before;
  const manifest = begun.reduce(withShift, before);
  let stops = manifest.stops;
  for (const { stopId, action, at, takesBack } of known) {
    if (takesBack !== undefined) {
      stops = takenBack(stops, { stopId, action });
      continue;
    }
    const tripId = stops.find((stop) => stop.id === stopId)?.tripId;
    stops = stops.map((stop) => {
      if (stop.id === stopId) return reported(stop, { action, at }, manifest);
      const losesRider = action === "noShow" && stop.tripId === tripId;
      return losesRider ? { ...stop, status: statusWithoutRider } : stop;
    });
  }
  const next = nextStop(stops);
  return {
    ...manifest,
    stops: stops.map((stop) => {
      const canBeReported = stop === next && isUnderWay(manifest);
      return { ...stop, actions: canBeReported ? [...actionsAt(stop)] : [] };
    }),
  };
}

/** The vehicle counts as looked over, whether the service knows of it or not. */
function withCheck(told: Manifest, pending: readonly Pending[]): Manifest {
  const last = pending
    .filter((each): each is KeptCheck => "check" in each)
    .findLast(({ shiftId }) => shiftId === told.shiftId);
  if (told.check === undefined || last === undefined) return told;
  return { ...told, check: { ...told.check, done: { at: last.at, failed: last.check.failed } } };
}

const isOfBreak = (each: Pending): each is KeptBreak => "breakStep" in each;
const isUnderstood = (each: Pending): each is KeptUnderstood => "understood" in each;
const isOfShift = (each: Pending): each is ReportedShift => "shiftAction" in each;
const isOfStop = (each: Pending): each is Reported => "stopId" in each;

const withShift = (manifest: Manifest, { shiftAction }: ReportedShift): Manifest => ({
  ...manifest,
  status: shiftStatusAfter(shiftAction),
});

/** Without what was taken back before it was sent. */
function standing(pending: readonly Reported[]): readonly Reported[] {
  const ids = new Set(pending.map(({ actionId }) => actionId));
  const gone = new Set(pending.flatMap(({ takesBack: id }) => (id !== undefined && ids.has(id) ? [id] : [])));
  const isGone = (id: string | undefined) => id !== undefined && gone.has(id);
  return pending.filter(({ actionId, takesBack }) => !isGone(actionId) && !isGone(takesBack));
}

/** As it stood before, while the service still has the step; after a no-show the rider may come after all. */
function takenBack(
  stops: readonly ManifestStop[],
  { stopId, action }: Pick<Reported, "stopId" | "action">,
): ManifestStop[] {
  const told = stops.find(({ id, status }) => id === stopId && status === stopStatusAfter(action));
  if (told === undefined || !isVisitAction(action)) return [...stops];
  return stops.map((stop) => {
    if (stop === told) return { ...stop, status: statusBefore[action] };
    const getsRider = action === "noShow" && stop.tripId === told.tripId;
    return getsRider ? { ...stop, status: "planned" } : stop;
  });
}

/** The stop after its report; on arriving at a pickup the wait begins, reckoned as the server will (`noShowFrom`). */
function reported(
  { noShowFrom: _before, ...stop }: ManifestStop,
  { action, at }: Pick<Reported, "action" | "at">,
  { freeWaitingSeconds }: Manifest,
): ManifestStop {
  const seen = { ...stop, status: stopStatusAfter(action) };
  if (action !== "arrive" || stop.kind !== "pickup") return seen;
  const ready = Math.max(Date.parse(at), Date.parse(stop.window?.from ?? at));
  return { ...seen, noShowFrom: new Date(ready + freeWaitingSeconds * 1000).toISOString() };
}

export interface SortedStops {
  /** The stop with something to report; else the first that is not over. */
  readonly next: ManifestStop | undefined;
  readonly following: readonly ManifestStop[];
  readonly over: readonly ManifestStop[];
}

export function sortStops(manifest: Manifest): SortedStops {
  const inOrder = [...manifest.stops].sort((a, b) => a.sequence - b.sequence);
  const open = inOrder.filter(isAhead);
  const next = open.find((stop) => stop.actions.length > 0) ?? open.find((stop) => !stop.isHeld);
  return {
    next,
    following: open.filter((stop) => stop !== next),
    over: inOrder.filter((stop) => !isAhead(stop)),
  };
}

/**
 * Whether the work ahead is another: stops added, taken out or put in another order. Finishing stops from the front is
 * the driver's own doing, so what is left must be the end of what was there before.
 */
export function hasOtherWork(before: Manifest, now: Manifest): boolean {
  if (before.shiftId !== now.shiftId) return true;
  const was = openIds(before);
  const is = openIds(now);
  const known = new Set<string>(now.stops.map((stop) => stop.id));
  if (was.some((id) => !known.has(id))) return true;
  return is.length > was.length || is.some((id, index) => id !== was[was.length - is.length + index]);
}

const openIds = ({ stops }: Manifest): string[] =>
  [...stops]
    .sort((a, b) => a.sequence - b.sequence)
    .filter(isAhead)
    .map((stop) => stop.id);
