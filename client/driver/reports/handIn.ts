import type { ApiBody } from "../../../shared/schemas/api.ts";
import { instant, toIso } from "../../../shared/time/units.ts";
import { deviceClock } from "../../state/index.ts";
import { Patience } from "./patience.ts";
import type { SendOutcome } from "./reportQueue.ts";
import type { ReportShelf, SealedReport } from "./reportShelf.ts";

export interface HandInParts {
  readonly shelf: ReportShelf;
  readonly send: (report: ApiBody<"handInReport">) => Promise<SendOutcome>;
  /** Reports that the signed-in driver's own queue sends. */
  readonly isHeld: (id: string) => boolean;
  readonly now: () => number;
}

/** What became of a report waits so long for its author. */
const TOLD_FOR_MS = 7 * 24 * 3_600_000;

/**
 * Hands in what people left sealed on this device who have signed out, in the order in which they did it, whoever is signed in
 * now: nobody can read it here. One call at a time; resolves when nothing more can be done now.
 */
export function createHandIn({ shelf, send, isHeld, now }: HandInParts): () => Promise<void> {
  const patience = new Patience();
  let running: Promise<void> | undefined;
  const handInAll = async () => {
    for (const report of await shelf.list()) {
      if (report.kind === "outcome" && now() - report.done.at > TOLD_FOR_MS) await shelf.remove(report.id);
      if (report.kind !== "sealed" || isHeld(report.id) || !patience.isDue(report.id, now())) continue;
      const outcome = await send(bodyOf(report));
      if (outcome.kind === "unreached") return;
      if (outcome.kind === "refused") patience.noteRefusal(report.id, now());
      else await shelf.put({ ...labelOf(report), kind: "outcome", verdict: outcome.verdict });
    }
  };
  return () => {
    running ??= handInAll()
      .catch(() => undefined) // a device that keeps nothing has nothing to hand in
      .finally(() => {
        running = undefined;
      });
    return running;
  };
}

const labelOf = ({ id, author, done }: SealedReport) => ({ id, author, done });

const bodyOf = ({ author, sealed, done }: SealedReport): ApiBody<"handInReport"> => ({
  author,
  sealed,
  sentAt: toIso(instant(deviceClock.nowFor(done))),
});
