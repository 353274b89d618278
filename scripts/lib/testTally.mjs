import { readFileSync } from "node:fs";
import { formatSeconds } from "./steps.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped: number, unsteady: string[], broken: string[] }} Tally `unsteady`: passed at
 *   the second try only; `broken`: what failed, each with the first line of why
 * @typedef {Tally & { name: string, ms: number, reason?: string }} PartResult `reason`: why it failed
 */

/** @type {Tally} */
export const NONE = { passed: 0, failed: 0, skipped: 0, unsteady: [], broken: [] };

/**
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} TestReport
 * @typedef {{ name: string, status: string, message: string, assertionResults: TestReport[] }} FileReport
 */

/**
 * Counts of a Vitest JSON report. A file that failed beside its tests, as one that could not be loaded or whose hooks
 * threw, counts as one failure.
 * @param {string} file
 * @returns {Tally}
 */
export function readTally(file) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    /** @type {FileReport[]} */
    const files = report.testResults;
    const beside = files.filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((test) => test.status === "failed"),
    );
    const failures = files.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === "failed")
        .map(({ fullName, failureMessages: [why = ""] }) => `${fullName} (${name}): ${firstLine(why)}`),
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + beside.length,
      skipped: report.numPendingTests + report.numTodoTests,
      unsteady: files
        .flatMap(({ assertionResults }) => assertionResults)
        .filter(({ status, failureMessages }) => status === "passed" && failureMessages.length > 0)
        .map(({ fullName }) => fullName),
      broken: [...failures, ...beside.map(({ name, message }) => `${name}: ${firstLine(message)}`)],
    };
  } catch {
    return { ...NONE }; // Vitest did not get as far as a report; its exit code says so
  }
}

const firstLine = (/** @type {string} */ text) => text.trim().split("\n", 1)[0] ?? "";

/**
 * A table of the parts and, last, "N passed, N failed". A part that failed without a failed test counts as one, so that
 * the last line never says 0 when the run failed.
 * @param {readonly PartResult[]} results
 */
export function summaryLines(results) {
  const rows = results.map(({ name, ms, passed, failed, reason }) => {
    const counts = passed + failed === 0 ? "" : `${passed} passed, ${failed} failed`;
    const end = reason === undefined ? "" : `  ${reason}`;
    return `  ${reason === undefined ? "✓" : "✗"} ${name.padEnd(14)} ${formatSeconds(ms).padStart(8)}  ${counts}${end}`.trimEnd();
  });
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce(
    (sum, result) => sum + Math.max(result.failed, result.reason === undefined ? 0 : 1),
    0,
  );
  const unsteady = results.flatMap((result) => result.unsteady);
  const mend = unsteady.map((name) => `  passed at the second try only, to be mended: ${name}`);
  const broken = results.flatMap((result) => result.broken).map((name) => `  failed: ${name}`);
  return ["", ...rows, "", ...broken, ...mend, `${passed} passed, ${failed} failed`];
}
