import { isOpenSos, sosKinds, sosOf } from "../../../domain/runs/sos.ts";
import { sosTroubles } from "../../../domain/troubles/sosTroubles.ts";
import type { Trouble } from "../../../domain/troubles/trouble.ts";
import { sosSince } from "../../records/sos.ts";
import { todayOf } from "../../records/today.ts";
import type { TroubleNeeds } from "./needs.ts";

/** Calls for help at once that no dispatcher has ended, with who is aboard and where the vehicle was seen last. */
export async function readSos(deps: TroubleNeeds): Promise<Trouble[]> {
  const { db, positions } = deps;
  const open = sosOf(await db.facts.listOfDaysFrom(sosSince(todayOf(deps)), sosKinds)).filter(isOpenSos);
  if (open.length === 0) return [];
  const runs = await db.fleet.listRuns(open.flatMap(({ shiftId }) => shiftId ?? []));
  const trips = await db.trips.listByIds(open.flatMap(({ tripId }) => tripId ?? []));
  const seen = await positions.list().catch(() => []);
  return sosTroubles(open, { runs, trips, positions: new Map(seen.map((each) => [each.vehicleId, each])) });
}
