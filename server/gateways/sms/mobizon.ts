import { z } from "zod";
import { type Answer, callProvider } from "../callProvider.ts";
import type { Gateway, Receipt, Sending } from "../gateway.ts";

export interface MobizonSettings {
  key: string;
  /** The name that phones show, as agreed with Mobizon; without it theirs. */
  sender?: string | undefined;
  url?: string | undefined;
  /** Milliseconds that an answer may take. */
  patience?: number | undefined;
}

const MOBIZON_URL = "https://api.mobizon.kz/service/";
/** How many messages one question may be about. */
const AT_ONCE = 100;

const Envelope = z.object({ code: z.coerce.number(), data: z.unknown() });
const Taken = z.object({ messageId: z.union([z.string(), z.number()]) });
const Statuses = z.array(z.object({ id: z.union([z.string(), z.number()]), status: z.string() }));
const Balance = z.object({ balance: z.coerce.number(), currency: z.string() });

/** Too much at once, or their own trouble: all else is as wrong a minute later. */
const passing = new Set([11, 12, 99, 100]);
const ends: Readonly<Record<string, Receipt["state"]>> = {
  DELIVRD: "delivered",
  ...{ UNDELIV: "failed", REJECTD: "failed", EXPIRED: "failed", DELETED: "failed" },
};

/**
 * Mobizon. What became of messages is asked: its own calls are signed by a few of their fields, the state not among them, so whoever
 * has seen one could say anything in its name.
 */
export function createMobizon(settings: MobizonSettings): Gateway {
  const { key, sender, url = MOBIZON_URL, patience } = settings;
  const ask = (method: string, fields: [string, string][] = []): Promise<Answer> => {
    const address = new URL(method, url);
    address.search = new URLSearchParams({ output: "json", api: "v1" }).toString();
    const body = new URLSearchParams([["apiKey", key], ...fields]);
    return callProvider({ url: address.href, body, ...(patience !== undefined && { patience }) });
  };
  return {
    channel: "sms",
    provider: "mobizon",
    async send({ to, text }) {
      const name: [string, string][] = sender === undefined ? [] : [["from", sender]];
      const recipient = to.replace(/^\+/, "");
      return judge(await ask("message/sendsmsmessage", [["recipient", recipient], ["text", text], ...name]));
    },
    async ask(references) {
      const receipts: Receipt[] = [];
      for (let from = 0; from < references.length; from += AT_ONCE) {
        const ids = references.slice(from, from + AT_ONCE);
        const fields = ids.map((id, index): [string, string] => [`ids[${index}]`, id]);
        const statuses = Statuses.safeParse(dataOf(await ask("message/getsmsstatus", fields))).data ?? [];
        receipts.push(...statuses.flatMap(({ id, status }) => receiptOf(String(id), status)));
      }
      return receipts;
    },
    async check() {
      const answer = await ask("user/getownbalance");
      const balance = Balance.safeParse(dataOf(answer)).data;
      if (balance === undefined) return { kind: "failed", reason: reasonOf(answer) };
      return { kind: "works", balance: { amount: balance.balance, currency: balance.currency } };
    },
  };
}

/** By the body's code, whatever the status. A message has no id of ours: one whose answer never came is not sent again. */
function judge(answer: Answer): Sending {
  const reason = reasonOf(answer);
  if (answer.kind !== "answer") return { kind: "failed", reason, again: answer.kind === "unreachable" };
  const envelope = Envelope.safeParse(answer.body).data;
  const taken = Taken.safeParse(dataOf(answer)).data;
  if (taken !== undefined) return { kind: "sent", reference: String(taken.messageId) };
  const isPassing = envelope === undefined ? answer.status >= 400 : passing.has(envelope.code);
  const after = answer.after !== undefined && { after: answer.after };
  return { kind: "failed", reason, again: isPassing, ...after };
}

function dataOf(answer: Answer): unknown {
  const envelope = answer.kind === "answer" ? Envelope.safeParse(answer.body).data : undefined;
  return envelope?.code === 0 ? envelope.data : undefined;
}

function reasonOf(answer: Answer): string {
  if (answer.kind !== "answer") return `mobizon.${answer.kind}`;
  const code = Envelope.safeParse(answer.body).data?.code;
  return code === undefined || code === 0 ? `mobizon.http.${answer.status}` : `mobizon.error.${code}`;
}

function receiptOf(reference: string, status: string): Receipt[] {
  const state = ends[status];
  if (state === undefined) return [];
  return [{ reference, state, ...(state === "failed" && { reason: `mobizon.status.${status}` }) }];
}
