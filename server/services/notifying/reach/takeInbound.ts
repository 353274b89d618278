import type { LinkedChannel } from "../../../../shared/notices/index.ts";
import { linkedChannels } from "../../../../shared/notices/index.ts";
import { addSeconds, seconds } from "../../../../shared/time/index.ts";
import type { NotifyingNeeds } from "../needs.ts";
import { noteOutcome } from "../noteOutcome.ts";
import type { CameBack, ToldOf } from "../useCases.ts";
import { takeShownCode } from "./messengers.ts";
import { readPerson } from "./readPerson.ts";
import { reply } from "./reply.ts";
import { takeMessage } from "./takeMessage.ts";

/** A receipt may be faster than the answer that says what it is about. */
const LATER = seconds(20);

/** See `NotifyingUseCases`: all of it may come again, and changes nothing then. Throws where a store is away: then it has to. */
export const createTakeInbound =
  (deps: NotifyingNeeds) =>
  async (provider: string, came: CameBack): Promise<void> => {
    const channel = channelOf(deps, provider);
    if (channel === undefined) return;
    for (const receipt of came.receipts)
      if (!(await note(deps, { provider, ...receipt }))) await lookLater(deps, { provider, ...receipt });
    for (const [code, names] of byCode(came.linked ?? [])) await takeCode(deps, { channel, code, names });
    for (const message of came.messages) await takeMessage(deps, { provider, channel, message });
  };

const channelOf = ({ noticeWays }: NotifyingNeeds, provider: string): LinkedChannel | undefined => {
  const way = noticeWays.find((each) => each.provider === provider);
  return linkedChannels.find((channel) => channel === way?.channel);
};

async function note(deps: NotifyingNeeds, { provider, reference, ...outcome }: ToldOf): Promise<boolean> {
  const delivery = await deps.db.notices.findReferred(provider, reference);
  if (delivery !== undefined) await noteOutcome(deps, delivery, outcome);
  return delivery !== undefined;
}

/** Once: what is unknown then was none of ours, such as an answer to who wrote. */
const lookLater = ({ db, clock }: NotifyingNeeds, { provider, reference, state, reason }: ToldOf) =>
  db.due.put({
    ...{ key: `takeReceipt ${provider} ${reference} ${state}`, at: addSeconds(clock.now(), LATER) },
    ...{ job: "takeReceipt", payload: { provider, reference, state, reason } },
  });

export const takeReceipt = async (deps: NotifyingNeeds, receipt: ToldOf): Promise<void> =>
  void (await note(deps, receipt));

/** A code shown under two names of one address is shown once. */
function byCode(linked: NonNullable<CameBack["linked"]>): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const { token, address } of linked) codes.set(token, [...(codes.get(token) ?? []), address]);
  return codes;
}

async function takeCode(
  deps: NotifyingNeeds,
  { channel, code, names }: { channel: LinkedChannel; code: string; names: readonly string[] },
): Promise<void> {
  const outcome = await takeShownCode(deps, { channel, code, names });
  const [to = ""] = names;
  if (outcome.kind === "linked") {
    const { person } = outcome.address;
    const locale = (await readPerson(deps.db, person))?.locale;
    const key = person.role === "rider" ? "notices.heard.linked" : "notices.heard.linkedWork";
    await reply(deps, { channel, to, key, locale });
  } else if (outcome.kind === "over")
    await reply(deps, { channel, to, key: "notices.heard.linkOver", isRare: true });
}
