import { StaffId } from "../../../shared/ids/index.ts";
import type { Clock, Instant } from "../../../shared/time/index.ts";
import { bySystem, type Concerns, type Fact } from "../../domain/facts/fact.ts";
import type { Newcomers, Stores } from "../../stores/index.ts";
import { recordFacts } from "../records/recordFact.ts";
import { watchRun } from "../records/watchRun.ts";

type AddedKind = "vehicle.added" | "driver.added" | "rider.added" | "staff.added" | "shift.planned";

/**
 * Writes down the vehicles, people and shifts that were not there before, in the transaction that puts them in; from its beginning
 * on the clock looks after each shift.
 */
export const recordNewcomers =
  (clock: Clock) =>
  async (tx: Stores, newcomers: Newcomers): Promise<void> => {
    await recordFacts(tx, factsOf(newcomers, clock.now()));
    for (const { id, starts } of newcomers.shifts ?? []) await watchRun(tx, id, starts);
  };

function factsOf(newcomers: Newcomers, at: Instant): Fact[] {
  const added = (kind: AddedKind, concerns: Concerns): Fact => ({
    ...{ kind, concerns, by: bySystem, at, details: {} },
  });
  const { vehicles = [], drivers = [], riders = [], staff = [], shifts = [] } = newcomers;
  return [
    ...vehicles.map(({ id }) => added("vehicle.added", { vehicleId: id })),
    ...drivers.map(({ id }) => added("driver.added", { driverId: id })),
    ...riders.map(({ id }) => added("rider.added", { riderId: id })),
    ...staff.map(({ id }) => added("staff.added", { staffId: StaffId.parse(id) })),
    ...shifts.map(({ id, serviceDay, vehicleId, driverId }) =>
      added("shift.planned", { shiftId: id, serviceDay, vehicleId, driverId }),
    ),
  ];
}
