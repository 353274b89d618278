import type { OperationText } from "./operationText.ts";

/** The calls about a person's own data. */
export const privacyOperations = {
  getPrivacy: {
    tag: "Office",
    summary: "What was restricted and erased, and what went by itself",
    description:
      "Records that are restricted now, with who said so and why; erasures, by ids and counts; and what each of the last nights took away by the rules of keeping. Whoever has a part of the region reads the last alone. Names that are shown are written down.",
  },
  giveRiderData: {
    tag: "Office",
    summary: "Everything about a rider as a file",
    description:
      "Record, what entitles them and what is the matter, contacts, trips, what was done with the record and why, sessions, devices, lists. `html` is a page to print, `json` is for programs. That it left, for whom and why, is written down. No manager's call.",
    errors: ["rider.unknown"],
  },
  giveOwnData: {
    tag: "Trips",
    summary: "Everything about me as a file",
    description: "What the office would give, for the rider who is signed in. Is written down.",
  },
  restrictRider: {
    tag: "Office",
    summary: "Restrict what is done with a rider's record, or end that",
    description:
      "A restricted record is in no ordinary list, search or export and gets no new trips (`rider.restricted`); trips that are asked for stay. By its address it can be opened. The same again changes nothing. No manager's call.",
    errors: ["rider.unknown"],
  },
  previewErasure: {
    tag: "Office",
    summary: "What erasing a rider would do",
    description:
      "Which trips would be called off, so that the person hears of it first, whether they are on the road just now, and how many values of each kind would go. No manager's call.",
    errors: ["rider.unknown"],
  },
  eraseRider: {
    tag: "Office",
    summary: "Erase a rider",
    description:
      "Takes away name, numbers, contacts, addresses, notes, sessions and devices for good; trips stay as counts without names and places. `trips` are all that are ahead, as the person has heard of them: `erasure.tripsChanged` when they are others by now. Of the request stays who, when, why and how many values, by ids. The same again answers as the first time. No manager's call.",
    errors: ["rider.unknown", "erasure.aboard", "erasure.tripsChanged"],
  },
  reportBreach: {
    tag: "Office",
    summary: "Whom a breach concerns, as a report to print",
    description:
      "By what was read, changed or taken away from `from` until `until` of records of these kinds, by anybody or by one account (`actor`). `dueBy` is the end of the working day by which the authority has to be told, by the rule `breachNotice`. That it was made is written down.",
    errors: ["breach.order"],
  },
} satisfies Record<string, OperationText>;
