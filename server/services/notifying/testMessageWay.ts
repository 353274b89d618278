import { sms as english } from "../../../shared/i18n/en/sms.ts";
import { sms as kazakh } from "../../../shared/i18n/kk/sms.ts";
import { sms as russian } from "../../../shared/i18n/ru/sms.ts";
import type { Money } from "../../../shared/notices/index.ts";
import { readPhone } from "../../../shared/phone/index.ts";
import { EmailAddress } from "../../../shared/schemas/index.ts";
import { minutes } from "../../../shared/time/index.ts";
import { triedBy } from "../../domain/notices/wayState.ts";
import type { Allowance } from "../../domain/people/allowance.ts";
import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { pricedBy } from "../records/pricedBy.ts";
import { recordFact } from "../records/recordFact.ts";
import { spend } from "../records/spending.ts";
import { findWay, requireSteering } from "./messageWays.ts";
import type { NoticeWay, NotifyingNeeds, Sent } from "./needs.ts";
import type { NotifyingUseCases } from "./useCases.ts";

const texts = { kk: kazakh, ru: russian, en: english };

/** Each costs something, and goes where somebody says: enough to try every way, too few to be a nuisance with. */
const testAllowances: Record<"own" | "total", Allowance> = {
  own: { burst: 5, every: minutes(10) },
  total: { burst: 20, every: minutes(5) },
};

/**
 * Sends words that say what they are to an address of one's own. That it was done is written down and counted, with its price; where it
 * went is written nowhere.
 */
export function createTestMessageWay(deps: NotifyingNeeds): NotifyingUseCases["testMessageWay"] {
  return async (actor, { channel, provider, to, locale }) => {
    requireSteering(actor);
    const way = findWay(deps.noticeWays, { channel, provider });
    const address = addressOf(way, to);
    await deps.db.transaction((tx) => spend(tx, usesOf(deps, actor), deps.realClock.now()));
    const text = texts[locale]["sms.test"];
    const sent = await way.send({
      id: deps.createId(),
      to: address,
      text,
      locale,
      choices: [],
      isInTalk: false,
    });
    const cost = sent.kind === "sent" ? pricedBy(deps, way, { said: sent.cost, text }) : undefined;
    await keep(deps, { actor, way, sent, cost });
    return sent.kind === "sent"
      ? { kind: "sent", ...(cost !== undefined && { cost }) }
      : { kind: "failed", reason: sent.reason };
  };
}

const usesOf = ({ digest }: NotifyingNeeds, actor: Actor) => [
  { key: digest("message.test", actor.id), allowance: testAllowances.own },
  { key: digest("message.test"), allowance: testAllowances.total },
];

/** Throws request.invalid where addresses have to be linked by their owners, and for what is no address. */
function addressOf({ channel, check }: NoticeWay, to: string): string {
  const kind = check && triedBy(channel);
  if (kind === undefined) throw new AppError("request.invalid", { field: "channel" });
  if (kind === "email") {
    const email = EmailAddress.safeParse(to);
    if (email.success) return email.data;
  } else {
    const phone = readPhone(to);
    if (phone.kind === "phone") return phone.e164;
  }
  throw new AppError("request.invalid", { field: "to" });
}

interface Tried {
  actor: Actor;
  way: NoticeWay;
  sent: Sent;
  cost: Money | undefined;
}

async function keep(
  { db, clock }: NotifyingNeeds,
  { actor, way: { channel, provider }, sent, cost }: Tried,
): Promise<void> {
  const at = clock.now();
  const hasFailed = sent.kind === "failed";
  const details = {
    ...{ channel, provider, outcome: sent.kind },
    ...(sent.kind === "failed" && { reason: sent.reason }),
  };
  await db.transaction(async (tx) => {
    await tx.messages.note({ at, channel, provider, kind: "test", hasFailed, cost });
    await recordFact(tx, { kind: "message.tested", concerns: {}, by: actor, at, details });
  });
}
