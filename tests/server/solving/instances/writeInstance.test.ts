import { describe, expect, it } from "vitest";
import { generateInstance } from "../../../../server/solving/instances/generateInstance.ts";
import { InstanceError } from "../../../../server/solving/instances/instance.ts";
import { readInstance } from "../../../../server/solving/instances/readInstance.ts";
import { writeInstance } from "../../../../server/solving/instances/writeInstance.ts";
import { seededRandom } from "../../../../server/solving/seededRandom.ts";
import { oneHetero, oneRequest } from "./smallInstances.ts";

const drawn = (["cordeau", "hetero"] as const).map((kind) =>
  generateInstance({ kind, vehicles: 3, requests: 12 }, seededRandom(4)),
);
const elsewhere = readInstance(`${oneRequest}3 7 7 0 0 0 90\n`);

describe("an instance written and read again", () => {
  it("as text is the same instance", () => {
    for (const instance of [...drawn, elsewhere]) {
      expect(readInstance(writeInstance(instance))).toEqual(instance);
    }
  });

  it("as JSON, on one line or many, is the same instance", () => {
    for (const instance of [...drawn, elsewhere, readInstance(oneHetero)]) {
      expect(readInstance(JSON.stringify(instance))).toEqual(instance);
      expect(readInstance(`\n${JSON.stringify(instance, undefined, 2)}\n`)).toEqual(instance);
    }
  });

  it("keeps every decimal", () => {
    const fine = readInstance(oneRequest.replace("1 3 4 2", "1 3.123456789 4.00001 2.5"));
    expect(fine.nodes[1]).toMatchObject({ x: 3.123456789, y: 4.00001, service: 2.5 });
    expect(readInstance(writeInstance(fine))).toEqual(fine);
    expect(readInstance(JSON.stringify(fine))).toEqual(fine);
  });
});

describe("a malformed instance in JSON", () => {
  const json = (change: (text: string) => string) => change(JSON.stringify(elsewhere, undefined, 2));
  const lines = json((text) => text).split("\n");
  /** Lines of the written JSON on which the nodes' objects begin, with four spaces before them. */
  const nodeLines = lines.flatMap((line, at) => (line === "    {" ? [at + 1] : [])).slice(1);
  const refusalOf = (text: string): string => {
    try {
      readInstance(text);
      return "accepted";
    } catch (error) {
      if (!(error instanceof InstanceError)) throw error;
      return error.message;
    }
  };

  it("that is not JSON is refused with the line of the slip", () => {
    expect(refusalOf('{\n  "kind": "cordeau",\n  nodes: []\n}')).toMatch(/^line 3: not JSON: .*$/);
    expect(refusalOf('{\n  "kind": "cordeau",\n  "nodes": [')).toMatch(/^line 3: not JSON: .*$/);
  });

  it("that lacks a part is refused by its name", () => {
    expect(refusalOf("{}")).toBe('line 1: "kind" is "cordeau" or "hetero", not undefined');
    expect(refusalOf('{"kind":"cordeau"}')).toBe('line 1: "vehicles" is not a list');
    expect(refusalOf(json((text) => text.replace('"requestCount": 1', '"requestCount": 9')))).toMatch(
      /9 requests are announced, the file has 1$/,
    );
    expect(refusalOf('{"kind":"cordeau","requestCount":1,"vehicles":[],"nodes":[]}')).toBe(
      "line 1: 0 is no number of vehicles",
    );
  });

  it("whose node says something it may not is refused with the line where the node begins", () => {
    expect(refusalOf(json((text) => text.replace('"early": 10', '"early": 30')))).toBe(
      `line ${nodeLines[1]}: the window closes (20) before it opens (30)`,
    );
    expect(refusalOf(json((text) => text.replace('"x": 3', '"x": "3"')))).toBe(
      `line ${nodeLines[1]}: "x" is not a number`,
    );
    expect(refusalOf(json((text) => text.replace("-1", "-1, 0")))).toBe(
      `line ${nodeLines[2]}: "load" is not a list of 1 numbers`,
    );
    expect(refusalOf(json((text) => text.replace(/\{\s+"x": 3,\s+"y": 4[^}]+\}/, "null")))).toMatch(
      /node 1 is not an object$/,
    );
  });
});
