import type { ApiBody } from "../../../shared/schemas/api.ts";
import { type FleetVehicle, type PaperKind, paperKinds } from "../../../shared/schemas/fleet.ts";

export const seatKinds = ["ambulatory", "wheelchair", "largeWheelchair", "companion"] as const;
export const measures = ["liftCapacity", "liftWidth", "liftLength", "rampWidth"] as const;
export type Measure = (typeof measures)[number];
/** As it is typed: numbers are what somebody wrote. */
export type LayoutDraft = Readonly<Record<(typeof seatKinds)[number], string>> & { readonly key: number };

export interface VehicleDraft extends Readonly<Record<Measure, string>> {
  readonly plate: string;
  readonly model: string;
  readonly contractId: string | null;
  readonly vehicleLift: boolean;
  readonly vehicleRamp: boolean;
  readonly layouts: readonly LayoutDraft[];
  readonly papers: Readonly<Record<PaperKind, string>>;
  readonly depotText: string;
  readonly depot: FleetVehicle["depot"] | undefined;
}

const NO_SEATS = { ambulatory: "3", wheelchair: "0", largeWheelchair: "0", companion: "1" };
let nextKey = 1;
export const newLayout = (): LayoutDraft => ({ ...NO_SEATS, key: nextKey++ });
const written = (count: number | undefined): string => (count === undefined ? "" : String(count));

export function vehicleDraft(vehicle: FleetVehicle | undefined): VehicleDraft {
  const paper = (kind: PaperKind) => vehicle?.papers.find((each) => each.kind === kind)?.validUntil ?? "";
  return {
    plate: vehicle?.plate ?? "",
    model: vehicle?.model ?? "",
    contractId: vehicle?.contractId ?? null,
    vehicleLift: vehicle?.vehicleLift ?? false,
    liftCapacity: written(vehicle?.liftCapacity),
    liftWidth: written(vehicle?.liftWidth),
    liftLength: written(vehicle?.liftLength),
    vehicleRamp: vehicle?.vehicleRamp ?? false,
    rampWidth: written(vehicle?.rampWidth),
    layouts: vehicle?.layouts.map(layoutDraft) ?? [newLayout()],
    papers: {
      insurance: paper("insurance"),
      inspection: paper("inspection"),
      liftInspection: paper("liftInspection"),
    },
    depotText: vehicle?.depot.label ?? "",
    depot: vehicle?.depot,
  };
}

const layoutDraft = (layout: FleetVehicle["layouts"][number]): LayoutDraft => ({
  ambulatory: String(layout.ambulatory),
  wheelchair: String(layout.wheelchair),
  largeWheelchair: String(layout.largeWheelchair),
  companion: String(layout.companion),
  key: nextKey++,
});

const isWhole = (text: string): boolean => /^\d{1,4}$/.test(text.trim());

/** What is still to be put right, by field. */
export function vehicleFaults(draft: VehicleDraft): Partial<Record<string, "missing" | "number" | "depot">> {
  const shown = measures.filter((each) => (each === "rampWidth" ? draft.vehicleRamp : draft.vehicleLift));
  return {
    ...(draft.plate.trim() === "" && { plate: "missing" as const }),
    ...(draft.model.trim() === "" && { model: "missing" as const }),
    ...(draft.contractId === null && { contractId: "missing" as const }),
    ...(draft.depot === undefined && { depot: "depot" as const }),
    ...Object.fromEntries(
      shown
        .filter((each) => draft[each].trim() !== "" && (!isWhole(draft[each]) || Number(draft[each]) === 0))
        .map((each) => [each, "number" as const]),
    ),
    ...Object.fromEntries(
      draft.layouts.flatMap((layout) =>
        seatKinds
          .filter((kind) => !isWhole(layout[kind]))
          .map((kind) => [`${layout.key} ${kind}`, "number" as const]),
      ),
    ),
  };
}

/** The call that a draft without faults comes to. */
export function vehicleBody(draft: VehicleDraft, version: number): ApiBody<"saveVehicle"> | undefined {
  const { contractId, depot, plate, model, vehicleLift, vehicleRamp } = draft;
  if (contractId === null || depot === undefined) return undefined;
  const count = (measure: Measure) => {
    const isThere = measure === "rampWidth" ? vehicleRamp : vehicleLift;
    const text = draft[measure].trim();
    return isThere && text !== "" ? { [measure]: Number(text) } : {};
  };
  return {
    ...{ version, plate, model, contractId, vehicleLift, vehicleRamp, depot },
    ...count("liftCapacity"),
    ...count("liftWidth"),
    ...count("liftLength"),
    ...count("rampWidth"),
    layouts: draft.layouts.map((layout) => ({
      ambulatory: Number(layout.ambulatory),
      wheelchair: Number(layout.wheelchair),
      largeWheelchair: Number(layout.largeWheelchair),
      companion: Number(layout.companion),
    })),
    papers: paperKinds
      .filter((kind) => draft.papers[kind] !== "")
      .map((kind) => ({ kind, validUntil: draft.papers[kind] })),
  };
}
