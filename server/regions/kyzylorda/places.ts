import { z } from "zod";
import { DistrictId, PlaceId } from "../../../shared/ids/index.ts";
import type { Provenance } from "../../../shared/schemas/serviceRules.ts";
import { placeKinds, type RegionPlace } from "../model.ts";
import { readDataFile } from "./dataFile.ts";

const Confidence = z.enum(["high", "medium", "low", "assumed"]);

const Row = z
  .strictObject({
    id: PlaceId,
    kk: z.string(),
    ru: z.string(),
    en: z.string(),
    kind: z.enum(placeKinds),
    district: DistrictId,
    lat: z.number(),
    lon: z.number(),
    also: z.array(z.string()).default([]),
    confidence: Confidence,
    source: z.string(),
  })
  .transform(
    ({ id, kk, ru, en, kind, district, lat, lon, also, confidence, source }): RegionPlace => ({
      id,
      name: { kk, ru, en },
      kind,
      districtId: district,
      point: { lat, lon },
      also,
      ...provenance(confidence, source),
    }),
  );

function provenance(confidence: z.infer<typeof Confidence>, source: string): Provenance {
  return confidence === "high" || confidence === "medium"
    ? { unverified: false, source }
    : { unverified: true, note: source };
}

export const places: readonly RegionPlace[] = readDataFile(
  "places",
  z.object({ places: z.array(Row) }),
).places;
