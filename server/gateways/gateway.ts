import type { Locale } from "../../shared/i18n/index.ts";
import type { Channel, Choice, Money } from "../../shared/notices/index.ts";
import type { Instant } from "../../shared/time/index.ts";

/** A message to one address. */
export interface Outgoing {
  /** The delivery's id: the provider's idempotency key where it has one. */
  id: string;
  to: string;
  text: string;
  locale: Locale;
  choices?: readonly { answer: Choice; label: string }[];
  link?: string;
  template?: { name: string; values: readonly string[] };
}

/** What became of it. `reason`: a code without anything personal; `again`: the same message may go through later. */
export type Sending =
  | { kind: "sent"; reference: string; cost?: Money }
  | {
      kind: "failed";
      reason: string;
      again: boolean;
      /** The address is none any more. */
      gone?: true;
      /** Seconds, by a rate limit. */
      after?: number;
    };

/** What became of something that was sent. */
export interface Receipt {
  reference: string;
  state: "delivered" | "read" | "failed";
  reason?: string;
  cost?: Money;
}

/** One interface for all channels that machines serve. Never throws: that it could not be reached is an answer too. */
export interface Gateway {
  readonly channel: Channel;
  readonly provider: string;
  send(message: Outgoing): Promise<Sending>;
  /** What became of what was sent, where the provider has to be asked. */
  ask?(references: readonly string[]): Promise<readonly Receipt[]>;
  check(): Promise<{ kind: "works"; balance?: Money } | { kind: "failed"; reason: string }>;
}

/** What a provider calls us with: receipts and answers. */
export interface Inbound {
  receipts: Receipt[];
  messages: { id: string; from: string; text: string; at: Instant }[];
  linked?: { token: string; address: string }[];
}

/** Reads what a provider calls us with, proved by signature or secret, or nothing. */
export interface Webhook {
  readonly provider: string;
  read(request: {
    headers: Readonly<Record<string, string | string[] | undefined>>;
    rawBody: Buffer;
    query: Readonly<Record<string, unknown>>;
  }): Inbound | "forged" | { echo: string };
}
