import type { Instance } from "./instance.ts";
import { parseInstance } from "./parseInstance.ts";
import { parseJson } from "./parseJson.ts";

/** Text of an instance: the benchmark formats, or the project's own JSON. Throws InstanceError. */
export const readInstance = (text: string): Instance =>
  text.trimStart().startsWith("{") ? parseJson(text.trimEnd()) : parseInstance(text);
