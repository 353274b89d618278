import type { ApiResponse } from "../../shared/schemas/api.ts";
import { asApiError, call } from "../api/index.ts";
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

async function send({ stopId, ...body }: PendingAction): Promise<SendOutcome> {
  try {
    const { manifest } = await call("reportStopAction", { params: { stopId }, body });
    listener?.onManifest(manifest);
    return "sent";
  } catch (cause) {
    const error = asApiError(cause);
    const signedOut = error.code === "session.missing" || error.code === "session.expired";
    if (error.isTransient || error.status >= 500 || signedOut) return "again";
    listener?.onRefused({ stopId, ...body }, error);
    return "refused";
  }
}

/** The driver's reports on this device. One queue per driver, also over reloads. */
export function reportsOf(driverId: string): ActionQueue {
  const known = queues.get(driverId);
  if (known !== undefined) return known;
  const queue = new ActionQueue({ storage: localStorage, name: `invataxi.reports.${driverId}`, send });
  queues.set(driverId, queue);
  return queue;
}
