import { readFileSync } from "node:fs";
import type { z } from "zod";

/** Reads and checks a JSON file of this pack; throws with the path of what is wrong in it. */
export function readDataFile<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  const text = readFileSync(new URL(`./data/${name}.json`, import.meta.url), "utf8");
  return schema.parse(JSON.parse(text));
}
