import type { DriverId, VehicleId } from "../../../shared/ids/index.ts";
import { nextServiceDay, serviceDay } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import { todayOf } from "../records/today.ts";
import { makeChange } from "./makeChange.ts";
import type { FleetNeeds } from "./needs.ts";

interface Unfit {
  actor: Actor;
  of: { vehicleId: VehicleId } | { driverId: DriverId };
  /** The last day on which they may drive; undefined: none is known. */
  fitUntil: string | undefined;
}

/** Takes out the planned shifts after the last day of a paper: whoever was to ride in them goes to others. */
export async function clearUnfit(deps: FleetNeeds, { actor, of, fitUntil }: Unfit): Promise<void> {
  if (fitUntil === undefined) return;
  const yesterday = nextServiceDay(todayOf(deps), -1);
  const last = fitUntil > yesterday ? serviceDay(fitUntil) : yesterday;
  for (const { id } of await deps.db.roster.listPlannedAfter(last, of))
    await makeChange(deps, { actor, id, plan: { kind: "remove" }, touched: "whoever" });
}
