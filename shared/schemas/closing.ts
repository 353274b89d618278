import { z } from "zod";
import { ShiftId, TripId } from "../ids/index.ts";
import { solvedHows } from "../lifeCycle/solved.ts";
import { IsoInstant, Phrase, ServiceDayText, written } from "./common.ts";

export const SolvedHow = z.enum(solvedHows);
export type SolvedHow = z.infer<typeof SolvedHow>;

/** `note`: what is known of it; of `other` it has to be said. */
export const SolveOtherwise = z
  .object({ how: SolvedHow, note: written().max(500).optional() })
  .refine(({ how, note = "" }) => how !== "other" || note !== "", {
    error: "request.invalid",
    path: ["note"],
  });
export type SolveOtherwise = z.infer<typeof SolveOtherwise>;

/**
 * What keeps a day from being closed: somebody is aboard; waits for a vehicle that drives or is planned; has none and nobody has ended
 * that; was taken out and the way back did not happen; a shift that has not ended.
 */
export const openEndKinds = ["aboard", "underWay", "noVehicle", "notHome", "shiftOpen"] as const;
export type OpenEndKind = (typeof openEndKinds)[number];

/** What about a day's record is doubtful: asked and not answered; a report that positions, the way or the promise speak against; no driver was heard of. */
export const dayDoubtKinds = ["question", "evidence", "unheard"] as const;
export type DayDoubtKind = (typeof dayDoubtKinds)[number];

const count = z.int().min(0);
/** A day in numbers, as it was when it was closed. */
export const DaySum = z.object({
  trips: z.object({ completed: count, noShow: count, cancelled: count, refused: count, missed: count }),
  promises: z.object({ given: count, kept: count, missed: count, broken: count }),
  runs: count,
  kilometers: z.number().min(0),
  hours: z.number().min(0),
  solvedOtherwise: z.array(z.object({ tripId: TripId, how: SolvedHow })),
  doubts: z.array(
    z.object({ kind: z.enum(dayDoubtKinds), tripId: TripId.optional(), shiftId: ShiftId.optional() }),
  ),
});
export type DaySum = z.infer<typeof DaySum>;

const Person = z.object({ name: z.string(), phone: z.string() });
/** A day on its way to being closed, or as it was closed. */
export const DayClosing = z.object({
  day: ServiceDayText,
  /** `running`: its service is not over. */
  state: z.enum(["running", "open", "closed"]),
  open: z.array(
    z.object({
      kind: z.enum(openEndKinds),
      since: IsoInstant,
      tripId: TripId.optional(),
      shiftId: ShiftId.optional(),
      person: Person.optional(),
      plate: z.string().optional(),
      driver: Person.optional(),
    }),
  ),
  /** As it is now, or (closed) as it was frozen. */
  sum: DaySum,
  /** Who it is that doubts and solutions are about. */
  names: z.array(z.object({ tripId: TripId, name: z.string() })),
  closedAt: IsoInstant.optional(),
  closedBy: z.string().optional(),
  /** Whoever asks may open it again. */
  mayReopen: z.boolean(),
  /** What was written about the day after it was closed: the frozen record stays as it was. */
  amendments: z.array(z.object({ at: IsoInstant, tripId: TripId.optional(), what: Phrase })),
});
export type DayClosing = z.infer<typeof DayClosing>;

const dayParams = z.object({ day: ServiceDayText });
/** Joined in `api.ts`. */
export const closingShapes = {
  getDayClosing: { params: dayParams, response: DayClosing },
  closeDay: { params: dayParams, response: DayClosing },
  reopenDay: {
    params: dayParams,
    body: z.object({ reason: written().min(1).max(500) }),
    response: DayClosing,
  },
  solveOtherwise: {
    params: z.object({ tripId: TripId }),
    body: SolveOtherwise,
    response: z.object({ ok: z.literal(true) }),
  },
} as const;
