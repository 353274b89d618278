import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import { RiderId, type TripId } from "../../../shared/ids/index.ts";
import type { NoticeState } from "../../../shared/notices/index.ts";
import { type Instant, type ServiceDay, serviceDay } from "../../../shared/time/index.ts";
import type {
  Became,
  KeptDelivery,
  NewDelivery,
  Notice,
  NoticeAnswer,
  NoticeStore,
  NoticeStory,
} from "../notices.ts";
import { toAnswer, toDelivery, toNotice } from "./noticeRows.ts";
import { ownerColumns } from "./ownerColumns.ts";
import type { Schema } from "./schema.ts";

const at = (instant: Instant) => new Date(instant);

export class PostgresNoticeStore implements NoticeStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(notices: readonly Notice[]): Promise<Notice[]> {
    if (notices.length === 0) return [];
    const rows = notices.map((notice) => ({
      ...{ ...ownerColumns(notice), id: notice.id, trip_id: notice.tripId ?? null, about: notice.about },
      ...{ kind: notice.content.kind, locale: notice.locale },
      content: sql`${JSON.stringify(notice.content)}::jsonb`,
      ...{ state: notice.state, made_at: at(notice.madeAt), tell_at: at(notice.tellAt) },
      state_since: at(notice.stateSince),
    }));
    const added = await this.db
      .insertInto("notices")
      .values(rows)
      .onConflict((conflict) => conflict.columns(["person_id", "recipient", "about", "kind"]).doNothing())
      .returningAll()
      .execute();
    return added.map(toNotice);
  }

  async find(id: string): Promise<NoticeStory | undefined> {
    return (await this.read(sql`SELECT * FROM notices WHERE id = ${id}`))[0];
  }

  async lock(id: string): Promise<void> {
    await sql`SELECT FROM notices WHERE id = ${id} FOR UPDATE`.execute(this.db);
  }

  async setState(id: string, state: NoticeState, since: Instant): Promise<void> {
    await this.db
      .updateTable("notices")
      .set({ state, state_since: at(since) })
      .where("id", "=", id)
      .execute();
  }

  async addDelivery({ id, noticeId, address, at: now, ...delivery }: NewDelivery): Promise<boolean> {
    const added = await this.db
      .insertInto("deliveries")
      .values({
        ...{ ...delivery, id, notice_id: noticeId, address_id: address ?? null },
        ...{ queued_at: at(now), since: at(now) },
      })
      .onConflict((conflict) => conflict.columns(["notice_id", "no"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    return added !== undefined;
  }

  async setDelivery(id: string, became: Became): Promise<void> {
    const { state, again = false, isOutage = false, reason, reference, cost } = became;
    const now = at(became.at);
    await sql`
      UPDATE deliveries SET state = ${state}, since = ${now}, again = ${again}, is_outage = ${isOutage}, reason = ${reason ?? null},
        reference = coalesce(${reference ?? null}, reference),
        cost = coalesce(${cost?.amount ?? null}::numeric, cost), currency = coalesce(${cost?.currency ?? null}, currency),
        sent_at = CASE WHEN ${state} <> 'failed' THEN coalesce(sent_at, ${now}) ELSE sent_at END,
        delivered_at = CASE WHEN ${state} IN ('delivered', 'read') THEN coalesce(delivered_at, ${now}) ELSE delivered_at END,
        read_at = CASE WHEN ${state} = 'read' THEN coalesce(read_at, ${now}) ELSE read_at END
      WHERE id = ${id} AND array_position(${ORDER}, state) < array_position(${ORDER}, ${state})`.execute(
      this.db,
    );
  }

  findDelivery(id: string): Promise<KeptDelivery | undefined> {
    return this.readDelivery(sql`id = ${id}`);
  }

  findReferred(provider: string, reference: string): Promise<KeptDelivery | undefined> {
    return this.readDelivery(sql`provider = ${provider} AND reference = ${reference}`);
  }

  findNewestTo(addresses: readonly string[]): Promise<KeptDelivery | undefined> {
    return this.readDelivery(sql`address_id = ANY(${[...addresses]}::uuid[])`);
  }

  async listFailing(since: Instant): Promise<string[]> {
    const { rows } = await sql<{ provider: string }>`
      SELECT provider FROM (
        SELECT DISTINCT ON (provider) provider, is_outage FROM deliveries
        WHERE since >= ${at(since)} AND state <> 'queued' ORDER BY provider, since DESC, queued_at DESC) newest
      WHERE is_outage`.execute(this.db);
    return rows.map(({ provider }) => provider);
  }

  async addAnswer(answer: NoticeAnswer): Promise<boolean> {
    const added = await this.db
      .insertInto("notice_answers")
      .values({
        ...{ id: answer.id, notice_id: answer.noticeId, message: answer.message, text: answer.text },
        ...{ choice: answer.choice ?? null, at: at(answer.at), is_open: answer.isOpen },
      })
      .onConflict((conflict) => conflict.column("message").doNothing())
      .returning("id")
      .executeTakeFirst();
    return added !== undefined;
  }

  async closeAnswer(id: string): Promise<{ noticeId: string } | undefined> {
    const closed = await this.db
      .updateTable("notice_answers")
      .set({ is_open: false })
      .where("id", "=", id)
      .where("is_open", "=", true)
      .returning("notice_id")
      .executeTakeFirst();
    return closed && { noticeId: closed.notice_id };
  }

  listOfTrip(tripId: TripId): Promise<NoticeStory[]> {
    return this.read(sql`SELECT * FROM notices WHERE trip_id = ${tripId} ORDER BY made_at, id`);
  }

  listOfRider(riderId: RiderId): Promise<NoticeStory[]> {
    return this.read(sql`SELECT * FROM notices WHERE rider_id = ${riderId} ORDER BY made_at, id`);
  }

  listToCall(limit: number): Promise<NoticeStory[]> {
    return this.read(sql`SELECT * FROM notices WHERE state = 'call' ORDER BY state_since, id LIMIT ${limit}`);
  }

  listAnswered(limit: number): Promise<NoticeStory[]> {
    return this.read(sql`
      SELECT n.* FROM notices n
      JOIN (SELECT notice_id, min(at) AS first FROM notice_answers WHERE is_open GROUP BY notice_id) a ON a.notice_id = n.id
      ORDER BY a.first, n.id LIMIT ${limit}`);
  }

  listNewest(limit: number): Promise<NoticeStory[]> {
    return this.read(sql`SELECT * FROM notices ORDER BY made_at DESC, id DESC LIMIT ${limit}`);
  }

  async listEnding(from: ServiceDay, until: ServiceDay) {
    const { rows } = await sql<{ rider_id: string; last_day: string }>`
      SELECT e.rider_id, (max(upper(e.valid)) - 1)::text AS last_day
      FROM eligibility e JOIN riders r ON r.id = e.rider_id
      WHERE r.erased_at IS NULL AND r.state IN ('served', 'inHospital')
      GROUP BY e.rider_id
      HAVING NOT bool_or(upper_inf(e.valid)) AND max(upper(e.valid)) - 1 BETWEEN ${from}::date AND ${until}::date
      ORDER BY e.rider_id`.execute(this.db);
    return rows.map((row) => ({ riderId: RiderId.parse(row.rider_id), lastDay: serviceDay(row.last_day) }));
  }

  private async readDelivery(which: RawBuilder<unknown>): Promise<KeptDelivery | undefined> {
    const { rows } = await sql<Selectable<Schema["deliveries"]>>`
      SELECT * FROM deliveries WHERE ${which} ORDER BY queued_at DESC, id DESC LIMIT 1`.execute(this.db);
    return rows.map(toDelivery)[0];
  }

  private async read(which: RawBuilder<unknown>): Promise<NoticeStory[]> {
    const { rows } = await sql<Selectable<Schema["notices"]>>`${which}`.execute(this.db);
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    const deliveries = await this.db
      .selectFrom("deliveries")
      .selectAll()
      .where("notice_id", "in", ids)
      .orderBy("no")
      .execute();
    const answers = await this.db
      .selectFrom("notice_answers")
      .selectAll()
      .where("notice_id", "in", ids)
      .orderBy("at")
      .orderBy("id")
      .execute();
    return rows.map((row) => ({
      notice: toNotice(row),
      deliveries: deliveries.filter(({ notice_id }) => notice_id === row.id).map(toDelivery),
      answers: answers.filter(({ notice_id }) => notice_id === row.id).map(toAnswer),
    }));
  }
}

/** States of a try, none of which leads to an earlier one; what failed is over. */
const ORDER = sql`ARRAY['queued', 'sent', 'delivered', 'read', 'failed']::text[]`;
