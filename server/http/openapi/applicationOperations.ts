import type { OperationText } from "./operationText.ts";

const wrongPerson = [
  ...(["iin.length", "iin.letters", "iin.date", "iin.century", "iin.checkDigit"] as const),
  ...(["phone.tooShort", "phone.tooLong", "phone.notANumber", "district.unknown"] as const),
] as const;
const notThis = ["application.unknown", "application.decided", "record.stale"] as const;
const oneOrTwo = ["rider.unknown", "rider.mergeSame"] as const;

/** The calls by which people apply for the service, offices decide, and records of one person become one. */
export const applicationOperations = {
  listDuplicates: {
    tag: "Office",
    summary: "Records that may be one person's",
    description:
      "Pairs whose names are spellings of one in whatever alphabet, and whose day of birth, number (but for a slip), phone or home fit too (`signs`), the likeliest first; without those that were told to be two people. `merges`: of the last day, which can be undone. Of a manager only people whom a contract of their operator serves. Everybody who is shown is written down.",
  },
  compareRiders: {
    tag: "Office",
    summary: "Two records, one beside the other",
    description: "Both count as opened, which is written down.",
    errors: ["rider.unknown"],
  },
  mergeRiders: {
    tag: "Office",
    summary: "Two records are one person's",
    description:
      "`kept` stays, with the trips, contacts, periods and conditions, needs and home of `gone` where it has none of its own; the other's phone stays as a contact's. `mergeId` is made by you: the same again changes nothing. `rider.stale`, and nothing is done, when either has changed since it was seen. Can be undone within a day.",
    errors: [...oneOrTwo, "rider.stale", "request.idempotencyKeyReused"],
  },
  undoMerge: {
    tag: "Office",
    summary: "They were two people after all",
    description:
      "Both records are again as they were, with their own trips. Within a day, and only while the one that stayed is as the merge left it. The same again changes nothing.",
    errors: ["merge.unknown", "merge.undoOver", "merge.changedSince"],
  },
  tellRidersApart: {
    tag: "Office",
    summary: "Say that two are two people",
    description: "They are shown as one no more. Is remembered and written down.",
    errors: oneOrTwo,
  },
  getApplicationTerms: {
    tag: "Applications",
    summary: "What somebody has to know who applies",
    description: "Districts, and within how many working days there is an answer.",
  },
  submitApplication: {
    tag: "Applications",
    summary: "Apply for the service",
    description:
      "By anybody without a sign-in, by the staff at their desk with their session, or by a program of a mobile group or a social worker with a key of its own (`Authorization: Bearer …`), which an administrator gives out. `applicationId` is made by you: the same again answers as the first time. `consent`: the person agrees to the use of what it says. The answer never tells whether somebody is known. Without a sign-in 20 at once and one every five minutes from one address, 300 and one every two minutes from all; by key 100 and one a minute.",
    errors: [...wrongPerson, "request.idempotencyKeyReused", "application.keyRefused"],
  },
  listApplications: {
    tag: "Applications",
    summary: "Applications by when they are due",
    description:
      "`daysLeft` counts working days by the region's calendar, below 0 since it was due. A manager gets those of their operator's categories and districts, and what they took in themselves. Every one that is shown is written down.",
  },
  openApplication: {
    tag: "Applications",
    summary: "One application",
    description:
      "With what stands in the way of granting it (`missing`), the record of the same number and other applications of it. Is written down.",
    errors: ["application.unknown"],
  },
  changeApplication: {
    tag: "Applications",
    summary: "Write down what the papers say",
    description:
      "As a whole, with the `version` that was seen. Of papers only kind, number and dates are kept, with who has seen them and when; no pictures.",
    errors: [...notThis, ...wrongPerson, "category.unknown", "rider.outsideScope"],
  },
  decideApplication: {
    tag: "Applications",
    summary: "Grant or refuse",
    description:
      "Granted, the record of the number gets the period; where there is none, it is made under `riderId`. The same decision again changes nothing.",
    errors: [
      ...notThis,
      ...(["application.incomplete", "rider.phoneTaken", "rider.outsideScope"] as const),
      ...(["eligibility.overlaps", "eligibility.endsFirst"] as const),
    ],
  },
  listApplicationKeys: {
    tag: "Applications",
    summary: "Keys by which programs hand in applications",
    description: "With how many came by each. The keys themselves are kept nowhere.",
  },
  makeApplicationKey: {
    tag: "Applications",
    summary: "Give a group a key",
    description: "`key` is told here and never again. `keyId` is made by you, one for each key.",
    errors: ["request.idempotencyKeyReused"],
  },
  revokeApplicationKey: {
    tag: "Applications",
    summary: "Take a key back",
    description: "From now on it opens nothing; what came by it stays. The same again changes nothing.",
    errors: ["applicationKey.unknown"],
  },
} satisfies Record<string, OperationText>;
