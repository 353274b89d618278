import type { TripId } from "../../../shared/ids/index.ts";
import type { Channel, Choice, Money } from "../../../shared/notices/index.ts";
import type { Locale } from "../../../shared/schemas/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { TripLinkNeeds } from "../records/createTripLink.ts";
import type { CommonNeeds } from "../records/needs.ts";

export interface NotifyingNeeds extends CommonNeeds, TripLinkNeeds {
  /** Where browsers reach the service; without it messages carry no link. */
  publicOrigin: string | undefined;
  /** By which messages leave, the preferred first; none on a machine that was told of no account. */
  noticeWays: readonly NoticeWay[];
  /** Whom people ring. */
  dispatcherPhone: string | undefined;
  /** As the rider's own act. */
  cancelTrip(actor: Actor, tripId: TripId): Promise<unknown>;
  sayReady(actor: Actor, tripId: TripId): Promise<unknown>;
  sayReadyLater(actor: Actor, tripId: TripId, later: { minutes: number }): Promise<unknown>;
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
}

export type Sent =
  | { kind: "sent"; reference: string; cost?: Money; isDelivered?: true }
  | { kind: "failed"; reason: string; again: boolean; ofMessage?: true };

export type Checked = { kind: "works"; balance?: Money } | { kind: "failed"; reason: string };

interface Asked {
  reference: string;
  state: "delivered" | "read" | "failed";
  reason?: string;
  cost?: Money;
}
