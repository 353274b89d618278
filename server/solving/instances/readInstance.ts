import { readFileSync } from "node:fs";
import { type Instance, InstanceError } from "./instance.ts";
import { parseInstance } from "./parseInstance.ts";
import { writeInstance } from "./writeInstance.ts";

/** Text of an instance: the benchmark formats, or the project's own JSON, which is `Instance` written out. */
export function readInstance(text: string): Instance {
  return text.trimStart().startsWith("{") ? parseInstance(textOfJson(text)) : parseInstance(text);
}

export const readInstanceFile = (path: string): Instance => readInstance(readFileSync(path, "utf8"));

/** Through the text format, so that one place checks what an instance must be. */
function textOfJson(text: string): string {
  try {
    const instance: Instance = JSON.parse(text);
    return writeInstance(instance);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll("\n", " ") : String(error);
    throw new InstanceError(lineOf(text, reason), `not an instance in JSON: ${reason}`);
  }
}

/** JSON.parse tells the position, or the line, of what it stumbled over; it differs between engines. */
function lineOf(text: string, reason: string): number {
  const line = /line (\d+)/.exec(reason)?.[1];
  if (line !== undefined) return Number(line);
  const position = Number(/position (\d+)/.exec(reason)?.[1] ?? 0);
  return text.slice(0, position).split("\n").length;
}
