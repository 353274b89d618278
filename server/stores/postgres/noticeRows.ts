import type { Selectable } from "kysely";
import { TripId } from "../../../shared/ids/index.ts";
import type { KeptDelivery, Notice, NoticeAnswer } from "../notices.ts";
import { Content } from "./noticeContent.ts";
import { ownerOf } from "./ownerColumns.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

export const toNotice = (row: Selectable<Schema["notices"]>): Notice => ({
  ...{ id: row.id, ...ownerOf(row), about: row.about },
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
