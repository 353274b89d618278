import { readdir } from "node:fs/promises";
import type { Region } from "./model.ts";

/** Where regions lie, one in a folder, and how the `index.ts` of one is opened. */
export interface RegionFolders {
  readonly where: URL;
  open(name: string): Promise<{ region?: Region }>;
}
const ours: RegionFolders = {
  where: new URL("./", import.meta.url),
  open: (name) => import(`./${name}/index.ts`),
};

/** The regions there are: every folder with an `index.ts`. Adding a region is adding a folder. */
export async function listRegions({ where }: RegionFolders = ours): Promise<string[]> {
  const entries = await readdir(where, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const contents = await Promise.all(names.map((name) => readdir(new URL(`${name}/`, where))));
  return names.filter((_name, index) => contents[index]?.includes("index.ts")).sort();
}

/** The region of that name, or the only one there is. Throws, naming those that there are, if none or no single one is meant. */
export async function findRegion(name?: string, folders: RegionFolders = ours): Promise<Region> {
  const names = await listRegions(folders);
  const found = name ?? (names.length === 1 ? names[0] : undefined);
  if (found === undefined || !names.includes(found)) {
    const asked = name === undefined ? "REGION does not say which region" : `there is no region ${name}`;
    throw new Error(`${asked}; there are: ${names.join(", ") || "none"}`);
  }
  const { region } = await folders.open(found);
  if (region?.pack.id !== found) throw new Error(`the folder ${found} does not hold a region of that id`);
  return region;
}
