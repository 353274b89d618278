import type { Channel, MessageKind, Money } from "../../shared/notices/index.ts";
import type { LocalizedName, SentKey } from "../../shared/schemas/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { Scope } from "../domain/people/model.ts";

/** What left from `from` on, before `until`; days and months are those of the zone. */
export interface MessageSpan {
  from: Instant;
  until: Instant;
  timeZone: string;
  reach: Scope;
}

export interface MessageRow {
  /** A day, a month, a channel, a provider, a kind, a contract's id; undefined: no contract, or all. */
  key: string | undefined;
  /** Of a contract. */
  name: LocalizedName | undefined;
  sent: number;
  delivered: number;
  read: number;
  failed: number;
  answered: number;
  /** Of how many the price in tenge is known, and what those came to. */
  priced: number;
  cost: number;
}

/** A message that is no notice. */
export interface CountedMessage {
  at: Instant;
  channel: Channel;
  provider: string;
  kind: MessageKind;
  hasFailed: boolean;
  cost?: Money | undefined;
}

export interface WayUse {
  channel: Channel;
  provider: string;
  lastSuccess: Instant | undefined;
  /** Since the moment that was asked for. */
  failures: number;
}

/** What was sent, counted without to whom. */
export interface MessageStore {
  /** By a key, or (undefined) one row over all. */
  count(span: MessageSpan, by: SentKey | undefined): Promise<MessageRow[]>;
  /** In tenge, of what left from `from` on. */
  spentSince(from: Instant): Promise<number>;
  note(message: CountedMessage): Promise<void>;
  readUse(ways: readonly Pick<WayUse, "channel" | "provider">[], since: Instant): Promise<WayUse[]>;
}
