import type { KeptHelp } from "../../../shared/schemas/help.ts";
import { toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey } from "../../api/index.ts";
import { currentServiceNow, deviceClock } from "../../state/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";

/** Asks a dispatcher: at once where there is a connection, else as soon as there is one, like any report. */
export function askForHelp(
  reports: ReportQueue,
  asked: Pick<KeptHelp, "shiftId" | "need" | "tripId" | "why" | "note">,
): void {
  const at = toIso(currentServiceNow());
  reports.add({ actionId: newIdempotencyKey(), ...asked, at, done: deviceClock.stamp() });
  void reports.flush();
}
