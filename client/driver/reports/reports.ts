import type { ApiResponse } from "../../../shared/schemas/api.ts";
import { instant, toIso } from "../../../shared/time/units.ts";
import { asApiError, call } from "../../api/index.ts";
import { deviceClock } from "../../state/index.ts";
import { ActionQueue, type PendingAction, type SendOutcome } from "./actionQueue.ts";

type Manifest = ApiResponse<"reportStopAction">["manifest"];

/** What happened to reports, for the screen. */
export interface ReportNews {
  readonly onManifest: (manifest: Manifest) => void;
  readonly onRefused: (action: PendingAction, cause: unknown) => void;
}

let listener: ReportNews | undefined;
const queues = new Map<string, ActionQueue>();

/** Who is told of answers; the screen that is shown. */
export function listenToReports(news: ReportNews): () => void {
  listener = news;
  return () => {
    if (listener === news) listener = undefined;
  };
}

async function send(action: PendingAction): Promise<SendOutcome> {
  try {
    // A clock that was put while the report waited is measured first, or the wait would be reckoned wrong.
    if (action.done !== undefined && deviceClock.isDoubtful) await call("getClock");
    const { manifest } = await call("reportStopAction", {
      params: { stopId: action.stopId },
      body: bodyOf(action),
    });
    listener?.onManifest(manifest);
    return "sent";
  } catch (cause) {
    const error = asApiError(cause);
    const signedOut = error.code === "session.missing" || error.code === "session.expired";
    if (error.isTransient || error.status >= 500 || signedOut) return "again";
    listener?.onRefused(action, error);
    return "refused";
  }
}

/** With the device's own time goes what its clock shows at sending: how long ago it was is then certain. */
function bodyOf({ actionId, action, at, done, point }: PendingAction) {
  const times =
    done === undefined
      ? { at }
      : { at: toIso(instant(done.at)), sentAt: toIso(instant(deviceClock.nowFor(done))) };
  return { actionId, action, ...times, ...(point === undefined ? {} : { point }) };
}

/** The driver's reports on this device. One queue per driver, also over reloads. */
export function reportsOf(driverId: string): ActionQueue {
  const known = queues.get(driverId);
  if (known !== undefined) return known;
  const queue = new ActionQueue({ storage: localStorage, name: `invataxi.reports.${driverId}`, send });
  queues.set(driverId, queue);
  return queue;
}
