import type { Money } from "../../../shared/notices/index.ts";
import type { KeptDelivery } from "../../stores/index.ts";
import { carryAt } from "./carryAt.ts";
import type { NotifyingNeeds } from "./needs.ts";
import { startOffer } from "./startOffer.ts";

/** What a provider, or the device itself, says of something that was sent. */
export interface Outcome {
  state: "delivered" | "read" | "failed";
  reason?: string | undefined;
  cost?: Money | undefined;
}

/** Writes it down, and looks at once what is next for the notice. The same again changes nothing. */
export const noteOutcome = (
  { db, clock }: NotifyingNeeds,
  { id, noticeId }: Pick<KeptDelivery, "id" | "noticeId">,
  { state, reason, cost }: Outcome,
): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.notices.lock(noticeId);
    await tx.notices.setDelivery(id, { state, at: clock.now(), reason, cost });
    const story = await tx.notices.find(noticeId);
    const delivery = story?.deliveries.find((each) => each.id === id);
    if (story !== undefined && delivery !== undefined)
      await startOffer(tx, story.notice.content, { channel: delivery.channel, state, at: clock.now() });
    if (story?.notice.state === "waiting") await carryAt(tx, { clock }, { id: noticeId, at: clock.now() });
  });
