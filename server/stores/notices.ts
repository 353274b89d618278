import type { RiderId, TripId } from "../../shared/ids/index.ts";
import type { Channel, Choice, DeliveryState, Money, NoticeState } from "../../shared/notices/index.ts";
import type { Locale } from "../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { Delivery } from "../domain/notices/carrying.ts";
import type { NoticeContent } from "../domain/notices/content.ts";
import type { Owner } from "../domain/notices/person.ts";

/** A notice to one person. */
export interface Notice extends Owner {
  id: string;
  tripId?: TripId | undefined;
  /** The fact or the trip that it is about: with kind and person the key under which it is told once. */
  about: string;
  content: NoticeContent;
  locale: Locale;
  state: NoticeState;
  madeAt: Instant;
  tellAt: Instant;
  /** Since when it is in its state. */
  stateSince: Instant;
}

/** A try with what came of it. */
export interface KeptDelivery extends Delivery {
  noticeId: string;
  no: number;
  /** As it was sent. */
  text: string;
  reason?: string | undefined;
  reference?: string | undefined;
  cost?: Money | undefined;
  sentAt?: Instant | undefined;
  deliveredAt?: Instant | undefined;
  readAt?: Instant | undefined;
}

export interface NewDelivery {
  id: string;
  noticeId: string;
  no: number;
  channel: Channel;
  provider: string;
  /** Which linked address it goes to, if it is one. */
  address?: string | undefined;
  text: string;
  at: Instant;
}

/** What became of a try; states go forward only: what was read is not delivered again. */
export interface Became {
  state: Exclude<DeliveryState, "queued">;
  at: Instant;
  again?: boolean | undefined;
  /** The provider failed, whomever it was to. */
  isOutage?: boolean | undefined;
  reason?: string | undefined;
  reference?: string | undefined;
  cost?: Money | undefined;
}

export interface NoticeAnswer {
  id: string;
  noticeId: string;
  /** What the channel calls the message. */
  message: string;
  text: string;
  choice?: Choice | undefined;
  at: Instant;
  /** Waits for a dispatcher. */
  isOpen: boolean;
}

/** A notice with all that came of it. */
export interface NoticeStory {
  notice: Notice;
  deliveries: KeptDelivery[];
  answers: NoticeAnswer[];
}

/** Who was told what, by which channel, and what came of it. */
export interface NoticeStore {
  /** Those that are new: of one person, one thing and one kind there is one notice for ever. */
  add(notices: readonly Notice[]): Promise<Notice[]>;
  find(id: string): Promise<NoticeStory | undefined>;
  /** Whoever else locks this notice waits until the transaction ends. */
  lock(id: string): Promise<void>;
  setState(id: string, state: NoticeState, at: Instant): Promise<void>;
  /** False: somebody else makes this try. */
  addDelivery(delivery: NewDelivery): Promise<boolean>;
  setDelivery(id: string, became: Became): Promise<void>;
  findDelivery(id: string): Promise<KeptDelivery | undefined>;
  /** By what its provider calls it. */
  findReferred(provider: string, reference: string): Promise<KeptDelivery | undefined>;
  /** What went last to one of these addresses. */
  findNewestTo(addresses: readonly string[]): Promise<KeptDelivery | undefined>;
  /** Providers whose newest try failed whomever it was to, since then. */
  listFailing(since: Instant): Promise<string[]>;
  /** False: this message has been taken already. */
  addAnswer(answer: NoticeAnswer): Promise<boolean>;
  /** Undefined: it does not wait any more. */
  closeAnswer(id: string): Promise<{ noticeId: string } | undefined>;
  /** In the order in which they were made. */
  listOfTrip(tripId: TripId): Promise<NoticeStory[]>;
  listOfRider(riderId: RiderId): Promise<NoticeStory[]>;
  /** That a person has to ring for, the oldest first. */
  listToCall(limit: number): Promise<NoticeStory[]>;
  /** With an answer that waits for a dispatcher, the oldest first. */
  listAnswered(limit: number): Promise<NoticeStory[]>;
  /** The newest first. */
  listNewest(limit: number): Promise<NoticeStory[]>;
  /** Riders whose right ends for good between these days, both included. */
  listEnding(from: ServiceDay, until: ServiceDay): Promise<{ riderId: RiderId; lastDay: ServiceDay }[]>;
}
