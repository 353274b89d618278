import type { ApiResponse } from "../../../shared/schemas/api.ts";
import type { KeptBreak, KeptBreakRequest } from "../../../shared/schemas/breaks.ts";
import type { DeviceReport, KeptAct, KeptShiftAct } from "../../../shared/schemas/driverReports.ts";
import type { KeptHelp } from "../../../shared/schemas/help.ts";
import type { KeptUnderstood } from "../../../shared/schemas/runChanges.ts";
import type { KeptSos } from "../../../shared/schemas/sos.ts";
import type { KeptMessageRead } from "../../../shared/schemas/talk.ts";
import type { KeptCheck } from "../../../shared/schemas/vehicleChecks.ts";
import { instant, toIso } from "../../../shared/time/units.ts";
import { type ApiError, asApiError, call } from "../../api/index.ts";
import { deviceClock } from "../../state/index.ts";
import { createHandIn } from "./handIn.ts";
import { ReportQueue, type SendOutcome } from "./reportQueue.ts";
import { createReportShelf } from "./reportShelf.ts";
import { createSeal } from "./seal.ts";

type Manifest = ApiResponse<"reportStopAction">["manifest"];

/** What happened to reports, for the screen. */
export interface ReportNews {
  readonly onManifest: (manifest: Manifest) => void;
  /** The plan is another than this page thinks. */
  readonly onRefused: () => void;
}

let listener: ReportNews | undefined;

/** Who is told of answers; the screen that is shown. */
export function listenToReports(news: ReportNews): () => void {
  listener = news;
  return () => {
    if (listener === news) listener = undefined;
  };
}

/** Whoever has no session here hands in sealed reports instead. */
const isSignedOut = ({ code }: ApiError) => code === "session.missing" || code === "session.expired";

async function deliver(work: () => Promise<SendOutcome>): Promise<SendOutcome> {
  try {
    // A clock that was put while the report waited is measured first, or the wait would be reckoned wrong.
    if (deviceClock.isDoubtful) await call("getClock");
    return await work();
  } catch (thrown) {
    const cause = asApiError(thrown);
    return cause.isTransient || isSignedOut(cause) ? { kind: "unreached" } : { kind: "refused", cause };
  }
}

async function send(report: DeviceReport): Promise<SendOutcome> {
  const outcome = await deliver(() => {
    if ("breakStep" in report) return sendBreak(report);
    if ("check" in report) return sendCheck(report);
    if ("asksFor" in report) return sendBreakRequest(report);
    if ("need" in report) return sendHelp(report);
    if ("understood" in report) return sendUnderstood(report);
    if ("messageId" in report) return sendMessageRead(report);
    if ("sos" in report) return sendSos(report);
    return "shiftId" in report ? sendShift(report) : sendAct(report);
  });
  if (outcome.kind === "refused") listener?.onRefused();
  return outcome;
}

/** With the device's own time goes what its clock shows at sending: how long ago it was is then certain. */
const timesOf = ({ done }: DeviceReport) => ({
  at: toIso(instant(done.at)),
  sentAt: toIso(instant(deviceClock.nowFor(done))),
});

async function sendAct(act: KeptAct): Promise<SendOutcome> {
  const { actionId, stopId, action, done, point, takesBack } = act;
  if (takesBack !== undefined) return takeBack(takesBack, done.at);
  const body = { actionId, action, ...timesOf(act), ...(point === undefined ? {} : { point }) };
  const { manifest, ...answer } = await call("reportStopAction", { params: { stopId }, body });
  listener?.onManifest(manifest);
  return keptOnly(answer);
}

async function sendHelp(help: KeptHelp): Promise<SendOutcome> {
  const { actionId: helpId, shiftId, need, tripId, why, note } = help;
  const asked = { need, ...(tripId && { tripId }), ...(why && { why }), ...(note && { note }) };
  await call("askForHelp", { params: { shiftId }, body: { helpId, ...asked, ...timesOf(help) } });
  return { kind: "kept", verdict: "applied" };
}

async function sendMessageRead(report: KeptMessageRead): Promise<SendOutcome> {
  const { shiftId, messageId, answer } = report;
  await call("readMessage", {
    params: { shiftId, messageId },
    body: { ...(answer && { answer }), ...timesOf(report) },
  });
  return { kind: "kept", verdict: "applied" };
}

async function sendSos(report: KeptSos): Promise<SendOutcome> {
  const { actionId: sosId, shiftId } = report;
  await call("callSos", { params: { shiftId }, body: { sosId, ...timesOf(report) } });
  return { kind: "kept", verdict: "applied" };
}

async function sendUnderstood(report: KeptUnderstood): Promise<SendOutcome> {
  const body = { ...report.understood, ...timesOf(report) };
  const { manifest } = await call("understandChanges", { params: { shiftId: report.shiftId }, body });
  listener?.onManifest(manifest);
  return { kind: "kept", verdict: "applied" };
}

async function sendBreak(report: KeptBreak): Promise<SendOutcome> {
  const { actionId, shiftId, breakId, breakStep: step, takes } = report;
  const body = { actionId, step, ...(takes && { takes }), ...timesOf(report) };
  const { manifest, ...answer } = await call("reportBreak", { params: { shiftId, breakId }, body });
  listener?.onManifest(manifest);
  return keptOnly(answer);
}

async function sendCheck(report: KeptCheck): Promise<SendOutcome> {
  const { actionId: checkId, shiftId, check } = report;
  const { manifest } = await call("checkVehicle", {
    params: { shiftId },
    body: { checkId, ...check, ...timesOf(report) },
  });
  listener?.onManifest(manifest);
  return { kind: "kept", verdict: "applied" };
}

async function sendBreakRequest(report: KeptBreakRequest): Promise<SendOutcome> {
  const body = { requestId: report.actionId, ...timesOf(report) };
  const { manifest, answer } = await call("askForBreak", { params: { shiftId: report.shiftId }, body });
  listener?.onManifest(manifest);
  return { kind: "kept", verdict: answer === "late" ? "settled" : "applied" };
}

async function sendShift(report: KeptShiftAct): Promise<SendOutcome> {
  const name = report.shiftAction === "start" ? "startShift" : "endShift";
  const { manifest } = await call(name, { params: { shiftId: report.shiftId }, body: timesOf(report) });
  listener?.onManifest(manifest);
  return { kind: "kept", verdict: "applied" };
}

/** What cannot be taken back any more is answered for good: its driver is told, and nothing is sent again. */
async function takeBack(actionId: string, at: number): Promise<SendOutcome> {
  try {
    const body = { at: toIso(instant(at)) };
    const { manifest, ...answer } = await call("takeBackAct", { params: { actionId }, body });
    listener?.onManifest(manifest);
    return keptOnly(answer);
  } catch (thrown) {
    if (!standsForGood.has(asApiError(thrown).code)) throw thrown;
    listener?.onRefused();
    return { kind: "kept", verdict: "settled" };
  }
}
const standsForGood: ReadonlySet<string> = new Set(["act.settled", "trip.illegalChange"]);

/** Nothing is forgotten on any other word than that it is kept: an answer without it is none. */
const keptOnly = ({ kept, verdict }: ApiResponse<"handInReport">): SendOutcome =>
  kept === true ? { kind: "kept", verdict } : { kind: "unreached" };

const now = (): number => deviceClock.now();
const shelf = createReportShelf();
let open: { readonly author: string; readonly queue: ReportQueue } | undefined;

/** The reports of the driver who is signed in, also over reloads. */
export function reportsOf({ id, reportKey }: { id: string; reportKey: string }): ReportQueue {
  if (open?.author === id) return open.queue;
  void open?.queue.close();
  const queue = new ReportQueue({ author: id, shelf, seal: createSeal(reportKey), send, now });
  open = { author: id, queue };
  // Or the browser might clear its storage when the device runs short of space.
  void navigator.storage?.persist?.().catch(() => undefined);
  return queue;
}

/** Nobody is signed in any more: what waits stays sealed, and the key that opens it is gone from the device. */
export function closeReports(): void {
  void open?.queue.close();
  open = undefined;
}

/** Hands in what others have left on the device. */
export const handInReports = createHandIn({
  shelf,
  now,
  isHeld: (id) => open?.queue.holds(id) ?? false,
  send: (body) => deliver(async () => keptOnly(await call("handInReport", { body }))),
});
