import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importCycles } from "./cycles.ts";
import { readSourceModules, type SourceModule } from "./sourceModules.ts";
import {
  keeperViolations,
  lengthViolations,
  markupViolations,
  purityViolations,
  roomViolations,
} from "./violations.ts";

let house: string;
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), "house-"));
});
afterEach(() => rmSync(house, { recursive: true }));

/** A small house of the given files, read like the real one. */
function read(files: Record<string, string>): SourceModule[] {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }
  return readSourceModules(house, ["shared", "server", "client"]);
}

describe("a planted import is named with the rule it breaks", () => {
  it.each([
    [
      "server/services/requestTrip.ts",
      "import express from 'express';",
      "imports express: server/services may import only",
    ],
    [
      "server/services/requestTrip.ts",
      "import { pool } from '../stores/pool.ts';",
      "imports server/stores/pool.ts: server/services may import only",
    ],
    [
      "server/services/requestTrip.ts",
      "const io = await import('socket.io');",
      "imports socket.io: server/services may import only",
    ],
    [
      "server/services/requestTrip.ts",
      "export { Job } from 'bullmq';",
      "imports bullmq: server/services may import only",
    ],
    [
      "server/services/requestTrip.ts",
      "import { Route } from '../domain/scheduling/model/route.ts';",
      "server/domain/scheduling by its index.ts",
    ],
    [
      "server/services/requesting/requestTrip.ts",
      "import { signIn } from '../people/index.ts';",
      "imports server/services/people/index.ts: server/services/requesting may import only",
    ],
    [
      "server/services/dispatching/assignTrip.ts",
      "import { savePlan } from '../planning/savePlan.ts';",
      "imports server/services/planning/savePlan.ts: server/services/dispatching may import only",
    ],
    [
      "server/services/requestTrip.ts",
      "import { RuinAndRecreate } from '../domain/scheduling/walking.ts';",
      "server/domain/scheduling by its index.ts",
    ],
    [
      "server/domain/scheduling/verify/index.ts",
      "import { readFileSync } from 'node:fs';",
      "imports node:fs: server/domain/scheduling may import only shared/ids, shared/geo, shared/time",
    ],
    [
      "server/domain/scheduling/verify/index.ts",
      "import type { Trip } from '../../trips/model.ts';",
      "imports types of server/domain/trips/model.ts: server/domain/scheduling may import only",
    ],
    [
      "server/domain/trips/promise.ts",
      "type Plan = import('../../stores/planStore.ts').Plan;",
      "imports types of server/stores/planStore.ts: server/domain may import only",
    ],
    [
      "server/http/routes/trips.ts",
      "import { planStore } from '../../stores/planStore.ts';",
      "imports server/stores/planStore.ts: server/http may import only",
    ],
    [
      "server/workers/assign.ts",
      "import { app } from '../http/app.ts';",
      "imports server/http/app.ts: server/workers may import only",
    ],
    [
      "client/rider/Home.tsx",
      "import { Stop } from '../driver/Stop.tsx'; export const Home = () => <Stop />;",
      "imports client/driver/Stop.tsx: client/rider may import only",
    ],
    [
      "client/map/marker.ts",
      "import { Button } from '../ui/Button.tsx';",
      "imports client/ui/Button.tsx: client/map may import only shared",
    ],
    [
      "shared/schemas/trip.ts",
      "import { AppError } from '../../server/errors.ts';",
      "imports server/errors.ts: shared may import only",
    ],
  ])("%s: %s", (file, text, rule) => {
    const [violation] = roomViolations(read({ [file]: `// the second line breaks the rule\n${text}\n` }));
    expect(violation).toContain(`${file}:2 `);
    expect(violation).toContain(rule);
  });

  it("Leaflet outside the map, even in a page's own entry", () => {
    expect(keeperViolations(read({ "client/rider/main.tsx": "import L from 'leaflet';" }))).toEqual([
      "client/rider/main.tsx:1 imports leaflet: only client/map may import leaflet",
    ]);
  });

  it("a file outside every room", () => {
    expect(roomViolations(read({ "server/helpers.ts": "" }))).toEqual([
      "server/helpers.ts is in no room of the house",
    ]);
  });
});

describe("what the table allows passes", () => {
  it("interfaces of the stores for a service, the door of the engine, and types of the domain for a store", () => {
    const allowed = read({
      "server/services/requestTrip.ts":
        "import type { TripStore } from '../stores/tripStore.ts';\nimport { insertTrip } from '../domain/scheduling/index.ts';",
      "server/stores/tripStore.ts":
        "import type { Trip } from '../domain/trips/model.ts';\nimport pg from 'pg';",
      "server/compose/core.ts":
        "import { tripStore } from '../stores/tripStore.ts';\nimport express from 'express';",
    });
    expect(roomViolations(allowed)).toEqual([]);
  });
});

describe("other rules of the house", () => {
  it("finds circles of imports, those of types too", () => {
    const modules = read({
      "shared/ids/a.ts": "import { b } from './b.ts'; import type { C } from './c.ts';",
      "shared/ids/b.ts": "import { a } from './a.ts';",
      "shared/ids/c.ts": "import { a } from './a.ts';",
    });
    expect(importCycles(modules)).toEqual([
      "shared/ids/a.ts -> shared/ids/b.ts -> shared/ids/a.ts",
      "shared/ids/a.ts -> shared/ids/c.ts -> shared/ids/a.ts",
    ]);
  });

  it("finds the clock and chance in the domain", () => {
    const text =
      "export const now = () => Date.now();\nexport const luck = () => Math.random();\nexport const d = new Date();";
    expect(purityViolations(read({ "server/domain/trips/age.ts": text }))).toEqual([
      expect.stringContaining("server/domain/trips/age.ts:1 uses Date.now"),
      expect.stringContaining("server/domain/trips/age.ts:2 uses Math.random"),
      expect.stringContaining("server/domain/trips/age.ts:3 uses new Date()"),
    ]);
  });

  it("measures files and functions from first line to last", () => {
    // "export const long = () => {" + 39 empty lines + "};" = 41 lines of function; the file has 251 with what follows.
    const text = `export const long = () => {\n${"\n".repeat(39)}};\n${"// filler\n".repeat(210)}`;
    expect(lengthViolations(read({ "shared/ids/long.ts": text }))).toEqual([
      "shared/ids/long.ts has 251 lines: a file has at most 250",
      "shared/ids/long.ts:1 long has 41 lines: a function has at most 40",
    ]);
  });

  it("counts a text over many lines, such as SQL, as one line", () => {
    const text = `export const up = () => [\`${"\n".repeat(90)}\`];\n`;
    expect(lengthViolations(read({ "shared/ids/sql.ts": text }))).toEqual([]);
  });
});

describe("text that would be parsed as HTML", () => {
  it.each([
    ["client/rider/Home.tsx", "element.innerHTML = note;", "innerHTML"],
    ["client/rider/Home.tsx", 'element["outerHTML"] = note;', "outerHTML"],
    ["client/rider/Home.tsx", 'element.insertAdjacentHTML("beforeend", note);', "insertAdjacentHTML"],
    ["client/rider/Home.tsx", "Object.assign(element, { innerHTML: note });", "innerHTML"],
    [
      "client/rider/Home.tsx",
      "export const Note = () => <p dangerouslySetInnerHTML={it} />;",
      "dangerouslySetInnerHTML",
    ],
    ["client/rider/Home.tsx", "export const Frame = () => <iframe srcDoc={note} />;", "srcDoc"],
    ["client/rider/Home.tsx", "document.write(note);", "document.write"],
    ["client/ui/print.ts", 'new DOMParser().parseFromString(note, "text/html");', "DOMParser"],
    ["client/ui/print.ts", "range.createContextualFragment(note);", "createContextualFragment"],
    ["client/map/layers/stops.ts", "marker.bindTooltip(stop.label);", "bindTooltip"],
    ["client/map/layers/stops.ts", "marker.bindPopup(() => stop.label);", "bindPopup"],
    ["client/map/layers/stops.ts", "L.divIcon(look);", "divIcon"],
    ["client/map/layers/stops.ts", "icon({ html: label });", "html"],
    ["client/map/createMap.ts", "L.control.attribution().addAttribution(source);", "addAttribution"],
    ["client/map/createMap.ts", "L.tileLayer(url, { attribution: source });", "attribution"],
  ])("%s: %s", (file, text, what) => {
    const rule = `${file}:1 uses ${what}: text is text, and this parses it as HTML`;
    expect(markupViolations(read({ [file]: text }))).toContain(rule);
  });

  it("is none where an element is made of it, nor where a source is only read", () => {
    const text = "element.textContent = region.attribution; marker.bindTooltip(element);";
    expect(markupViolations(read({ "client/map/written.ts": text }))).toEqual([]);
    expect(markupViolations(read({ "client/map/createMap.ts": "line(region.tiles?.attribution);" }))).toEqual(
      [],
    );
  });
});
