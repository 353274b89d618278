import type { OperationText } from "./operationText.ts";

const errors = [
  "shift.unknown",
  "shift.ended",
  "relief.already",
  "relief.outsideShift",
  "stop.unknown",
] as const;

/** The calls by which one driver hands a run over to another. */
export const reliefOperations = {
  previewRelief: {
    tag: "Dispatching",
    summary: "Show who could take a run over from its driver",
    description:
      "Now, at a time, or when the vehicle is expected at the stop where they meet; nothing is saved. `candidates`: the drivers of the vehicle's operator, who can come first; `bar` says why somebody cannot: their licence has ended, they are away, somebody on the run needs the lift and they have not learned it, they drive elsewhere then, or a rule of working time forbids it. `people`: who is driven then or later.",
    errors: [...errors],
  },
  acceptRelief: {
    tag: "Dispatching",
    summary: "Hand the run over",
    description:
      "At once, or when its time has come. From then on the run, its reports and its phone are the other driver's, who confirms what is ahead as any change; what the former did before stays theirs, also when it is told later. Hours of work are counted by who drove when. `changed`, and nothing is done, where the run is another driver's by now, others ride, or the one who was chosen cannot any more. Until its time has come and for some minutes after `undoDeed` takes it back, by its `reliefId`: `acted` once the other driver has reported something, where the run is handed back as it was handed over. The same `reliefId` again changes nothing.",
    errors: [...errors],
  },
  listReliefs: {
    tag: "Dispatching",
    summary: "Runs that are or were handed over",
    description:
      "Of today and later, the newest first. `lapsed`: at its time the run was over or somebody else's, or the other driver could not any more.",
  },
  listOwnReliefs: {
    tag: "Driving",
    summary: "Whom I relieve today, and who relieves me",
    description: "Those that are agreed, and those that are done.",
  },
} satisfies Record<string, OperationText>;
