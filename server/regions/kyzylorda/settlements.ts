import { z } from "zod";
import type { LatLng } from "../../../shared/geo/index.ts";
import { DistrictId, PlaceId } from "../../../shared/ids/index.ts";
import type { Settlement } from "../model.ts";
import { readDataFile } from "./dataFile.ts";

const Row = z
  .strictObject({
    id: PlaceId,
    kk: z.string(),
    ru: z.string(),
    en: z.string(),
    kind: z.enum(["regionCenter", "districtCenter", "town", "village", "suburb"]),
    district: DistrictId,
    lat: z.number(),
    lon: z.number(),
    population: z.int().optional(),
    also: z.array(z.string()).default([]),
    source: z.string(),
  })
  .transform(
    ({ kk, ru, en, district, lat, lon, ...rest }): Settlement => ({
      ...rest,
      name: { kk, ru, en },
      districtId: district,
      point: { lat, lon },
    }),
  );

export const settlements: readonly Settlement[] = readDataFile(
  "settlements",
  z.object({ settlements: z.array(Row) }),
).settlements;

export function settlementPoint(id: string): LatLng {
  const found = settlements.find((settlement) => settlement.id === id);
  if (!found) throw new Error(`the pack names no settlement ${id}`);
  return found.point;
}
