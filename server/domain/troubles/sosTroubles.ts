import type { VehicleId } from "../../../shared/ids/index.ts";
import type { Run, VehiclePosition } from "../runs/model.ts";
import type { Sos } from "../runs/sos.ts";
import { gettingOut } from "../runs/whereabouts.ts";
import type { TripRecord } from "../trips/model.ts";
import type { Remedy, Trouble, Waiting } from "./trouble.ts";

interface Known {
  runs: readonly Run[];
  /** Of those who called themselves. */
  trips: readonly TripRecord[];
  positions: ReadonlyMap<VehicleId, VehiclePosition>;
}

/** Somebody calls for help at once: whoever called first, then who else is aboard. It comes before all else, and ends when a dispatcher says what was done. */
export const sosTroubles = (open: readonly Sos[], { runs, trips, positions }: Known): Trouble[] =>
  open.map((sos) => {
    const run = runs.find(({ shift }) => shift.id === sos.shiftId);
    const caller = trips.find(({ trip }) => trip.id === sos.tripId);
    const aboard = gettingOut(run?.stops ?? []).filter(({ tripId }) => tripId !== sos.tripId);
    const waiting: Waiting[] = [...(caller ? [waitingOf(caller)] : []), ...aboard];
    const remedies: Remedy[] = ["callRider", "callContact", ...(run ? (["callDriver"] as const) : [])];
    const position = run && positions.get(run.shift.vehicle.id);
    return {
      ...{ id: `sos ${sos.tripId ?? sos.shiftId} ${sos.id}`, kind: "sos" as const, since: sos.since },
      ...{ runs: run ? [run] : [], waiting, unplaced: [], remedies },
      sos: { id: sos.id, by: sos.from, ...(position && { position }) },
    };
  });

const waitingOf = ({ trip, rider, promise }: TripRecord): Waiting => ({
  ...{ tripId: trip.id, trip, rider, promise },
});
