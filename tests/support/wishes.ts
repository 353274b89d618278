import type { Core } from "../../server/compose/core.ts";
import type { TripRecord } from "../../server/domain/trips/model.ts";
import type { TripWish } from "../../server/regions/index.ts";
import { daysOf } from "../../server/regions/index.ts";
import { generateDay, generateRiders } from "../../server/regions/kyzylorda/index.ts";
import { NewTripRequest } from "../../shared/schemas/index.ts";
import { addSeconds, hours, serviceDayOf, toIso } from "../../shared/time/index.ts";

type Asking = Pick<Core, "region" | "clock" | "services">;

/** What the demo's riders want of today, far enough ahead to be asked for now. */
export function wishesOfToday({ region, clock }: Asking): [TripWish, TripWish, TripWish, ...TripWish[]] {
  const today = serviceDayOf(clock.now(), daysOf(region));
  const soon = addSeconds(clock.now(), hours(3));
  const wishes = generateDay(region, generateRiders(region, 1), today, 1);
  const [first, second, third, ...others] = wishes.filter((wish) => wish.requested.at > soon);
  if (first === undefined || second === undefined || third === undefined)
    throw new Error("nobody wants to go anywhere today");
  return [first, second, third, ...others];
}

/** Each rider asks for what they want, one after the other. */
export async function askWishes<Wishes extends TripWish[]>(
  { services }: Asking,
  wishes: [...Wishes],
): Promise<{ [Index in keyof Wishes]: TripRecord }> {
  const records: TripRecord[] = [];
  for (const wish of wishes) {
    const { pickup, dropoff, requested, companions, aid, assistance, purpose } = wish;
    const when = { kind: requested.kind, at: toIso(requested.at) };
    const request = { pickup, dropoff, when, companions, aid, assistance, purpose };
    const rider = { role: "rider", id: wish.riderId } as const;
    records.push(await services.requestTrip(rider, NewTripRequest.parse(request), wish.key));
  }
  return records as { [Index in keyof Wishes]: TripRecord };
}
