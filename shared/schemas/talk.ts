import { z } from "zod";
import { ShiftId, TripId } from "../ids/index.ts";
import { driverAnswers, driverPhrases } from "../lifeCycle/talk.ts";
import { DeviceMoment, IsoInstant, written } from "./common.ts";

const MessageId = z.uuid().toLowerCase();

/** A ready phrase, which its driver reads in their own language, or free words. `messageId` is made by you: the same again is the same one. */
export const SendDriverMessage = z
  .object({
    messageId: MessageId,
    phrase: z.enum(driverPhrases).optional(),
    text: written().min(1).max(500).optional(),
    /** About whom of the run it is. */
    tripId: TripId.optional(),
  })
  .refine(({ phrase, text }) => (phrase === undefined) !== (text === undefined), { path: ["text"] });
export type SendDriverMessage = z.infer<typeof SendDriverMessage>;

/** A message to the driver of a run, with its receipts: their device has it; they have said to have understood it. */
export const DriverMessageView = z.object({
  id: MessageId,
  shiftId: ShiftId,
  phrase: z.enum(driverPhrases).optional(),
  /** Left out once it is kept no longer. */
  text: z.string().optional(),
  tripId: TripId.optional(),
  sentAt: IsoInstant,
  deliveredAt: IsoInstant.optional(),
  readAt: IsoInstant.optional(),
  answer: z.enum(driverAnswers).optional(),
});
export type DriverMessageView = z.infer<typeof DriverMessageView>;

/** That its driver has understood a message, kept on the device like any report until the service has it. */
export const KeptMessageRead = z.object({
  actionId: MessageId,
  shiftId: ShiftId,
  messageId: MessageId,
  answer: z.enum(driverAnswers).optional(),
  at: IsoInstant,
  done: DeviceMoment,
});
export type KeptMessageRead = z.infer<typeof KeptMessageRead>;

const ofShift = z.object({ shiftId: ShiftId });
const all = z.object({ messages: z.array(DriverMessageView) });
const done = z.object({ ok: z.literal(true) });
/** Joined in `help.ts`. */
export const talkShapes = {
  sendDriverMessage: {
    params: ofShift,
    body: SendDriverMessage,
    response: z.object({ message: DriverMessageView }),
  },
  listDriverMessages: { params: ofShift, response: all },
  listOwnMessages: { response: all },
  receiveMessages: { body: z.object({ messageIds: z.array(MessageId).min(1).max(100) }), response: done },
  readMessage: {
    params: ofShift.extend({ messageId: MessageId }),
    body: z.object({
      answer: z.enum(driverAnswers).optional(),
      at: IsoInstant.optional(),
      sentAt: IsoInstant.optional(),
    }),
    response: done,
  },
} as const;
