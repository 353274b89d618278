import type { OperationText } from "./operationText.ts";

/** The calls about who was told what. */
export const noticeOperations = {
  listTripNotices: {
    tag: "Dispatching",
    summary: "What the people of a trip were told",
    description:
      "Each notice with its tries by channel, how far they have come, and what was answered. `text` is as it would be read out now.",
  },
  listToTell: {
    tag: "Dispatching",
    summary: "Whom to ring, and what was answered",
    description:
      "`calls`: whoever has not read what they have to know, or cannot be told otherwise, with the words to read out in their language. Somebody who does not hear has no `phone`. `answers`: what no machine understands or may do. What is over by itself is in neither. Told by `notices:changed`.",
  },
  markTold: {
    tag: "Dispatching",
    summary: "What came of a call",
    description:
      "`told`: it is off the list. `noAnswer`: it stays, behind the others. Either is written into the trip's story. Of a notice that is on the list no more nothing changes.",
    errors: ["notice.unknown"],
  },
  settleAnswer: {
    tag: "Dispatching",
    summary: "An answer was seen to",
    description: "It is off the list, and that is written into the trip's story. Twice is once.",
  },
  getMessageWays: {
    tag: "Office",
    summary: "By which ways messages leave, and what they may cost",
    description:
      "For chiefs and administrators. `state`: `notAllowed` (the rule `notices` does not let what costs something), `budgetUsed` (the rule `noticeBudget` is used up: only what is critical and codes still cost something), `failing` (failed within the last minute; others go first) or `on`. `budget` is of this month of the calendar, in tenge; without one nothing is bounded. The rules are changed as all others are.",
  },
  checkMessageWay: {
    tag: "Office",
    summary: "Ask a provider whether its account works",
    description: "Nothing is sent. `balance`: what is left on the account, where the provider says so.",
  },
  testMessageWay: {
    tag: "Office",
    summary: "Send a trial to oneself",
    description:
      "To a phone (SMS, WhatsApp) or an address of mail. The words are fixed. It is counted, and written into the audit without where it went. Five at a time for one person.",
  },
  getMessageFigures: {
    tag: "Office",
    summary: "What was sent, and what came of it",
    description:
      "By day, month, channel, provider, kind or contract, without anybody's name or number; managers see their contracts alone. `sent`: was handed to a provider; `priced`: of how many the price in tenge is known, `cost`: what those came to. Codes and trials are counted too, as far as they left. The contract is that of the vehicle that a trip has or had.",
  },
  exportMessageFigures: {
    tag: "Office",
    summary: "The same as a file",
    description: "With the definitions of the columns under the table.",
  },
  listDemoPhones: {
    tag: "Demonstration",
    summary: "What phones show",
    description: "The newest messages by phone; elsewhere they reach the phone alone.",
    errors: ["demo.off"],
  },
  answerOnPhone: {
    tag: "Demonstration",
    summary: "Answer a message as if from its phone",
    description:
      "A number of the offered ones, or a word such as `yes`, `иә`, `да`, `cancel`, `отмена`. `handedOver`: a dispatcher has it. The same `message` once more is `known`, and changes nothing.",
    errors: ["demo.off", "notice.unknown"],
  },
} satisfies Record<string, OperationText>;
