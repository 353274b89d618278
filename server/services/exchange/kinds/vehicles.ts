import { VehicleId } from "../../../../shared/ids/index.ts";
import { type FleetVehicle, type ListColumn, SaveVehicle } from "../../../../shared/schemas/index.ts";
import { type ListedState, type ListShape, listed } from "../../../domain/exchange/listShape.ts";
import { fleetScope } from "../../../policies/index.ts";
import type { Stores } from "../../../stores/index.ts";
import { clearUnfitVehicle, writeVehicle } from "../../fleet/index.ts";
import type { DescribeList, KnownRecord } from "../listDescription.ts";
import { type ContractNames, contractNames } from "./contractNames.ts";
import {
  allOf,
  findAmong,
  judgeTaken,
  plainPlate,
  schemaFaults,
  takeOutEach,
  writeEach,
} from "./fleetParts.ts";
import { ALTERNATIVE, vehicleColumns } from "./vehicleColumns.ts";

/** Vehicles of whom it asks, by their plate in any writing of it. */
export const describeVehicles: DescribeList<FleetVehicle> = async (deps, { actor }) => {
  const scope = fleetScope(actor) ?? { operators: [] };
  const operators = await deps.db.roster.listOperators(scope);
  const listAll = (stores: Stores) =>
    allOf(scope, async (query) => (await stores.roster.listVehicles(query)).vehicles.map(known));
  const shape = shapeOf(contractNames(operators));
  return {
    ...{ shape, listAll, find: findAmong(listAll, shape.keyOf) },
    judge: (tx, rows) =>
      judgeTaken(rows, "plate", ({ is, known: now }) =>
        tx.roster.hasPlate(is.plate ?? "", now?.kept.id ?? VehicleId.parse(deps.createId())),
      ),
    write: (tx, writings) =>
      writeEach(writings, ({ id, is, known: now }) => {
        const wanted = SaveVehicle.parse(toVehicle(is, now?.kept.version ?? 0));
        return writeVehicle(tx, deps, { actor, id: VehicleId.parse(id), wanted });
      }),
    takeOut: (tx, records, { by, importId }) =>
      takeOutEach(
        tx,
        records.map(({ id }) => id),
        {
          remove: (id) => tx.roster.removeUnusedVehicle(VehicleId.parse(id)),
          factOf: (id) => ({
            ...{ kind: "vehicle.takenOut", concerns: { vehicleId: VehicleId.parse(id) }, by },
            ...{ at: deps.clock.now(), details: { import: importId } },
          }),
        },
      ),
    async follow(rows) {
      for (const { id } of rows) {
        const vehicle = await deps.db.transaction((tx) => tx.roster.findVehicle(VehicleId.parse(id)));
        if (vehicle !== undefined) await clearUnfitVehicle(deps, actor, vehicle);
      }
    },
  };
};

const shapeOf = (contracts: ContractNames): ListShape => ({
  columns: vehicleColumns(contracts),
  keyColumn: "plate",
  keyOf: ({ plate = "" }) => plainPlate(plate),
  nameOf: ({ plate = "", model = "" }) => `${plate} ${model}`.trim(),
  fresh: () => ({ lift: "no", ramp: "no" }),
  judge: (is, say) => {
    const alternatives = counts(is.seats).length;
    for (const column of besideSeats)
      if (is[column] !== undefined && counts(is[column]).length !== alternatives)
        return say(column, "notTogether");
    const { error } = SaveVehicle.safeParse(toVehicle(is, 0));
    if (error === undefined) return;
    for (const { column, fault } of schemaFaults(error, (part) => columnOfPart[part])) say(column, fault);
  },
});

/** Where parts of the office's form stand in a list. */
const columnOfPart: { readonly [part: string]: ListColumn } = {
  ...{ plate: "plate", model: "model", contractId: "contract", layouts: "seats", vehicleLift: "lift" },
  ...{ liftCapacity: "liftCapacity", liftWidth: "liftWidth", liftLength: "liftLength" },
  ...{ vehicleRamp: "ramp", rampWidth: "rampWidth", papers: "insurance", depot: "depot" },
};

const besideSeats = ["wheelchairs", "largeWheelchairs", "companions"] as const;
const kinds = ["insurance", "inspection", "liftInspection"] as const;
const known = (kept: FleetVehicle): KnownRecord<FleetVehicle> => {
  const places = (of: keyof FleetVehicle["layouts"][number]) =>
    kept.layouts.map((layout) => layout[of]).join(ALTERNATIVE);
  const paper = (kind: (typeof kinds)[number]) => kept.papers.find((each) => each.kind === kind)?.validUntil;
  return {
    ...{ id: kept.id, kept },
    state: listed({
      ...{ plate: kept.plate, model: kept.model, contract: kept.contractId },
      ...{ seats: places("ambulatory"), wheelchairs: places("wheelchair") },
      ...{ largeWheelchairs: places("largeWheelchair"), companions: places("companion") },
      ...{ lift: kept.vehicleLift ? "yes" : "no", ramp: kept.vehicleRamp ? "yes" : "no" },
      ...{ liftCapacity: kept.liftCapacity, liftWidth: kept.liftWidth, liftLength: kept.liftLength },
      rampWidth: kept.rampWidth,
      ...Object.fromEntries(kinds.map((kind) => [kind, paper(kind)])),
      depot: kept.depot.label,
      point: `${Number(kept.depot.point.lat.toFixed(6))}, ${Number(kept.depot.point.lon.toFixed(6))}`,
    }),
  };
};

const counts = (text: string | undefined): number[] => (text ?? "").split(ALTERNATIVE).map(Number);
const measure = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** As the office's form has it, for its schema to judge. */
function toVehicle(is: ListedState, version: number) {
  const [seats, chairs, large, companions] = [
    is.seats,
    is.wheelchairs,
    is.largeWheelchairs,
    is.companions,
  ].map(counts);
  const [lat, lon] = (is.point ?? "").split(",").map(Number);
  return {
    ...{ version, plate: is.plate, model: is.model, contractId: is.contract },
    layouts: (seats ?? []).map((ambulatory, no) => ({
      ambulatory,
      wheelchair: chairs?.[no] ?? 0,
      largeWheelchair: large?.[no] ?? 0,
      companion: companions?.[no] ?? 0,
    })),
    ...{ vehicleLift: is.lift === "yes", vehicleRamp: is.ramp === "yes", rampWidth: measure(is.rampWidth) },
    ...{ liftCapacity: measure(is.liftCapacity), liftWidth: measure(is.liftWidth) },
    liftLength: measure(is.liftLength),
    papers: kinds.flatMap((kind) => {
      const validUntil = is[kind];
      return validUntil === undefined ? [] : [{ kind, validUntil }];
    }),
    depot: { label: is.depot, point: { lat, lon } },
  };
}
