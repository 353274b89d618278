import type { BoardChange, Numbered, VehicleFrame } from "../../../shared/events/index.ts";
import { isUnderWay, shiftStatuses } from "../../../shared/lifeCycle/shift.ts";
import { isServed, isSetOut } from "../../../shared/lifeCycle/stop.ts";
import { isEnded, isMovable, isOnTheRoad, isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { Board, BoardTrip, RunView, VehicleView } from "../../../shared/schemas/index.ts";
import type { DeviceState } from "../../map/index.ts";

/**
 * The board with one piece of news applied. Trips and runs are replaced whole and only by newer versions, so news may come
 * twice or in the wrong order; news of another service day changes only what that day has left open here.
 */
export function applyChange(board: Board, news: Numbered<BoardChange>): Board {
  const isOfDay = news.data.serviceDay === board.serviceDay;
  const concerning = <T>(items: T[], known: readonly T[], idOf: (item: T) => string): T[] =>
    isOfDay ? items : items.filter((item) => known.some((each) => idOf(each) === idOf(item)));
  const trips = concerning(news.data.trips, board.trips, (trip) => trip.id);
  const runs = concerning(news.data.runs, board.runs, (run) => run.shiftId);
  const left = board.runs.filter((run) => !isGone(run, news.data.gone));
  const isSame = trips.length === 0 && runs.length === 0 && left.length === board.runs.length;
  if (!isOfDay && isSame) return board;
  return {
    ...board,
    cursor: Math.max(board.cursor, news.cursor),
    planVersion: isOfDay ? Math.max(board.planVersion, news.data.planVersion) : board.planVersion,
    trips: withoutMoved(
      merge(board.trips, trips, (trip) => trip.id),
      board,
    ),
    runs: merge(left, runs, (run) => run.shiftId),
  };
}

/** A trip that was changed to another day is on the board of that from now on. */
function withoutMoved(trips: BoardTrip[], { serviceDay, trips: known }: Board): BoardTrip[] {
  if (trips === known) return trips;
  const days = new Map(known.map((trip) => [trip.id, trip.serviceDay]));
  return trips.filter(
    (trip) => trip.serviceDay === serviceDay || (days.get(trip.id) ?? trip.serviceDay) === trip.serviceDay,
  );
}

/** A shift that was taken out and put back has grown since. */
const isGone = ({ shiftId, version }: RunView, gone: BoardChange["gone"]): boolean =>
  gone.some((each) => each.shiftId === shiftId && each.version >= version);

/**
 * What was just read, and on top of it what news has told while it was on its way: to the board known before, and (`recent`) to
 * nobody yet where this day is read for the first time.
 */
export function withNewsSince(
  read: Board,
  known: Board | undefined,
  recent: readonly Numbered<BoardChange>[] = [],
): Board {
  if (known === undefined || known.cursor <= read.cursor) return recent.reduce(applyChange, read);
  const { cursor, serviceDay, planVersion, runs, trips } = known;
  return recent.reduce(
    applyChange,
    applyChange(read, { cursor, data: { serviceDay, planVersion, runs, trips, gone: [] } }),
  );
}

/** Whether there is a vehicle on the road that the board has not read: one put into service since then. */
export function hasUnknownVehicle(board: Board, vehicleIds: Iterable<string>): boolean {
  const known = new Set<string>(board.vehicles.map((vehicle) => vehicle.id));
  return [...vehicleIds].some((id) => !known.has(id));
}

function merge<T extends { version: number }>(known: T[], news: T[], idOf: (item: T) => string): T[] {
  if (news.length === 0) return known;
  const newer = new Map(news.map((item) => [idOf(item), item]));
  const merged = known.map((item) => {
    const change = newer.get(idOf(item));
    newer.delete(idOf(item));
    return change !== undefined && change.version >= item.version ? change : item;
  });
  return [...merged, ...newer.values()];
}

export const RUN_STATUSES = [...shiftStatuses, "leftOver"] as const;
export const STATUS_FILTERS = ["all", "waiting", "active", "late", "done"] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];
export interface TripFilter {
  text: string;
  status: StatusFilter;
}

/** What can still be acted upon comes first, then what has ended; each by the time it is listed under. */
export function filterTrips(trips: readonly BoardTrip[], filter: TripFilter): BoardTrip[] {
  const words = plain(filter.text);
  return trips
    .filter((trip) => hasStatus(trip, filter.status) && (words === "" || textOf(trip).includes(words)))
    .sort((a, b) => endedLast(a) - endedLast(b) || pickupOf(a).localeCompare(pickupOf(b)));
}

const endedLast = (trip: BoardTrip): number => (isEnded(trip) ? 1 : 0);

/** The time a trip is listed under: promised if a vehicle is assigned, else as asked for. */
export const pickupOf = (trip: BoardTrip): string => trip.promise?.pickupWindow.from ?? trip.requested.at;

export const listUnassigned = (trips: readonly BoardTrip[]): BoardTrip[] =>
  filterTrips(trips, { text: "", status: "all" }).filter(isUnassigned);

export const isLate = (trip: BoardTrip): boolean => !isEnded(trip) && trip.lateMinutes >= 1;

function hasStatus(trip: BoardTrip, status: StatusFilter): boolean {
  switch (status) {
    case "all":
      return true;
    case "active":
      return isOnTheRoad(trip);
    case "done":
      return isEnded(trip);
    case "late":
      return isLate(trip);
    case "waiting":
      return isMovable(trip);
  }
}

const plain = (text: string) => text.trim().toLocaleLowerCase();
const textOf = (trip: BoardTrip) =>
  plain(
    [
      ...[trip.rider.name, trip.rider.phone, trip.vehicle?.plate],
      ...[trip.pickup, trip.dropoff].flatMap(({ label, names }) => [label, ...Object.values(names ?? {})]),
    ].join(" "),
  );

export interface RunFilter {
  text: string;
  district: string | undefined;
  status?: RunView["status"] | "leftOver" | undefined;
}

export function filterRuns(runs: readonly RunView[], filter: RunFilter): RunView[] {
  const words = plain(filter.text);
  return runs
    .filter((run) => filter.district === undefined || run.districtId === filter.district)
    .filter((run) => filter.status === undefined || isRunOf(run, filter.status))
    .filter((run) =>
      plain([run.plate, run.driver.name, ...run.stops.map((stop) => stop.label)].join(" ")).includes(words),
    )
    .sort(
      (a, b) =>
        Number(b.leftOver) - Number(a.leftOver) ||
        a.districtId.localeCompare(b.districtId) ||
        a.plate.localeCompare(b.plate),
    );
}

const isRunOf = (run: RunView, status: NonNullable<RunFilter["status"]>): boolean =>
  status === "leftOver" ? run.leftOver : run.status === status;

export interface Counts {
  /** Shifts that earlier days have left open. */
  leftOver: number;
  requests: number;
  unassigned: number;
  late: number;
  onShift: number;
}

export function countBoard(board: Board): Counts {
  return {
    requests: board.trips.length,
    unassigned: listUnassigned(board.trips).length,
    late: board.trips.filter(isLate).length,
    onShift: board.runs.filter((run) => isUnderWay(run) && !run.leftOver).length,
    leftOver: board.runs.filter((run) => run.leftOver).length,
  };
}

export type VehicleActivity = "off" | "free" | "toPickup" | "busy";

/** What a vehicle is doing, told from its run: somebody aboard, driving to somebody, free, or off shift. */
export function activityOf(run: RunView | undefined): VehicleActivity {
  if (run === undefined || !isUnderWay(run)) return "off";
  const aboard = new Set<string>();
  for (const stop of run.stops) {
    if (!isServed(stop)) continue;
    if (stop.kind === "pickup") aboard.add(stop.tripId);
    else aboard.delete(stop.tripId);
  }
  if (aboard.size > 0) return "busy";
  return run.stops.some(isSetOut) ? "toPickup" : "free";
}

type KnownPosition = Board["vehicles"][number]["position"];

/**
 * Since when a vehicle is silent, `"always"` if nothing was ever heard of it; undefined: it is in touch. The board is read once a
 * minute, frames come at once, so what is newer counts.
 */
export function silentSince(known: KnownPosition, frame: VehicleFrame | undefined): string | undefined {
  if (frame !== undefined && (known === undefined || frame[4] > Date.parse(known.at))) return undefined;
  if (known === undefined) return "always";
  return known.stale ? known.at : undefined;
}

/** How a vehicle under way is out of touch, and since when. */
export interface OutOfTouch {
  readonly is: "quiet" | "parked" | "offline";
  readonly since: string;
}

/** Of a run that is under way; undefined: it is in touch. */
export function outOfTouch(run: RunView, vehicle: VehicleView | undefined): OutOfTouch | undefined {
  const is = vehicle?.contact;
  if (!isUnderWay(run) || is === undefined || is === "online") return undefined;
  return { is, since: vehicle?.position?.at ?? run.lastAct };
}

/**
 * Whether the device of a vehicle under way is heard of, whatever its run does; undefined where nobody has to be. A parked phone is
 * quiet, not lost.
 */
export function deviceOf(
  run: RunView | undefined,
  vehicle: Pick<VehicleView, "contact" | "position">,
  frame: VehicleFrame | undefined,
): DeviceState | undefined {
  if (run === undefined || !isUnderWay(run)) return undefined;
  if (silentSince(vehicle.position, frame) === undefined) return "online";
  return vehicle.contact === "offline" ? "offline" : "quiet";
}
