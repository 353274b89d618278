import type { RiderId, TripId, VehicleId } from "../../shared/ids/index.ts";
import type { Phrase, TripStatus } from "../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { InstantWindow } from "../domain/place.ts";
import type { Conceded, TripRecord, TripRequest, WhenReady } from "../domain/trips/model.ts";
import type { Stay } from "../domain/trips/whenReady.ts";
import type { NextTrip } from "./phoneCalls.ts";

export interface TripStore {
  /** The first entry of its promise has to be written with it: without one no trip is read. */
  create(trip: TripRequest): Promise<void>;
  /** Writes status and reason; false when `version` is no longer the trip's. The version grows by one. */
  changeStatus(change: {
    id: TripId;
    version: number;
    status: TripStatus;
    reason?: Phrase | undefined;
  }): Promise<boolean>;
  /** Another wish in its place, as it stands in `trip`; false when `version` is no longer the trip's. The version grows by one. */
  changeWish(trip: TripRequest, version: number): Promise<boolean>;
  /** What is known of when its rider is ready; the version grows. False, and nothing is written, as above. */
  setWhenReady(change: { id: TripId; version: number; whenReady: WhenReady }): Promise<boolean>;
  /** Returns of the day that are picked up when ready and are still to come, with their facts. */
  listWillCalls(day: ServiceDay): Promise<TripRecord[]>;
  /** How long the rider stayed where they were fetched from when ready, the newest first. */
  listStays(riderId: RiderId): Promise<Stay[]>;
  /** What was given up so that a vehicle could take it; undefined: nothing any more. */
  setConceded(id: TripId, conceded: Conceded | undefined): Promise<void>;
  /** Says that room is looked for, now by the database's clock, with the reason people read; false as above, and the version grows too. */
  seekRoom(seeker: { id: TripId; version: number; reason: Phrase }): Promise<boolean>;
  find(id: TripId): Promise<TripRecord | undefined>;
  listByRider(riderId: RiderId, limit: number): Promise<TripRecord[]>;
  listByIds(ids: TripId[]): Promise<TripRecord[]>;
  /** All trips of the day of who was taken somewhere on it. */
  listOfTakenOut(day: ServiceDay): Promise<TripRecord[]>;
  listByDay(day: ServiceDay): Promise<TripRecord[]>;
  /** Of the days from one until the other, those that have any: all requests, and those that no vehicle was found for. */
  countByDay(
    from: ServiceDay,
    until: ServiceDay,
  ): Promise<{ day: ServiceDay; requests: number; unassigned: number }[]>;
  /** Requests of the day that wait for a vehicle, planners apart: by priority class, then by order of application. */
  listRequested(day: ServiceDay, limit: number): Promise<TripRecord[]>;
  /** Requests that planners look for room for, in the same order: of one day, for longer than so many seconds of real time. */
  listSeeking(which: { day?: ServiceDay; longerThan?: number }, limit: number): Promise<TripRecord[]>;
  /** Requests of the day without a vehicle, in the same order. */
  listUnassigned(day: ServiceDay, limit: number): Promise<TripRecord[]>;
  /** Which of those that wait without a vehicle on its day, and are still ahead of `now`, it is in the same order; undefined: it does not wait. */
  findTurn(id: TripId, now: Instant): Promise<{ place: number; of: number } | undefined>;
  /** The rider's own trips asked for within these times that took or may still take place: none that was called off. */
  listOfRiderAround(riderId: RiderId, times: InstantWindow): Promise<TripRequest[]>;
  /** The rider's trips of the calendar month of a day, whatever became of them; `isBroken`: a dispatcher broke a promise of it. */
  listOfMonth(riderId: RiderId, day: ServiceDay): Promise<{ trip: TripRequest; isBroken: boolean }[]>;
  /** Of each of these riders the first trip from this day on that is not over: when it is to begin, as promised or asked for. */
  listNextOfRiders(ids: readonly RiderId[], from: ServiceDay): Promise<NextTrip[]>;
  /** Without a vehicle although a promise to them stands, from this day on; with their facts. */
  listPromisedUnassigned(from: ServiceDay): Promise<TripRecord[]>;
  /** Riders to whom, or with whom, one of these vehicles is driving now. */
  listWatching(vehicleIds: VehicleId[]): Promise<{ vehicleId: VehicleId; riderId: RiderId }[]>;
  rememberKey(key: { actorId: string; key: string; requestHash: string; tripId: TripId }): Promise<void>;
  findKey(actorId: string, key: string): Promise<{ requestHash: string; tripId: TripId } | undefined>;
}
