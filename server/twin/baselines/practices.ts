import type { LatLng } from "../../../shared/geo/index.ts";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import {
  addSeconds,
  type Instant,
  minutes,
  type Seconds,
  seconds,
  secondsBetween,
  toInstant,
} from "../../../shared/time/index.ts";
import { dwellOf, placesOf } from "../../domain/trips/party.ts";
import type { RegionPack } from "../../regions/index.ts";
import type { Roads } from "../play/roads.ts";
import { type Block, blocksOf, type PaperRun, type PaperTrip } from "./paperDay.ts";

/** What a practice knows when somebody asks. */
export interface PaperBook {
  readonly pack: RegionPack;
  readonly roads: Roads;
  readonly now: Instant;
  readonly dayBegins: Instant;
  /** In the order of the fleet's list. */
  readonly runs: readonly PaperRun[];
  /** Whether the contract of the vehicle serves who asks. */
  mayServe(run: PaperRun): boolean;
}

/** A way of giving out vehicles without a planner: one party at a time, as it is asked for. */
export type Practice = (book: PaperBook, trip: PaperTrip) => Block | undefined;

/** Between what a person books and the next, by hand. */
const BY_HAND = minutes(30);
/** Who has to be somewhere is brought there so much earlier. */
const EARLY = minutes(10);

/**
 * Practice today: asked the day before, the first vehicle of the list that is free gets the block, half an hour around it kept
 * for the way; whoever asks on the day itself hears that everything is taken.
 */
export const fifo: Practice = (book, trip) => {
  if (book.now >= book.dayBegins) return undefined;
  const times = timesOf(book, trip);
  const isFree = (run: PaperRun) =>
    blocksOf(run).every(
      ({ pickup, dropoff }) =>
        addSeconds(dropoff.scheduled, BY_HAND) <= times.pickupAt ||
        addSeconds(times.dropoffAt, BY_HAND) <= pickup.scheduled,
    );
  const run = book.runs.find((each) => canTake(book, each, { trip, ...times }) && isFree(each));
  return run && { run, ...times };
};

/** The vehicle that is free and will stand nearest when the ride is to begin. */
export const nearest: Practice = (book, trip) => {
  const times = timesOf(book, trip);
  const free = book.runs
    .filter((run) => canTake(book, run, { trip, ...times }))
    .flatMap((run) => {
      const drive = freeDrive(book, run, { trip, ...times });
      return drive === undefined ? [] : [{ run, drive }];
    });
  const best = free.sort((one, other) => one.drive - other.drive)[0];
  return best && { run: best.run, ...times };
};

interface Wanted {
  trip: PaperTrip;
  pickupAt: Instant;
  dropoffAt: Instant;
}

/** The ride alone and without detour. */
function timesOf({ roads, pack }: PaperBook, { wish }: PaperTrip): { pickupAt: Instant; dropoffAt: Instant } {
  const at = toInstant(wish.when.at);
  const ride = rideOf(roads, wish, at);
  const { aid = "none", assistance = "door", companions, needs } = wish;
  const { boarding } = dwellOf({ aid, assistance, companions, needs }, pack);
  const whole = seconds(boarding + ride);
  if (wish.when.kind === "leaveAt") return { pickupAt: at, dropoffAt: addSeconds(at, whole) };
  const dropoffAt = addSeconds(at, seconds(-EARLY));
  return { pickupAt: addSeconds(dropoffAt, seconds(-whole)), dropoffAt };
}

const rideOf = (roads: Roads, { pickup, dropoff }: PaperTrip["wish"], at: Instant): Seconds =>
  roads.travelTime(pickup.point, dropoff.point, at);

function canTake(
  { mayServe, pack }: PaperBook,
  run: PaperRun,
  { trip, pickupAt, dropoffAt }: Wanted,
): boolean {
  const { vehicle, driver } = run;
  if (isOver(run) || pickupAt < run.starts || dropoffAt > run.ends) return false;
  const aid = trip.wish.aid ?? trip.rider.aid;
  const { companions, needs } = trip.wish;
  const party = placesOf({ aid, companions, needs }, trip.rider, pack.rules.largeChair.value);
  const seats = vehicle.layouts.some(
    (layout) =>
      layout.largeWheelchair >= party.largeWheelchair &&
      layout.wheelchair + layout.largeWheelchair >= party.wheelchair + party.largeWheelchair &&
      layout.ambulatory >= party.ambulatory &&
      layout.companion + layout.ambulatory >= party.companion + party.ambulatory,
  );
  const needsLift = pack.rules.liftNeeded.value[aid];
  const weight = trip.rider.chairWeightKg ?? 0;
  const lifts = vehicle.lift && driver.liftTrained && weight <= (vehicle.liftLimitKg ?? weight);
  return seats && (!needsLift || lifts) && mayServe(run);
}

/** How long it drives empty to the pickup; undefined when what it has promised leaves no time for the ride. */
function freeDrive(
  { roads }: PaperBook,
  run: PaperRun,
  { trip, pickupAt, dropoffAt }: Wanted,
): Seconds | undefined {
  const blocks = blocksOf(run);
  const before = blocks.findLast(({ pickup }) => pickup.scheduled <= pickupAt);
  const after = blocks.find(({ pickup }) => pickup.scheduled > pickupAt);
  const from: LatLng = before?.dropoff.trip.wish.dropoff.point ?? run.depot.point;
  const drive = roads.travelTime(from, trip.wish.pickup.point, pickupAt);
  const freeAt = before?.dropoff.scheduled ?? run.starts;
  if (secondsBetween(freeAt, pickupAt) < drive) return undefined;
  if (after === undefined) return drive;
  const onward = roads.travelTime(trip.wish.dropoff.point, after.pickup.trip.wish.pickup.point, dropoffAt);
  return secondsBetween(dropoffAt, after.pickup.scheduled) < onward ? undefined : drive;
}
