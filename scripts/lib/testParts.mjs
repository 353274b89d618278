import { join } from "node:path";

/**
 * One part of `npm test`. A part that cannot run fails.
 * @typedef {object} TestPart
 * @property {string} name
 * @property {"unit" | "store" | "e2e"} [only] the `--only` that includes it
 * @property {readonly (readonly string[])[]} commands arguments to Node, run one after another
 * @property {string} [report] where Vitest writes its counts
 * @property {readonly ("stores" | "browser")[]} needs
 */

/**
 * @param {string} root
 * @param {string} reports folder
 * @returns {TestPart[]}
 */
export function testParts(root, reports) {
  const tool = (/** @type {string[]} */ ...path) => join(root, "node_modules", ...path);
  const vite = tool("vite", "bin", "vite.js");
  /**
   * @param {string} name
   * @param {string[]} args
   */
  const vitest = (name, ...args) => {
    const report = join(reports, `${name}.json`);
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    return { name, report, commands: [[tool("vitest", "vitest.mjs"), "run", ...args, ...reporters]] };
  };
  return [
    { name: "types", commands: [[tool("typescript", "bin", "tsc"), "-b"]], needs: [] },
    { name: "lint", commands: [[tool("@biomejs", "biome", "bin", "biome"), "check", "."]], needs: [] },
    { ...vitest("architecture", "--project", "architecture"), only: "unit", needs: [] },
    { ...vitest("unit", "--project", "unit"), only: "unit", needs: [] },
    { ...vitest("store", "--project", "store"), only: "store", needs: ["stores"] },
    {
      name: "build",
      only: "e2e",
      commands: [[vite, "build", "--logLevel", "warn"], [join(root, "scripts", "checkBundle.mjs")]],
      needs: [],
    },
    { ...vitest("e2e", "--project", "e2e"), only: "e2e", needs: ["stores", "browser"] },
  ];
}
