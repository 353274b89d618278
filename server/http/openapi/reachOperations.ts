import type { OperationText } from "./operationText.ts";

const anyone = ["channel.missing"] as const;
const link =
  "`link` opens the messenger with a code in it: whoever sends that is linked, once, within `expiresInSeconds`. With `contact`, the telephone of one who may be told, it is for them: give it to them, it works for a day.";

/** The calls about where people are reached beside their telephone. */
export const reachOperations = {
  getReach: {
    tag: "Messages",
    summary: "How I am reached",
    description:
      "What this installation can send by, what is linked to whom, and what I wished. Without anything linked messages go to the telephone, as far as SMS are sent.",
  },
  makeReachLink: {
    tag: "Messages",
    summary: "Link a messenger",
    description: link,
    errors: [...anyone, "channel.contactUnknown"],
  },
  beginMailLink: {
    tag: "Messages",
    summary: "Have a code mailed to an address of mine",
    description: "Six digits, good for a quarter of an hour. `rate.limited` when too many were asked for.",
    errors: anyone,
  },
  finishMailLink: {
    tag: "Messages",
    summary: "Link the mail address by its code",
    description: "Five guesses, then the code is none any more.",
    errors: ["channel.wrongCode", "channel.codeExpired"],
  },
  linkBrowser: {
    tag: "Messages",
    summary: "Link this browser",
    description:
      "The browser's push subscription, made under `pushKey`. Whoever had this browser linked before has it no more. The same again changes nothing.",
    errors: anyone,
  },
  tellOfPush: {
    tag: "Messages",
    summary: "A browser has shown a message",
    description:
      "`delivery` is the `id` in the message. `read` when it was tapped, with `answer` where a button was. The same again changes nothing.",
    errors: ["notice.unknown"],
  },
  unlinkAddress: {
    tag: "Messages",
    summary: "Unlink one of mine, or of a contact's of mine",
    description: "Nothing goes there any more, and the address is forgotten.",
    errors: ["channel.unknown"],
  },
  setReachWishes: {
    tag: "Messages",
    summary: "How I want to be told",
    description:
      "`onlySafety`: nothing but that a trip is another one than I know, and that the vehicle is at the door. `channels`: the preferred ones first; what costs nothing comes before what does all the same.",
  },
  getRiderReach: {
    tag: "Messages",
    summary: "How a rider is reached",
    description: "As the rider sees it.",
    errors: ["rider.unknown"],
  },
  makeRiderReachLink: {
    tag: "Messages",
    summary: "Make a link for a rider or a contact of theirs",
    description: link,
    errors: [...anyone, "channel.contactUnknown", "rider.unknown"],
  },
  unlinkRiderAddress: {
    tag: "Messages",
    summary: "Unlink an address of a rider's",
    description: "When somebody asks for it, or somebody else has the telephone now. Is written down.",
    errors: ["channel.unknown"],
  },
} satisfies Record<string, OperationText>;
