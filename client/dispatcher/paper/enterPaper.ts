import type { RunView } from "../../../shared/schemas/dispatching.ts";
import { type Instant, toIso } from "../../../shared/time/units.ts";
import { call, newIdempotencyKey } from "../../api/index.ts";
import type { PaperStep } from "./paperDay.ts";

export interface PaperEntry {
  readonly run: RunView;
  /** Of a shift that nobody could begin. */
  readonly startAt: Instant | undefined;
  readonly steps: readonly PaperStep[];
  readonly reason: string;
}

/** Enters a day step by step, each once however often it is tried: `ids` keeps what each is called. */
export async function enterPaper(
  { run: { shiftId }, startAt, steps, reason }: PaperEntry,
  ids: Map<string, string>,
): Promise<void> {
  if (startAt !== undefined)
    await call("startShiftForDriver", { params: { shiftId }, body: { at: toIso(startAt), reason } });
  for (const { stopId, action, at } of steps) {
    const key = `${stopId} ${action}`;
    const actionId = ids.get(key) ?? newIdempotencyKey();
    ids.set(key, actionId);
    const body = { actionId, action, at: toIso(at), reason };
    await call("reportForDriver", { params: { stopId }, body });
  }
}
