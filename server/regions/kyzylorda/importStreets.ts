/**
 * Rewrites data/streets.json from a GeoJSON file of OpenStreetMap road lines:
 *   npx tsx server/regions/kyzylorda/importStreets.ts ROADS.geojson
 * Needed only when a fuller extract is at hand. Lines of one road network must share their crossing vertices exactly.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { roadClasses } from "../model.ts";

const RoadFeature = z.object({
  properties: z.object({
    highway: z.string(),
    name: z.string().optional(),
    inferred: z.boolean().optional(),
    junction: z.string().optional(),
  }),
  geometry: z.object({ coordinates: z.array(z.tuple([z.number(), z.number()])) }),
});
const RoadFile = z.object({ features: z.array(RoadFeature) });

const known: readonly string[] = roadClasses;

/** `primary_link` drives like `primary`. */
function roadClass(highway: string): string {
  const plain = highway.replace(/_link$/, "");
  return known.includes(plain) ? plain : "unclassified";
}

/** Millionths of a degree: the first vertex, then the differences, `lon lat lon lat …`. */
function compact(line: readonly [number, number][]): number[] {
  let before = [0, 0];
  return line.flatMap(([lon, lat]) => {
    const here = [Math.round(lon * 1e6), Math.round(lat * 1e6)];
    const step = here.map((value, axis) => value - (before[axis] ?? 0));
    before = here;
    return step;
  });
}

function compactRoad({ properties, geometry }: z.infer<typeof RoadFeature>): object {
  return {
    ...(properties.name ? { name: properties.name } : {}),
    class: roadClass(properties.highway),
    ...(properties.inferred ? { inferred: true } : {}),
    ...(properties.junction === "roundabout" ? { oneWay: true } : {}),
    line: compact(geometry.coordinates),
  };
}

const [source = ""] = process.argv.slice(2);
const { features } = RoadFile.parse(JSON.parse(readFileSync(source, "utf8")));
const head = {
  attribution: "© OpenStreetMap contributors",
  license: "ODbL-1.0",
  origin:
    "Part of the roads of Kyzylorda as of 2026-10-05; lines marked inferred are straight guesses across gaps.",
  unit: "line: millionths of a degree, lon lat of the first vertex, then differences",
};
const roads = features.map((feature) => `    ${JSON.stringify(compactRoad(feature))}`).join(",\n");
const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "roads": [\n${roads}\n  ]\n}\n`;
writeFileSync(new URL("./data/streets.json", import.meta.url), text);
