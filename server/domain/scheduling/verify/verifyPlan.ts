import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { Shift } from "../model/shift.ts";
import { verifyBreaks } from "./breaks.ts";
import { verifyCoverage } from "./coverage.ts";
import { verifyLocks } from "./locks.ts";
import { verifyOccupancy } from "./occupancy.ts";
import { verifyPairs } from "./pairs.ts";
import { verifyTimes } from "./times.ts";
import { Findings, type Violation } from "./violation.ts";

/**
 * Every violation of a plan, in words. Checks the plan's own scheduled times leg by leg, and shares no code with search,
 * insertion or timing: only the model's types. `accuracy` (seconds, default a hundredth) is what rounding may cost.
 */
export function verifyPlan(problem: Problem, plan: Plan, options: { accuracy?: number } = {}): Violation[] {
  const findings = new Findings(options.accuracy ?? 0.01);
  const trips = new Map(problem.trips.map((trip) => [trip.id, trip]));
  const shifts = new Map(problem.shifts.map((shift) => [shift.id, shift]));
  verifyCoverage({ problem, plan, trips }, findings);
  verifyLocks(problem, plan, findings);
  for (const route of plan.routes) {
    const shift: Shift | undefined = shifts.get(route.shiftId);
    if (shift === undefined) {
      findings.add("unknownShift", { shiftId: route.shiftId }, "the plan has a route of an unknown shift");
      continue;
    }
    const checked = { problem, trips, shift, route, state: problem.state?.get(shift.id) };
    verifyPairs(checked, findings);
    verifyOccupancy(checked, findings);
    verifyTimes(checked, findings);
    verifyBreaks(checked, findings);
  }
  return findings.list;
}

/**
 * What is wrong after a change and was not wrong, or less so, before: the change's own doing. A trip may be late at both
 * ends, so several of a kind are compared worst with worst. A trip's lateness is its own, whichever vehicle takes it.
 */
export function newViolations(before: readonly Violation[], after: readonly Violation[]): Violation[] {
  const known = byKind(before);
  return [...byKind(after)].flatMap(([kind, found]) => {
    const were = known.get(kind) ?? [];
    return found.filter((violation, rank) => {
      const was = were[rank];
      return was === undefined || (violation.by ?? 0) > (was.by ?? 0) + 0.5;
    });
  });
}

/** By code, trip and, unless it is a trip's lateness, shift; the worst first. */
function byKind(violations: readonly Violation[]): Map<string, Violation[]> {
  const kinds = new Map<string, Violation[]>();
  for (const violation of violations) {
    const { code, shiftId = "", tripId = "", by } = violation;
    const ofTrip = tripId !== "" && by !== undefined;
    const kind = `${code} ${ofTrip ? "" : shiftId} ${tripId}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), violation]);
  }
  for (const found of kinds.values()) found.sort((a, b) => (b.by ?? 0) - (a.by ?? 0));
  return kinds;
}
