import { addSeconds, minutes, seconds } from "../../../../shared/time/index.ts";
import type { Way } from "../../../domain/notices/carrying.ts";
import { noWishes, waysOf } from "../../../domain/notices/ways.ts";
import type { KeptAddress, Notice, Stores } from "../../../stores/index.ts";
import { maySpend } from "../maySpend.ts";
import type { NotifyingNeeds } from "../needs.ts";

/** A provider that has failed is left alone for so long, then tried by one notice. */
const FAILING = minutes(1);

/** Where a person is reached now. */
export interface Reach {
  ways: Way[];
  addresses: readonly KeptAddress[];
}

/** Which ways are open to whom a notice is for: beyond the rule's leave and budget none that costs something. */
export async function readReach(
  tx: Stores,
  deps: NotifyingNeeds,
  { riderId, recipient, content }: Pick<Notice, "riderId" | "recipient" | "content">,
): Promise<Reach> {
  const mayCost = await maySpend(tx, deps, content.kind);
  const since = addSeconds(deps.clock.now(), seconds(-FAILING));
  const failing = new Set(await tx.notices.listFailing(since));
  const all = await tx.channels.listOfRider(riderId);
  const addresses = all.filter((each) => each.recipient === recipient);
  const said = recipient === "rider" ? await tx.channels.findWishes(riderId) : undefined;
  const { channels: wished } = said ?? noWishes;
  return { ways: waysOf(deps.noticeWays, { addresses, wished }, { mayCost, failing }), addresses };
}

/** So long after somebody wrote, WhatsApp carries any words to them; a little less, since they travel. */
const TALK = minutes(23 * 60 + 50);

export const isInTalk = (
  { realClock }: Pick<NotifyingNeeds, "realClock">,
  address: Pick<KeptAddress, "heardAt"> | undefined,
): boolean => address?.heardAt !== undefined && realClock.now() < addSeconds(address.heardAt, TALK);
