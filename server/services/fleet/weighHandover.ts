import type { ContractId, ShiftId, TripId } from "../../../shared/ids/index.ts";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { HandoverEffect, HandoverPlan } from "../../../shared/schemas/index.ts";
import { nextServiceDay, type ServiceDay, serviceDay, toIso } from "../../../shared/time/index.ts";
import { contractsFor } from "../../domain/fleet/contracts.ts";
import { type Fate, fateOf, type Handover } from "../../domain/fleet/handover.ts";
import { isInForce } from "../../domain/fleet/terms.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { RunStopRecord } from "../../domain/runs/model.ts";
import { AppError } from "../../errors.ts";
import { canChangeContracts } from "../../policies/index.ts";
import type { HandoverSide, NamedPairing, PlannedPairing, Stores } from "../../stores/index.ts";
import { todayOf } from "../records/today.ts";
import type { FleetNeeds } from "./needs.ts";
import { refuseMoving } from "./refuseMoving.ts";

interface Sides {
  from: HandoverSide;
  to: HandoverSide;
  day: ServiceDay;
}
type Touched = HandoverEffect["touched"][number];
type Fated<Pairing> = Pairing & { fate: Fate };

/** What a handover comes to, as it stands in this transaction. */
export interface WeighedHandover extends Sides {
  effect: HandoverEffect;
  /** Templates that end, and shifts that are no longer. */
  endedTemplates: readonly string[];
  endedShifts: readonly PlannedPairing[];
  touched: readonly { tripId: TripId; serviceDay: ServiceDay; shiftId: ShiftId }[];
  /** Days from then on that are planned already. */
  days: readonly ServiceDay[];
}

/** Checks a handover and says whom and what it touches. Contracts, vehicles and drivers are held until the transaction ends. */
export async function weighHandover(
  tx: Stores,
  { actor, plan }: { actor: Actor; plan: HandoverPlan },
  deps: FleetNeeds,
): Promise<WeighedHandover> {
  const sides = await findSides(tx, { actor, plan }, deps);
  const { vehicles, drivers } = await readParts(tx, plan, sides.from);
  const handover: Handover = {
    ...{ from: sides.from, to: sides.to, ends: plan.ends },
    ...{ vehicles: new Set(plan.vehicles), drivers: new Set(driversOf(plan, sides)) },
  };
  const pairings = await tx.handovers.listPairings(
    { vehicles: vehicles.map(({ id }) => id), drivers: plan.drivers },
    sides.day,
  );
  const fated = <Each extends Parameters<typeof fateOf>[0]>(all: readonly Each[]): Fated<Each>[] =>
    all.map((each) => ({ ...each, fate: fateOf(each, handover) }));
  const [templates, shifts] = [fated(pairings.templates), fated(pairings.shifts)];
  const touched = await findTouched(tx, { shifts, handover, plan }, deps);
  return {
    ...sides,
    effect: {
      ...partsOf(plan, { vehicles, drivers }),
      ...pairsOf(templates, shifts),
      riders: await ridersOf(tx, sides, { plan, deps }),
      touched: touched.map(({ view }) => view),
    },
    endedTemplates: templates.filter(({ fate }) => fate.kind === "ends").map(({ id }) => id),
    endedShifts: shifts.filter(({ fate }) => fate.kind === "ends"),
    touched: touched.map(({ view: { tripId }, ...rest }) => ({ tripId, ...rest })),
    days: [...new Set(shifts.map((each) => each.serviceDay))].sort(),
  };
}

type Parts = Awaited<ReturnType<Stores["handovers"]["listParts"]>>;

/** Both held, and neither on its way elsewhere already. */
async function readParts(tx: Stores, plan: HandoverPlan, from: HandoverSide): Promise<Parts> {
  const parts = await tx.handovers.listParts(from);
  const isAmong = (all: readonly { id: string }[], ids: readonly string[]) => {
    const known = new Set(all.map(({ id }) => id));
    return ids.every((id) => known.has(id));
  };
  if (!isAmong(parts.vehicles, plan.vehicles)) throw new AppError("vehicle.unknown");
  if (!isAmong(parts.drivers, plan.drivers)) throw new AppError("driver.unknown");
  await refuseMoving(tx, { vehicles: parts.vehicles.map(({ id }) => id), drivers: plan.drivers });
  return parts;
}

function partsOf(
  plan: HandoverPlan,
  { vehicles, drivers }: Parts,
): Pick<HandoverEffect, "vehicles" | "drivers"> {
  const divide = <Each extends { id: string }, Why>(
    all: readonly Each[],
    chosen: readonly string[],
    why: Why,
  ) => {
    const ids = new Set<string>(chosen);
    return {
      move: all.filter(({ id }) => ids.has(id)),
      stay: all.filter(({ id }) => !ids.has(id)).map((each) => ({ ...each, why })),
    };
  };
  return {
    vehicles: divide(vehicles, plan.vehicles, plan.ends ? ("contractEnds" as const) : ("notChosen" as const)),
    drivers: divide(drivers, plan.drivers, "notChosen" as const),
  };
}

function pairsOf(
  templates: readonly Fated<NamedPairing>[],
  shifts: readonly Fated<NamedPairing>[],
): Pick<HandoverEffect, "templates" | "shifts"> {
  const count = (kind: Fate["kind"]) => shifts.filter(({ fate }) => fate.kind === kind).length;
  return {
    templates: {
      move: templates.flatMap(({ fate, plate, driverName }) =>
        fate.kind === "moves" ? [{ plate, driverName }] : [],
      ),
      end: templates.flatMap(({ fate, plate, driverName }) =>
        fate.kind === "ends" ? [{ plate, driverName, why: fate.why }] : [],
      ),
    },
    shifts: { move: count("moves"), end: count("ends") },
  };
}

/** Of one operator there is nobody to hand drivers over to: they are there already. */
const driversOf = (plan: HandoverPlan, { from, to }: Sides) =>
  from.operatorId === to.operatorId ? [] : plan.drivers;

async function findSides(
  tx: Stores,
  { actor, plan }: { actor: Actor; plan: HandoverPlan },
  deps: FleetNeeds,
): Promise<Sides> {
  const [first, second] = [plan.fromContractId, plan.toContractId].sort();
  if (first === undefined || second === undefined) throw new RangeError("a handover has two sides");
  const held = [await tx.handovers.findSide(first), await tx.handovers.findSide(second)];
  const sideOf = (id: ContractId) => {
    const side = held.find((each) => each?.contractId === id);
    if (side === undefined) throw new AppError("contract.unknown");
    if (!canChangeContracts(actor, side)) throw new AppError("session.forbidden");
    return side;
  };
  const [from, to, day] = [sideOf(plan.fromContractId), sideOf(plan.toContractId), serviceDay(plan.day)];
  if (day <= todayOf(deps)) throw new AppError("handover.tooSoon", { field: "day" });
  if (from.districtId !== to.districtId) throw new AppError("handover.otherDistrict");
  const isBegun = isInForce(from, nextServiceDay(day, -1));
  if (!isBegun || !isInForce(to, day)) throw new AppError("handover.notInForce", { field: "day" });
  return { from, to, day };
}

interface Looked {
  shifts: readonly Fated<PlannedPairing>[];
  handover: Handover;
  plan: HandoverPlan;
}
type Found = { view: Touched; serviceDay: ServiceDay; shiftId: ShiftId };

/** In the order of days and shifts: whose shift ends, and whom the new contract does not serve. */
async function findTouched(
  tx: Stores,
  { shifts, handover, plan }: Looked,
  deps: FleetNeeds,
): Promise<Found[]> {
  const runs = new Map(
    (await tx.fleet.listRuns(shifts.map(({ shiftId }) => shiftId))).map((run) => [run.shift.id, run]),
  );
  return shifts.flatMap(({ shiftId, serviceDay: day, fate }) => {
    if (fate.kind === "stays") return [];
    const pickups = (runs.get(shiftId)?.stops ?? []).filter(
      ({ kind, trip }) => kind === "pickup" && isMovable(trip),
    );
    const why = (stop: RunStopRecord): Touched["why"] | undefined => {
      if (fate.kind === "ends") return "shiftEnds";
      const terms = deps.termsOn(day);
      const contracts = terms.contracts.filter(({ id }) => !plan.ends || id !== handover.from.contractId);
      const served = contractsFor(stop, { ...terms, contracts }, deps.districtOf);
      return served === undefined || served.includes(handover.to.contractId) ? undefined : "notServed";
    };
    return pickups.flatMap((stop): Found[] => {
      const because = why(stop);
      if (because === undefined) return [];
      const { tripId, rider, scheduled } = stop;
      const view = { tripId, riderName: rider.name, pickup: toIso(scheduled), why: because };
      return [{ view, serviceDay: day, shiftId }];
    });
  });
}

/** Riders are whose contract serves their category in their district: they follow it by themselves. */
async function ridersOf(
  tx: Stores,
  { from, to, day }: Sides,
  { plan, deps }: { plan: HandoverPlan; deps: FleetNeeds },
): Promise<HandoverEffect["riders"]> {
  if (!plan.ends) return { move: 0, stay: [] };
  const others = deps
    .termsOn(day)
    .contracts.filter(({ id, districtId }) => id !== from.contractId && districtId === from.districtId);
  const counted = (await tx.handovers.countRiders(from.districtId, day)).filter(({ category }) =>
    from.categories.includes(category),
  );
  const moving = counted.filter(({ category }) => to.categories.includes(category));
  const left = counted.filter(({ category }) => !others.some((each) => each.categories.includes(category)));
  return { move: moving.reduce((sum, { count }) => sum + count, 0), stay: left };
}
