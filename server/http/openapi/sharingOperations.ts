import type { OperationText } from "./operationText.ts";

const noTrip = ["trip.unknown"] as const;

/** The calls about links to the page of a trip, and about the telephone. */
export const sharingOperations = {
  listTripShares: {
    tag: "Trips",
    summary: "Links to the page of a trip",
    description:
      "Those in force, the oldest first. What opens them was told once and is kept nowhere. `madeFor: notice`: it went out in a message.",
    errors: noTrip,
  },
  shareTrip: {
    tag: "Trips",
    summary: "Give somebody a link to the page of a trip",
    description:
      "`path`, below the service's address, is told here and never again: what opens the page stands after the `#`, which no server is told. `shareId` is made by you, one for each link. It works until some hours after the trip is over (the rule `sharedTripEnds`), or until it is ended; ten at a time.",
    errors: [...noTrip, "share.over", "share.tooMany", "request.idempotencyKeyReused"],
  },
  endTripShare: {
    tag: "Trips",
    summary: "End a link",
    description: "From now on it opens nothing. The same again changes nothing.",
    errors: [...noTrip, "share.unknown"],
  },
  getTripCalendar: {
    tag: "Trips",
    summary: "A trip for a calendar",
    description:
      "An iCalendar file (RFC 5545), in base64, with an alarm one hour before. Fetched anew after a change, it takes the place of the earlier one: the same `UID`, a larger `SEQUENCE`. It names no place and no person.",
    errors: noTrip,
  },
  getSharedTrip: {
    tag: "Trips",
    summary: "How a trip goes, by a link",
    description:
      "For whoever has the link: no name, no place, nothing of why and with what help somebody travels. `vehicle` once the riders of the day are told, `away` while it drives to the rider and then alone. Ask again every 15 seconds. Every link that opens nothing is `share.unusable`, whether or not it ever did.",
    errors: ["share.unusable"],
  },
  getSharedCalendar: {
    tag: "Trips",
    summary: "The same trip for a calendar, by a link",
    description: "The same file as from the trip itself.",
    errors: ["share.unusable"],
  },
  reportCall: {
    tag: "Dispatching",
    summary: "A telephone exchange tells of a call",
    description:
      "With the exchange's key (`Authorization: Bearer …`, of the variable `TELEPHONE_KEYS`). `call` is the exchange's own name of the call, the same in all its events: `incoming`, then `answered` or `missed`, then `ended`. Each counts once, in whatever order they come; told again, nothing changes. `from` in any writing; left out where the number is withheld. Told later, say so by `ago`, in seconds: the exchange's clock is not asked. PRODUCTION.md has an example for Asterisk.",
    errors: ["telephone.keyRefused"],
  },
  listCalls: {
    tag: "Dispatching",
    summary: "Who rings, and whom to call back",
    description:
      "`callers`: everybody whose number it is, or whose contact's, with their next trip. `missed`: numbers of today and the day before that nobody has spoken with since, the latest first. Whoever is shown with a call is written down, once for each dispatcher. Read it anew at `calls:changed`.",
  },
  takeCall: {
    tag: "Dispatching",
    summary: "Say that one answers a call",
    description: "The first one has it; the others read who that is. The same again changes nothing.",
    errors: ["call.unknown"],
  },
  settleCall: {
    tag: "Dispatching",
    summary: "Say that a number was called back",
    description:
      "Its missed calls until this one are settled. Is written down; the same again changes nothing.",
    errors: ["call.unknown"],
  },
  getCallFigures: {
    tag: "Office",
    summary: "How the telephone is answered, by day",
    description:
      "The last two weeks unless said otherwise, a year at most; days on which nobody rang are left out. Waiting in seconds: half waited no longer than `waitHalf`. A call whose end was never told counts among `calls` alone.",
  },
} satisfies Record<string, OperationText>;
