import { canSeeFleet } from "../../policies/index.ts";
import { todayOf } from "../records/today.ts";
import type { FleetNeeds } from "./needs.ts";
import { requireFleetScope } from "./seesFleet.ts";
import type { FleetUseCases } from "./useCases.ts";

/** The shifts of a day with what was found in their vehicles, of those within whoever asks' reach. Throws session.forbidden. */
export function createListChecks(deps: FleetNeeds): FleetUseCases["listChecks"] {
  return async (actor, day = todayOf(deps)) => {
    requireFleetScope(actor);
    const shifts = await deps.db.fleet.listShifts(day);
    return { day, shifts: shifts.filter(({ vehicle }) => canSeeFleet(actor, vehicle)) };
  };
}
