import type { Seconds } from "../../../../shared/time/index.ts";
import type { BreakStop } from "../model/plan.ts";
import type { Break } from "../model/shift.ts";
import type { CheckedRoute } from "./checkedRoute.ts";
import type { Findings } from "./violation.ts";

/**
 * Every break still due is in the route, or falls before the vehicle leaves its start or after it is back, where the
 * driver rests anyway.
 */
export function verifyBreaks(checked: CheckedRoute, findings: Findings): void {
  const { problem, shift, route, state } = checked;
  const borne = problem.tolerances?.shifts.get(shift.id)?.breaksLate ?? [];
  for (const [index, pause] of shift.breaks.entries()) {
    if (index < (state?.breaksTaken ?? 0)) continue;
    const taken = route.stops.findIndex((stop) => stop.kind === "break" && stop.breakIndex === index);
    const stop = route.stops[taken];
    if (stop?.kind === "break") verifyTaken({ checked, pause, stop, taken, borne: borne[index] }, findings);
    else if (!restsInDepot(checked, pause, { accuracy: findings.accuracy, borne: borne[index] ?? 0 })) {
      findings.add("breakMissing", { shiftId: shift.id }, "the driver has no break");
    }
  }
}

function restsInDepot(
  { shift, route, state }: CheckedRoute,
  pause: Break,
  slack: { accuracy: number; borne: number },
): boolean {
  if (route.returnAt <= pause.window.latest + slack.borne + slack.accuracy) return true;
  const free = Math.max(shift.start.window.earliest, pause.window.earliest);
  if (state?.leftStartAt !== undefined) return state.leftStartAt >= free + pause.length - slack.accuracy;
  const idle = Math.max(state?.position.availableAt ?? free, free);
  return route.departAt >= idle + pause.length - slack.accuracy;
}

function verifyTaken(
  at: { checked: CheckedRoute; pause: Break; stop: BreakStop; taken: number; borne: Seconds | undefined },
  findings: Findings,
): void {
  const { pause, stop, checked } = at;
  const subject = { shiftId: checked.shift.id };
  const sentence = "the break begins outside its window";
  const early = pause.window.earliest - stop.beginAt;
  findings.addIfPositive("breakOutsideWindow", subject, { by: early, sentence });
  const late = stop.beginAt - pause.window.latest;
  findings.addIfPositive("breakOutsideWindow", subject, { by: late, borne: at.borne, sentence });
  const short = pause.length - (stop.leaveAt - stop.beginAt);
  findings.addIfPositive("breakTooShort", subject, { by: short, sentence: "the break is too short" });
  if (!pause.aboardAllowed && peopleAboard(checked, at.taken) > 0) {
    findings.add("breakWithRidersAboard", subject, "the driver rests with riders aboard");
  }
}

function peopleAboard({ route, state }: CheckedRoute, before: number): number {
  let aboard = state?.aboard.length ?? 0;
  for (const stop of route.stops.slice(0, before)) {
    if (stop.kind === "pickup") aboard++;
    if (stop.kind === "dropoff") aboard--;
  }
  return aboard;
}
