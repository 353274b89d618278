import type { Locale } from "../../shared/i18n/index.ts";
import type { Channel, Choice, Money } from "../../shared/notices/index.ts";
import type { Instant } from "../../shared/time/index.ts";

/** A message to one address. */
export interface Outgoing {
  /** The delivery's id: the provider's idempotency key where it has one. */
  id: string;
  /** E.164; an address of mail; a chat of Telegram; a number or a user id of WhatsApp; a push subscription as JSON. */
  to: string;
  /** All there is to say, the link too where it shall be read (an SMS has no other place for it). */
  text: string;
  locale: Locale;
  choices?: readonly { answer: Choice; label: string }[];
  /** Which of our pages a tap on what a browser shows opens. */
  page?: string;
  /** Where a tap leads; channels that can, put it under the text unless it is there. */
  link?: string;
  /** WhatsApp's: the body's values in order; its quick replies stand in the order of `choices`. */
  template?: { name: string; values: readonly string[] };
}

/**
 * What became of it. `reason`: a code without anything personal; `again`: the same message may go through later, and does not arrive
 * twice. Where no answer came, and the provider would take the same message for another one, `again` is false.
 */
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
      /** It is about this message or address: others go through. */
      ofMessage?: true;
    };

/** What became of something that was sent. `reference` is the one that `send` gave: nothing personal in it. */
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
  check(): Promise<Checked>;
}

export type Checked = { kind: "works"; balance?: Money } | { kind: "failed"; reason: string };

/** What a provider calls us with: receipts and answers. It may come again: receipts and messages are the same ones then, by their ids. */
export interface Inbound {
  receipts: Receipt[];
  messages: InboundMessage[];
  /** Who brought a code of ours: from then on it is known who is behind that address. */
  linked?: { token: string; address: string }[];
  /** What the provider wants to read in our answer, as JSON. */
  reply?: object;
}

export interface InboundMessage {
  id: string;
  from: string;
  /** Another name of the same address, where the channel tells two: what we know may be under either. */
  alias?: string;
  /** As written; of a button its `Choice`; empty where there are no words, such as a voice message. */
  text: string;
  at: Instant;
  /** The reference of what it answers, where the channel tells. */
  about?: string;
}

/** Reads what a provider calls us with, proved by signature or secret, or nothing. */
export interface Webhook {
  readonly provider: string;
  read(request: Call): Inbound | "forged" | { echo: string };
  /** Tells the provider our address, where that is no work by hand. */
  register?(url: string): Promise<Checked>;
}

export interface Call {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  rawBody: Buffer;
  query: Readonly<Record<string, unknown>>;
}

/** Where nobody can call us, we ask. One process at a time. */
export interface Poller {
  readonly provider: string;
  /** Until `signal`; what `take` throws at comes again. Never throws. */
  listen(take: (inbound: Inbound) => Promise<void>, signal: AbortSignal): Promise<void>;
}
