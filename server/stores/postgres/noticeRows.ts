import type { Selectable } from "kysely";
import { z } from "zod";
import { RiderId, TripId } from "../../../shared/ids/index.ts";
import { choices } from "../../../shared/notices/index.ts";
import { appealOutcomes } from "../../../shared/schemas/index.ts";
import { instant } from "../../../shared/time/index.ts";
import type { NoticeContent } from "../../domain/notices/content.ts";
import type { KeptDelivery, Notice, NoticeAnswer } from "../notices.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

const Moment = z.number().transform(instant);
const Window = z.object({ from: Moment, until: Moment });
const wished = { wished: Moment };
const Choice = z.enum(choices);

/** What notices say, as it stands in their rows. */
const Content = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("promised"), window: Window, plate: z.string().optional() }),
  z.object({ kind: z.literal("reminder"), window: Window, plate: z.string() }),
  z.object({ kind: z.literal("soon"), expected: Moment, plate: z.string() }),
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
]) satisfies z.ZodType<NoticeContent>;

export const toNotice = (row: Selectable<Schema["notices"]>): Notice => ({
  ...{ id: row.id, riderId: RiderId.parse(row.rider_id), recipient: row.recipient, about: row.about },
  ...(row.trip_id !== null && { tripId: TripId.parse(row.trip_id) }),
  ...{ content: Content.parse(row.content), locale: row.locale, state: row.state },
  ...{ madeAt: toInstantOf(row.made_at), tellAt: toInstantOf(row.tell_at) },
  stateSince: toInstantOf(row.state_since),
});

export const toDelivery = (row: Selectable<Schema["deliveries"]>): KeptDelivery => ({
  ...{ id: row.id, noticeId: row.notice_id, no: row.no, channel: row.channel, provider: row.provider },
  ...{ address: row.address_id ?? undefined, state: row.state, again: row.again, text: row.text },
  ...{ reason: row.reason ?? undefined, reference: row.reference ?? undefined },
  ...(row.cost !== null && { cost: { amount: Number(row.cost), currency: row.currency ?? "" } }),
  ...{ queuedAt: toInstantOf(row.queued_at), since: toInstantOf(row.since) },
  ...{ sentAt: maybeInstant(row.sent_at), deliveredAt: maybeInstant(row.delivered_at) },
  readAt: maybeInstant(row.read_at),
});

export const toAnswer = (row: Selectable<Schema["notice_answers"]>): NoticeAnswer => ({
  ...{ id: row.id, noticeId: row.notice_id, message: row.message, text: row.text },
  ...{ choice: row.choice ?? undefined, at: toInstantOf(row.at), isOpen: row.is_open },
});
