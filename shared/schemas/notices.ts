import { z } from "zod";
import { TripId } from "../ids/index.ts";
import {
  callOutcomes,
  channels,
  choices,
  deliveryStates,
  noticeKinds,
  noticeStates,
} from "../notices/index.ts";
import { IsoInstant, Locale, written } from "./common.ts";
import { messageShapes } from "./messages.ts";
import { reachShapes } from "./reach.ts";

const Choice = z.enum(choices);

/** Who is told: the rider, or somebody of theirs. */
const To = z.object({
  to: z.enum(["rider", "contact"]),
  /** Of a contact, as the record has it. */
  toName: z.string().optional(),
});

const NoticeAnswer = z.object({
  id: z.uuid(),
  /** As it was written. */
  text: z.string(),
  choice: Choice.optional(),
  at: IsoInstant,
  /** Waits for a dispatcher. */
  isOpen: z.boolean(),
});

/** One try by one channel, and how far it has come. */
const DeliveryView = z.object({
  channel: z.enum(channels),
  state: z.enum(deliveryStates),
  /** Since when. */
  at: IsoInstant,
  sent: IsoInstant.optional(),
  /** A code of the provider. */
  reason: z.string().optional(),
  /** As the provider says it. */
  cost: z.object({ amount: z.number().nonnegative(), currency: z.string() }).optional(),
});

/** What somebody was told about a trip, by which channels, and what came of it. */
export const NoticeView = To.extend({
  id: z.uuid(),
  kind: z.enum(noticeKinds),
  /** As it is read out now, in the person's language. */
  text: z.string(),
  locale: Locale,
  state: z.enum(noticeStates),
  at: IsoInstant,
  deliveries: z.array(DeliveryView),
  answers: z.array(NoticeAnswer),
});
export type NoticeView = z.infer<typeof NoticeView>;

/** Somebody who has to be rung, and what to say. */
export const ToTellView = To.extend({
  noticeId: z.uuid(),
  tripId: TripId.optional(),
  kind: z.enum(noticeKinds),
  riderName: z.string(),
  /** Never of somebody who does not hear: then `others` are rung. */
  phone: z.string().optional(),
  isDeaf: z.boolean(),
  /** Contacts who may be told. */
  others: z.array(z.object({ name: z.string(), phone: z.string() })),
  /** `noWay`: nothing could be sent. */
  because: z.enum(["unread", "noWay"]),
  text: z.string(),
  locale: Locale,
  since: IsoInstant,
});
export type ToTellView = z.infer<typeof ToTellView>;

/** What somebody answered that a person has to see to. */
export const AnswerView = To.extend({
  answerId: z.uuid(),
  tripId: TripId.optional(),
  kind: z.enum(noticeKinds),
  riderName: z.string(),
  phone: z.string().optional(),
  text: z.string(),
  choice: Choice.optional(),
  at: IsoInstant,
});
export type AnswerView = z.infer<typeof AnswerView>;

/** A phone of the demo with what it shows, the newest first. */
export const DemoPhoneView = z.object({
  phone: z.string(),
  name: z.string(),
  isContact: z.boolean(),
  messages: z.array(
    z.object({
      noticeId: z.uuid(),
      text: z.string(),
      at: IsoInstant,
      choices: z.array(z.object({ answer: Choice, label: z.string() })),
      answers: z.array(z.object({ text: z.string(), at: IsoInstant })),
    }),
  ),
});
export type DemoPhoneView = z.infer<typeof DemoPhoneView>;

/** `message`: an id of the sender's, so that the same once more is taken once. */
export const PhoneAnswer = z.object({ message: z.uuid(), text: written().min(1).max(300) });
/** `handedOver`: a dispatcher has it. */
export const PhoneAnswered = z.object({
  became: z.enum(["done", "handedOver", "tooLate", "known"]),
  choice: Choice.optional(),
});

const OfNotice = z.object({ noticeId: z.uuid() });
const Ok = z.object({ ok: z.literal(true) });

/** The shapes of what people are told, and where; joined in `api.ts`. */
export const noticeShapes = {
  ...messageShapes,
  listTripNotices: {
    params: z.object({ tripId: TripId }),
    response: z.object({ notices: z.array(NoticeView) }),
  },
  listToTell: { response: z.object({ calls: z.array(ToTellView), answers: z.array(AnswerView) }) },
  markTold: { params: OfNotice, body: z.object({ outcome: z.enum(callOutcomes) }), response: Ok },
  settleAnswer: { params: z.object({ answerId: z.uuid() }), response: Ok },
  listDemoPhones: { response: z.object({ phones: z.array(DemoPhoneView) }) },
  answerOnPhone: { params: OfNotice, body: PhoneAnswer, response: PhoneAnswered },
  ...reachShapes,
} as const;
