import { z } from "zod";
import type { Sending, SmsGateway } from "./smsGateway.ts";

export interface SmscSettings {
  /** Empty where `password` is an API key. */
  login: string;
  password: string;
  /** The name that phones show, as agreed with smsc.kz; without it theirs. */
  sender?: string | undefined;
  /** Another address than theirs, such as a test's. */
  url?: string | undefined;
}

const SMSC_URL = "https://smsc.kz/sys/send.php";
const ANSWER_MS = 10_000;

/** `fmt=3`: both come with HTTP 200. */
const Answer = z.union([
  z.object({ error_code: z.coerce.number() }),
  z.object({ id: z.union([z.string(), z.number()]), cnt: z.number() }),
]);
/** The same message too often within a minute, or from too many places at once: all else is as wrong a minute later. */
const passing = new Set([9]);
/** A forbidden text, a number that is none, one that cannot be reached, the same too often: the account itself is well. */
const ofMessage = new Set([6, 7, 8, 9]);

/** smsc.kz, by its HTTP interface: a form, since an address with a password would be written down on the way. */
export const createSmsc = (settings: SmscSettings): SmsGateway => ({
  async send({ to, text }) {
    const { login, password, sender, url = SMSC_URL } = settings;
    const form = new URLSearchParams({
      ...{ login, psw: password, phones: to, mes: text, charset: "utf-8", fmt: "3" },
      ...(sender !== undefined && { sender }),
    });
    try {
      const signal = AbortSignal.timeout(ANSWER_MS);
      const response = await fetch(url, { method: "POST", body: form, signal });
      return judge(response.status, await response.text());
    } catch {
      return { kind: "failed", reason: "smsc.unreachable", again: true };
    }
  },
});

/** By the body alone: refusals come with HTTP 200, and a proxy's page may come with any status. */
function judge(status: number, body: string): Sending {
  const answer = Answer.safeParse(parseJson(body)).data;
  if (answer === undefined) return { kind: "failed", reason: `smsc.http.${status}`, again: true };
  if ("id" in answer) return { kind: "sent", reference: String(answer.id) };
  const { error_code: code } = answer;
  return {
    ...{ kind: "failed", reason: `smsc.error.${code}`, again: passing.has(code) },
    ...(ofMessage.has(code) && { ofMessage: true }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
