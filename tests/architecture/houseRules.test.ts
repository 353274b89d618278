import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { importCycles } from "./cycles.ts";
import { findRoom, rooms } from "./rooms.ts";
import { readSourceModules } from "./sourceModules.ts";
import {
  keeperViolations,
  lengthViolations,
  markupViolations,
  purityViolations,
  roomViolations,
  unresolvedImports,
} from "./violations.ts";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const product = readSourceModules(root, ["shared", "server", "client"]);
const scripts = readSourceModules(root, ["scripts"]);
const tests = readSourceModules(root, ["tests"]);

describe("the import table", () => {
  it.each(rooms.map((room) => room.path))("%s imports only what the table allows", (path) => {
    expect(roomViolations(product.filter(({ file }) => findRoom(file)?.path === path))).toEqual([]);
  });

  it("every file is in a room", () => {
    expect(roomViolations(product.filter(({ file }) => findRoom(file) === undefined))).toEqual([]);
  });

  it("the verifier shares no code with the search: of the engine it knows types and the table of places", () => {
    const engine = "server/domain/scheduling/";
    const known = product
      .filter(({ file }) => file.startsWith(`${engine}verify/`))
      .flatMap(({ imports }) => imports)
      .filter(({ file, typeOnly }) => file?.startsWith(engine) && !typeOnly && !file.includes("/verify/"))
      .map(({ file }) => file);
    expect([...new Set(known)]).toEqual([`${engine}model/load.ts`]);
    const table = product.find(({ file }) => file === `${engine}model/load.ts`);
    expect(table?.imports).toEqual([]);
  });

  it("nobody sees what will happen in the simulated world: no room of the product imports the twin, joints included", () => {
    const seeing = product
      .filter(({ file }) => !file.startsWith("server/twin/"))
      .filter(({ imports }) => imports.some(({ file }) => file?.startsWith("server/twin/")))
      .map(({ file }) => file);
    expect(seeing).toEqual([]);
  });

  it("packages that one room hides from the others stay in it", () => {
    expect(keeperViolations([...product, ...tests])).toEqual([]);
  });

  it("the domain takes clock, chance and the outside world as arguments", () => {
    expect(purityViolations(product)).toEqual([]);
  });

  it("facts, and promises with them, are written through one door, and one store knows their table", () => {
    const naming = (words: RegExp) =>
      product
        .filter(({ file }) => words.test(readFileSync(join(root, file), "utf8")))
        .map(({ file }) => file);
    expect(naming(/\bfacts\.add\(/)).toEqual(["server/services/records/recordFact.ts"]);
    expect(naming(/(insertInto\("|INSERT INTO )fact/)).toEqual([
      "server/stores/postgres/factStore.ts",
      "server/stores/postgres/migrations/013_oldRecord.ts",
      "server/stores/postgres/migrations/015_promiseLedger.ts",
    ]);
    expect(naming(/\bpromises\.add\(/)).toEqual(["server/services/records/promiseLedger.ts"]);
    expect(naming(/(insertInto\("|INSERT INTO )promise_entries/)).toEqual([
      "server/stores/postgres/migrations/015_promiseLedger.ts",
      "server/stores/postgres/promiseStore.ts",
    ]);
  });

  it("text is text: nothing is called that parses it as HTML", () => {
    expect(markupViolations(product)).toEqual([]);
  });

  it("one function says which day it is, and its twin for pages: nobody else asks a calendar", () => {
    const owners = ["shared/time/serviceDay.ts", "client/ui/i18n/zone.ts"];
    const calendar =
      /current_date|yyyy-MM-dd"|T00:00:00|\.(?:get|set)(?:UTC)?(?:Date|Day|Hours)\(|startOfDay|toISOString\(\)\.(?:slice|split|substring)/i;
    // Positions of a zone's past, by which old zone data is told; they are instants.
    const instants = "server/regions/kyzylorda/index.ts";
    // Days as they are written in a workbook, which has no zone.
    const written = "server/files/readXlsx.ts";
    const asking = product
      .filter(({ file }) => file !== instants && file !== written && !owners.includes(file))
      .filter(({ file }) => calendar.test(readFileSync(join(root, file), "utf8")));
    expect(asking.map(({ file }) => file)).toEqual([]);
  });

  it("imports do not run in circles", () => {
    expect(importCycles([...product, ...tests])).toEqual([]);
  });

  it("imports name an existing file", () => {
    expect(
      unresolvedImports([...product, ...tests, ...scripts], (file) => existsSync(join(root, file))),
    ).toEqual([]);
  });

  it("start-up needs nothing but Node until the packages are there", () => {
    const outside = scripts.flatMap(({ file, imports }) =>
      imports
        .filter(({ specifier, typeOnly }) => !typeOnly && !/^(\.|node:|fs$)/.test(specifier))
        .map(({ specifier }) => [file, specifier]),
    );
    expect(outside).toEqual([["scripts/lib/database.mjs", "pg"]]);
  });
});

describe("sizes", () => {
  it("files and functions of the product stay small", () => {
    expect(lengthViolations([...product, ...scripts])).toEqual([]);
  });

  it("test files stay small", () => {
    // A describe block is a function of the whole file, so only the files are measured.
    expect(lengthViolations(tests.map((module) => ({ ...module, functions: [] })))).toEqual([]);
  });
});
