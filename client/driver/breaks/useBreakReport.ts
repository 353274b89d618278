import { useState } from "react";
import type { BreakView, KeptBreak } from "../../../shared/schemas/breaks.ts";
import type { Manifest } from "../../../shared/schemas/driving.ts";
import { toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey } from "../../api/index.ts";
import { currentServiceNow, deviceClock } from "../../state/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";

/** What the driver says of a break, kept like any report; `last`: what was said last on this screen. */
export function useBreakReport(reports: ReportQueue, { shiftId }: Pick<Manifest, "shiftId">) {
  const [last, setLast] = useState<KeptBreak>();
  const report = ({ id }: Pick<BreakView, "id">, step: "begin" | "end") => {
    const act: KeptBreak = {
      ...{ actionId: newIdempotencyKey(), shiftId, breakId: id, breakStep: step },
      ...{ at: toIso(currentServiceNow()), done: deviceClock.stamp() },
    };
    reports.add(act);
    setLast(act);
    void reports.flush();
  };
  const takeBack = (begun: KeptBreak) => {
    const done = { ...begun.done, at: deviceClock.nowFor(begun.done) };
    const id = newIdempotencyKey();
    const at = toIso(currentServiceNow());
    reports.add({ ...begun, actionId: id, breakStep: "takeBack", takes: begun.actionId, at, done });
    setLast(undefined);
    void reports.flush();
  };
  return { last, report, takeBack };
}

/** A short break that nobody planned: its place is found as soon as the service has it. */
export function askForBreak(reports: ReportQueue, { shiftId }: Pick<Manifest, "shiftId">): void {
  const at = toIso(currentServiceNow());
  reports.add({
    ...{ actionId: newIdempotencyKey(), shiftId, asksFor: "break" },
    ...{ at, done: deviceClock.stamp() },
  });
  void reports.flush();
}
