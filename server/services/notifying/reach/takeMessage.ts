import type { LinkedChannel } from "../../../../shared/notices/index.ts";
import type { Locale } from "../../../../shared/schemas/index.ts";
import { bySelf } from "../../../domain/notices/person.ts";
import type { NoticeKey } from "../../../domain/notices/texts.ts";
import { isStop } from "../../../domain/notices/understand.ts";
import type { KeptAddress } from "../../../stores/index.ts";
import type { Answered } from "../answered.ts";
import { answerNotice } from "../answerNotice.ts";
import type { NotifyingNeeds } from "../needs.ts";
import type { CameBack } from "../useCases.ts";
import { endAddress } from "./endAddress.ts";
import { readPerson } from "./readPerson.ts";
import { reply } from "./reply.ts";

/** So much of what somebody wrote is kept. */
const LONGEST = 1000;

interface Coming {
  provider: string;
  channel: LinkedChannel;
  message: CameBack["messages"][number];
}

/**
 * What somebody wrote, by the address that is linked and never by what the words claim: an answer to what they were told, or a wish to be
 * told nothing there. It is done before it is marked as taken, so that nothing is lost with a process, and each part of it may be done twice.
 */
export async function takeMessage(
  deps: NotifyingNeeds,
  { provider, channel, message }: Coming,
): Promise<void> {
  const { db, realClock } = deps;
  if (await db.channels.isTaken(provider, message.id)) return;
  const names = message.alias === undefined ? [message.from] : [message.from, message.alias];
  const addresses = await db.channels.findByAddress(channel, names);
  await db.channels.noteHeard(
    addresses.map(({ id }) => id),
    realClock.now(),
  );
  const heard = await hear(deps, { provider, message, addresses });
  if (!(await db.channels.markTaken(provider, message.id, realClock.now()))) return;
  if (heard !== undefined) await reply(deps, { channel, to: message.from, ...heard });
}

/** What it came to; undefined: nothing has to be said. */
type Heard = { key: NoticeKey; locale?: Locale | undefined; isRare?: boolean } | undefined;

async function hear(
  deps: NotifyingNeeds,
  { provider, message, addresses }: Omit<Coming, "channel"> & { addresses: readonly KeptAddress[] },
): Promise<Heard> {
  const [first] = addresses;
  if (first === undefined) return { key: "notices.heard.linkFirst", isRare: true };
  const locale = (await readPerson(deps.db, first.person))?.locale;
  if (isStop(message.text)) {
    await stop(deps, addresses);
    return { key: "notices.heard.unlinked", locale };
  }
  // What is told of somebody's work asks nothing.
  const asked = addresses.filter(({ person }) => person.role === "rider");
  const answered = await findAnswered(deps, { provider, about: message.about, addresses: asked });
  if (answered === undefined) return { key: "notices.heard.nothing", locale, isRare: true };
  const { noticeId, isLoose } = answered;
  const text = message.text.replaceAll("\0", "").slice(0, LONGEST); // which no column takes: it would come again for ever
  const key = keyOf(
    await answerNotice(deps, noticeId, { message: `${provider} ${message.id}`, text, isLoose }),
  );
  return key && { key, locale };
}

/** The one that it is a reply to, if it went there; else what went there last. */
async function findAnswered(
  { db }: NotifyingNeeds,
  {
    provider,
    about,
    addresses,
  }: { provider: string; about: string | undefined; addresses: readonly KeptAddress[] },
): Promise<{ noticeId: string; isLoose: boolean } | undefined> {
  const ids = addresses.map(({ id }) => id);
  const named = about === undefined ? undefined : await db.notices.findReferred(provider, about);
  if (named?.address !== undefined && ids.includes(named.address))
    return { noticeId: named.noticeId, isLoose: false };
  const newest = await db.notices.findNewestTo(ids);
  return newest && { noticeId: newest.noticeId, isLoose: true };
}

const keyOf = (answered: Answered): NoticeKey | undefined => {
  if (answered.kind === "known") return undefined;
  if (answered.kind === "handedOver") return "notices.heard.handedOver";
  if (answered.kind === "tooLate") return "notices.heard.offerGone";
  if (answered.choice === "no") return "notices.heard.offerRefused";
  return answered.choice === "cancel" ? "notices.heard.cancel" : "notices.heard.yes";
};

const stop = ({ db, clock }: NotifyingNeeds, addresses: readonly KeptAddress[]): Promise<void> =>
  db.transaction(async (tx) => {
    for (const address of addresses)
      await endAddress(tx, { id: address.id, because: "owner", at: clock.now(), by: bySelf(address) });
  });
