import type { OperationText } from "./operationText.ts";

/** The calls about a driver's shift beside its stops: its beginning and end, breaks, looking the vehicle over, and paper. */
export const shiftOperations = {
  startShift: {
    tag: "Driving",
    summary: "Start the shift",
    description: "From one hour before it begins. Only then positions and steps are taken.",
    errors: [
      "shift.unknown",
      "shift.notYours",
      "shift.notStarted",
      "shift.ended",
      "shift.expired",
      "shift.unchecked",
    ],
  },
  endShift: {
    tag: "Driving",
    summary: "End the shift",
    description: "When no stop remains.",
    errors: ["shift.unknown", "shift.notYours", "shift.notStarted", "shift.expired", "shift.stopsRemain"],
  },
  reportBreak: {
    tag: "Driving",
    summary: "A break begins or ends",
    description:
      "One of the manifest’s `breaks`. Said in any order, also late; the same `actionId` again changes nothing. `takeBack` with the `actionId` of a beginning (`takes`) for 30 s: `settled` afterwards. Whoever does anything at a stop rests no longer. Times as in `startShift`.",
    errors: ["shift.unknown", "shift.notYours", "break.unknown", "act.inTheFuture"],
  },
  askForBreak: {
    tag: "Driving",
    summary: "I need ten minutes",
    description:
      "How long is the rule `breaks`. `placed`: it stands in the manifest’s `breaks`, at a place in the run that breaks no promise, soon enough by the same rule. `asked`: there is none, and a dispatcher was asked as by `askForHelp`. `late`: it was asked for so long ago that nothing is done. The same `requestId` again is the same break. Times as in `startShift`.",
    errors: [
      "shift.unknown",
      "shift.notYours",
      "shift.notStarted",
      "shift.ended",
      "shift.expired",
      "act.inTheFuture",
    ],
  },
  checkVehicle: {
    tag: "Driving",
    summary: "I have looked the vehicle over",
    description:
      "What of the manifest’s `check.items` failed; nothing: all is fine. What fails asks a dispatcher for help as `askForHelp` with the same id: a lift, a ramp or fixings as `lift`, so that whoever needs them goes with another vehicle. Of two checks the later counts; the same `checkId` again changes nothing. Times as in `startShift`.",
    errors: ["shift.unknown", "shift.notYours", "shift.ended", "act.inTheFuture"],
  },
  listChecks: {
    tag: "Office",
    summary: "What was found in the vehicles before their shifts",
    description:
      "Of all shifts of a day, today if not said, within one’s reach. One that is `begun` and has no `check` was begun unchecked; whether that may be is the rule `vehicleChecks`.",
  },
  printManifests: {
    tag: "Dispatching",
    summary: "Manifests on paper, as things stand",
    description:
      "A PDF, one page a run: of the run with `shiftId`, or of all of today that have anything ahead. Who takes one is written down.",
    errors: ["shift.unknown"],
  },
  listPreparedManifests: {
    tag: "Dispatching",
    summary: "When manifests were made ready last",
    description: "Those of all runs, by language; how often is the rule `printedManifests`.",
  },
  getPreparedManifests: {
    tag: "Dispatching",
    summary: "The manifests that were made ready last",
    description:
      "For when planning or queues do not work: a file that is kept. Who takes it is written down.",
    errors: ["manifests.notPrepared"],
  },
  understandForDriver: {
    tag: "Dispatching",
    summary: "Say that a driver was told what is otherwise on the run",
    description:
      "By telephone, for a driver who has not pressed “Understood”: `version` of the run as the trouble shows it, `at` when it was said. The reason is kept, and the record says who said it for whom. `plan.stale`, and nothing is done, where the run is another by now. Of one that is understood it changes nothing.",
    errors: [
      "shift.unknown",
      "shift.notStarted",
      "shift.ended",
      "shift.expired",
      "act.inTheFuture",
      "plan.stale",
    ],
  },
  askForBreakForDriver: {
    tag: "Dispatching",
    summary: "Ask for a short break in a driver’s place",
    description:
      "A driver rang: `at` when they asked. As in `askForBreak`: `placed` where it breaks nothing, `asked` where a dispatcher has to make room, `late` where they asked too long ago. The reason is kept, and the record says who said it for whom. The same `requestId` again is the same break.",
    errors: ["shift.unknown", "shift.notStarted", "shift.ended", "shift.expired", "act.inTheFuture"],
  },
  checkVehicleForDriver: {
    tag: "Dispatching",
    summary: "Say in a driver’s place what they found in their vehicle",
    description:
      "A driver rang: `at` when they looked it over, and what `failed` of the run’s `checkItems`. What fails asks for help as in `checkVehicle`. The reason is kept, and the record says who said it for whom. The same `checkId` again changes nothing.",
    errors: ["shift.unknown", "shift.ended", "act.inTheFuture"],
  },
  reportBreakForDriver: {
    tag: "Dispatching",
    summary: "Report or correct a break in its driver’s place",
    description:
      "`begin` and `end` say when it was, in place of what was said before; `takeBack` that it was not taken. The first record stays, with the reason. The same `actionId` again changes nothing.",
    errors: [
      "shift.unknown",
      "break.unknown",
      "shift.notStarted",
      "shift.ended",
      "shift.expired",
      "act.inTheFuture",
      "act.beforeTheLast",
    ],
  },
} satisfies Record<string, OperationText>;
