import type { OperationText } from "./operationText.ts";

const wrongShift = [
  ...([
    "shift.unknown",
    "vehicle.unknown",
    "driver.unknown",
    "shift.overlaps",
    "shift.begun",
    "shift.ended",
  ] as const),
  ...(["shift.otherDay", "shift.outsideDay", "shift.otherOperator", "shift.papersExpired"] as const),
  ...(["shift.longestShift", "shift.rest", "shift.daysInRow", "shift.hoursPerWeek"] as const),
  "shift.outsideContractHours",
] as const;

const wrongTemplate = [...wrongShift, "template.unknown", "template.overlaps"] as const;

const wrongHandover = [
  ...(["contract.unknown", "vehicle.unknown", "driver.unknown", "handover.tooSoon"] as const),
  ...(["handover.otherDistrict", "handover.notInForce", "handover.underWay"] as const),
] as const;

/** The calls of the office about the fleet. */
export const fleetOperations = {
  listFleetOperators: {
    tag: "Office",
    summary: "Operators with their contracts",
    description: "What vehicles and drivers can belong to.",
  },
  saveOperator: {
    tag: "Office",
    summary: "Enter an operator, or change its name",
    description:
      "The code of a new one is of your own making (a UUID will do). For chiefs and administrators; managers are refused. The same again changes nothing.",
  },
  saveContract: {
    tag: "Office",
    summary: "Enter a contract, or change what is agreed in it",
    description:
      "Whom its vehicles serve, from when until when, how many were agreed on, and where that is said. Everybody goes by it from then on. For chiefs and administrators; managers are refused.",
    errors: ["operator.unknown", "district.unknown", "category.unknown", "contract.otherOperator"],
  },
  setContractHours: {
    tag: "Office",
    summary: "Set when a contract's vehicles serve, from a day on",
    description:
      "Times of the service day; null: as the service does. They hold from `from`, today or later, as long as what they replace would have, and have to lie within the hours of service (`rule.wrong`). Without `source` they are marked `unverified`. Whoever asks for a trip outside them is refused (`trip.outsideServiceHours`), and planning gives the contract's vehicles nobody then. For chiefs and administrators; managers are refused.",
    errors: ["contract.unknown", "rule.inThePast", "rule.wrong"],
  },
  setContractConditions: {
    tag: "Office",
    summary: "Set for what trips a contract is, from a day on",
    description:
      "Purposes, its own district alone, and so many trips or hours of direct driving of one person in a calendar month; null: any. They hold from `from`, today or later, as long as what they replace would have. Without `source` they are marked `unverified`. Whoever asks for another trip is refused (`rider.purposeNotCovered`, `rider.territoryNotCovered`, `rider.quotaUsed`, `rider.quotaHoursUsed`); a dispatcher may take it over the quota. What was missed, refused or broken by the service does not count. For chiefs and administrators; managers are refused.",
    errors: ["contract.unknown", "rule.inThePast"],
  },
  listFleetVehicles: {
    tag: "Office",
    summary: "Vehicles, by plate or model",
    description:
      "By plate. `total` counts all that match. `ending`: of how many of all that you see a paper has ended or ends within thirty days; `only=ending` lists those. Field names of equipment as in GTFS-capabilities.",
  },
  saveVehicle: {
    tag: "Office",
    summary: "Enter a vehicle, or change it",
    description:
      "The id is a UUID of your own making; the same again changes nothing. `version` as it was read, 0 for a new one. Operator and district follow from the contract. On days after the last of a paper no shift of it is planned.",
    errors: [
      "vehicle.unknown",
      "contract.unknown",
      "vehicle.plateTaken",
      "record.stale",
      "handover.underWay",
    ],
  },
  listFleetDrivers: {
    tag: "Office",
    summary: "Drivers, by name or phone",
    description:
      "By name. `total` counts all that match. `ending`: of how many of all that you see a licence has ended or ends within thirty days; `only=ending` lists those.",
  },
  saveDriver: {
    tag: "Office",
    summary: "Enter a driver, or change what is known of one",
    description:
      "The id is a UUID of your own making; the same again changes nothing. `version` as it was read, 0 for a new one. A new driver has no PIN yet.",
    errors: [
      ...([
        "driver.unknown",
        "operator.unknown",
        "driver.phoneTaken",
        "record.stale",
        "handover.underWay",
      ] as const),
      ...(["phone.tooShort", "phone.tooLong", "phone.notANumber"] as const),
    ],
  },
  listFleetShifts: {
    tag: "Office",
    summary: "Shifts of fourteen days",
    description:
      "From `from` on, or from today. Times are of the service day: 25:00 is an hour after midnight. `leftOut`: what templates want and a rule of working time that binds forbids, with the rule and what it would come to.",
  },
  previewShift: {
    tag: "Office",
    summary: "Whose trips a change of a shift would touch",
    description:
      "Changes nothing. `to`: the vehicle that would come instead within what was promised; null: one is searched for anew. `warnings`: rules of working time that it breaks and that do not bind; where one binds, it is refused.",
    errors: wrongShift,
  },
  changeShift: {
    tag: "Office",
    summary: "Add, change or remove a shift of one day",
    description:
      "The id of a new one is a UUID of your own making; the same again changes nothing. `touched`: the trips that the preview named; `plan.stale`, and nothing is done, when others would be touched by now. Of a shift that has begun only its end can change. `searched`: for how many of those a vehicle is searched for anew. Whoever had none that day may find one afterwards.",
    errors: [...wrongShift, "plan.stale", "trip.illegalChange"],
  },
  getRuleBook: {
    tag: "Office",
    summary: "Rules and calendar",
    description: "Every rule for the days on which it holds, with its source, who said so and why.",
  },
  changeRule: {
    tag: "Office",
    summary: "Change a rule from a day on",
    description:
      "`value` in the form in which the rule is read. It holds from `from`, today or later, as long as the one that it replaces would have. Without `source` it is marked `unverified`. `rule.wrong` says what does not go together. For chiefs and administrators of the whole service; others are refused.",
    errors: ["rule.unknown", "rule.wrong", "rule.inThePast"],
  },
  setCalendarDay: {
    tag: "Office",
    summary: "Make a day a holiday or one without service, or a usual one again",
    description: "Today or later. For chiefs and administrators of the whole service; others are refused.",
    errors: ["rule.inThePast"],
  },
  listShiftTemplates: {
    tag: "Office",
    summary: "What vehicles and drivers do on weekdays",
    description: "Each with the days for which it holds.",
  },
  previewTemplate: {
    tag: "Office",
    summary: "What a template would do to the days that are planned",
    description: "Changes nothing. `days`: on how many a shift comes out otherwise; `touched` as of a shift.",
    errors: wrongTemplate,
  },
  saveTemplate: {
    tag: "Office",
    summary: "Add or change a template",
    description:
      "The id of a new one is a UUID of your own making. To end it, give its last day. Planned days follow it, but for shifts that were set for one day; those that lie farther ahead are planned by it when they come into sight. `touched`: the trips that the preview named; `plan.stale` when others would be touched by now.",
    errors: [...wrongTemplate, "plan.stale", "trip.illegalChange"],
  },
  listHandovers: {
    tag: "Office",
    summary: "Handovers from one contract to another",
    description: "Newest first. `ahead`: its day has not come, and it can still be undone.",
  },
  previewHandover: {
    tag: "Office",
    summary: "What a handover would come to",
    description:
      "Changes nothing. What goes and what stays, and why; how many riders go with the contract; whose trips from the day on need another vehicle.",
    errors: wrongHandover,
  },
  makeHandover: {
    tag: "Office",
    summary: "Hand vehicles and drivers over to another contract from a day on",
    description:
      "The id is a UUID of your own making; the same again changes nothing. Days before `day` stay as they are. Templates and shifts of a vehicle and a driver who both go go with them; where only one goes they end. `ends`: the old contract ends on the day before. `touched`: the trips that the preview named; `plan.stale`, and nothing is done, when others would be touched by now. For chiefs and administrators; managers are refused.",
    errors: [...wrongHandover, "plan.stale", "handover.unknown", "trip.illegalChange"],
  },
  undoHandover: {
    tag: "Office",
    summary: "Undo a handover before its day comes",
    description:
      "Contract, templates and shifts are as before. `lost`: so many shifts could not come back, since vehicle or driver have others by now. `searched`: for so many trips another vehicle is searched for.",
    errors: ["handover.unknown", "handover.dayHasCome", "trip.illegalChange", "shift.unknown"],
  },
} satisfies Record<string, OperationText>;
