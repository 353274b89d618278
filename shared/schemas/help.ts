import { z } from "zod";
import { ShiftId, TripId } from "../ids/index.ts";
import { cannotTakeWhys, type HelpNeed, helpNeeds } from "../lifeCycle/help.ts";
import { DeviceMoment, IsoInstant, MobilityAid, written } from "./common.ts";
import { incidentShapes } from "./incidents.ts";
import { sosShapes } from "./sos.ts";
import { talkShapes } from "./talk.ts";

const HelpId = z.uuid().toLowerCase();
/** `tripId` and `why`: of `cannotTake` alone, which needs both. */
const asked = {
  need: z.enum(helpNeeds),
  tripId: TripId.optional(),
  why: z.enum(cannotTakeWhys).optional(),
  note: written().min(1).max(300).optional(),
};
const isWhole = ({ need, tripId, why }: { need: HelpNeed; tripId?: unknown; why?: unknown }): boolean =>
  need === "cannotTake"
    ? tripId !== undefined && why !== undefined
    : tripId === undefined && why === undefined;

/** `helpId` is made by the device: the same again is the same one. Times as in `ShiftReport`. */
export const AskForHelp = z
  .object({ helpId: HelpId, ...asked, at: IsoInstant.optional(), sentAt: IsoInstant.optional() })
  .refine(isWhole, { path: ["why"] });
export type AskForHelp = z.infer<typeof AskForHelp>;

/** The same that a driver told a dispatcher, when, and how the dispatcher knows (`reason`: the note of the call). */
export const AskForHelpForDriver = z
  .object({
    helpId: HelpId,
    ...{ need: asked.need, tripId: asked.tripId, why: asked.why },
    ...{ at: IsoInstant, reason: z.string().trim().min(1).max(300) },
  })
  .refine(isWhole, { path: ["why"] });

/** Kept on the device like any report until the service has it. */
export const KeptHelp = z.object({
  actionId: HelpId,
  shiftId: ShiftId,
  ...asked,
  at: IsoInstant,
  done: DeviceMoment,
});
export type KeptHelp = z.infer<typeof KeptHelp>;

/** As its driver sees it: open until a dispatcher says what is done. */
export const HelpView = z.object({
  id: HelpId,
  ...asked,
  since: IsoInstant,
  answer: z
    .object({ at: IsoInstant, note: z.string().optional(), called: z.literal(true).optional() })
    .optional(),
});
export type HelpView = z.infer<typeof HelpView>;

/** One that waits for a dispatcher, with whom it is about and who is aboard. */
export const OpenHelp = HelpView.omit({ answer: true }).extend({
  shiftId: ShiftId,
  plate: z.string(),
  driver: z.object({ name: z.string(), phone: z.string() }),
  people: z.array(
    z.object({
      tripId: TripId,
      name: z.string(),
      phone: z.string(),
      aid: MobilityAid,
      isAboard: z.boolean(),
    }),
  ),
});
export type OpenHelp = z.infer<typeof OpenHelp>;

const ofShift = z.object({ shiftId: ShiftId });
/** Joined in `api.ts`, with what people on the road and dispatchers say to one another otherwise. */
export const helpShapes = {
  ...{ ...talkShapes, ...sosShapes, ...incidentShapes },
  askForHelp: { params: ofShift, body: AskForHelp, response: z.object({ help: HelpView }) },
  askForHelpForDriver: {
    params: ofShift,
    body: AskForHelpForDriver,
    response: z.object({ help: HelpView }),
  },
  listOwnHelp: { params: ofShift, response: z.object({ help: z.array(HelpView) }) },
  listHelp: { response: z.object({ help: z.array(OpenHelp) }) },
  /** `note`: what is done about it; its driver reads that. `called`: whoever asked for a call was called. */
  settleHelp: {
    params: ofShift.extend({ helpId: HelpId }),
    body: z
      .object({ note: written().min(1).max(300).optional(), called: z.literal(true).optional() })
      .refine(({ note, called }) => (note === undefined) !== (called === undefined), { path: ["note"] }),
    response: z.object({ ok: z.literal(true) }),
  },
} as const;
