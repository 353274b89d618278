import { isToBegin, isUnderWay } from "../../shared/lifeCycle/shift.ts";
import { type CheckItem, itemsOf } from "../../shared/lifeCycle/vehicleCheck.ts";
import type { CheckToDo, CheckView, DayCheckView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { checkedVehicle } from "../domain/fleet/checks.ts";
import type { Shift } from "../domain/fleet/model.ts";
import type { Viewing } from "./viewing.ts";

const presentFound = ({ at, failed }: NonNullable<Shift["check"]>): CheckView => ({
  at: toIso(at),
  failed: [...failed],
});

/** What a driver looks over. */
export function presentCheckToDo(shift: Shift, { checkDemanded }: Viewing): CheckToDo {
  const vehicle = checkedVehicle(shift.vehicle);
  return {
    ...{ items: itemsOf(vehicle), chairs: vehicle.chairs, demanded: checkDemanded(shift.serviceDay) },
    ...(shift.check && { done: presentFound(shift.check) }),
  };
}

/** As a dispatcher sees it on a run: a shift that was begun unchecked is seen. */
export const presentRunCheck = (
  shift: Shift,
): { checkItems: CheckItem[]; check?: CheckView; unchecked?: true } => {
  const checkItems = itemsOf(checkedVehicle(shift.vehicle));
  if (shift.check !== undefined) return { checkItems, check: presentFound(shift.check) };
  return isUnderWay(shift) ? { checkItems, unchecked: true } : { checkItems };
};

export const presentDayCheck = (shift: Shift): DayCheckView => ({
  ...{ shiftId: shift.id, plate: shift.vehicle.plate, driver: shift.driver.name },
  ...{ starts: toIso(shift.starts), items: itemsOf(checkedVehicle(shift.vehicle)) },
  ...(!isToBegin(shift) && shift.startedAt !== undefined && { begun: toIso(shift.startedAt) }),
  ...(shift.check && { check: presentFound(shift.check) }),
});
