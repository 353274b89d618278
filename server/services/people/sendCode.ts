import { sms as english } from "../../../shared/i18n/en/sms.ts";
import { sms as kazakh } from "../../../shared/i18n/kk/sms.ts";
import { sms as russian } from "../../../shared/i18n/ru/sms.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { Rider } from "../../domain/people/model.ts";
import { pricedBy } from "../records/pricedBy.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import type { PeopleNeeds } from "./needs.ts";

const texts = { kk: kazakh, ru: russian, en: english };
const textOf = (locale: Rider["locale"], code: string): string =>
  texts[locale]["sms.code"].replace("{code}", code);

/**
 * Brings a code to its phone, behind the call that asked for it: phones that nobody has take as long there, and cost nothing here.
 * May run twice; the second time nothing is left to send. Throws where it may go through later, so that the queue tries again.
 */
export async function sendCode(deps: PeopleNeeds, codeId: string): Promise<void> {
  const { db, sms, realClock, clock } = deps;
  const unsent = await db.codes.findUnsent(codeId, realClock.now());
  if (unsent === undefined || sms === undefined) return;
  const rider = await db.riders.findByPhone(unsent.phone, todayOf(deps));
  const code = deps.seal.open(unsent.sealed);
  if (rider === undefined || code === undefined) return db.codes.forgetSealed(codeId);
  const text = textOf(rider.locale, code);
  const outcome = await sms.send({ to: unsent.phone, text });
  const note = { concerns: { riderId: rider.id }, by: bySystem, at: clock.now() };
  const counted = { at: note.at, channel: "sms", provider: sms.provider, kind: "code" } as const;
  const paid = { channel: "sms", isPaid: true } as const;
  const cost = outcome.kind === "sent" ? pricedBy(deps, paid, { said: outcome.cost, text }) : undefined;
  await db.transaction(async (tx) => {
    await tx.messages.note({ ...counted, hasFailed: outcome.kind === "failed", cost });
    if (outcome.kind === "sent" || !outcome.again) await tx.codes.forgetSealed(codeId);
    if (outcome.kind === "sent") await recordFact(tx, { ...note, kind: "code.sent", details: {} });
    else await recordFact(tx, { ...note, kind: "code.notSent", details: { reason: outcome.reason } });
  });
  if (outcome.kind === "sent" || !outcome.ofMessage)
    await db.health.noteTry("sms", outcome.kind === "sent").catch(() => undefined);
  if (outcome.kind === "failed" && outcome.again) throw new Error(`a code was not sent: ${outcome.reason}`);
}
