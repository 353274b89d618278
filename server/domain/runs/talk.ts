import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { DriverAnswer, DriverPhrase } from "../../../shared/lifeCycle/talk.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { FactKind, StoredFact } from "../facts/fact.ts";

/** What a dispatcher said to the driver of a run, and how far it has come. */
export interface DriverMessage {
  id: string;
  shiftId: ShiftId;
  tripId?: TripId | undefined;
  phrase?: DriverPhrase | undefined;
  text?: string | undefined;
  sentAt: Instant;
  /** Their device has it. */
  deliveredAt?: Instant | undefined;
  /** They have said to have understood it, and what they answered. */
  readAt?: Instant | undefined;
  answer?: DriverAnswer | undefined;
}

/** The kinds of facts that messages are folded from. */
export const talkKinds = [
  "run.messageSent",
  "run.messageDelivered",
  "run.messageRead",
] as const satisfies readonly FactKind[];

/** In the order in which they were sent, from the facts of a day. What was read was there, whatever else is known of it. */
export function talkOf(facts: readonly StoredFact[]): DriverMessage[] {
  const all = new Map<string, DriverMessage>();
  for (const fact of facts) {
    if (fact.kind === "run.messageSent") {
      const { message: id, phrase } = fact.details;
      const { shiftId, tripId } = fact.concerns;
      if (shiftId === undefined) continue;
      all.set(id, { id, shiftId, tripId, phrase, text: fact.texts?.note, sentAt: fact.at });
    } else if (fact.kind === "run.messageDelivered") {
      const message = all.get(fact.details.message);
      if (message !== undefined) message.deliveredAt ??= fact.at;
    } else if (fact.kind === "run.messageRead") {
      const message = all.get(fact.details.message);
      if (message === undefined || message.readAt !== undefined) continue;
      Object.assign(message, { readAt: fact.at, answer: fact.details.answer });
      message.deliveredAt ??= fact.at;
    }
  }
  return [...all.values()];
}
