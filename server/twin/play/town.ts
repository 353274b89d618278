import type { TripId } from "../../../shared/ids/index.ts";
import type { BoardTrip, RiderTrip } from "../../../shared/schemas/index.ts";
import {
  addSeconds,
  type Instant,
  minutes,
  type Seconds,
  seconds,
  toInstant,
} from "../../../shared/time/index.ts";
import type { Drive, ToldPromise, TripLog, WishLog } from "../figures/dayLog.ts";
import type { World, WorldWish } from "../world/createWorld.ts";
import type { Stage } from "./stage.ts";

/** A wish as it goes through the day. */
export interface PlayedWish {
  readonly wish: WorldWish;
  readonly log: WishLog;
  /** By the rules of the region: what nobody tells, and is promised all the same. */
  readonly longestRide: Seconds;
  /** As asked last: a rider may want another time. */
  requestedAt: Instant;
  /** From when the rider is ready; undefined: from the opening of the promised window. */
  readyAt: Instant | undefined;
  isAsked: boolean;
  /** Does not wait any longer. */
  hasGone: boolean;
}

/** A played day as all its people share it: who asked for what, what time it is, what has happened. */
export class Town {
  readonly drives: Drive[] = [];
  readonly wishes: readonly PlayedWish[];
  private readonly byKey: ReadonlyMap<string, PlayedWish>;
  private readonly byTrip = new Map<TripId, { played: PlayedWish; trip: TripLog }>();

  constructor(
    readonly stage: Stage,
    readonly world: World,
  ) {
    this.wishes = world.wishes.map((wish) => this.begin(wish));
    this.byKey = new Map(this.wishes.map((played) => [played.wish.key, played]));
  }

  get agenda(): Stage["agenda"] {
    return this.stage.agenda;
  }
  get service(): Stage["service"] {
    return this.stage.service;
  }
  get roads(): Stage["roads"] {
    return this.stage.roads;
  }
  get now(): Instant {
    return this.stage.now;
  }

  private readonly carriedOn = new Map<TripId, TripLog>();

  find = (tripId: TripId): { played: PlayedWish; trip: TripLog } | undefined => this.byTrip.get(tripId);
  knownTrips = (): TripId[] => [...this.byTrip.keys(), ...this.carriedOn.keys()];

  /** Whoever sat in a vehicle that cannot go on is taken on by another trip. */
  goesOn(from: TripId, by: TripId): void {
    const trip = this.byTrip.get(from)?.trip;
    if (trip !== undefined) this.carriedOn.set(by, trip);
  }
  /** The ride that this trip takes on, where it takes one on. */
  takesOn = (by: TripId): TripLog | undefined => this.carriedOn.get(by);

  /** Trips as they were asked for: ids are chance, and whoever goes by them would act differently each time. */
  inOrder<Shown extends { trips: { id: TripId }[] }>(board: Shown): Shown {
    const order = new Map(this.knownTrips().map((id, index) => [id, index]));
    const placeOf = ({ id }: { id: TripId }) => order.get(id) ?? order.size;
    return { ...board, trips: board.trips.toSorted((one, other) => placeOf(one) - placeOf(other)) };
  }

  wayOut({ wish }: PlayedWish): PlayedWish | undefined {
    return wish.backOf === undefined ? undefined : this.byKey.get(wish.backOf);
  }

  waysBack = ({ wish }: PlayedWish): PlayedWish[] =>
    this.wishes.filter((other) => other.wish.backOf === wish.key);

  /** The service has taken it. */
  asked(played: PlayedWish, trip: Pick<RiderTrip, "id">): void {
    if (this.byTrip.has(trip.id)) return;
    const log: TripLog = {
      tripId: trip.id,
      askedAt: this.now,
      promises: [],
      vehicles: [],
      statuses: [],
      lateTold: {},
    };
    played.log.trips.push(log);
    this.byTrip.set(trip.id, { played, trip: log });
  }

  /** What the rider's page shows of it now. */
  see(
    view: Pick<RiderTrip, "id" | "status" | "promise" | "vehicle" | "estimated"> &
      Pick<BoardTrip, "provisional">,
  ): void {
    const found = this.byTrip.get(view.id);
    if (found === undefined) return;
    const { trip: log, played } = found;
    if (log.statuses.at(-1)?.status !== view.status) log.statuses.push({ status: view.status, at: this.now });
    const promise = view.promise && this.toPromise(view.promise, played);
    if (promise !== undefined && !isSame(log.promises.at(-1), promise)) log.promises.push(promise);
    // Until the riders of a day are told, it is the dispatchers' alone.
    const vehicle = view.provisional ? undefined : view.vehicle?.vehicleId;
    if (vehicle !== undefined && log.vehicles.at(-1) !== vehicle) log.vehicles.push(vehicle);
    const { estimated } = view;
    if (promise === undefined || estimated === undefined) return;
    const since = (was: Instant | undefined, isLate: boolean) => (isLate ? (was ?? this.now) : undefined);
    const { lateTold } = log;
    const { pickupWindow, latestArrival } = promise;
    const rideUntil = view.promise?.rideUntil;
    const end = rideUntil === undefined ? latestArrival : toInstant(rideUntil);
    lateTold.pickup = since(lateTold.pickup, toInstant(estimated.pickup) > pickupWindow.until);
    lateTold.arrival = since(lateTold.arrival, end !== undefined && toInstant(estimated.dropoff) > end);
  }

  private toPromise(
    { pickupWindow, latestArrival }: NonNullable<RiderTrip["promise"]>,
    { longestRide }: PlayedWish,
  ): ToldPromise {
    return {
      toldAt: this.now,
      pickupWindow: { from: toInstant(pickupWindow.from), until: toInstant(pickupWindow.until) },
      latestArrival: latestArrival === undefined ? undefined : toInstant(latestArrival),
      maxRideTime: longestRide,
    };
  }

  private begin(wish: WorldWish): PlayedWish {
    const { pickup, dropoff, requested, readyAt } = wish;
    const expected = this.roads.travelTime(pickup.point, dropoff.point, requested.at);
    const directTime = seconds(expected * this.world.truth.dayFactor);
    const log: WishLog = { wish, directTime, trips: [] };
    const { factor, allowance } = this.world.pack.rules.maxRideTime.value;
    const longestRide = seconds(Math.round(factor * expected + allowance));
    return { wish, log, longestRide, requestedAt: requested.at, readyAt, isAsked: false, hasGone: false };
  }
}

const isSame = (one: ToldPromise | undefined, other: ToldPromise): boolean =>
  one !== undefined &&
  one.pickupWindow.from === other.pickupWindow.from &&
  one.pickupWindow.until === other.pickupWindow.until &&
  one.latestArrival === other.latestArrival;

/** The trip asked for last, if it may still be driven. */
export const openTrip = ({ log }: PlayedWish): TripLog | undefined => {
  const last = log.trips.at(-1);
  return last === undefined || last.riderLeft !== undefined ? undefined : last;
};
export const wasDriven = ({ log }: PlayedWish): boolean =>
  log.trips.some(({ boardedAt }) => boardedAt !== undefined);
export const later = (at: Instant, count: number): Instant => addSeconds(at, minutes(count));
