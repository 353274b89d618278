import type { Concerns, FactBy } from "../../../domain/facts/fact.ts";
import type { SessionStore, Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import type { PeopleNeeds } from "../needs.ts";

interface Ending {
  personId: string;
  which?: Parameters<SessionStore["end"]>[1];
  concerns: Concerns;
  by: FactBy;
}

/** Ends sessions with the caller's transaction, their sockets with the news of it; written down when there were any. */
export async function endSessions(
  tx: Stores,
  { clock }: Pick<PeopleNeeds, "clock">,
  { personId, which, concerns, by }: Ending,
): Promise<number> {
  const names = await tx.sessions.end(personId, which);
  if (names.length === 0) return 0;
  await tx.outbox.addEvents(names.map((session) => ({ type: "session.ended", session })));
  const details = { count: names.length };
  await recordFact(tx, { kind: "sessions.ended", concerns, by, at: clock.now(), details });
  return names.length;
}
