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
 * What is wrong after a change and was not wrong, or less so, before: the change's own doing.
 */
export function newViolations(before: readonly Violation[], after: readonly Violation[]): Violation[] {
  const key = ({ code, shiftId, tripId }: Violation) => `${code} ${shiftId ?? ""} ${tripId ?? ""}`;
  const known = new Map(before.map((violation) => [key(violation), violation.by ?? 0]));
  return after.filter((violation) => {
    const was = known.get(key(violation));
    return was === undefined || (violation.by ?? 0) > was + 0.5;
  });
}
