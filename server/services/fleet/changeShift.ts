import { shownShift } from "./listFleet.ts";
import { makeChange, previewChange } from "./makeChange.ts";
import type { FleetNeeds } from "./needs.ts";
import type { FleetUseCases } from "./useCases.ts";

/**
 * One shift of one day: added, changed, removed. Whose trips that touches is shown first. Those that others can take within what was
 * promised go to them; for the rest a vehicle is searched for anew.
 */
export const createChangeShift = (deps: FleetNeeds): Pick<FleetUseCases, "previewShift" | "changeShift"> => ({
  previewShift: (actor, id, plan) => previewChange(deps, { actor, id, plan }),
  async changeShift(actor, id, change) {
    const searched = await makeChange(deps, { actor, id, ...change });
    const shift = await deps.db.roster.findShift(id);
    const isThere = shift !== undefined && !shift.isRemoved;
    return { shift: isThere ? shownShift(shift, deps.region) : null, searched };
  },
});
