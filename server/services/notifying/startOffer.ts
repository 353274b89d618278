import type { Channel, DeliveryState } from "../../../shared/notices/index.ts";
import { addSeconds, type Instant, instant } from "../../../shared/time/index.ts";
import type { NoticeContent } from "../../domain/notices/content.ts";
import type { Stores } from "../../stores/index.ts";

interface Try {
  channel: Channel;
  state: DeliveryState;
  at: Instant;
}

/** Of these nobody hears more than that it has left. */
const silent: ReadonlySet<Channel> = new Set<Channel>(["telegram", "email"]);

/** From when an offer has arrived its time to answer runs; by whichever way it did so first. */
export async function startOffer(
  tx: Pick<Stores, "offers" | "due">,
  content: NoticeContent,
  { channel, state, at }: Try,
): Promise<void> {
  if (content.kind !== "offered") return;
  const hasArrived = state === "delivered" || state === "read" || (state === "sent" && silent.has(channel));
  if (!hasArrived) return;
  const expiresAt = instant(Math.min(addSeconds(at, content.holds), content.window.from));
  if (!(await tx.offers.setArrived(content.offerId, at, expiresAt))) return;
  const payload = { offerId: content.offerId };
  await tx.due.put({ key: `expireOffer ${content.offerId}`, at: expiresAt, job: "expireOffer", payload });
}
