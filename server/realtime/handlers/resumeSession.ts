import type { ResumeAnswer } from "../../../shared/events/index.ts";
import { newsFor } from "../news.ts";
import type { RealtimeParts } from "../realtimeParts.ts";
import type { Actor } from "../socketTypes.ts";

/**
 * What a client missed since `cursor`, as it stands now. The socket is in its rooms already, so whatever happens after
 * this answer was read arrives by itself; what comes twice, the client tells by its version.
 */
export async function resumeSession(
  actor: Actor,
  cursor: number | null,
  { services, presenters, events }: Pick<RealtimeParts, "services" | "presenters" | "events">,
): Promise<ResumeAnswer> {
  const reset: ResumeAnswer = { kind: "reset", cursor: events.cursor };
  if (cursor === null) return reset;
  const missed = await services.listMissed(actor, cursor);
  if (missed === undefined) return reset;
  const { trips, runs } = missed;
  if (trips.length === 0 && runs.length === 0) return { kind: "missed", cursor: missed.cursor, missed: [] };
  const records = await services.listRecords({ trips, runs });
  return {
    kind: "missed",
    cursor: missed.cursor,
    missed: newsFor(actor, { ...records, cursor: missed.cursor }, presenters),
  };
}
