import type { Channel, DeliveryState, NoticeKind, NoticeState } from "../../../shared/notices/index.ts";
import { addSeconds, type Instant, minutes, type Seconds, seconds } from "../../../shared/time/index.ts";
import { goesOn, isCritical } from "./content.ts";

/** A way by which this person can be reached now, the preferred first. */
export interface Way {
  channel: Channel;
  provider: string;
  /** Which of the person's linked addresses; of none where it goes to the telephone. */
  address?: string | undefined;
  /** It costs something for each message. */
  isPaid: boolean;
  /** Its provider fails at the moment. */
  isDown: boolean;
}

/** One try by one way, as it stands. */
export interface Delivery {
  id: string;
  channel: Channel;
  provider: string;
  address?: string | undefined;
  state: DeliveryState;
  /** The same may go through later. */
  again: boolean;
  queuedAt: Instant;
  /** Since when it is as it is. */
  since: Instant;
}

export interface Carried {
  kind: NoticeKind;
  state: NoticeState;
  deliveries: readonly Delivery[];
}

/** What is done next for a notice. */
export type Step =
  | { kind: "send"; way: Way }
  | { kind: "wait"; until: Instant }
  /** Whoever was sending it was cut off: nobody knows whether it left, and it is not sent that way again. */
  | { kind: "giveUp"; delivery: string }
  /** There is nothing more to do for it by itself. */
  | { kind: "end"; state: NoticeState };

/** A provider that takes longer than this to be handed a message was cut off. */
const HANDING = minutes(2);
/** Pauses before the same way is tried again. */
const BACKOFF = [seconds(20), minutes(1)] as const;
/** So long a critical notice may be unread, or on its way, before somebody is told otherwise; meanwhile it is asked what became of it. */
const UNREAD = minutes(5);
/** So long while there is another way left that costs nothing: with three of them linked, five minutes each would be the delay itself. */
const UNREAD_SO_FAR = minutes(2);
const FIRST_LOOK = minutes(1);

/** Phones show an SMS whether or not anybody says so; of messengers it is known who has read. */
const isReached = ({ channel, state }: Delivery): boolean =>
  state === "read" || (state === "delivered" && channel === "sms");

/**
 * Free ways first, paid ones when those failed or are unread, a person when it is critical; a way whose provider fails is passed over.
 * A function of what stands written: whoever asks twice, or after a restart, gets the same answer.
 */
export function nextStep({ kind, state, deliveries }: Carried, ways: readonly Way[], now: Instant): Step {
  if (state !== "waiting") return { kind: "end", state };
  if (deliveries.some(isReached)) return { kind: "end", state: "told" };
  const last = deliveries.at(-1);
  if (last?.state === "queued")
    return now < addSeconds(last.queuedAt, HANDING)
      ? { kind: "wait", until: addSeconds(last.queuedAt, HANDING) }
      : { kind: "giveUp", delivery: last.id };
  if (last !== undefined && last.state !== "failed")
    return whileUnread(kind, deliveries, { last, ways, now });
  return retry(deliveries, { last, ways, now }) ?? elsewhere(kind, deliveries, ways);
}

interface Around {
  last: Delivery | undefined;
  ways: readonly Way[];
  now: Instant;
}

/** It left and nobody has read it yet: that is enough, unless it is critical. */
function whileUnread(
  kind: NoticeKind,
  deliveries: readonly Delivery[],
  { last, ways, now }: Around & { last: Delivery },
): Step {
  const isFreeLeft = untried(deliveries, ways).some((way) => !way.isPaid && !way.isDown);
  const look = addSeconds(last.since, FIRST_LOOK);
  const until = addSeconds(last.since, goesOn(kind) && isFreeLeft ? UNREAD_SO_FAR : UNREAD);
  if (now < until) return { kind: "wait", until: now < look ? look : until };
  if (!goesOn(kind)) return { kind: "end", state: "told" };
  return elsewhere(kind, deliveries, ways);
}

/** The same way once more after a pause, while it may help; not by a provider that fails everybody where there is another. */
function retry(deliveries: readonly Delivery[], { last, ways, now }: Around): Step | undefined {
  if (last?.again !== true) return undefined;
  const way = ways.find((each) => isBy(each, last));
  const pause: Seconds | undefined = BACKOFF[deliveries.filter((each) => isBy(each, last)).length - 1];
  if (way === undefined || pause === undefined) return undefined;
  if (way.isDown && untried(deliveries, ways).some(({ isDown }) => !isDown)) return undefined;
  const until = addSeconds(last.since, pause);
  return now < until ? { kind: "wait", until } : { kind: "send", way };
}

type ByWay = Pick<Way, "channel" | "provider" | "address">;
const isBy = (one: ByWay, other: ByWay): boolean =>
  one.channel === other.channel && one.provider === other.provider && one.address === other.address;
const untried = (deliveries: readonly Delivery[], ways: readonly Way[]): Way[] =>
  ways.filter((way) => !deliveries.some((each) => isBy(each, way)));

/** Of a provider that fails others are tried first; where there is no other, it is tried all the same. */
function elsewhere(kind: NoticeKind, deliveries: readonly Delivery[], ways: readonly Way[]): Step {
  const inOrder = untried(deliveries, ways).sort(
    (one, other) => Number(one.isDown) - Number(other.isDown) || Number(one.isPaid) - Number(other.isPaid),
  );
  const [way] = inOrder;
  if (way !== undefined) return { kind: "send", way };
  if (isCritical(kind)) return { kind: "end", state: "call" };
  return { kind: "end", state: deliveries.some(({ state }) => state !== "failed") ? "told" : "nobody" };
}
