import type { OperationText } from "./operationText.ts";

const wrongRecord = [
  ...(["iin.length", "iin.letters", "iin.date", "iin.century", "iin.checkDigit"] as const),
  ...(["phone.tooShort", "phone.tooLong", "phone.notANumber"] as const),
  ...(["rider.iinTaken", "rider.phoneTaken", "rider.outsideScope", "rider.unknown"] as const),
  ...(["eligibility.overlaps", "eligibility.endsFirst", "category.unknown"] as const),
] as const;

/** The calls by which the office keeps the records of riders. */
export const riderOperations = {
  listCategories: {
    tag: "Office",
    summary: "For whom the service is today",
    description: "The categories in force, each with its legal basis.",
  },
  listRiders: {
    tag: "Office",
    summary: "Riders, with or without trips",
    description:
      "All by name, or searched for (`q`) by name in either alphabet, phone, or IIN from its sixth digit on; `ending` keeps those who are entitled no longer or only for so many days more. A manager gets those whom a contract of their operator serves. Everybody who is shown is written down.",
  },
  addRider: {
    tag: "Office",
    summary: "Put in a new rider",
    description:
      "`riderId` is made by you; the same again changes nothing. No two have one IIN or one phone; contacts may share theirs. `rider.stale`: somebody else has just been given one of the numbers; send it again.",
    errors: [...wrongRecord, "rider.stale"],
  },
  openRider: {
    tag: "Office",
    summary: "A rider's record",
    description:
      "With the last trips and what was done to the record, newest first. What is the matter with somebody is not in it. Is written down.",
    errors: ["rider.unknown"],
  },
  changeRider: {
    tag: "Office",
    summary: "Write a rider's record anew",
    description:
      'As a whole, with the `version` that was seen: `rider.stale`, and nothing is written, when somebody else has changed it since. A period with its `id` keeps its condition unless it is written anew; "" takes it away. That it was written is kept, not what.',
    errors: [...wrongRecord, "rider.stale"],
  },
  openCondition: {
    tag: "Office",
    summary: "Read what is the matter with a rider",
    description: "With the reason, which is written down. By the `id` of each period that says something.",
    errors: ["rider.unknown"],
  },
  setRiderState: {
    tag: "Office",
    summary: "Somebody has died, moved away, is in hospital, or is served again",
    description:
      "From `from` on, a stay in hospital until `until` if that is known. Trips of that time are called off at once (`cancelled` says how many), but for whoever is aboard, and no new ones are taken. Who has died or moved away signs in no more. The same again changes nothing; being served again brings no trips back.",
    errors: ["rider.unknown", "rider.stateOrder"],
  },
} satisfies Record<string, OperationText>;
