import { type Plan, servedIn } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Placing } from "./commitPlacing.ts";

/** Each of these trips with the run that serves it in the plan; who is in none is left out. */
export function placedBy({ routes }: Plan, records: readonly TripRecord[]): Placing["placed"] {
  const home = new Map(
    routes.flatMap((route) => servedIn({ routes: [route] }).map((id) => [id, route.shiftId])),
  );
  return records.flatMap((record) => {
    const shiftId = home.get(record.trip.id);
    return shiftId === undefined ? [] : [{ record, shiftId }];
  });
}
