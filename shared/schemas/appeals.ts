import { z } from "zod";
import { RiderId, TripId } from "../ids/index.ts";
import { IsoInstant, Purpose, ServiceDayText, TripStatus, written } from "./common.ts";

/** What a rider may put before a person: no vehicle, nobody came, "was not there", another time than promised. */
export const appealAbouts = ["refusal", "missed", "noShow", "change"] as const;
export const AppealAbout = z.enum(appealAbouts);
export type AppealAbout = z.infer<typeof AppealAbout>;

/** `granted`: it is put right, or was wrong; `declined`: it stays, for the reason given. */
export const appealOutcomes = ["granted", "declined"] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** As its rider reads it. */
export const AppealState = z.object({
  about: AppealAbout,
  at: IsoInstant,
  /** A person answers by then. */
  dueBy: IsoInstant,
  answer: z
    .object({ outcome: z.enum(appealOutcomes), at: IsoInstant, note: z.string().optional() })
    .optional(),
});
export type AppealState = z.infer<typeof AppealState>;

/** One that waits, as dispatchers read it. */
export const OpenAppeal = z.object({
  id: z.uuid(),
  tripId: TripId,
  about: AppealAbout,
  at: IsoInstant,
  dueBy: IsoInstant,
  rider: z.object({ id: RiderId, name: z.string(), phone: z.string() }),
  /** In the rider's own words. */
  text: z.string().optional(),
  status: TripStatus,
  serviceDay: ServiceDayText,
  wished: IsoInstant,
  purpose: Purpose,
});
export type OpenAppeal = z.infer<typeof OpenAppeal>;

/** `appealId` is made by who asks: the same once more is the same appeal. */
export const MakeAppeal = z.object({ appealId: z.uuid().toLowerCase(), text: written().max(500).optional() });
export type MakeAppeal = z.infer<typeof MakeAppeal>;

/** `reason`: what the rider reads. */
export const AnswerAppeal = z.object({
  outcome: z.enum(appealOutcomes),
  reason: written().min(1).max(500),
});
export type AnswerAppeal = z.infer<typeof AnswerAppeal>;

/** Joined in `api.ts`. */
export const appealShapes = {
  makeAppeal: {
    params: z.object({ tripId: TripId }),
    body: MakeAppeal,
    response: z.object({ appeal: AppealState }),
  },
  listAppeals: { response: z.object({ appeals: z.array(OpenAppeal) }) },
  answerAppeal: {
    params: z.object({ appealId: z.uuid().toLowerCase() }),
    body: AnswerAppeal,
    response: z.object({ ok: z.literal(true) }),
  },
} as const;
