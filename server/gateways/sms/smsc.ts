import { createHash } from "node:crypto";
import { z } from "zod";
import type { Money } from "../../../shared/notices/index.ts";
import { type Answer, callProvider } from "../callProvider.ts";
import type { Gateway, Receipt, Sending } from "../gateway.ts";
import { createPhoneSeal } from "./sealedPhone.ts";

export interface SmscSettings {
  /** Empty where `password` is an API key. */
  login: string;
  password: string;
  /** The name that phones show, as agreed with smsc.kz; without it theirs. */
  sender?: string | undefined;
  /** Another address than theirs, such as a test's. */
  url?: string | undefined;
  /** Milliseconds that an answer may take. */
  patience?: number | undefined;
}

const SMSC_URL = "https://smsc.kz/sys/send.php";
/** smsc.kz counts in tenge unless it says otherwise. */
const CURRENCY = "KZT";

const amount = z.coerce.number();
/** `fmt=3`: all of them come with HTTP 200. */
const Refused = z.object({ error_code: z.coerce.number() });
const Taken = z.object({
  id: z.union([z.string(), z.number()]),
  cnt: z.coerce.number(),
  cost: amount.optional(),
});
const Status = z.object({ status: z.coerce.number(), cost: amount.optional() });
const Balance = z.object({ balance: amount, currency: z.string().optional() });

/** The same message too often within a minute, or from too many places at once: all else is as wrong a minute later. */
const TOO_OFTEN = 9;
const NO_NUMBER = 7;
/** A forbidden text, a number that is none, one that cannot be reached, the same too often: the account itself is well. */
const ofMessage = new Set([6, NO_NUMBER, 8, TOO_OFTEN]);
const MINUTE = 60;

/** What a message came to; others (waiting, handed to the network) have not ended. */
const ends: Readonly<Record<number, Receipt["state"]>> = {
  ...{ 1: "delivered", 2: "read", 4: "read" },
  ...{ 3: "failed", 20: "failed", 22: "failed", 23: "failed", 24: "failed", 25: "failed" },
};
const NOT_FOUND = -3;

const askingOf =
  ({ login, password, url = SMSC_URL, patience }: SmscSettings) =>
  (page: string, fields: Record<string, string>): Promise<Answer> =>
    callProvider({
      url: new URL(page, url).href,
      body: new URLSearchParams({ login, psw: password, fmt: "3", charset: "utf-8", ...fields }),
      ...(patience !== undefined && { patience }),
    });

/** smsc.kz, by its HTTP interface: a form, since an address with a password would be written down on the way. */
export function createSmsc(settings: SmscSettings): Gateway {
  const { password, sender } = settings;
  const phones = createPhoneSeal(password);
  const ask = askingOf(settings);
  const statusOf = async (id: string, phone: string) => {
    const answer = await ask("status.php", { id, phone, all: "1" });
    return answer.kind === "answer" ? Status.safeParse(answer.body).data : undefined;
  };
  return {
    channel: "sms",
    provider: "smsc",
    async send({ id: delivery, to, text }) {
      const id = numberOf(delivery);
      const name = sender !== undefined && { sender };
      const answer = await ask("send.php", { id, phones: to, mes: text, cost: "2", ...name });
      const sent: Sending = { kind: "sent", reference: `${id}.${phones.seal(to)}` };
      if (answer.kind !== "unanswered") return judge(answer, sent);
      const known = await statusOf(id, to);
      const hasArrived = known !== undefined && known.status !== NOT_FOUND;
      return hasArrived ? sent : { kind: "failed", reason: "smsc.unanswered", again: known !== undefined };
    },
    async ask(references) {
      const receipts: Receipt[] = [];
      for (const reference of references) {
        const [id = "", sealed = ""] = reference.split(".");
        const phone = phones.open(sealed);
        const known = phone === undefined ? undefined : await statusOf(id, phone);
        if (known !== undefined) receipts.push(...receiptOf(reference, known));
      }
      return receipts;
    },
    async check() {
      const answer = await ask("balance.php", { cur: "1" });
      const balance = answer.kind === "answer" ? Balance.safeParse(answer.body).data : undefined;
      if (balance !== undefined) return { kind: "works", balance: money(balance.balance, balance.currency) };
      return { kind: "failed", reason: reasonOf(answer) };
    },
  };
}

/**
 * smsc.kz takes an id of ours, a number up to 2^31 - 1, which need not be unique: asked with the phone, it names the last message of
 * that id. So a message whose answer never came can be looked up before anybody sends it twice.
 */
const numberOf = (delivery: string): string =>
  String(createHash("sha256").update(delivery).digest().readUInt32BE() & 0x7fffffff || 1);

/** By the body alone: refusals come with HTTP 200, and a proxy's page may come with any status. */
function judge(answer: Answer, sent: Sending & { kind: "sent" }): Sending {
  const reason = reasonOf(answer);
  if (answer.kind !== "answer") return { kind: "failed", reason, again: true };
  const code = Refused.safeParse(answer.body).data?.error_code;
  const about = code !== undefined && ofMessage.has(code) && ({ ofMessage: true } as const);
  if (code === TOO_OFTEN) return { kind: "failed", reason, again: true, after: MINUTE, ...about };
  if (code !== undefined)
    return { kind: "failed", reason, again: false, ...about, ...(code === NO_NUMBER && { gone: true }) };
  const taken = Taken.safeParse(answer.body).data;
  if (taken === undefined) return { kind: "failed", reason, again: true };
  return { ...sent, ...(taken.cost !== undefined && { cost: money(taken.cost) }) };
}

function reasonOf(answer: Answer): string {
  if (answer.kind !== "answer") return `smsc.${answer.kind}`;
  const refused = Refused.safeParse(answer.body).data;
  return refused === undefined ? `smsc.http.${answer.status}` : `smsc.error.${refused.error_code}`;
}

function receiptOf(reference: string, { status, cost }: z.infer<typeof Status>): Receipt[] {
  const state = ends[status];
  if (state === undefined) return [];
  const reason = state === "failed" && { reason: `smsc.status.${status}` };
  return [{ reference, state, ...reason, ...(cost !== undefined && { cost: money(cost) }) }];
}

const money = (amount: number, currency = CURRENCY): Money => ({ amount, currency });
