import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { ShownGroup } from "../../../../server/services/requesting/groups/groupUseCases.ts";
import { RiderId, StaffId } from "../../../../shared/ids/index.ts";
import { NewGroup, type NewGroupInput } from "../../../../shared/schemas/index.ts";
import { toIso } from "../../../../shared/time/index.ts";
import type { ServiceDay } from "../serviceDay.ts";
import { Asking } from "./asking.ts";

/** A day on which people of the city travel in groups. */
let asking: Asking;
export let day: ServiceDay;
export async function beginGroups(): Promise<void> {
  asking = await Asking.begin();
  day = asking.day;
}

export const leaveAt = (time: string) => ({ kind: "leaveAt" as const, at: toIso(day.at(time)) });
export const somebodies = (count: number) => Array.from({ length: count }, () => asking.somebody());
export const idOf = ({ id }: GeneratedRider) => RiderId.parse(id);
export const wishOf = (riders: readonly GeneratedRider[], change: Partial<NewGroupInput> = {}): NewGroup =>
  NewGroup.parse({
    members: riders.map((rider) => ({ riderId: idOf(rider) })),
    ...{ dropoff: day.place("polyclinic"), when: leaveAt("10:00") },
    ...change,
  });
export const fromOneDoor = (riders: readonly GeneratedRider[], time: string): NewGroup =>
  wishOf(riders, {
    members: riders.map((rider) => ({ riderId: idOf(rider), pickup: day.place("hospital") })),
    when: leaveAt(time),
  });
export const ask = (actor: Actor, wish: NewGroup, key: string = randomUUID()) =>
  day.services.askGroup(actor, wish, key);
/** An account from outside to which these have consented. */
export async function partner(
  role: "facility" | "guardian",
  riders: readonly GeneratedRider[],
): Promise<Actor> {
  const id = StaffId.parse(randomUUID());
  await sql`INSERT INTO staff (id, username, name, role, password_hash)
    VALUES (${id}, ${`partner-${id.slice(0, 8)}`}, 'House of friends', 'dispatcher', 'none')`.execute(
    day.core.kysely,
  );
  const places = role === "facility" ? { places: [day.place("polyclinic").placeId as never] } : {};
  return {
    role,
    id,
    scope: { ...places, people: riders.map((rider) => ({ riderId: idOf(rider), from: "2020-01-01" })) },
  };
}
export const now = async ({ trips }: ShownGroup): Promise<TripRecord[]> =>
  Promise.all(trips.map(({ trip }) => day.trip(trip.id)));
export const statesOf = (trips: readonly TripRecord[]) => trips.map(({ promise }) => promise.state);
export const statusesOf = (trips: readonly TripRecord[]) => trips.map(({ trip }) => trip.status);
export const countTrips = async () =>
  (await sql<{ n: number }>`SELECT count(*)::int AS n FROM trip_requests`.execute(day.core.kysely)).rows[0]
    ?.n;
export const first = <T>(all: readonly T[]): T => all[0] ?? expect.fail("nobody");
