import type { ReasonKey } from "../../shared/i18n/index.ts";
import { insertTrip, relaxToReality } from "../domain/scheduling/index.ts";
import type { TripRecord } from "../domain/trips/model.ts";
import { getTripRecord } from "./changeTrip.ts";
import type { Dependencies } from "./dependencies.ts";
import type { RefusalLine, Services } from "./index.ts";
import { dayProblem } from "./planning/dayProblem.ts";
import { loadDay } from "./planning/loadDay.ts";
import { requireStaff } from "./readBoard.ts";
import { reason } from "./reason.ts";
import { writeAudit } from "./tell.ts";

/** One trip with everything; for an unassigned one, vehicle by vehicle what stands in the way now. */
export function createGetTripDetail(deps: Dependencies): Services["getTripDetail"] {
  return async (actor, tripId) => {
    requireStaff(actor);
    const record = await getTripRecord(deps.db, tripId);
    await writeAudit(deps.db, actor, "openTrip", { kind: "trip", id: tripId });
    return { record, refusal: record.trip.status === "unassigned" ? await explain(deps, record) : [] };
  };
}

async function explain(deps: Dependencies, record: TripRecord): Promise<RefusalLine[]> {
  const day = await loadDay(deps, record.trip.serviceDay);
  const { problem, plan } = dayProblem(day, [record], deps);
  const reality = relaxToReality(problem, plan);
  const result = insertTrip(reality.problem, reality.plan, record.trip.id);
  if (result.kind === "inserted") return []; // by now there is a place: searching again will find it
  const plates = new Map(day.runs.map((run) => [run.shift.id, run.shift.vehicle.plate]));
  return result.reasons.map(({ shiftId, blocking }) => ({
    shiftId,
    plate: plates.get(shiftId) ?? "",
    blocking: reason(`reason.${blocking.code}` satisfies ReasonKey),
  }));
}
