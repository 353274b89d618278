import type { Choice } from "../../../../shared/notices/index.ts";
import type { BrowserSubscription } from "../../../../shared/schemas/index.ts";
import { isSame, isSelf } from "../../../domain/notices/person.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import { answerNotice } from "../answerNotice.ts";
import type { NotifyingNeeds } from "../needs.ts";
import { noteOutcome } from "../noteOutcome.ts";
import { endAddress } from "./endAddress.ts";
import { linkAddress } from "./linkAddress.ts";
import { requireChannel, whose } from "./reachable.ts";

/**
 * Links the browser in which somebody is signed in. It is one person's at a time: whoever else had it linked reads nothing there any more,
 * and what it was known by before is forgotten. Throws channel.missing.
 */
export async function linkBrowser(
  deps: NotifyingNeeds,
  actor: Actor,
  { endpoint, keys: { p256dh, auth } }: BrowserSubscription,
): Promise<void> {
  const person = whose(actor);
  requireChannel(deps, "push");
  const address = JSON.stringify({ endpoint, keys: { p256dh, auth } });
  const at = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    for (const other of await tx.channels.findByAddress("push", [endpoint]))
      if (!isSame(other.person, person) || other.address !== address)
        await endAddress(tx, { id: other.id, because: "owner", by: actor, at });
    await linkAddress(
      tx,
      {
        ...{ id: deps.createId(), person, recipient: person.role, channel: "push", address, alias: endpoint },
        ...{ proof: "browser", linkedAt: at },
      },
      actor,
    );
  });
}

/** What a browser's own worker tells of a message that it has shown. */
export interface PushNews {
  delivery: string;
  state: "delivered" | "read";
  answer?: Choice | undefined;
}

/** Somebody else's message looks like none. Throws notice.unknown. */
export async function takePushNews(
  deps: NotifyingNeeds,
  actor: Actor,
  { delivery: id, state, answer }: PushNews,
): Promise<void> {
  const person = whose(actor);
  const delivery = await deps.db.notices.findDelivery(id);
  const story = delivery && (await deps.db.notices.find(delivery.noticeId));
  const isOwn = story !== undefined && isSame(story.notice.person, person) && isSelf(story.notice);
  if (delivery?.channel !== "push" || !isOwn) throw new AppError("notice.unknown");
  await noteOutcome(deps, delivery, { state });
  if (answer !== undefined)
    await answerNotice(deps, delivery.noticeId, { message: `push ${id} ${answer}`, text: answer });
}
