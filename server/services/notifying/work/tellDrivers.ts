import type { DriverId } from "../../../../shared/ids/index.ts";
import { isOver } from "../../../../shared/lifeCycle/shift.ts";
import {
  atLocalTime,
  hours,
  type Instant,
  instant,
  nextServiceDay,
  type ServiceDay,
  serviceDay,
  toInstant,
} from "../../../../shared/time/index.ts";
import type { StoredFact } from "../../../domain/facts/fact.ts";
import type { Shift } from "../../../domain/fleet/model.ts";
import { isOfWork, type WorkFact } from "../../../domain/notices/ofWork.ts";
import type { Stores } from "../../../stores/index.ts";
import { todayOf } from "../../records/today.ts";
import type { NotifyingNeeds } from "../needs.ts";
import { addWorkNotice } from "./addWorkNotice.ts";
import type { ForDriver } from "./forDriver.ts";
import { ofMessage } from "./ofMessage.ts";
import { ofRelief } from "./ofRelief.ts";

/** What the office or a dispatcher changed of drivers' work, to those drivers; of days further off the evening before tells. */
export async function tellDrivers(deps: NotifyingNeeds, fact: StoredFact): Promise<void> {
  if (!isOfWork(fact)) return;
  await deps.db.transaction(async (tx) => {
    for (const { driverId, ...what } of await forWhom(tx, deps, fact))
      await addWorkNotice(tx, deps, {
        ...what,
        person: { role: "driver", id: driverId },
        about: `fact ${fact.id}`,
      });
  });
}

function forWhom(tx: Stores, deps: NotifyingNeeds, fact: WorkFact): Promise<ForDriver[]> {
  switch (fact.kind) {
    case "shift.planned":
    case "shift.changed":
      return ofShift(tx, deps, fact);
    case "shift.removed":
      return ofRemoved(tx, deps, fact);
    case "vehicle.withdrawn":
    case "driver.withdrawn":
      return ofWithdrawn(tx, deps, fact);
    case "vehicle.returned":
    case "driver.returned":
      return ofReturned(tx, deps, fact);
    case "run.reliefAgreed":
    case "run.reliefEnded":
      return ofRelief(tx, fact);
    case "run.messageSent":
      return ofMessage(tx, deps, fact);
    case "handover.made":
      return ofHandover(tx, deps, fact);
  }
}

/** Near enough to be told at once. */
function isNear(deps: NotifyingNeeds, day: ServiceDay): boolean {
  const today = todayOf(deps);
  return day >= today && day <= nextServiceDay(today, deps.termsOn(today).rules.workNotices.value.aheadDays);
}

const aboutShift = ({ serviceDay: day, starts }: Shift) => ({ serviceDay: day, begins: starts });
const noonOf = (day: ServiceDay, { region }: NotifyingNeeds): Instant =>
  atLocalTime(day, hours(12), region.timeZone);

async function ofShift(
  tx: Stores,
  deps: NotifyingNeeds,
  fact: StoredFact<"shift.planned"> | StoredFact<"shift.changed">,
): Promise<ForDriver[]> {
  const { shiftId } = fact.concerns;
  const shift = shiftId && (await tx.fleet.findShift(shiftId));
  if (shift === undefined || isOver(shift) || !isNear(deps, shift.serviceDay)) return [];
  const before = fact.kind === "shift.changed" ? fact.details.driverBefore : undefined;
  const isNew = fact.kind === "shift.planned" || before !== undefined;
  const { starts: begins, ends, driver, vehicle } = shift;
  const day = noonOf(shift.serviceDay, deps);
  return [
    {
      driverId: driver.id,
      content: { kind: isNew ? "shiftAdded" : "shiftChanged", begins, ends, plate: vehicle.plate },
      shift: aboutShift(shift),
    },
    ...(before === undefined ? [] : [removed(before, { day, plate: vehicle.plate }, aboutShift(shift))]),
  ];
}

const removed = (
  driverId: DriverId,
  what: { day: Instant; plate: string },
  shift: ForDriver["shift"],
): ForDriver => ({ driverId, content: { kind: "shiftRemoved", ...what }, shift });

async function ofRemoved(
  tx: Stores,
  deps: NotifyingNeeds,
  { concerns: { driverId, vehicleId, serviceDay: day } }: StoredFact<"shift.removed">,
): Promise<ForDriver[]> {
  if (driverId === undefined || day === undefined || !isNear(deps, day)) return [];
  const vehicle = (await tx.fleet.listVehicles()).find(({ id }) => id === vehicleId);
  const noon = noonOf(day, deps);
  return vehicle === undefined
    ? []
    : [removed(driverId, { day: noon, plate: vehicle.plate }, { serviceDay: day, begins: noon })];
}

/** Each driver once, by the first of their shifts that it touches. */
async function ofWithdrawn(
  tx: Stores,
  deps: NotifyingNeeds,
  { kind, details }: StoredFact<"vehicle.withdrawn"> | StoredFact<"driver.withdrawn">,
): Promise<ForDriver[]> {
  const touched = await tx.withdrawals.listShifts(details.withdrawal);
  const runs = await tx.fleet.listRuns(touched.map(({ shiftId }) => shiftId));
  const shifts = runs.map(({ shift }) => shift).filter((shift) => isNear(deps, shift.serviceDay));
  const since = toInstant(details.from);
  return firstOfEach(shifts).map((shift) => ({
    driverId: shift.driver.id,
    content: {
      ...{ kind: "shiftWithdrawn", from: instant(Math.max(since, shift.starts)) },
      ...(kind === "vehicle.withdrawn" && { plate: shift.vehicle.plate }),
    },
    shift: aboutShift(shift),
  }));
}

/** Whoever has it, or is it, today: of a later day nobody has been kept from anything. */
async function ofReturned(
  tx: Stores,
  deps: NotifyingNeeds,
  { kind, concerns }: StoredFact<"vehicle.returned"> | StoredFact<"driver.returned">,
): Promise<ForDriver[]> {
  const isVehicle = kind === "vehicle.returned";
  const shifts = (await tx.fleet.listShifts(todayOf(deps))).filter(
    (shift) =>
      !isOver(shift) &&
      (isVehicle ? shift.vehicle.id === concerns.vehicleId : shift.driver.id === concerns.driverId),
  );
  return firstOfEach(shifts).map((shift) => ({
    driverId: shift.driver.id,
    content: { kind: "shiftReturned", ...(isVehicle && { plate: shift.vehicle.plate }) },
    shift: aboutShift(shift),
  }));
}

function firstOfEach(shifts: readonly Shift[]): Shift[] {
  const inOrder = [...shifts].sort((one, other) => one.starts - other.starts);
  return inOrder.filter(
    ({ driver }, index) => inOrder.findIndex((each) => each.driver.id === driver.id) === index,
  );
}

async function ofHandover(
  tx: Stores,
  deps: NotifyingNeeds,
  { details }: StoredFact<"handover.made">,
): Promise<ForDriver[]> {
  const handover = await tx.handovers.find(details.handover);
  if (handover?.state !== "ahead") return [];
  const day = noonOf(serviceDay(handover.day), deps);
  const drivers = await tx.handovers.listMovedDrivers(details.handover);
  const content = { kind: "handedOver", day, operator: handover.to.name } as const;
  return drivers.map((driverId) => ({ driverId, content }));
}

/** In the evening before: everybody who drives, of the first of their shifts. May run twice. */
export async function tellOwnShifts(deps: NotifyingNeeds, day: ServiceDay): Promise<void> {
  const runs = await deps.db.fleet.listRunsOfDay(day);
  for (const { starts, driver, vehicle, id, serviceDay: of } of firstOfEach(runs.map(({ shift }) => shift))) {
    const stops = runs.find(({ shift }) => shift.id === id)?.stops.length ?? 0;
    await deps.db.transaction((tx) =>
      addWorkNotice(tx, deps, {
        person: { role: "driver", id: driver.id },
        content: { kind: "ownShift", begins: starts, plate: vehicle.plate, stops },
        ...{ about: `day ${day}`, shift: { serviceDay: of, begins: starts } },
      }),
    );
  }
}
