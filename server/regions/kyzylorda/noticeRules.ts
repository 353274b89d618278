import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import { hours, minutes } from "../../../shared/time/index.ts";

/** How people are told; assumed until somebody says otherwise. */
export const noticeRules: Pick<
  ServiceRules,
  "notices" | "workNotices" | "changesUnderstood" | "waitingOffers" | "noticeBudget" | "messagePrices"
> = {
  notices: {
    value: {
      quietFrom: hours(21),
      quietUntil: hours(8),
      soonBefore: minutes(25),
      endingDays: 30,
      paid: false,
    },
    unverified: true,
    note: "Assumed; nothing costs anything until somebody says that it may",
  },
  noticeBudget: {
    value: undefined,
    unverified: true,
    note: "Nobody has said what messages may cost in a month: nothing is bounded until somebody does",
  },
  workNotices: {
    value: { aheadDays: 7, unseenAfter: minutes(2), aloneAfter: minutes(5), onDutyFor: hours(2) },
    unverified: true,
    note: "Assumed: a week is as far as people plan their days, two minutes are a tunnel or a lift, and who left the board two hours ago may still be at work",
  },
  changesUnderstood: {
    value: { within: minutes(2), concerns: hours(1) },
    unverified: true,
    note: "Assumed: two minutes are one look at the phone at a stop, and what is more than an hour away can still be understood later",
  },
  messagePrices: {
    value: undefined,
    unverified: true,
    note: "Unknown until there is a contract: Mobizon and WhatsApp do not say with a message what it costs, smsc.kz does",
  },
  waitingOffers: {
    value: undefined,
    unverified: true,
    note: "Nobody has said whether people may be sent times that they did not ask for: off until the office turns it on",
  },
};
