import { z } from "zod";

const ANSWER_MS = 10_000;
/** No connection was there: what was asked certainly did not arrive. */
const neverThere = new Set([
  ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"],
  ...["CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT", "ERR_TLS_CERT_ALTNAME_INVALID"],
]);

/** An answer; `body` is undefined where it is no JSON. `unanswered`: it may have arrived all the same. */
export type Answer =
  | { kind: "answer"; status: number; body: unknown; after?: number }
  | { kind: "unreachable" }
  | { kind: "unanswered" };

export interface Question {
  url: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: URLSearchParams | Buffer | string;
  /** How long an answer may take. */
  patience?: number;
  /** Ends the question. */
  signal?: AbortSignal;
}

/** Asks a provider. Redirects are not followed: they would carry secrets elsewhere. Never throws. */
export async function callProvider({
  url,
  patience = ANSWER_MS,
  signal: end,
  ...init
}: Question): Promise<Answer> {
  try {
    const late = AbortSignal.timeout(patience);
    const signal = end === undefined ? late : AbortSignal.any([late, end]);
    const response = await fetch(url, { method: "POST", ...init, signal, redirect: "manual" });
    const after = secondsOf(response.headers.get("retry-after"));
    const body = parseJson(await response.text());
    return { kind: "answer", status: response.status, body, ...(after !== undefined && { after }) };
  } catch (error) {
    return { kind: neverThere.has(codeOf(error)) ? "unreachable" : "unanswered" };
  }
}

const secondsOf = (text: string | null): number | undefined =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

const Coded = z.object({ code: z.string() });
const Caused = z.object({ cause: z.unknown() });

/** Why a connection failed, as Node names it; beneath what fetch wraps around it. */
export function codeOf(error: unknown): string {
  const own = Coded.safeParse(error).data?.code;
  const cause = Caused.safeParse(error).data?.cause;
  return own ?? (cause === undefined ? "" : codeOf(cause));
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
