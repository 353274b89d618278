import { addSeconds, minutes, seconds } from "../../../../shared/time/index.ts";
import type { Way } from "../../../domain/notices/carrying.ts";
import { isSelf } from "../../../domain/notices/person.ts";
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
  notice: Pick<Notice, "person" | "recipient" | "content">,
): Promise<Reach> {
  const { person, recipient, content } = notice;
  const mayCost = await maySpend(tx, deps, content.kind);
  const since = addSeconds(deps.clock.now(), seconds(-FAILING));
  const failing = new Set(await tx.notices.listFailing(since));
  const all = await tx.channels.listOf(person);
  const addresses = all.filter((each) => each.recipient === recipient);
  const said = isSelf(notice) ? await tx.channels.findWishes(person) : undefined;
  const { channels: wished } = said ?? noWishes;
  return { ways: waysOf(carriersOf(deps, person), { addresses, wished }, { mayCost, failing }), addresses };
}

/** The telephone of the record is for riders: who works is told where they have linked, and has a dispatcher to ring. */
const carriersOf = ({ noticeWays }: NotifyingNeeds, { role }: Notice["person"]) =>
  role === "rider" ? noticeWays : noticeWays.filter(({ channel }) => channel !== "sms");

/** So long after somebody wrote, WhatsApp carries any words to them; a little less, since they travel. */
const TALK = minutes(23 * 60 + 50);

export const isInTalk = (
  { realClock }: Pick<NotifyingNeeds, "realClock">,
  address: Pick<KeptAddress, "heardAt"> | undefined,
): boolean => address?.heardAt !== undefined && realClock.now() < addSeconds(address.heardAt, TALK);
