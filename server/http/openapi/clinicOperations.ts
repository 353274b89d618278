import type { OperationText } from "./operationText.ts";

const said =
  "The forecasts of all who go home from there when ready move by `minutes`, and the places that are held for them go along. A time that was promised stands until its rider agrees on another: who will not be ready by then is to be asked. For some minutes (the rule `undoPlacingWithin`) it can be taken back. The same `delayId` again changes nothing.";

/** The calls about clinics whose shift ends later today. */
export const clinicOperations = {
  listClinics: {
    tag: "Dispatching",
    summary: "Places from where people go home today",
    description: "With how many have yet to leave.",
  },
  previewClinicDelay: {
    tag: "Dispatching",
    summary: "Show what it means that a clinic runs late",
    description:
      "Nothing is saved. `held`: whose forecast would move, from when to when. `fixed`: who is promised a time; `isMissed` where they would not be ready by then.",
    errors: ["clinic.unknown"],
  },
  sayClinicDelay: {
    tag: "Dispatching",
    summary: "Say that a clinic's shift ends later today",
    description: said,
    errors: ["clinic.unknown"],
  },
  listClinicDelays: {
    tag: "Dispatching",
    summary: "Clinics that run late today",
    description:
      "The newest first; `toAsk` are those whose promised time is too early and who have not agreed on another yet.",
  },
  facilityDelay: {
    tag: "Trips",
    summary: "Say that one's own shift ends later today",
    description: `${said} Of the people who have agreed that the institution sees their trips; a dispatcher rings those who have to be asked.`,
    errors: ["clinic.unknown"],
  },
  facilityUndoDelay: {
    tag: "Trips",
    summary: "Take one's own delay back",
    description:
      "Forecasts are as they were, but of whoever is ready or has said another time since. Once more changes nothing.",
    errors: ["clinic.delayUnknown", "deed.unknown", "deed.undoOver"],
  },
} satisfies Record<string, OperationText>;
