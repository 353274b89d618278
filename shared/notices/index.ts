/** What both ends call the parts of a notice. Without a schema, so that screens carry none. */

/** Free ones first; `call`: a dispatcher's call list. */
export const channels = ["push", "telegram", "whatsapp", "email", "sms", "call"] as const;
export type Channel = (typeof channels)[number];

/** Those that reach an address which its owner has brought; SMS goes to the telephone of the record. */
export const linkedChannels = ["push", "telegram", "email", "whatsapp"] as const;
export type LinkedChannel = (typeof linkedChannels)[number];

/** Whose messages they are: a rider's of their trips, a driver's of their work, the staff's of what waits for somebody. */
export const reachedRoles = ["rider", "driver", "staff"] as const;
export type ReachedRole = (typeof reachedRoles)[number];

/** Who unlinked an address: whoever has it, the rider whose contact it is of, a dispatcher, or its provider, who knows it no more. */
export const unlinkers = ["owner", "rider", "staff", "provider"] as const;
export type Unlinker = (typeof unlinkers)[number];

export const noticeKinds = [
  ...([
    "promised",
    "offered",
    "reminder",
    "soon",
    "arrived",
    "changed",
    "otherVehicle",
    "late",
    "noVehicle",
  ] as const),
  ...([
    "cancelled",
    "refused",
    "missed",
    "noShow",
    "readyToReturn",
    "appealAnswered",
    "eligibilityEnding",
    "askedAfter",
    "notHome",
    "test",
  ] as const),
  // a driver's own, and what waits for somebody of the staff
  ...(["ownShift", "shiftAdded", "shiftChanged", "shiftRemoved", "shiftWithdrawn", "shiftReturned"] as const),
  ...(["handedOver", "runChanged", "urgentTrouble", "appealOverdue", "budgetAlarm"] as const),
  ...(["unsolved", "messageWaiting"] as const),
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** All that leaves and is counted: notices, and codes to sign in with. */
export const messageKinds = [...noticeKinds, "code"] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What somebody may answer. */
export const choices = ["yes", "no", "other", "call", "cancel", "ready", "later", "late", "where"] as const;
export type Choice = (typeof choices)[number];

/** What a message cost; `currency`: ISO 4217, as the provider says it. */
export interface Money {
  amount: number;
  currency: string;
}

/** How far one try by one channel has come. `interrupted`: whoever sent it was cut off, and nobody knows whether it left. */
export const deliveryStates = ["queued", "sent", "delivered", "read", "failed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What became of a notice as a whole. `call`: a person has to ring; `nobody`: there was no way to tell them. */
export const noticeStates = ["waiting", "told", "call", "called", "over", "nobody"] as const;
export type NoticeState = (typeof noticeStates)[number];

export const callOutcomes = ["told", "noAnswer"] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/**
 * Whether a way sends now. `notAllowed`: it costs something, and the rule does not let it; `budgetUsed`: only what is critical goes by it
 * until the month is over; `failing`: its provider failed within the last minute, and others are tried first.
 */
export const wayStates = ["on", "notAllowed", "budgetUsed", "failing"] as const;
export type WayState = (typeof wayStates)[number];

/** The troubles for which somebody is woken: a person waits in vain, or the service itself stands still. */
export const urgentKinds = [
  ...(["outage", "stranded", "pickupEndangered", "readyWaiting", "neverBegun", "silent"] as const),
  ...(["queueAged", "jobDied", "partWrong"] as const),
  ...(["boardedNoEnd", "overdueReturn", "placeClosed", "receiverAbsent"] as const),
  "sos",
] as const;
export type UrgentKind = (typeof urgentKinds)[number];
