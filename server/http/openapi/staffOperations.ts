import type { OperationText } from "./operationText.ts";

const shiftTakesNobody = [
  "shift.unknown",
  "shift.otherDay",
  "shift.ended",
  "shift.expired",
  "run.withdrawn",
] as const;

/** The calls of dispatchers and administrators, and those of a demonstration. */
export const staffOperations = {
  getBoard: {
    tag: "Dispatching",
    summary: "A whole service day",
    description:
      "Vehicles with positions, runs with stops, trips. Without `day`: today by the service's clock, with what earlier days have left open. What changes on any day is told to dispatchers by `board:changed`, with its day.",
  },
  countDays: {
    tag: "Dispatching",
    summary: "People without a vehicle, today and on the days to come",
    description:
      "Today by the service's clock and the fourteen days after it: how many requests each has, and for how many of them no vehicle was found.",
  },
  getStandingLoad: {
    tag: "Dispatching",
    summary: "What all standing orders ask of a weekday, and what there is to carry it",
    description:
      "Ways by hour, people by place and time of arrival, with vehicles on shift for each whole hour of the next such date. `flagged`: orders whose dates are in danger now, whatever the weekday: the right to ride ends, the record says another way of moving, the rules refuse dates, trips have no vehicle.",
  },
  getTripDetail: {
    tag: "Dispatching",
    summary: "One trip with its story and what stands in its way",
    description:
      "While it is unassigned, `refusal` says for each shift what stands in the way and what would help.",
    errors: ["trip.unknown"],
  },
  getTripWhy: {
    tag: "Dispatching",
    summary: "Why a trip goes with its vehicle",
    description:
      "What it costs there, what the next best vehicle would cost in driving and in others' time, and of vehicles that will stand nearer the rule that keeps each away. By the day as it is now; empty for a trip that has no vehicle or is under way.",
    errors: ["trip.unknown"],
  },
  previewAssign: {
    tag: "Dispatching",
    summary: "What assigning a trip to a shift would do",
    description:
      "Changes nothing. With a `concession`, as a refusal names it, what that would do. `planVersion` of the answer goes into the assignment: what is shown here is remembered for half an hour.",
    errors: ["trip.unknown", ...shiftTakesNobody, "trip.illegalChange"],
  },
  assignTrip: {
    tag: "Dispatching",
    summary: "Assign or move a trip to a shift",
    description:
      "With the `planVersion` of the preview. What has changed that day, even on the same run, does not matter as long as the trip still gets its place on that vehicle less than 5 minutes from the times that were shown, nobody's promise is broken, and nobody else is moved by 5 minutes more than was shown. Otherwise, or when the trip itself has changed, `plan.stale`, and nothing is done: then look again. Without a preview, any change of the day is one. A vehicle that has not been heard of (`doubt` of the preview) takes it only `despiteDoubt`. With a `concession`, as a refusal names it, the trip is placed by it: another time or a longer ride needs `consent`, is what is promised then, and is refused for a trip that has a promise.",
    errors: [
      ...([
        "trip.unknown",
        ...shiftTakesNobody,
        "plan.stale",
        "plan.locked",
        "plan.violation",
        "run.doubted",
      ] as const),
      "trip.illegalChange",
      "trip.consentMissing",
    ],
  },
  unassignTrip: {
    tag: "Dispatching",
    summary: "Take a trip out of the plan",
    description:
      "The trip stays and waits; its rider is told. With the trip's `version` as `tripVersion`: `plan.stale`, and nothing is done, when the trip has changed since; or with the `planVersion` of the board: when it has got its place since. What has changed elsewhere that day does not matter.",
    errors: ["trip.unknown", "plan.stale", "plan.locked", "trip.illegalChange"],
  },
  retryTrip: {
    tag: "Dispatching",
    summary: "Look for a vehicle once more",
    description: "The trip is `requested` again, and the outcome follows as after a new request.",
    errors: ["trip.unknown", "trip.illegalChange"],
  },
  refuseTrip: {
    tag: "Dispatching",
    summary: "Refuse a trip, with a note for the rider",
    description: "Ends it for good. The note is what the rider reads.",
    errors: ["trip.unknown", "trip.illegalChange"],
  },
  listQuestions: {
    tag: "Dispatching",
    summary: "What drivers reported that does not fit the record",
    description:
      "Both versions of each: how the trip stands, and what was reported, with its times. Of all days, oldest first.",
  },
  answerQuestion: {
    tag: "Dispatching",
    summary: "Decide between a driver's report and the record",
    description:
      "`taken`: what the driver reported goes into the record with its own times; `kept`: nothing changes. Either way both stay in the story.",
    errors: ["question.unknown", "act.superseded", "act.leanedOn", "shift.ended", "trip.illegalChange"],
  },
  previewOffer: {
    tag: "Dispatching",
    summary: "Where else the trips of a run could go",
    description:
      "For every trip that is not under way. Changes nothing; who would go where, and `planVersion`, go into the acceptance.",
    errors: ["shift.unknown", "shift.ended"],
  },
  acceptOffer: {
    tag: "Dispatching",
    summary: "Give the trips of a run to others, as shown",
    description:
      "All those named or, when one can no longer go to the vehicle shown for it, less than 5 minutes from the times shown, none. What else has changed that day does not matter; of an offer that was not looked at, any change of the day is one.",
    errors: ["shift.unknown", "shift.ended", "plan.stale"],
  },
  listProposals: {
    tag: "Dispatching",
    summary: "Changes of the plan that wait for a dispatcher",
    description:
      "Found by planners for today and tomorrow, which may not make them by themselves: many people would get another vehicle at once, or somebody who has heard of one just now. Each with its effect on everybody as of now. No promise is broken by any.",
  },
  acceptProposal: {
    tag: "Dispatching",
    summary: "Make a proposed change",
    description:
      "What has changed elsewhere that day does not matter; `plan.stale`, and nothing is done, when a run that it touches has, or when it would no longer be better. Accepted twice, it is made once.",
    errors: ["proposal.unknown", "proposal.closed", "plan.stale"],
  },
  declineProposal: {
    tag: "Dispatching",
    summary: "Leave the plan as it is",
    description: "The same people are not proposed the same other vehicle again that day.",
    errors: ["proposal.unknown", "proposal.closed"],
  },
  reportForDriver: {
    tag: "Dispatching",
    summary: "Report one step at a stop in its driver's place",
    description:
      "The same sequence as the driver's own reports, with the reason. `at` is by the service's clock, not to come and not before what was reported last. The same `actionId` again changes nothing.",
    errors: [
      "stop.unknown",
      "stop.notNext",
      "stop.noShowTooEarly",
      "act.inTheFuture",
      "act.beforeTheLast",
      "shift.notStarted",
      "shift.ended",
      "shift.expired",
      "trip.illegalChange",
    ],
  },
  correctAct: {
    tag: "Dispatching",
    summary: "Correct what was reported: it did not happen, or at another time",
    description:
      "The first record stays, and the story tells both, with the reason kept. Taken back, the stop and its trip stand where they stood before; if the vehicle has gone on to another stop since, the whole visit is ahead again. A time lies between the step before and the next. A promise follows as long as it has not been judged; an entry of its ledger that says that it was kept or missed stays. The same `correctionId` again changes nothing.",
    errors: [
      "act.unknown",
      "act.superseded",
      "act.leanedOn",
      "act.inQuestion",
      "act.askedAnew",
      "act.dayClosed",
      "act.inTheFuture",
      "act.beforeTheLast",
      "act.afterTheNext",
      "stop.noShowTooEarly",
      "shift.ended",
      "trip.illegalChange",
    ],
  },
  startShiftForDriver: {
    tag: "Dispatching",
    summary: "Start a shift that its driver could not start",
    description:
      "As after an outage, when the day is typed in from paper: `at` is when it began. The reason is kept. Of one that is under way it changes nothing.",
    errors: ["shift.unknown", "shift.notStarted", "shift.ended", "shift.expired", "act.inTheFuture"],
  },
  endShiftForDriver: {
    tag: "Dispatching",
    summary: "End a shift that its driver forgot to end",
    description: "When no stop remains. The reason is kept.",
    errors: [
      "shift.unknown",
      "shift.notStarted",
      "shift.expired",
      "shift.stopsRemain",
      "act.inTheFuture",
      "act.beforeTheLast",
    ],
  },
  searchRiders: {
    tag: "Dispatching",
    summary: "Find riders by name or phone",
    description:
      "For who calls by phone: words in any order, in either alphabet, parts of words; phones in any form. `total` counts all. The search is written down.",
  },
  getRider: {
    tag: "Dispatching",
    summary: "Open a rider's record",
    description: "Is written down.",
    errors: ["rider.unknown"],
  },
  vouchForRider: {
    tag: "Dispatching",
    summary: "Make a one-time code for a rider on the phone",
    description:
      "Eight digits, once, on any device; the last one told is the one that works. Is written down.",
    errors: ["rider.unknown"],
  },
  getRunPath: {
    tag: "Dispatching",
    summary: "The way still ahead of a run",
    description: "Points from where the vehicle is, over the stops that are ahead, along the streets.",
    errors: ["shift.unknown"],
  },

  listDemoLogins: {
    tag: "Demonstration",
    summary: "Accounts to try",
    description: "One of each role. Riders sign in with a code, which a dispatcher sees.",
    errors: ["demo.off"],
  },
  listDemoCodes: {
    tag: "Demonstration",
    summary: "One-time codes just issued",
    description: "Newest first; elsewhere a code only reaches its phone.",
    errors: ["demo.off"],
  },
  setDemoClock: {
    tag: "Demonstration",
    summary: "Speed or pause the demonstration's day",
    description: "For everybody at once; all are told by `clock:changed`.",
    errors: ["demo.off"],
  },
  stepDemoClock: {
    tag: "Demonstration",
    summary: "Put the demonstration's clock forward and wait for what follows",
    description:
      "First waits until nothing is under way (outbox, queues, news), then puts the clock forward to the instant, where it stands, and waits again. `settled` is false when that took too long: a simulation then asks again.",
    errors: ["demo.off"],
  },
} satisfies Record<string, OperationText>;
