import { z } from "zod";
import { BreakId, ShiftId, StopId } from "../ids/index.ts";
import { breakStatuses, breakSteps } from "../lifeCycle/break.ts";
import { DeviceMoment, IsoInstant, TimeWindow } from "./common.ts";

const ActionId = z.uuid().toLowerCase();

/** A break of a shift, as it stands. */
export const BreakView = z.object({
  id: BreakId,
  status: z.enum(breakStatuses),
  minutes: z.number(),
  /** For its beginning. */
  window: TimeWindow,
  /** Its driver asked for it during the shift. */
  asked: z.literal(true).optional(),
  /** From when on planning has it, while it is ahead, and after which stop (`after`); without one, before the next. */
  at: IsoInstant.optional(),
  after: StopId.optional(),
  begun: IsoInstant.optional(),
  ended: IsoInstant.optional(),
});
export type BreakView = z.infer<typeof BreakView>;

/** `takes`: of `takeBack`, the `actionId` of the beginning that was none. */
const said = { step: z.enum(breakSteps), takes: ActionId.optional() };

/** `actionId` is made by the device: the same again changes nothing. Times as in `ShiftReport`. */
export const ReportBreak = z
  .object({ actionId: ActionId, ...said, at: IsoInstant.optional(), sentAt: IsoInstant.optional() })
  .refine(({ step, takes }) => (step === "takeBack") === (takes !== undefined), { path: ["takes"] });
export type ReportBreak = z.infer<typeof ReportBreak>;

/** What a dispatcher was told of it: in place of what was said before. `takeBack`: it was not taken. */
export const ReportBreakForDriver = z.object({
  actionId: ActionId,
  step: z.enum(breakSteps),
  at: IsoInstant,
  reason: z.string().trim().min(1).max(300),
});

/** `requestId` is made by the device: the same again is the same break. Times as in `ShiftReport`. */
export const AskForBreak = z.object({
  requestId: ActionId,
  at: IsoInstant.optional(),
  sentAt: IsoInstant.optional(),
});

/** The same that a driver told a dispatcher, when, and how the dispatcher knows. */
export const AskForBreakForDriver = z.object({
  requestId: ActionId,
  at: IsoInstant,
  reason: z.string().trim().min(1).max(300),
});

/** `placed`: it stands in the run. `asked`: there is no place that breaks nothing: a dispatcher was asked. `late`: too long ago by now. */
export const BreakAnswer = z.enum(["placed", "asked", "late"]);
export type BreakAnswer = z.infer<typeof BreakAnswer>;

/** Kept on the device like any report until the service has it. */
export const KeptBreak = z.object({
  actionId: ActionId,
  shiftId: ShiftId,
  breakId: BreakId,
  breakStep: z.enum(breakSteps),
  takes: ActionId.optional(),
  at: IsoInstant,
  done: DeviceMoment,
});
export type KeptBreak = z.infer<typeof KeptBreak>;
export const KeptBreakRequest = z.object({
  actionId: ActionId,
  shiftId: ShiftId,
  asksFor: z.literal("break"),
  at: IsoInstant,
  done: DeviceMoment,
});
export type KeptBreakRequest = z.infer<typeof KeptBreakRequest>;

export const ofBreak = z.object({ shiftId: ShiftId, breakId: BreakId });
