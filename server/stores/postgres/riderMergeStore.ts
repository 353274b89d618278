import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RiderId, TripId } from "../../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Traits } from "../../domain/people/duplicates.ts";
import type { RiderReach } from "../../domain/people/record.ts";
import type { MergeRecord, NewMerge, RiderMergeStore } from "../riderMerges.ts";
import { reachCondition } from "./riderConditions.ts";
import { PostgresRiderRecordStore } from "./riderRecordStore.ts";
import { PostgresRiderStore } from "./riderStore.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

interface MergeRow {
  id: string;
  kept_id: RiderId;
  gone_id: RiderId;
  by: string | null;
  merged_at: Date;
  undone_at: Date | null;
}

/** A record with its parts, row by row, so that it can be put back as it was, whatever columns there are. */
const wholeOf = (id: RiderId): RawBuilder<unknown> => sql`(
  SELECT jsonb_build_object('rider', to_jsonb(r),
    'eligibility', coalesce((SELECT jsonb_agg(to_jsonb(e) ORDER BY e.id) FROM eligibility e WHERE e.rider_id = r.id), '[]'),
    'guardians', coalesce((SELECT jsonb_agg(to_jsonb(g) ORDER BY g.position) FROM guardians g WHERE g.rider_id = r.id), '[]'))
  FROM riders r WHERE r.id = ${id})`;
/** But for what says nothing of the person. */
const plain = (whole: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${whole} #- '{rider,version}' #- '{rider,search_words}' #- '{rider,spelling}')`;

export class PostgresRiderMergeStore implements RiderMergeStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async listTraits(reach: RiderReach, today: ServiceDay): Promise<Traits[]> {
    const { rows } = await sql<Omit<Traits, "home"> & { home: string | null }>`
      SELECT r.id, r.iin, r.name, r.phone, r.home->>'label' AS home,
        ARRAY(SELECT g.phone FROM guardians g WHERE g.rider_id = r.id) AS "contactPhones"
      FROM riders r WHERE ${reachCondition(reach, today)}`.execute(this.db);
    return rows.map(({ home, ...each }) => ({ ...each, home: home ?? undefined }));
  }

  async listApart(): Promise<{ one: string; other: string }[]> {
    return this.db.selectFrom("riders_apart").selectAll().execute();
  }

  async tellApart(one: RiderId, other: RiderId): Promise<boolean> {
    const [first, second] = one < other ? [one, other] : [other, one];
    const told = await this.db
      .insertInto("riders_apart")
      .values({ one: first, other: second })
      .onConflict((conflict) => conflict.doNothing())
      .returning("one")
      .executeTakeFirst();
    return told !== undefined;
  }

  async find(id: string): Promise<MergeRecord | undefined> {
    return (await this.read(sql`m.id = ${id}`))[0];
  }

  async lock(id: string): Promise<void> {
    await sql`SELECT FROM rider_merges WHERE id = ${id} FOR UPDATE`.execute(this.db);
  }

  listSince(since: Instant): Promise<MergeRecord[]> {
    return this.read(
      sql`m.undone_at IS NULL AND m.gone_was IS NOT NULL AND m.merged_at > ${new Date(since)}`,
    );
  }

  async listGone(id: RiderId): Promise<RiderId[]> {
    const { rows } = await sql<{ gone_id: RiderId }>`
      WITH RECURSIVE g AS (
        SELECT gone_id FROM rider_merges WHERE kept_id = ${id} AND undone_at IS NULL
        UNION SELECT m.gone_id FROM rider_merges m JOIN g ON m.kept_id = g.gone_id WHERE m.undone_at IS NULL
      ) SELECT gone_id FROM g`.execute(this.db);
    return rows.map(({ gone_id }) => gone_id);
  }

  async merge({ id, record, goneId, staffId, at }: NewMerge): Promise<TripId[] | undefined> {
    const { numAffectedRows } = await sql`
      INSERT INTO rider_merges (id, kept_id, gone_id, staff_id, merged_at, trips, kept_was, gone_was)
      VALUES (${id}, ${record.id}, ${goneId}, ${staffId}, ${new Date(at)}, '{}', ${wholeOf(record.id)}, ${wholeOf(goneId)})
      ON CONFLICT (id) DO NOTHING`.execute(this.db);
    if (numAffectedRows !== 1n) return undefined;
    await this.touchRunsOf([record.id, goneId]);
    const trips = await this.moveTrips(sql`rider_id = ${goneId}`, record.id);
    await sql`UPDATE standing_orders SET rider_id = ${record.id}, moved_by = ${id} WHERE rider_id = ${goneId}`.execute(
      this.db,
    );
    await this.moveChannels(id, goneId, record.id);
    await this.db.deleteFrom("riders").where("id", "=", goneId).execute();
    await new PostgresRiderRecordStore(this.db).replace([record]);
    await new PostgresRiderStore(this.db).setNeeds(record.id, record.needs);
    const notWith = await this.nameInstead(goneId, record.id);
    await sql`
      UPDATE rider_merges SET trips = ${trips}::uuid[], not_with = ${notWith}::jsonb, kept_is = ${wholeOf(record.id)}
      WHERE id = ${id}`.execute(this.db);
    return trips;
  }

  /** Of those who never ride with the one who is gone, what they said before and say now. */
  private async nameInstead(goneId: RiderId, keptId: RiderId): Promise<string> {
    const { rows } = await sql<{ id: string; was: unknown; is: unknown }>`
      WITH named AS (SELECT id, needs->'notWith' AS was FROM riders WHERE needs->'notWith' @> to_jsonb(${goneId}::text) FOR UPDATE)
      UPDATE riders r SET needs = jsonb_set(r.needs, '{notWith}', (
        SELECT coalesce(jsonb_agg(DISTINCT CASE WHEN v = ${goneId} THEN ${keptId}::text ELSE v END), '[]')
        FROM jsonb_array_elements_text(n.was) v))
      FROM named n WHERE n.id = r.id RETURNING r.id, n.was, r.needs->'notWith' AS "is"`.execute(this.db);
    return JSON.stringify(rows);
  }

  async undo(id: string, at: Instant): Promise<Awaited<ReturnType<RiderMergeStore["undo"]>>> {
    const found = await this.find(id);
    if (found === undefined) return { kind: "changed" };
    const { keptId, goneId } = found;
    const { rows } = await sql<{ same: boolean | null }>`
      SELECT ${plain(sql`kept_is`)} = ${plain(wholeOf(keptId))} AND gone_was IS NOT NULL AS same
      FROM rider_merges WHERE id = ${id}`.execute(this.db);
    if (rows[0]?.same !== true) return { kind: "changed" };
    await this.touchRunsOf([keptId]);
    await this.putBack(id, keptId);
    const trips = await this.moveTrips(
      sql`rider_id = ${keptId} AND id IN (SELECT unnest(trips) FROM rider_merges WHERE id = ${id})`,
      goneId,
    );
    await sql`UPDATE standing_orders SET rider_id = ${goneId}, moved_by = NULL WHERE moved_by = ${id}`.execute(
      this.db,
    );
    await this.giveChannelsBack(id, keptId, goneId);
    await sql`UPDATE rider_merges SET undone_at = ${new Date(at)} WHERE id = ${id}`.execute(this.db);
    return { kind: "undone", trips };
  }

  /** An address that both had linked is the kept record's; what somebody wished of the kept one counts, else of the other. */
  private async moveChannels(id: string, goneId: RiderId, keptId: RiderId): Promise<void> {
    await sql`
      UPDATE channel_addresses x SET rider_id = ${keptId}, moved_by = ${id} WHERE rider_id = ${goneId} AND NOT EXISTS (
        SELECT FROM channel_addresses y WHERE y.rider_id = ${keptId} AND y.recipient = x.recipient
          AND y.channel = x.channel AND y.address = x.address)`.execute(this.db);
    await this.copyWishes(goneId, keptId);
  }

  private async giveChannelsBack(id: string, keptId: RiderId, goneId: RiderId): Promise<void> {
    await sql`UPDATE channel_addresses SET rider_id = ${goneId}, moved_by = NULL WHERE moved_by = ${id}`.execute(
      this.db,
    );
    await this.copyWishes(keptId, goneId);
  }

  private async copyWishes(from: RiderId, to: RiderId): Promise<void> {
    await sql`
      INSERT INTO channel_wishes (rider_id, only_safety, channels)
      SELECT ${to}, only_safety, channels FROM channel_wishes WHERE rider_id = ${from} ON CONFLICT DO NOTHING`.execute(
      this.db,
    );
  }

  private async putBack(id: string, keptId: RiderId): Promise<void> {
    const from = (whole: "kept_was" | "gone_was") =>
      sql`(SELECT ${sql.ref(whole)} FROM rider_merges WHERE id = ${id})`;
    await sql`
      UPDATE riders r SET aid = w.aid, needs = w.needs, chair_weight_kg = w.chair_weight_kg, home = w.home,
        district_id = w.district_id, version = r.version + 1
      FROM jsonb_populate_record(NULL::riders, ${from("kept_was")}->'rider') w WHERE r.id = w.id`.execute(
      this.db,
    );
    await sql`DELETE FROM eligibility WHERE rider_id = ${keptId}`.execute(this.db);
    await sql`DELETE FROM guardians WHERE rider_id = ${keptId}`.execute(this.db);
    await sql`
      INSERT INTO riders SELECT * FROM jsonb_populate_record(NULL::riders, ${from("gone_was")}->'rider')`.execute(
      this.db,
    );
    for (const whole of ["kept_was", "gone_was"] as const) {
      await sql`
        INSERT INTO eligibility OVERRIDING SYSTEM VALUE
        SELECT * FROM jsonb_populate_recordset(NULL::eligibility, ${from(whole)}->'eligibility')`.execute(
        this.db,
      );
      await sql`
        INSERT INTO guardians SELECT * FROM jsonb_populate_recordset(NULL::guardians, ${from(whole)}->'guardians')`.execute(
        this.db,
      );
    }
    await sql`
      UPDATE riders r SET needs = jsonb_set(r.needs, '{notWith}', n.was)
      FROM rider_merges m, jsonb_to_recordset(m.not_with) AS n(id uuid, was jsonb, "is" jsonb)
      WHERE m.id = ${id} AND r.id = n.id AND r.needs->'notWith' = n."is"`.execute(this.db);
  }

  private async moveTrips(which: RawBuilder<unknown>, to: RiderId): Promise<TripId[]> {
    const { rows } = await sql<{ id: TripId }>`
      UPDATE trip_requests SET rider_id = ${to}, version = version + 1 WHERE ${which} RETURNING id`.execute(
      this.db,
    );
    const ids = rows.map(({ id }) => id);
    await sql`UPDATE notices SET rider_id = ${to} WHERE trip_id = ANY(${ids}::uuid[])`.execute(this.db);
    return ids;
  }

  /** Who plans with one of their trips has read the records as they were before. Runs are locked before trips, as everywhere. */
  private async touchRunsOf(ids: readonly RiderId[]): Promise<void> {
    await sql`
      UPDATE shifts SET version = version + 1 WHERE id IN (
        SELECT st.shift_id FROM stops st JOIN trip_requests t ON t.id = st.trip_id
        WHERE t.rider_id = ANY(${[...ids]}::uuid[]) AND st.done_at IS NULL)`.execute(this.db);
  }

  private async read(which: RawBuilder<unknown>): Promise<MergeRecord[]> {
    const { rows } = await sql<MergeRow>`
      SELECT m.id, m.kept_id, m.gone_id, s.name AS by, m.merged_at, m.undone_at
      FROM rider_merges m LEFT JOIN staff s ON s.id = m.staff_id WHERE ${which} ORDER BY m.merged_at DESC, m.id`.execute(
      this.db,
    );
    return rows.map((row) => ({
      ...{ id: row.id, keptId: row.kept_id, goneId: row.gone_id, by: row.by ?? "" },
      ...{ at: toInstantOf(row.merged_at), undoneAt: maybeInstant(row.undone_at) },
    }));
  }
}
