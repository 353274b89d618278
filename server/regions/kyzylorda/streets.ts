import { z } from "zod";
import { type LonLat, roadClasses, type StreetLine } from "../model.ts";
import { readDataFile } from "./dataFile.ts";
import { streetName } from "./streetName.ts";

/** Names that the survey has in a spelling too far from the present one to be found by it. */
const farSpellings: Readonly<Record<string, readonly string[]>> = {
  "улица Чокана Валиханова": ["Шоқан Уәлиханов көшесі"],
  "Ходжа Ахмеда Яссави улица": ["Қожа Ахмет Яссауи көшесі"],
  "Момышулы улица": ["Бауыржан Момышұлы көшесі"],
};

const Row = z.strictObject({
  name: z.string().optional(),
  class: z.enum(roadClasses),
  inferred: z.boolean().default(false),
  oneWay: z.boolean().default(false),
  line: z.array(z.int()),
});
const file = readDataFile("streets", z.object({ attribution: z.string(), roads: z.array(Row) }));

/** Every name of the survey that is this street, as it is spelled there: "улица Есенова" and "Есенов көшесі" are one. */
const spellings = new Map<string, string[]>();
for (const surveyed of new Set(file.roads.flatMap(({ name }) => name ?? []))) {
  const street = streetName(surveyed).kk;
  spellings.set(street, [...(spellings.get(street) ?? []), surveyed]);
}

/** The same name for all lines of a street: of several, that of the survey in Russian, whose cases are right. */
function nameOf(surveyed: string): Pick<StreetLine, "name" | "also"> {
  const all = spellings.get(streetName(surveyed).kk) ?? [surveyed];
  const own = streetName(all.find((each) => /(улица|проспект|переулок)/iu.test(each)) ?? surveyed);
  const kinded = spellings.get(`${own.kk} көшесі`)?.[0];
  const name = kinded === undefined ? own : streetName(kinded); // once surveyed without its kind, it is that street
  const shown: readonly string[] = Object.values(name);
  const others = [...all, ...all.flatMap((each) => farSpellings[each] ?? [])];
  return { name, also: others.filter((each) => !shown.includes(each)) };
}

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

export const streetAttribution = file.attribution;
export const streets: readonly StreetLine[] = file.roads.map(
  ({ name, ...row }): StreetLine => ({
    ...row,
    ...(name !== undefined && nameOf(name)),
    line: unpack(row.line),
  }),
);
