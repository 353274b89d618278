import { z } from "zod";
import { BreakId, DriverId, PlaceId, ShiftId, TripId } from "../../../shared/ids/index.ts";
import { deedKinds } from "../../../shared/lifeCycle/deed.ts";
import { weatherKinds } from "../../../shared/lifeCycle/weather.ts";
import { CheckItem, InvariantCode, RescueCause, SolvedHow } from "../../../shared/schemas/index.ts";
import type { DayDetails } from "../../domain/facts/dayDetails.ts";
import { talkFactDetails } from "./talkFactDetails.ts";
import { troubleFactDetails } from "./troubleFactDetails.ts";

const ofClosing = z.object({ closing: z.string() });
const breakWord = z.object({ break: BreakId, action: z.string() });
const weatherSaid = z.object({
  ...{ weather: z.string(), kind: z.enum(weatherKinds), from: z.string(), until: z.string() },
});
const ofInvariant = z.object({ code: InvariantCode });

/** What the details of the live day's facts look like. */
export const dayFactDetails: { [Kind in keyof DayDetails]: z.ZodType<DayDetails[Kind]> } = {
  "invariant.broken": ofInvariant,
  "invariant.mended": ofInvariant,
  "day.closed": ofClosing,
  "day.reopened": ofClosing,
  "run.changesMissed": z.object({ version: z.number(), since: z.string() }),
  "run.changesUnderstood": z.object({ version: z.number(), how: z.enum(["said", "acted", "gone"]) }),
  "break.begun": breakWord,
  "break.ended": breakWord,
  "break.takenBack": breakWord.extend({ takes: z.array(z.string()) }),
  "break.asked": z.object({ break: BreakId, minutes: z.number(), at: z.string() }),
  "vehicle.checked": z.object({ check: z.string(), items: z.array(CheckItem), failed: z.array(CheckItem) }),
  "manifests.printed": z.object({ pages: z.number() }),
  "trip.solvedOtherwise": z.object({ how: SolvedHow }),
  "trip.vehicleLost": z.object({ rescue: z.string() }),
  "trip.brokenOff": z.object({ rescue: z.string().optional(), onward: TripId.optional() }),
  "trip.resumed": z.object({ rescue: z.string() }),
  "trip.restored": z.object({ deed: z.string() }),
  "deed.undone": z.object({ deed: z.string(), what: z.enum(deedKinds) }),
  "run.rescued": z.object({
    ...{ rescue: z.string(), cause: RescueCause },
    moved: z.array(z.object({ trip: TripId, to: ShiftId })),
    onward: z.array(z.object({ trip: TripId, by: TripId, to: ShiftId })),
    left: z.array(TripId),
  }),
  "run.rescueUndone": z.object({ rescue: z.string() }),
  "run.reliefAgreed": z.object({ relief: z.string(), to: DriverId, at: z.string() }),
  "run.relieved": z.object({ relief: z.string(), from: DriverId }),
  "run.reliefEnded": z.object({ relief: z.string(), to: DriverId, how: z.enum(["undone", "lapsed"]) }),
  "lift.failed": z.object({ withdrawal: z.string(), from: z.string(), until: z.string().optional() }),
  "lift.mended": z.object({ withdrawal: z.string() }),
  ...troubleFactDetails,
  ...talkFactDetails,
  "clinic.delayed": z.object({
    ...{ delay: z.string(), place: PlaceId, minutes: z.number() },
    moved: z.array(z.object({ trip: TripId, was: z.string(), is: z.string() })),
    missed: z.array(z.object({ trip: TripId, ready: z.string() })),
  }),
  "clinic.delayUndone": z.object({ delay: z.string() }),
  "road.closed": z.object({
    ...{ closure: z.string(), from: z.string(), until: z.string().optional() },
    moved: z.array(z.object({ trip: TripId, was: ShiftId, to: ShiftId })),
    late: z.array(TripId),
  }),
  "road.reopened": z.object({ closure: z.string(), how: z.enum(["said", "over", "undone"]) }),
  "weather.set": weatherSaid,
  "weather.changed": weatherSaid.extend({ was: z.string() }),
  "weather.ended": z.object({ weather: z.string(), how: z.enum(["said", "over"]) }),
};
