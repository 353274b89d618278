import type { RegionMap } from "../../shared/schemas/index.ts";
import type { LonLat, RegionPack } from "./model.ts";

/** The pack as the vector map that every screen draws without internet. */
export function regionMap(pack: RegionPack): RegionMap {
  return {
    attribution: pack.attribution,
    districts: pack.districts.map(({ id, name, center, outline }) => ({
      id,
      name,
      center,
      outline: closed(outline),
    })),
    river: pack.river.lines.map((line) => [...line]),
    streets: pack.streets.map(({ name, class: roadClass, inferred, line }) => ({
      ...(name ? { name: name.kk } : {}),
      class: roadClass,
      inferred,
      line: [...line],
    })),
    places: pack.places.map(({ id, name, kind, point }) => ({ id, name, kind, point })),
  };
}

const closed = (ring: readonly LonLat[]): LonLat[] => [...ring, ...ring.slice(0, 1)];
