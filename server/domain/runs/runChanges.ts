import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { isAhead, isBegun, isSetOut } from "../../../shared/lifeCycle/stop.ts";
import type { runChangeKinds } from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant, instant, type Seconds, seconds } from "../../../shared/time/index.ts";
import type { InstantWindow } from "../place.ts";
import { heldPromise } from "../trips/promiseLedger.ts";
import type { KnownRun, KnownStop } from "./known.ts";
import type { Run, RunStopRecord } from "./model.ts";

/** Something that the driver does not know yet; `stop`: as the run has it, missing for what is gone. */
export interface RunChange {
  what: (typeof runChangeKinds)[number];
  of: Pick<KnownStop, "id" | "tripId" | "kind" | "party">;
  stop?: RunStopRecord | undefined;
  /** When they are expected there, or were. */
  at: Instant;
  window?: InstantWindow | undefined;
  was?: InstantWindow | undefined;
}

/** At a pickup what the rider was told; at a drop-off by when they must be there, if so. */
export function toldWindow({
  kind,
  promise,
}: Pick<RunStopRecord, "kind" | "promise">): InstantWindow | undefined {
  const held = heldPromise(promise);
  if (held === undefined || kind === "pickup") return held?.pickupWindow;
  const { pickupWindow, latestArrival } = held;
  return latestArrival === undefined ? undefined : { from: pickupWindow.from, until: latestArrival };
}

/** The run as it stands, as what its driver knows. */
export const knownOf = ({ version, stops }: Pick<Run, "version" | "stops">): KnownRun => ({
  version,
  stops: stops.filter(isAhead).map((stop) => ({
    ...{ id: stop.id, tripId: stop.tripId, kind: stop.kind },
    ...{ at: stop.estimated, window: toldWindow(stop) },
  })),
});

/**
 * What its driver has not understood of a run under way; of a trip that came or went with both stops, its pickup. To set out for somebody
 * is to know of them.
 */
export function changesOf({ shift, stops, known }: Pick<Run, "shift" | "stops" | "known">): RunChange[] {
  if (known === undefined || !isUnderWay(shift)) return [];
  const knownIds = new Set(known.stops.map(({ id }) => id));
  const ids = new Set(stops.map(({ id }) => id));
  const open = stops.filter((stop) => isAhead(stop) && !isSetOut(stop));
  const begun = new Set(stops.filter(isBegun).map(({ tripId }) => tripId));
  const added = withoutSecond(open.filter(({ id, tripId }) => !knownIds.has(id) && !begun.has(tripId)));
  const gone = withoutSecond(known.stops.filter(({ id }) => !ids.has(id)));
  const changes = [
    ...added.map((stop) => changeOf("added", stop)),
    ...gone.map(
      (stop): RunChange => ({
        what: "gone",
        of: stop,
        at: stop.at,
        ...(stop.window && { was: stop.window }),
      }),
    ),
    ...retimedOrMoved(open, known),
  ];
  return changes.sort((a, b) => a.at - b.at);
}

/** Those of them that its driver should know by now: they concern the time until `ahead` from now. */
export const pressingChanges = (
  run: Pick<Run, "shift" | "stops" | "known">,
  { now, ahead }: { now: Instant; ahead: Seconds },
): RunChange[] => changesOf(run).filter(({ at }) => at <= addSeconds(now, ahead));

/** From when on the first of them presses. */
export const pressesFrom = (changes: readonly RunChange[], ahead: Seconds): Instant =>
  instant(Math.min(...changes.map(({ at }) => addSeconds(at, seconds(-ahead)))));

function retimedOrMoved(open: readonly RunStopRecord[], known: KnownRun): RunChange[] {
  const places = new Map(known.stops.map((stop, place) => [stop.id, { stop, place }]));
  const both = open.flatMap((stop) => {
    const before = places.get(stop.id);
    return before === undefined ? [] : [{ stop, before: before.stop, place: before.place }];
  });
  const inOrder = new Set(longestRising(both.map(({ place }) => place)));
  return both.flatMap(({ stop, before, place }) => {
    if (!isSameWindow(toldWindow(stop), before.window))
      return [{ ...changeOf("retimed", stop), ...(before.window && { was: before.window }) }];
    return inOrder.has(place) ? [] : [changeOf("moved", stop)];
  });
}

const changeOf = (what: RunChange["what"], stop: RunStopRecord): RunChange => ({
  ...{ what, of: { id: stop.id, tripId: stop.tripId, kind: stop.kind }, stop, at: stop.estimated },
  window: toldWindow(stop),
});

/** Without drop-offs whose pickup is among them. */
function withoutSecond<Stop extends Pick<KnownStop, "tripId" | "kind">>(stops: readonly Stop[]): Stop[] {
  const fetched = new Set(stops.filter(({ kind }) => kind === "pickup").map(({ tripId }) => tripId));
  return stops.filter(({ kind, tripId }) => kind === "pickup" || !fetched.has(tripId));
}

const isSameWindow = (a: InstantWindow | undefined, b: InstantWindow | undefined): boolean =>
  a?.from === b?.from && a?.until === b?.until;

/** The longest subsequence that rises: whoever is not in it has another place among the others. */
function longestRising(places: readonly number[]): number[] {
  const ending: number[][] = []; // the longest that ends with each
  for (const [index, place] of places.entries()) {
    let longest: number[] = [];
    for (const before of ending.slice(0, index))
      if ((before.at(-1) ?? place) < place && before.length > longest.length) longest = before;
    ending.push([...longest, place]);
  }
  return ending.reduce((best, each) => (each.length > best.length ? each : best), []);
}
