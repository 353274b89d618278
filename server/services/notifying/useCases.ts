import type { RiderId, ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { CallOutcome, Choice, Money, WayState } from "../../../shared/notices/index.ts";
import type { BrowserSubscription, TestMessage, WayTested } from "../../../shared/schemas/index.ts";
import type { Instant, Seconds } from "../../../shared/time/index.ts";
import type { BudgetState } from "../../domain/notices/budget.ts";
import type { ReachWishes } from "../../domain/notices/ways.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { RiderFileRecord } from "../../domain/people/record.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { NoticeStory } from "../../stores/index.ts";
import type { Answered } from "./answered.ts";
import type { Answering } from "./answerNotice.ts";
import type { Checked, NoticeWay } from "./needs.ts";
import type { PushNews } from "./reach/browsers.ts";
import type { MessengerLink } from "./reach/messengers.ts";
import type { ReachPicture } from "./reach/reachable.ts";

export type { ReachPicture };

/** Somebody whom a dispatcher has to reach, with what there is to say. */
export interface ToReach {
  story: NoticeStory;
  rider: RiderFileRecord;
  record?: TripRecord | undefined;
  /** To read out, in the person's language. */
  text: string;
}

/** A phone of the demo with what it shows, the newest first. */
export interface DemoPhone {
  phone: string;
  /** Whose it is; of a contact the rider's name is in its messages. */
  name: string;
  isContact: boolean;
  messages: PhoneMessage[];
}
export interface PhoneMessage {
  story: NoticeStory;
  choices: { answer: Choice; label: string }[];
}

/** A way as it is now. */
export interface MessageWay extends Pick<NoticeWay, "channel" | "provider" | "isPaid" | "canAnswer"> {
  state: WayState;
  lastSuccess: Instant | undefined;
  /** Of the last hour. */
  failures: number;
  /** What a trial goes to. */
  triedBy: "phone" | "email" | undefined;
}
export interface MessageWays {
  ways: MessageWay[];
  isPaidAllowed: boolean;
  budget: BudgetState;
}

/** What a provider brings: it has proved that it is the one. `from`, `alias`: names of the address that somebody wrote from. */
export interface CameBack {
  receipts: readonly Omit<ToldOf, "provider">[];
  messages: readonly { id: string; from: string; alias?: string; text: string; about?: string }[];
  linked?: readonly { token: string; address: string }[];
}
/** What became of something that was sent, by what its provider calls it. */
export interface ToldOf {
  provider: string;
  reference: string;
  state: "delivered" | "read" | "failed";
  reason?: string | undefined;
  cost?: Money | undefined;
}

/** Where people are reached beside their telephone. Without `riderId` a rider's own; with one a dispatcher's view of somebody. */
export interface ReachUseCases {
  readReach(actor: Actor, riderId?: RiderId): Promise<ReachPicture>;
  makeMessengerLink(
    actor: Actor,
    wanted: {
      channel: "telegram" | "whatsapp";
      contact?: string | undefined;
      riderId?: RiderId | undefined;
    },
  ): Promise<MessengerLink>;
  beginMailLink(actor: Actor, address: string): Promise<{ expiresInSeconds: Seconds }>;
  finishMailLink(actor: Actor, shown: { address: string; code: string }): Promise<void>;
  sendLinkCode(codeId: string): Promise<void>;
  linkBrowser(actor: Actor, subscription: BrowserSubscription): Promise<void>;
  takePushNews(actor: Actor, news: PushNews): Promise<void>;
  unlinkAddress(actor: Actor, which: { addressId: string; riderId?: RiderId | undefined }): Promise<void>;
  setReachWishes(actor: Actor, wishes: ReachWishes): Promise<void>;
  /** Receipts, answers and codes that a provider brings; the same again changes nothing. */
  takeInbound(provider: string, came: CameBack): Promise<void>;
  takeReceipt(receipt: ToldOf): Promise<void>;
}

/** Who is told what, when, by which channel, and whether it was read. */
export interface NotifyingUseCases extends ReachUseCases {
  /** Turns a fact into notices for whom it concerns, as things stand; may run at any time and twice. */
  tellFact(factId: number): Promise<void>;
  /** Announces a trip's vehicle when it is expected soon; may run at any time and twice. */
  tellSoon(tripId: TripId): Promise<void>;
  /** Asks whether the rider of a held return is ready; may run at any time and twice. */
  askReady(tripId: TripId): Promise<void>;
  /** Tells whose right to the service ends soon; may run at any time and twice. */
  tellEndings(): Promise<void>;
  /** Tells a driver whose run under way has changed since this version of it, unless their device has shown it; may run at any time and twice. */
  tellRun(shiftId: ShiftId, version: number): Promise<void>;
  /** Tells staff what waits at the board while nobody is there; may run at any time and twice. */
  tellBoard(): Promise<void>;
  /** These people have the board open. */
  noteWatching(actors: readonly Actor[]): Promise<void>;
  /** Does what is next for a notice: sends it, waits, goes another way, or leaves it to a person. May run at any time, twice and side by side. */
  carryNotice(noticeId: string): Promise<void>;
  /** For dispatchers: whom to ring, and what was answered that a person has to see. */
  listToTell(actor: Actor): Promise<{ calls: ToReach[]; answers: ToReach[] }>;
  markTold(actor: Actor, noticeId: string, outcome: CallOutcome): Promise<void>;
  settleAnswer(actor: Actor, answerId: string): Promise<void>;
  /** What the people of a trip were told, in order. */
  listTripNotices(actor: Actor, tripId: TripId): Promise<ToReach[]>;
  /** By which ways this installation sends, how each is, and how the month's spending stands. */
  readMessageWays(actor: Actor): Promise<MessageWays>;
  /** Asks its provider. Throws request.invalid for a way that there is none of. */
  checkMessageWay(actor: Actor, way: Pick<NoticeWay, "channel" | "provider">): Promise<Checked>;
  /**
   * Sends a trial to an address of one's own. Throws request.invalid for a way that there is none of, one whose addresses have to be linked,
   * and for what is no address; rate.limited.
   */
  testMessageWay(actor: Actor, trial: TestMessage): Promise<WayTested>;
  /** Demo only: what phones show. */
  listDemoPhones(): Promise<DemoPhone[]>;
  answerOnPhone(noticeId: string, answering: Answering): Promise<Answered>;
}
