import { straightLine } from "../../../shared/geo/index.ts";
import type { RiderId, TripId } from "../../../shared/ids/index.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { isAboard, isCalledOff, isEnded, isPlaced, isRidden } from "../../../shared/lifeCycle/trip.ts";
import type { OpenEndKind } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Run } from "../runs/model.ts";
import type { TripRecord } from "../trips/model.ts";

/** Something that keeps a day from being closed: a person who is not home or accounted for, or a shift that has not ended. */
export interface OpenEnd {
  kind: OpenEndKind;
  since: Instant;
  record?: TripRecord | undefined;
  run?: Run | undefined;
}

interface Day {
  runs: readonly Run[];
  trips: readonly TripRecord[];
  /** Of whom somebody has said how else it was solved. */
  solved: ReadonlySet<TripId>;
}

/** Whoever is aboard first, then who was taken out and is not back, who waits, and shifts. */
export function openEnds({ runs, trips, solved }: Day): OpenEnd[] {
  const runOf = ({ placement }: TripRecord) => runs.find(({ shift }) => shift.id === placement?.shiftId);
  const ofTrips = trips
    .filter(({ trip }) => !isEnded(trip) && !solved.has(trip.id))
    .map((record): OpenEnd => ({ ...openTrip(record), record, run: runOf(record) }));
  const left = leftOut(trips, solved).map(
    (record): OpenEnd => ({ kind: "notHome", since: record.trip.requested.at, record }),
  );
  const shifts = runs
    .filter(({ shift }) => isUnderWay(shift))
    .map((run): OpenEnd => ({ kind: "shiftOpen", since: run.shift.ends, run }));
  return [...ofTrips, ...left, ...shifts].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.since - b.since,
  );
}

const order: readonly OpenEndKind[] = ["aboard", "notHome", "underWay", "noVehicle", "shiftOpen"];

function openTrip({ trip, promise, placement }: TripRecord): Pick<OpenEnd, "kind" | "since"> {
  if (isAboard(trip)) return { kind: "aboard", since: placement?.pickup.actual ?? trip.requested.at };
  return isPlaced(trip)
    ? { kind: "underWay", since: promise.pickupWindow.from }
    : { kind: "noVehicle", since: trip.requested.at };
}

/** Another door of the same house. */
const HOME_METERS = 300;

/** Who was taken out and whose way back ended without a ride, each by the last such trip: of a day's trips of however many people. */
export const leftOut = (trips: readonly TripRecord[], solved: ReadonlySet<TripId>): TripRecord[] =>
  tripsAway(trips).flatMap(({ after }) => {
    const ended = after.filter(({ trip }) => isEnded(trip));
    return ended.findLast((record) => !isAccountedFor(record, solved)) ?? [];
  });

/** Somebody who was taken out by us and not brought back: their last ride, and what was asked for after it. */
export interface Away {
  last: TripRecord;
  after: TripRecord[];
}

/** Of a day's trips of however many people, those who are out; not who is aboard. */
export function tripsAway(trips: readonly TripRecord[]): Away[] {
  const byRider = new Map<RiderId, TripRecord[]>();
  for (const record of trips.toSorted((a, b) => a.trip.requested.at - b.trip.requested.at))
    byRider.set(record.trip.riderId, [...(byRider.get(record.trip.riderId) ?? []), record]);
  return [...byRider.values()].flatMap((own) => awayOf(own) ?? []);
}

function awayOf(own: readonly TripRecord[]): Away | undefined {
  const ridden = own.findLastIndex(({ trip }) => isRidden(trip));
  const [first, last] = [own.find(({ trip }) => isRidden(trip)), own[ridden]];
  if (first === undefined || last === undefined || isAboard(last.trip)) return undefined;
  // Where the first ride began they live, if their record does not say otherwise: whoever is there again is home.
  const homes = [
    first.trip.pickup.point,
    ...(first.rider.home === undefined ? [] : [first.rider.home.point]),
  ];
  if (homes.some((home) => straightLine(home, last.trip.dropoff.point) <= HOME_METERS)) return undefined;
  return { last, after: own.slice(ridden + 1) };
}

/** They called it off themselves, or whoever did has written why. */
export const isAccountedFor = ({ trip, reasonTexts }: TripRecord, solved: ReadonlySet<TripId>): boolean =>
  solved.has(trip.id) ||
  (isCalledOff(trip) && (trip.reason?.key === "reason.cancelledByRider" || reasonTexts.note !== undefined));
