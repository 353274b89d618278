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
