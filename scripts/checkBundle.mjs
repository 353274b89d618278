import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { projectPlace } from "./lib/place.mjs";

/**
 * After `vite build`: what each role's first screen loads, compressed, and whether the rider's stays within its budget.
 * @typedef {{ file: string, imports?: string[], dynamicImports?: string[], css?: string[], isEntry?: boolean }} Chunk
 * @typedef {Record<string, Chunk>} Manifest
 */

const riderBudget = 130_000;
/** Only who answers the phone carries the world's numbering plans; from riders and drivers the server reads them. */
const numberingPlans = "country_calling_codes";
const withoutPlans = ["rider", "driver"];
const built = join(projectPlace.root, "dist", "client");
const pages = {
  rider: "index.html",
  driver: "driver.html",
  dispatcher: "dispatch.html",
  office: "office.html",
  account: "account.html",
};

/**
 * The script files a page needs before it shows anything: its entry, all that it imports, and what it preloads.
 * @param {Manifest} manifest
 * @param {string} page
 */
function firstScreenFiles(manifest, page) {
  const files = reachableFiles(manifest, page);
  const html = readFileSync(join(built, page), "utf8");
  for (const [, file] of html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) files.add(file ?? "");
  return files;
}

/**
 * @param {Manifest} manifest
 * @param {string} start
 * @returns {Set<string>}
 */
function reachableFiles(manifest, start) {
  const seen = new Set([start]);
  for (const key of seen) for (const next of manifest[key]?.imports ?? []) seen.add(next);
  return new Set([...seen].flatMap((key) => manifest[key]?.file ?? []));
}

/** @param {Iterable<string>} files */
function compressedSize(files) {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0);
}

function check() {
  const manifestFile = join(built, ".vite", "manifest.json");
  if (!existsSync(manifestFile)) throw new Error("There is no build to check: run vite build first.");
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  const sizes = Object.entries(pages).map(([role, page]) => {
    const files = firstScreenFiles(manifest, page);
    const hasPlans = [...files].some((file) =>
      readFileSync(join(built, file), "utf8").includes(numberingPlans),
    );
    return { role, bytes: compressedSize(files), files: files.size, hasPlans };
  });
  console.log("First screen, compressed JavaScript:");
  for (const { role, bytes, files } of sizes) {
    console.log(`  ${role.padEnd(11)} ${(bytes / 1000).toFixed(1).padStart(7)} KB in ${files} files`);
  }
  for (const { role, hasPlans } of sizes) {
    if (!hasPlans || !withoutPlans.includes(role)) continue;
    console.error(`The ${role}'s first screen carries the phone numbering plans of libphonenumber-js.`);
    process.exitCode = 1;
  }
  const rider = sizes.find(({ role }) => role === "rider")?.bytes ?? Number.POSITIVE_INFINITY;
  if (rider <= riderBudget) return;
  console.error(
    `The rider's first screen has ${(rider / 1000).toFixed(1)} KB; at most ${riderBudget / 1000} KB are allowed.`,
  );
  process.exitCode = 1;
}

check();
