import type { OfferId, TripId } from "../../../shared/ids/index.ts";
import type { Channel, Choice, Money, NoticeKind } from "../../../shared/notices/index.ts";
import type { Locale } from "../../../shared/schemas/index.ts";
import type { Allowance } from "../../domain/people/allowance.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { Trouble } from "../../domain/troubles/listTroubles.ts";
import type { TripLinkNeeds } from "../records/createTripLink.ts";
import type { CommonNeeds } from "../records/needs.ts";

export interface NotifyingNeeds extends CommonNeeds, TripLinkNeeds {
  /** Where browsers reach the service; without it messages carry no link. */
  publicOrigin: string | undefined;
  /** By which messages leave, the preferred first; none on a machine that was told of no account. */
  noticeWays: readonly NoticeWay[];
  /** Whom people ring. */
  dispatcherPhone: string | undefined;
  channelDoors: ChannelDoors;
  /** Keyed: the same for the same words, and telling nobody which. */
  digest(...words: string[]): string;
  /** So many digits, each equally likely. */
  createCode(digits: number): string;
  /** 256 bits that nobody guesses, as 43 characters of an address. */
  createToken(): string;
  /** Keeps what has to be read again; undefined: sealed with another key. */
  seal: { seal(text: string): string; open(sealed: string): string | undefined };
  /** What codes are counted against that go to addresses of people's own. */
  codeAllowances: Record<"own" | "phone" | "total", Allowance>;
  /** What needs attention today. */
  listOpenTroubles(): Promise<readonly Trouble[]>;
  /** As the rider's own act; of an outing with the ways that come after it. */
  cancelTrip(actor: Actor, tripId: TripId, cancelling: { ways: "onward" }): Promise<unknown>;
  /** "gone": it can be had no more. */
  confirmOffer(actor: Actor, offerId: OfferId, key: string): Promise<{ kind: "confirmed" | "gone" }>;
  refuseOffer(actor: Actor, offerId: OfferId): Promise<unknown>;
  sayReady(actor: Actor, tripId: TripId): Promise<unknown>;
  sayReadyLater(actor: Actor, tripId: TripId, later: { minutes: number }): Promise<unknown>;
}

/** How an address is brought to us, where this installation has the channel. */
export interface ChannelDoors {
  /** What somebody taps to show a code from their messenger. */
  telegram?: ((code: string) => string) | undefined;
  whatsapp?: ((code: string) => string) | undefined;
  /** Under which browsers subscribe. */
  pushKey?: string | undefined;
}

/** A gateway as notices use it. */
export interface NoticeWay {
  channel: Channel;
  provider: string;
  isPaid: boolean;
  /** Whether what people answer comes back. */
  canAnswer: boolean;
  /** Never throws. */
  send(message: NoticeMessage): Promise<Sent>;
  /** Whether it works, and what is left on its account where the provider says; never throws. Where there is none, nothing real is behind it. */
  check?(): Promise<Checked>;
  /** What became of what was sent, where the provider has to be asked. */
  ask?(references: readonly string[]): Promise<readonly Asked[]>;
}

interface NoticeMessage {
  /** The delivery's. */
  id: string;
  to: string;
  text: string;
  locale: Locale;
  choices: readonly { answer: Choice; label: string }[];
  /** Whose page a tap opens. */
  page?: string;
  /** Of a notice; other words answer what somebody has just written. */
  kind?: NoticeKind;
  /** They have written to us within a day: before that, some channels carry only what was approved. */
  isInTalk: boolean;
}

export type Sent =
  | { kind: "sent"; reference: string; cost?: Money; isDelivered?: true }
  | { kind: "failed"; reason: string; again: boolean; ofMessage?: true; gone?: true };

export type Checked = { kind: "works"; balance?: Money } | { kind: "failed"; reason: string };

interface Asked {
  reference: string;
  state: "delivered" | "read" | "failed";
  reason?: string;
  cost?: Money;
}
