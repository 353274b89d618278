import type { DriverId } from "../../../shared/ids/index.ts";
import type { FleetDriver, SaveDriver } from "../../../shared/schemas/index.ts";
import { changedFields } from "../../domain/fleet/fitness.ts";
import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { canChangeFleet } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { clearUnfit } from "./clearUnfit.ts";
import type { FleetNeeds } from "./needs.ts";
import { refuseMoving } from "./refuseMoving.ts";
import { requireFleetChange } from "./seesFleet.ts";
import type { FleetUseCases } from "./useCases.ts";

/** Enters a driver or changes what is known of them. Somebody new has no PIN yet: they choose one by a link. */
export function createSaveDriver(deps: FleetNeeds): FleetUseCases["saveDriver"] {
  return async (actor, id, wanted) => {
    const saved = await deps.db.transaction((tx) => writeDriver(tx, deps, { actor, id, wanted }));
    await clearUnfitDriver(deps, actor, saved);
    return saved;
  };
}

/** Planned days after the last one of the licence; once it is stored. */
export const clearUnfitDriver = (deps: FleetNeeds, actor: Actor, driver: FleetDriver): Promise<void> =>
  clearUnfit(deps, { actor, of: { driverId: driver.id }, fitUntil: driver.licenceUntil });

/** The one door through which drivers are written, by the office's form and by its lists. Throws what stands against it. */
export async function writeDriver(
  tx: Stores,
  { clock }: Pick<FleetNeeds, "clock">,
  { actor, id, wanted }: { actor: Actor; id: DriverId; wanted: SaveDriver },
): Promise<FleetDriver> {
  requireFleetChange(actor);
  await tx.roster.holdPhone(wanted.phone);
  const was = await tx.roster.findDriver(id);
  if (was !== undefined && !canChangeFleet(actor, was)) throw new AppError("driver.unknown");
  const operators = await tx.roster.listOperators({});
  const isKnown = operators.some((each) => each.id === wanted.operatorId);
  if (!isKnown || !canChangeFleet(actor, wanted))
    throw new AppError("operator.unknown", { field: "operatorId" });
  const next = { ...wanted, id, away: was?.away ?? [] };
  const fields = was === undefined ? [] : changedFields(was, next, ["version", "away"]);
  if (was !== undefined && fields.length === 0) return was;
  if ((was?.version ?? 0) !== wanted.version) throw new AppError(was ? "record.stale" : "driver.unknown");
  if (was !== undefined && was.operatorId !== next.operatorId)
    await refuseMoving(tx, { vehicles: [], drivers: [id] });
  if (await tx.roster.hasPhone(wanted.phone, id)) throw new AppError("driver.phoneTaken", { field: "phone" });
  await tx.roster.putDriver(next);
  const about = { concerns: { driverId: id }, by: actor, at: clock.now() };
  await recordFact(
    tx,
    was === undefined
      ? { kind: "driver.added", ...about, details: {} }
      : { kind: "driver.changed", ...about, details: { fields } },
  );
  await tx.outbox.addJob("planShifts", {});
  return { ...next, version: wanted.version + 1 };
}
