import { checkInstance, checkVehicleCount, expect } from "./checkInstance.ts";
import { type Instance, InstanceError, type InstanceNode, type InstanceVehicle, KINDS } from "./instance.ts";

/** Reads the project's own JSON, which is `Instance` written out. Throws InstanceError. */
export function parseJson(text: string): Instance {
  const lines = { vehicles: linesOfItems(text, "vehicles"), nodes: linesOfItems(text, "nodes") };
  const file = asObject(parse(text), 1, "the file");
  const { kind } = file;
  if (kind !== "cordeau" && kind !== "hetero") {
    throw new InstanceError(1, `"kind" is "cordeau" or "hetero", not ${JSON.stringify(kind)}`);
  }
  const vehicles = itemsOf(file, "vehicles").map((item, index) =>
    toVehicle(asObject(item, lines.vehicles[index] ?? 1, `vehicle ${index}`), {
      kind,
      line: lines.vehicles[index] ?? 1,
    }),
  );
  checkVehicleCount(vehicles.length, 1);
  const nodes = itemsOf(file, "nodes").map((item, id) =>
    toNode(asObject(item, lines.nodes[id] ?? 1, `node ${id}`), { kind, line: lines.nodes[id] ?? 1 }),
  );
  const requestCount = Math.floor((nodes.length - 1) / 2);
  const announced = numberOf(file, "requestCount", 1);
  const last = lines.nodes.at(-1) ?? 1;
  expect(requestCount > 0, last, "the file ends before the first request");
  expect(
    announced === requestCount,
    last,
    `${announced} requests are announced, the file has ${requestCount}`,
  );
  return checkInstance({ kind, requestCount, vehicles, nodes }, lines);
}

interface At {
  readonly kind: Instance["kind"];
  readonly line: number;
}

const toVehicle = (item: Fields, { kind, line }: At): InstanceVehicle => ({
  maxDuration: numberOf(item, "maxDuration", line),
  capacity: numbersOf(item, "capacity", { kind, line }),
});

const toNode = (item: Fields, { kind, line }: At): InstanceNode => ({
  x: numberOf(item, "x", line),
  y: numberOf(item, "y", line),
  service: numberOf(item, "service", line),
  maxRide: numberOf(item, "maxRide", line),
  load: numbersOf(item, "load", { kind, line }),
  early: numberOf(item, "early", line),
  late: numberOf(item, "late", line),
});

type Fields = Readonly<Record<string, unknown>>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, " ");
    throw new InstanceError(lineOf(text, reason), `not JSON: ${reason}`);
  }
}

/** JSON.parse tells the position, or the line, of what it stumbled over, or nothing at the end of the text. */
function lineOf(text: string, reason: string): number {
  const line = /line (\d+)/.exec(reason)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(reason)?.[1];
  return text.slice(0, position === undefined ? text.trimEnd().length : Number(position)).split("\n").length;
}

function asObject(value: unknown, line: number, what: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InstanceError(line, `${what} is not an object`);
  }
  return { ...value };
}

function itemsOf(fields: Fields, name: string): readonly unknown[] {
  const items = fields[name];
  if (!Array.isArray(items)) throw new InstanceError(1, `"${name}" is not a list`);
  return items;
}

function numberOf(fields: Fields, name: string, line: number): number {
  const value = fields[name];
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new InstanceError(line, `"${name}" is not a number`);
}

function numbersOf(fields: Fields, name: string, { kind, line }: At): number[] {
  const value: unknown = fields[name];
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const numbers = list.filter((item): item is number => typeof item === "number" && Number.isFinite(item));
  if (list.length === KINDS[kind] && numbers.length === list.length) return numbers;
  throw new InstanceError(line, `"${name}" is not a list of ${KINDS[kind]} numbers`);
}

/** The line on which each object of the list of that name begins. */
function linesOfItems(text: string, name: string): number[] {
  const opening = new RegExp(`"${name}"\\s*:\\s*\\[`).exec(text);
  if (opening === null) return [];
  const lines: number[] = [];
  let line = text.slice(0, opening.index).split("\n").length;
  let depth = 0;
  for (const [token] of text.slice(opening.index).matchAll(/"(?:\\.|[^"\\])*"|[[\]{}\n]/g)) {
    if (token === "\n") line++;
    if (token === "{" && depth === 1) lines.push(line);
    if (token === "[" || token === "{") depth++;
    if (token === "]" || token === "}") depth--;
    if (token === "]" && depth === 0) return lines;
  }
  return lines;
}
