import type { NoticeKind } from "../../../shared/notices/index.ts";
import { addSeconds, type Instant, type Seconds, seconds } from "../../../shared/time/index.ts";
import { share, sum } from "./counting.ts";
import type { DayLog, NoticeLog, TripLog } from "./dayLog.ts";
import { isKept, isRidersDue, type Promised, promisedTrips } from "./promisedTrips.ts";

/** What people were told by message. Null where the service sends none. */
export interface NoticeFigures {
  /** Messages that reached a phone. */
  notices: number | null;
  /** Of the changes of a promised window: the message was there before the old window was over. */
  changesToldByMessage: number | null;
  /** Of promises that were broken: a message said before the window was over, or of who is aboard before the arrival, that it would be otherwise. */
  brokenToldByMessage: number | null;
  /** Those that were due and came to no phone. */
  noticesUnreached: number | null;
  /** The same said to the same person again. */
  noticesTwice: number | null;
  /** There when what they say was over. */
  noticesAfter: number | null;
  /** In the provider's currency, over all trips that were asked for. */
  noticeCostPerTrip: number | null;
}

/** What happens within so many seconds is one moment of the played day. */
const MOMENT: Seconds = seconds(20);

const saysAWindow: ReadonlySet<NoticeKind> = new Set(["changed", "promised"]);
const saysItWillNotBe: ReadonlySet<NoticeKind> = new Set([
  ...(["changed", "late", "noVehicle", "cancelled", "refused", "missed"] as const),
]);
const isOfThePickup: ReadonlySet<NoticeKind> = new Set([
  ...(["promised", "reminder", "soon", "arrived", "changed", "otherVehicle", "noVehicle"] as const),
]);

/** That one comes, or none. */
const isOfAVehicle: ReadonlySet<NoticeKind> = new Set(["promised", "noVehicle"]);

export function noticeFigures(day: DayLog): NoticeFigures {
  const trips = day.wishes.flatMap((wish) => wish.trips);
  const heard = trips.filter(
    (trip): trip is TripLog & { notices: NoticeLog[] } => trip.notices !== undefined,
  );
  if (heard.length === 0)
    return {
      ...{ notices: null, changesToldByMessage: null, brokenToldByMessage: null },
      ...{ noticesUnreached: null, noticesTwice: null, noticesAfter: null, noticeCostPerTrip: null },
    };
  const changes = heard.flatMap(changesOf);
  const broken = day.wishes.flatMap(promisedTrips).filter((each) => isRidersDue(each) && !isKept(each));
  const cost = sum(heard, ({ notices }) => sum(notices, (notice) => notice.cost));
  return {
    notices: sum(heard, ({ notices }) => notices.filter(({ reachedAt }) => reachedAt !== undefined).length),
    changesToldByMessage: share(changes, Boolean),
    brokenToldByMessage: share(broken, heardOfIt),
    noticesUnreached: sum(
      heard,
      ({ notices }) => notices.filter(({ reachedAt, isOver }) => reachedAt === undefined && !isOver).length,
    ),
    noticesTwice: sum(heard, countTwice),
    noticesAfter: sum(heard, countAfter),
    noticeCostPerTrip: cost / heard.length,
  };
}

/** That it would be otherwise: before the window was over, or aboard before the arrival. */
function heardOfIt({ trip, promise }: Promised): boolean {
  const isAboard = trip.boardedAt !== undefined && trip.boardedAt <= promise.pickupWindow.until;
  const until = isAboard ? (promise.latestArrival ?? trip.reachedAt) : promise.pickupWindow.until;
  return hears(trip, saysItWillNotBe, { until });
}

/** For each other window: whether it was said before the earlier one was over. */
function changesOf(trip: TripLog): boolean[] {
  return trip.promises.flatMap((promise, index) => {
    const was = trip.promises[index - 1];
    if (was === undefined) return [];
    const { from, until } = was.pickupWindow;
    if (promise.pickupWindow.from === from && promise.pickupWindow.until === until) return [];
    return [hears(trip, saysAWindow, { from: was.toldAt, until })];
  });
}

const hears = (
  { notices = [] }: TripLog,
  kinds: ReadonlySet<NoticeKind>,
  { from, until }: { from?: Instant; until: Instant | undefined },
): boolean =>
  notices.some(
    ({ kind, reachedAt }) =>
      kinds.has(kind) &&
      reachedAt !== undefined &&
      (from === undefined || reachedAt > from) &&
      (until === undefined || reachedAt <= until),
  );

/** Messages that say what the one before them of the same matter said; what goes to and fro is something new each time. */
function countTwice({ notices }: { notices: readonly NoticeLog[] }): number {
  const last = new Map<string, string>();
  return notices.filter(({ kind, to, text, reachedAt }) => {
    if (reachedAt === undefined) return false;
    const matter = JSON.stringify([to, isOfAVehicle.has(kind) ? "vehicle" : kind]);
    const said = JSON.stringify([kind, text]);
    const isSaidAgain = last.get(matter) === said;
    last.set(matter, said);
    return isSaidAgain;
  }).length;
}

function countAfter({ notices, boardedAt, reachedAt: there }: TripLog & { notices: NoticeLog[] }): number {
  const isAfter = (at: Instant, end: Instant | undefined) =>
    end !== undefined && at > addSeconds(end, MOMENT);
  return notices.filter(({ kind, reachedAt }) => {
    if (reachedAt === undefined) return false;
    return isOfThePickup.has(kind)
      ? isAfter(reachedAt, boardedAt)
      : kind === "late" && isAfter(reachedAt, there);
  }).length;
}
