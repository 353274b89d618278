import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { say } from "../../../domain/notices/texts.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import { spend } from "../../records/spending.ts";
import type { NotifyingNeeds } from "../needs.ts";
import { linkAddress } from "./linkAddress.ts";
import { ownCodes } from "./messengers.ts";
import { requireChannel, whose } from "./reachable.ts";
import { readPerson } from "./readPerson.ts";

const LIFETIME = minutes(15);
const DIGITS = 6;
/** One of a million, at most five codes at once (`ownCodes`) with so many guesses each: 0.003 %. */
const GUESSES = 5;

/** Mails a code to an address that somebody says is theirs. Throws channel.missing, rate.limited. */
export async function beginMailLink(deps: NotifyingNeeds, actor: Actor, address: string) {
  const person = whose(actor);
  requireChannel(deps, "email");
  const { digest, codeAllowances } = deps;
  const now = deps.realClock.now();
  const code = deps.createCode(DIGITS);
  const codeId = deps.createId();
  await deps.db.transaction(async (tx) => {
    // Also against the address and all: nobody's mailbox is filled by strangers.
    const uses = [
      ownCodes(deps, person),
      { key: digest("channelLink.mail", address), allowance: codeAllowances.phone },
      { key: digest("channelLink.total"), allowance: codeAllowances.total },
    ];
    await spend(tx, uses, now);
    await tx.linkCodes.save({
      ...{ id: codeId, person, recipient: person.role, channel: "email", address },
      ...{ hash: digest("mailLink", person.id, address, code), sealed: deps.seal.seal(code) },
      expiresAt: addSeconds(now, LIFETIME),
    });
    await tx.outbox.addJob("sendLinkCode", { codeId });
  });
  return { expiresInSeconds: LIFETIME };
}

/** Links the address whose code was typed in. Throws channel.wrongCode, channel.codeExpired. */
export async function finishMailLink(
  deps: NotifyingNeeds,
  actor: Actor,
  { address, code }: { address: string; code: string },
): Promise<void> {
  const person = whose(actor);
  const tried = { person, recipient: person.role, address };
  const hash = deps.digest("mailLink", person.id, address, code);
  const outcome = await deps.db.transaction(async (tx) => {
    const standing = { now: deps.realClock.now(), mostWrong: GUESSES };
    const came = await tx.linkCodes.tryMail({ ...tried, hash }, standing);
    if (came !== "right") return came.live > 0 ? "channel.wrongCode" : "channel.codeExpired";
    const linkedAt = deps.clock.now();
    const linked = { ...tried, id: deps.createId(), channel: "email", proof: "code", linkedAt } as const;
    await linkAddress(tx, linked, actor);
    return undefined;
  });
  if (outcome !== undefined) throw new AppError(outcome, { field: "code" });
}

/**
 * Brings a code to its mailbox, behind the call that asked for it. May run twice; the second time nothing is left to send. Throws where it
 * may go through later, so that the queue tries again.
 */
export async function sendLinkCode(deps: NotifyingNeeds, codeId: string): Promise<void> {
  const { db, noticeWays, clock, realClock } = deps;
  const unsent = await db.linkCodes.findUnsent(codeId, realClock.now());
  const way = noticeWays.find(({ channel }) => channel === "email");
  if (unsent?.address === undefined || unsent.sealed === undefined || way === undefined) return;
  const code = deps.seal.open(unsent.sealed);
  if (code === undefined) return db.linkCodes.forgetSealed(codeId);
  const locale = (await readPerson(db, unsent.person))?.locale ?? "kk";
  const text = say(locale, "notices.linkCode", { code });
  const sent = await way.send({ id: codeId, to: unsent.address, text, locale, choices: [], isInTalk: false });
  const hasFailed = sent.kind === "failed";
  await db.messages.note({
    at: clock.now(),
    channel: "email",
    provider: way.provider,
    kind: "code",
    hasFailed,
  });
  if (sent.kind === "sent" || !sent.again) await db.linkCodes.forgetSealed(codeId);
  else throw new Error(`a code was not mailed: ${sent.reason}`);
}
