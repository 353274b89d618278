import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApiDocument } from "../../../server/http/openapi/document.ts";

/** Loading either of them takes seconds, on a busy machine many. */
const LONG = { timeout: 180_000 };
const tool = (path: string) => fileURLToPath(new URL(`../../../node_modules/${path}`, import.meta.url));
const redocly = [tool("@redocly/cli/bin/cli.js"), "lint", "--format=json"];
const spectral = [
  tool("@stoplight/spectral-cli/dist/index.js"),
  "lint",
  "--ruleset=ruleset.json",
  "--fail-severity=warn",
  "--format=json",
];

// A folder of its own, so that no settings lie about: the rules that each of them recommends.
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "openapi-"));
  writeFileSync(join(folder, "ruleset.json"), JSON.stringify({ extends: ["spectral:oas"] }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the tool says of the document: its exit code and the names of the rules that are broken, warnings included. */
async function lint(
  command: readonly string[],
  document: object,
): Promise<{ code: number; broken: string[] }> {
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
  // Neither may ask anybody on the network, for news of itself or to tell of us.
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const child = spawn(process.execPath, [...command, "openapi.json"], { cwd: folder, env });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  const [code] = await once(child, "close");
  return {
    code,
    broken: [...output.matchAll(/"(?:ruleId|code)": ?"([^"]+)"/g)].map(([, rule = ""]) => rule),
  };
}

const document = () => createApiDocument("1.0.0");
/** A parameter in the path of which nobody says what it is, and a call that nobody describes. */
function withFaults(): object {
  const { paths, ...rest } = document();
  return { ...rest, paths: { ...paths, "/api/strange/{id}": { get: { responses: { "200": {} } } } } };
}

describe("the interface document", () => {
  it("has nothing that redocly or spectral finds fault with", LONG, async () => {
    expect(await lint(redocly, document())).toEqual({ code: 0, broken: [] });
    expect(await lint(spectral, document())).toEqual({ code: 0, broken: [] });
  });

  it("would be found fault with", LONG, async () => {
    const byRedocly = await lint(redocly, withFaults());
    expect(byRedocly.code).toBe(1);
    expect(byRedocly.broken).toContain("path-parameters-defined");
    const bySpectral = await lint(spectral, withFaults());
    expect(bySpectral.code).toBe(1);
    expect(bySpectral.broken).toContain("path-params");
    expect(bySpectral.broken).toContain("operation-description");
  });
});
