import type { TripId } from "../../../shared/ids/index.ts";
import { StaffId } from "../../../shared/ids/index.ts";
import type { HandoverPlan, HandoverView, MakeHandover } from "../../../shared/schemas/index.ts";
import { type ServiceDay, serviceDay, startOfServiceDay } from "../../../shared/time/index.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { canChangeContracts } from "../../policies/index.ts";
import type { KnownHandover, Stores } from "../../stores/index.ts";
import { fleetChanged } from "../records/fleetChanged.ts";
import { recordFact } from "../records/recordFact.ts";
import { roomFreed } from "../records/roomFreed.ts";
import { todayOf } from "../records/today.ts";
import type { watchRun } from "../records/watchRun.ts";
import type { FleetNeeds } from "./needs.ts";
import { searchAgain } from "./searchAgain.ts";
import { requireFleetChange, requireFleetScope } from "./seesFleet.ts";
import { undoHandover } from "./undoHandover.ts";
import type { FleetUseCases } from "./useCases.ts";
import { type WeighedHandover, weighHandover } from "./weighHandover.ts";

type Handovers = "listHandovers" | "previewHandover" | "makeHandover" | "undoHandover" | "takeHandover";

/**
 * Operators change by tender: vehicles and drivers go from one contract to another on a day, in one transaction. Days before it stay as
 * they are; from it on everything that asks whose somebody is on a day is told the new one. What holds "today" follows when the day comes.
 */
export function createHandOver(deps: FleetNeeds): Pick<FleetUseCases, Handovers> {
  const { db } = deps;
  return {
    listHandovers: async (actor) => (await db.handovers.list(requireFleetScope(actor))).map(shownHandover),
    async previewHandover(actor, _id, plan) {
      requireFleetChange(actor);
      return db.transaction(async (tx) => (await weighHandover(tx, { actor, plan }, deps)).effect);
    },
    makeHandover: (actor, id, wanted) => db.transaction((tx) => make(tx, { actor, id, ...wanted }, deps)),
    undoHandover: (actor, id, { reason }) =>
      db.transaction((tx) => undoHandover(tx, { actor, id, reason }, deps)),
    takeHandover: (id) => db.transaction((tx) => take(tx, id, deps)),
  };
}

export const shownHandover = ({ ends: _, ...view }: KnownHandover): HandoverView => view;

interface Making extends MakeHandover {
  actor: Actor;
  id: string;
}

async function make(tx: Stores, { actor, id, plan, touched: seen, reason }: Making, deps: FleetNeeds) {
  requireFleetChange(actor);
  await tx.handovers.lock();
  const known = await tx.handovers.find(id);
  if (known !== undefined) return again(known, { actor, plan });
  const weighed = await weighHandover(tx, { actor, plan }, deps);
  refuseUnseen(weighed, seen);
  const at = deps.clock.now();
  const { from, to, day, days, endedShifts, touched } = weighed;
  const drivers = from.operatorId === to.operatorId ? [] : plan.drivers;
  for (const each of days) await fleetChanged(tx, each, { now: at, today: todayOf(deps) });
  for (const { tripId } of touched)
    await searchAgain(tx, tripId, { happened: { by: actor, at }, termsOn: deps.termsOn });
  const parts = { vehicles: plan.vehicles, drivers, ends: plan.ends };
  await tx.handovers.add({ id, from, to, day, ...parts, by: StaffId.parse(actor.id), at }, reason);
  await tx.handovers.endTemplates(id, weighed.endedTemplates);
  await endShifts(tx, { id, actor, at, endedShifts, reason });
  await tx.handovers.touchShifts(id);
  for (const each of days) await roomFreed(tx, each);
  await recordFact(tx, {
    ...{ kind: "handover.made", concerns: {}, by: actor, at, texts: { note: reason } },
    details: {
      ...{ handover: id, from: from.contractId, to: to.contractId, day },
      ...{ vehicles: plan.vehicles.length, drivers: drivers.length },
    },
  });
  await tx.due.put({
    ...{ key: `takeHandover ${id}`, at: startOfServiceDay(day, deps.dayRules) },
    ...{ job: "takeHandover", payload: { handoverId: id } },
  });
  await tx.outbox.addJob("planShifts", {});
  return { handover: await viewOf(tx, id), searched: touched.length };
}

/** Sent once more, it is done already. */
function again(known: KnownHandover, { actor, plan }: { actor: Actor; plan: HandoverPlan }) {
  const isSame =
    known.from.contractId === plan.fromContractId &&
    known.to.contractId === plan.toContractId &&
    known.day === plan.day;
  if (!isSame || !canChangeContracts(actor, known.from)) throw new AppError("handover.unknown");
  return { handover: shownHandover(known), searched: 0 };
}

function refuseUnseen({ touched }: WeighedHandover, seen: readonly TripId[]): void {
  const known = new Set(seen);
  if (touched.some(({ tripId }) => !known.has(tripId))) throw new AppError("plan.stale");
}

interface Ending extends Pick<WeighedHandover, "endedShifts"> {
  id: string;
  actor: Actor;
  at: Parameters<typeof watchRun>[2];
  reason: string;
}

async function endShifts(tx: Stores, { id, actor, at, endedShifts, reason }: Ending): Promise<void> {
  await tx.handovers.keepShifts(
    id,
    endedShifts.map(({ shiftId, byTemplate }) => ({ id: shiftId, byTemplate })),
  );
  for (const { shiftId, serviceDay: day, vehicle, driver } of endedShifts) {
    await tx.roster.removeShift(shiftId, at);
    const concerns = { shiftId, vehicleId: vehicle.id, driverId: driver.id, serviceDay: day };
    const about = { concerns, by: actor, at, texts: { note: reason } };
    await recordFact(tx, { kind: "shift.removed", ...about, details: {} });
  }
}

async function viewOf(tx: Stores, id: string): Promise<HandoverView> {
  const known = await tx.handovers.find(id);
  if (known === undefined) throw new AppError("handover.unknown");
  return shownHandover(known);
}

/** The day has come. May run any number of times. */
async function take(tx: Stores, id: string, deps: FleetNeeds): Promise<void> {
  await tx.handovers.lock();
  const known = await tx.handovers.find(id);
  if (known?.state !== "ahead" || known.day > todayOf(deps)) return;
  const at = deps.clock.now();
  await tx.handovers.take(id, at);
  const days: ServiceDay[] = await tx.handovers.touchShifts(id);
  for (const day of days) await tx.plans.raise(serviceDay(day));
  const details = { handover: id };
  await recordFact(tx, { kind: "handover.taken", concerns: {}, by: bySystem, at, details });
}
