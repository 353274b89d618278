import type { StaffId, TripId } from "../../../../shared/ids/index.ts";
import type { OpenIncident } from "../../../../shared/schemas/index.ts";
import { toInstant } from "../../../../shared/time/index.ts";
import { ofShift, ofTrip } from "../../../domain/facts/concerns.ts";
import { gettingOut } from "../../../domain/runs/whereabouts.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import { getTripRecord } from "../../records/changeTrip.ts";
import { getRun } from "../../records/getRun.ts";
import { recordFact } from "../../records/recordFact.ts";
import { requirePast } from "../../records/requirePast.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import type { DispatchingNeeds } from "../needs.ts";
import { readFile } from "./incidentFile.ts";
import type { IncidentUseCases } from "./incidentUseCases.ts";

/** From a run, a trip or a call for help at once: with whoever is aboard at that moment, and the first entry. */
export function createOpenIncident({ db, clock }: DispatchingNeeds): IncidentUseCases["openIncident"] {
  return (actor, opened) => {
    requireStaff(actor);
    const { incidentId: id, kind, sosId, place, text } = opened;
    const now = clock.now();
    const happenedAt = toInstant(opened.happenedAt);
    requirePast(happenedAt, now);
    return db.transaction(async (tx) => {
      await tx.openTroubles.takeTurn(); // the same one sent twice at once
      if ((await tx.incidents.find(id)) !== undefined) return readFile(tx, id);
      const { shift, concerns, tripIds } = await concerned(tx, opened);
      await tx.incidents.add({
        ...{ id, kind, day: concerns.serviceDay, happenedAt, place, shiftId: shift?.id, sosId, tripIds },
      });
      const entry = { id, at: happenedAt, writtenAt: now, by: actor.id as StaffId, text };
      if (!(await tx.incidents.addEntry(id, entry))) throw new AppError("request.idempotencyKeyReused");
      await recordFact(tx, {
        ...{ kind: "incident.opened", by: actor, at: now, concerns },
        details: { incident: id, kind, sos: sosId },
      });
      return readFile(tx, id);
    });
  };
}

/** The run of a trip is its run as well; of a run, who is aboard. */
async function concerned(tx: Stores, { shiftId, tripId }: OpenIncident) {
  const record = tripId && (await getTripRecord(tx, tripId));
  const placedOn = shiftId ?? record?.placement?.shiftId;
  const run = placedOn && (await getRun(tx, placedOn));
  const serviceDay = run?.shift.serviceDay ?? record?.trip.serviceDay;
  if (serviceDay === undefined) throw new AppError("shift.unknown");
  const tripIds = new Set<TripId>([
    ...(tripId ? [tripId] : []),
    ...gettingOut(run ? run.stops : []).map((stop) => stop.tripId),
  ]);
  const concerns = { ...(run && ofShift(run.shift)), ...(record && ofTrip(record.trip)), serviceDay };
  return { shift: run?.shift, concerns, tripIds: [...tripIds] };
}
