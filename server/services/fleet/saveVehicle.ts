import type { VehicleId } from "../../../shared/ids/index.ts";
import type { FleetVehicle, SaveVehicle } from "../../../shared/schemas/index.ts";
import { changedFields, fitUntil } from "../../domain/fleet/fitness.ts";
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

/** Enters a vehicle or changes what is known of it; from then on planning goes by it. */
export function createSaveVehicle(deps: FleetNeeds): FleetUseCases["saveVehicle"] {
  return async (actor, id, wanted) => {
    const saved = await deps.db.transaction((tx) => writeVehicle(tx, deps, { actor, id, wanted }));
    await clearUnfitVehicle(deps, actor, saved);
    return saved;
  };
}

/** Planned days after the last one of its papers; once it is stored. */
export const clearUnfitVehicle = (deps: FleetNeeds, actor: Actor, vehicle: FleetVehicle): Promise<void> =>
  clearUnfit(deps, { actor, of: { vehicleId: vehicle.id }, fitUntil: fitUntil(vehicle) });

/** The one door through which vehicles are written, by the office's form and by its lists. Throws what stands against it. */
export async function writeVehicle(
  tx: Stores,
  { clock }: Pick<FleetNeeds, "clock">,
  { actor, id, wanted }: { actor: Actor; id: VehicleId; wanted: SaveVehicle },
): Promise<FleetVehicle> {
  requireFleetChange(actor);
  await tx.roster.holdPlate(wanted.plate);
  const was = await findOwn(tx, actor, id);
  const papers = [...wanted.papers].sort((a, b) => a.kind.localeCompare(b.kind));
  const next = { ...wanted, id, away: was?.away ?? [], papers, ...(await contractOf(tx, actor, wanted)) };
  const fields = was === undefined ? [] : changedFields(was, next, ["version", "away"]);
  if (was !== undefined && fields.length === 0) return was;
  if ((was?.version ?? 0) !== wanted.version) throw new AppError(was ? "record.stale" : "vehicle.unknown");
  if (was !== undefined && was.contractId !== next.contractId)
    await refuseMoving(tx, { vehicles: [id], drivers: [] });
  if (await tx.roster.hasPlate(wanted.plate, id))
    throw new AppError("vehicle.plateTaken", { field: "plate" });
  await tx.roster.putVehicle(next);
  const about = { concerns: { vehicleId: id }, by: actor, at: clock.now() };
  await recordFact(
    tx,
    was === undefined
      ? { kind: "vehicle.added", ...about, details: {} }
      : { kind: "vehicle.changed", ...about, details: { fields } },
  );
  // Papers that were renewed bring back the days that they kept off the road.
  await tx.outbox.addJob("planShifts", {});
  return { ...next, version: wanted.version + 1 };
}

/** Of whoever sees it not, it does not exist. */
async function findOwn(tx: Stores, actor: Actor, id: VehicleId): Promise<FleetVehicle | undefined> {
  const was = await tx.roster.findVehicle(id);
  if (was !== undefined && !canChangeFleet(actor, was)) throw new AppError("vehicle.unknown");
  return was;
}

async function contractOf(tx: Stores, actor: Actor, { contractId }: SaveVehicle) {
  const operators = await tx.roster.listOperators({});
  for (const { id: operatorId, contracts } of operators) {
    const contract = contracts.find(({ id }) => id === contractId);
    if (contract === undefined) continue;
    const { districtId } = contract;
    if (canChangeFleet(actor, { operatorId, districtId })) return { operatorId, districtId };
  }
  throw new AppError("contract.unknown", { field: "contractId" });
}
