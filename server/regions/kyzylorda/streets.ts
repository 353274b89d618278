import { z } from "zod";
import { type LonLat, roadClasses, type StreetLine } from "../model.ts";
import { readDataFile } from "./dataFile.ts";
import { streetName } from "./streetName.ts";

const Row = z
  .strictObject({
    name: z.string().optional(),
    class: z.enum(roadClasses),
    inferred: z.boolean().default(false),
    oneWay: z.boolean().default(false),
    line: z.array(z.int()),
  })
  .transform(
    (row): StreetLine => ({
      ...row,
      name: row.name === undefined ? undefined : streetName(row.name),
      line: unpack(row.line),
    }),
  );

/** The reverse of `compact` in importStreets.ts. */
function unpack(steps: readonly number[]): LonLat[] {
  const line: LonLat[] = [];
  let [lon, lat] = [0, 0];
  for (let index = 0; index + 1 < steps.length; index += 2) {
    lon += steps[index] ?? 0;
    lat += steps[index + 1] ?? 0;
    line.push([lon / 1e6, lat / 1e6]);
  }
  return line;
}

const file = readDataFile("streets", z.object({ attribution: z.string(), roads: z.array(Row) }));

export const streetAttribution = file.attribution;
export const streets: readonly StreetLine[] = file.roads;
