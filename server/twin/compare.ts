import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { comparePolicies, gainTable } from "./figures/comparePolicies.ts";
import { type DayReport, policies, reportTable } from "./figures/dayReport.ts";

/**
 * Puts the reports of several played days side by side, each file with those of one play:
 * `tsx server/twin/compare.ts FILE… [--gains] [--json FILE]`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "string" }, gains: { type: "boolean", default: false } },
});
const reports = positionals.flatMap((file): DayReport[] => JSON.parse(readFileSync(file, "utf8")));
const played = policies.filter((policy) => reports.some((report) => report.policy === policy));
const table = values.gains ? gainTable(comparePolicies(reports, played), played) : reportTable(reports);
const [first, ...more] = reports;
// One play by itself has been shown when it was over.
if (positionals.length > 1) process.stdout.write(`${table}\n`);
const kept = more.length > 0 ? reports : first;
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(kept, undefined, 2)}\n`);
