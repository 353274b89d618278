import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import { serviceDay } from "../../../shared/time/index.ts";
import { contractsFor } from "../../domain/fleet/contracts.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { RunStopRecord } from "../../domain/runs/model.ts";
import { AppError } from "../../errors.ts";
import { canChangeContracts } from "../../policies/index.ts";
import type { HandoverSide, KnownHandover, Stores } from "../../stores/index.ts";
import { fleetChanged } from "../records/fleetChanged.ts";
import { recordFact } from "../records/recordFact.ts";
import { roomFreed } from "../records/roomFreed.ts";
import { todayOf } from "../records/today.ts";
import { watchRun } from "../records/watchRun.ts";
import type { FleetNeeds } from "./needs.ts";
import { searchAgain } from "./searchAgain.ts";
import { requireFleetChange } from "./seesFleet.ts";

interface Undoing {
  actor: Actor;
  id: string;
  reason: string;
}

/**
 * As long as its day has not come: contract, templates, shifts and who is whose are as before. Trips that others took meanwhile stay
 * with them; whom the old contract does not serve is searched for anew.
 */
export async function undoHandover(tx: Stores, { actor, id, reason }: Undoing, deps: FleetNeeds) {
  requireFleetChange(actor);
  await tx.handovers.lock();
  const known = await tx.handovers.find(id);
  if (known === undefined) throw new AppError("handover.unknown");
  if (![known.from, known.to].every((side) => canChangeContracts(actor, side)))
    throw new AppError("session.forbidden");
  const { ends, ...view } = known;
  if (known.state === "undone") return { handover: view, searched: 0, lost: 0 };
  if (known.state === "done" || known.day <= todayOf(deps)) throw new AppError("handover.dayHasCome");
  const at = deps.clock.now();
  const touched = await findTouched(tx, known, deps);
  const days = new Set<ServiceDay>(touched.map(({ trip }) => trip.serviceDay));
  for (const day of [...days].sort()) await tx.plans.raise(day);
  for (const { tripId } of touched)
    await searchAgain(tx, tripId, { happened: { by: actor, at }, termsOn: deps.termsOn });
  for (const day of await tx.handovers.touchShifts(id)) days.add(serviceDay(day));
  const { shifts, lost } = await tx.handovers.putBack(id, at);
  for (const shiftId of shifts) days.add(await comeBack(tx, { shiftId, actor, at, reason }));
  for (const day of [...days].sort()) {
    await fleetChanged(tx, day, { now: at, today: todayOf(deps) });
    await roomFreed(tx, day);
  }
  const about = { concerns: {}, by: actor, at, texts: { note: reason } };
  await recordFact(tx, { kind: "handover.undone", ...about, details: { handover: id } });
  await tx.outbox.addJob("planShifts", {});
  return { handover: { ...view, state: "undone" as const }, searched: touched.length, lost };
}

interface Back extends Omit<Undoing, "id"> {
  shiftId: Parameters<typeof watchRun>[1];
  at: Parameters<typeof watchRun>[2];
}

async function comeBack(tx: Stores, { shiftId, actor, at, reason }: Back): Promise<ServiceDay> {
  const shift = await tx.roster.findShift(shiftId);
  if (shift === undefined) throw new AppError("shift.unknown");
  const { vehicleId, driverId, from } = shift;
  const day = serviceDay(shift.serviceDay);
  await watchRun(tx, shiftId, from);
  await tx.outbox.addEvents([{ type: "run.changed", shiftId, driverId, serviceDay: day }]);
  const about = { concerns: { shiftId, vehicleId, driverId, serviceDay: day }, by: actor, at };
  await recordFact(tx, { kind: "shift.planned", ...about, texts: { note: reason }, details: {} });
  return day;
}

/** Who got a place by the new contract that the old one has no right to give. */
async function findTouched(tx: Stores, known: KnownHandover, deps: FleetNeeds): Promise<RunStopRecord[]> {
  const from = await tx.handovers.findSide(known.from.contractId);
  if (from === undefined) return [];
  const runs = await tx.fleet.listRuns(await tx.handovers.listMovedShifts(known.id));
  return runs
    .sort((a, b) => (a.shift.serviceDay < b.shift.serviceDay ? -1 : 1))
    .flatMap(({ stops }) => stops)
    .filter((stop) => stop.kind === "pickup" && isMovable(stop.trip) && !servesAgain(stop, from, deps));
}

function servesAgain(stop: RunStopRecord, from: HandoverSide, { termsOn, districtOf }: FleetNeeds): boolean {
  const terms = termsOn(stop.trip.serviceDay);
  const again = {
    id: from.contractId,
    ...{ operatorId: from.operatorId, districtId: from.districtId, categories: from.categories },
    ...({ unverified: true, note: "" } as const),
  };
  return contractsFor(stop, { ...terms, contracts: [again] }, districtOf)?.length !== 0;
}
