import { z } from "zod";
import { OfferId, ShiftId } from "../../../shared/ids/index.ts";
import { escalatingKinds } from "../../../shared/lifeCycle/troubles.ts";
import { choices, urgentKinds } from "../../../shared/notices/index.ts";
import { appealOutcomes, LocalizedName } from "../../../shared/schemas/index.ts";
import { instant, seconds } from "../../../shared/time/index.ts";
import type { NoticeContent } from "../../domain/notices/content.ts";

const Moment = z.number().transform(instant);
const Window = z.object({ from: Moment, until: Moment });
const wished = { wished: Moment };
const Choice = z.enum(choices);
const shift = { begins: Moment, ends: Moment, plate: z.string() };

/** What notices say, as it stands in their rows. */
export const Content = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("promised"), window: Window, plate: z.string().optional() }),
  z.object({
    ...{ kind: z.literal("offered"), offerId: OfferId, wished: Moment },
    ...{ window: Window, holds: z.number().transform(seconds) },
  }),
  z.object({ kind: z.literal("reminder"), window: Window, plate: z.string() }),
  z.object({
    ...{ kind: z.literal("soon"), expected: Moment, plate: z.string() },
    indoors: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal("arrived"), plate: z.string() }),
  z.object({
    ...{ kind: z.literal("changed"), was: Window, is: Window, choices: z.tuple([Choice, Choice]) },
    reason: z.enum(["agreed", "vehicle", "driver", "lift", "road", "clinic", "delay"]),
  }),
  z.object({ kind: z.literal("otherVehicle"), window: Window, plate: z.string() }),
  z.object({ kind: z.literal("late"), what: z.enum(["pickup", "arrival"]), expected: Moment }),
  z.object({ kind: z.literal("readyToReturn"), forecast: Moment }),
  z.object({ kind: z.literal("noVehicle"), ...wished }),
  z.object({ kind: z.literal("cancelled"), ...wished }),
  z.object({ kind: z.literal("refused"), ...wished }),
  z.object({ kind: z.literal("missed"), ...wished }),
  z.object({ kind: z.literal("noShow"), at: Moment }),
  z.object({ kind: z.literal("appealAnswered"), outcome: z.enum(appealOutcomes), ...wished }),
  z.object({ kind: z.literal("eligibilityEnding"), lastDay: Moment }),
  z.object({ kind: z.literal("askedAfter"), since: Moment }),
  z.object({ kind: z.literal("notHome"), since: Moment }),
  z.object({ kind: z.literal("ownShift"), begins: Moment, plate: z.string(), stops: z.int() }),
  z.object({ kind: z.literal("shiftAdded"), ...shift }),
  z.object({ kind: z.literal("shiftChanged"), ...shift }),
  z.object({ kind: z.literal("shiftRemoved"), day: Moment, plate: z.string() }),
  z.object({ kind: z.literal("shiftWithdrawn"), from: Moment, plate: z.string().optional() }),
  z.object({ kind: z.literal("shiftReturned"), plate: z.string().optional() }),
  z.object({ kind: z.literal("handedOver"), day: Moment, operator: LocalizedName }),
  z.object({
    ...{ kind: z.literal("runChanged"), shiftId: ShiftId, version: z.int() },
    ...{ stops: z.int(), next: Moment.optional() },
  }),
  z.object({ kind: z.literal("messageWaiting"), shiftId: ShiftId, messageId: z.string() }),
  z.object({ kind: z.literal("urgentTrouble"), trouble: z.enum(urgentKinds), since: Moment }),
  z.object({ kind: z.literal("unsolved"), trouble: z.enum(escalatingKinds), since: Moment }),
  z.object({ kind: z.literal("appealOverdue"), dueBy: Moment }),
  z.object({
    ...{
      kind: z.literal("budgetAlarm"),
      level: z.enum(["near", "used"]),
      spent: z.number(),
      budget: z.number(),
    },
  }),
]) satisfies z.ZodType<NoticeContent>;
