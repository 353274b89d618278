import type { OperationText } from "./operationText.ts";

/** The calls by which dispatchers say what the plan is not free to change. */
export const fixingOperations = {
  setLock: {
    tag: "Dispatching",
    summary: "Fix something as it is planned now",
    description:
      "A rider with their vehicle, a vehicle with exactly its trips, the stops of a run in their order, or a stop at its time; each alone, with the reason, until `until` or the end of the service day. Planning, offers and changes by hand leave it so: `plan.locked` says who has fixed what and why. The same `lockId` again changes nothing; another lock of the same thing takes the place of the first.",
    errors: ["trip.unknown", "shift.unknown", "shift.ended", "lock.nothingToHold", "lock.alreadyOver"],
  },
  unlock: {
    tag: "Dispatching",
    summary: "Let go what was fixed",
    description: "Answers with the run, `null` when there is none any more; once more changes nothing.",
    errors: ["lock.unknown"],
  },
  withdrawVehicle: {
    tag: "Dispatching",
    summary: "A vehicle is not to be counted on for some time",
    description:
      "From `from` until `until`, or until somebody says that it is back, with the reason. Its runs in that time take no new trips, and those wholly inside are out of planning. Trips that need it then go to other vehicles at once, in the order of their classes, within what was promised; whoever finds none is `unassigned`, and a trouble, and keeps the promise as it was given. The same `withdrawalId` again changes nothing.",
    errors: ["vehicle.unknown", "withdrawal.alreadyOver"],
  },
  withdrawDriver: {
    tag: "Dispatching",
    summary: "A driver is not to be counted on for some time",
    description: "As with a vehicle, for every run of this driver in that time.",
    errors: ["driver.unknown", "withdrawal.alreadyOver"],
  },
  endWithdrawal: {
    tag: "Dispatching",
    summary: "A vehicle or a driver is back before its time",
    description:
      "Its runs are open again. Trips keep the vehicles that they have got; for those that were left without one a vehicle is looked for once more. Once more changes nothing.",
    errors: ["withdrawal.unknown"],
  },
  linkTrips: {
    tag: "Dispatching",
    summary: "Have trips accepted or refused together",
    description:
      "Trips of one service day: there and back, or a group; with `sameVehicle` they ride in one vehicle. From then on none of them gets a vehicle without the others. `link.impossible` for trips of two days, ended or linked ones, and such as have two vehicles already. The same `linkId` again changes nothing.",
    errors: ["trip.unknown", "link.impossible"],
  },
  unlinkTrips: {
    tag: "Dispatching",
    summary: "Trips no longer belong together",
    description: "Each keeps the vehicle that it has. Once more changes nothing.",
    errors: ["link.unknown"],
  },
  setNeeds: {
    tag: "Dispatching",
    summary: "Write down what a rider always needs",
    description:
      "As a whole: what is left out is not needed any more. Requests take it from there unless they say otherwise; planning goes by it at once. Is written down, without what it says.",
    errors: ["rider.unknown", "vehicle.unknown"],
  },
} satisfies Record<string, OperationText>;
