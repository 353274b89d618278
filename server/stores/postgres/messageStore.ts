import { type Kysely, type RawBuilder, sql } from "kysely";
import type { LocalizedName, SentKey } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { CountedMessage, MessageRow, MessageSpan, MessageStore, WayUse } from "../messages.ts";
import { contractName, reached } from "./figureStore.ts";
import { vehicleContractOn } from "./fleetMoves.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant } from "./tripRows.ts";

/** What messages cost is counted in tenge; a price in another currency is as none. */
const TENGE = "KZT";
const counts = ["sent", "delivered", "read", "failed", "answered", "priced", "cost"] as const;
const columns = sql.raw(["at", "channel", "provider", "kind", "contract_id", ...counts].join(", "));
const sums = sql.raw(counts.map((count) => `sum(${count}) AS ${count}`).join(", "));
const date = (at: Instant) => new Date(at);

/** Every zone is some quarters of an hour ahead: so coarse a time is of one day and one month everywhere. */
const quarterOf = (at: RawBuilder<unknown>) => sql`date_bin('15 minutes', ${at}, to_timestamp(0))`;

/** Each try as a row of counts; an answer belongs to the last try that did not fail. `which`: of notices `n` and tries `d`. */
const tries = (which: RawBuilder<unknown>) => sql`
  SELECT d.queued_at AS at, d.channel, d.provider, n.kind,
    coalesce(${vehicleContractOn(sql`t.service_day`)}, '') AS contract_id,
    (d.sent_at IS NOT NULL)::int AS sent, (d.delivered_at IS NOT NULL)::int AS delivered,
    (d.read_at IS NOT NULL)::int AS read, (d.state = 'failed')::int AS failed,
    (d.state <> 'failed' AND EXISTS (SELECT FROM notice_answers a WHERE a.notice_id = n.id)
      AND NOT EXISTS (SELECT FROM deliveries x WHERE x.notice_id = n.id AND x.no > d.no AND x.state <> 'failed'))::int AS answered,
    (d.currency IS NOT DISTINCT FROM ${TENGE} AND d.cost IS NOT NULL)::int AS priced,
    CASE WHEN d.currency = ${TENGE} THEN coalesce(d.cost, 0) ELSE 0 END AS cost
  FROM deliveries d JOIN notices n ON n.id = d.notice_id
  LEFT JOIN trip_requests t ON t.id = n.trip_id
  LEFT JOIN stops p ON p.trip_id = t.id AND p.kind = 'pickup'
  LEFT JOIN shifts s ON s.id = p.shift_id
  LEFT JOIN vehicles v ON v.id = s.vehicle_id
  WHERE ${which}`;

const added = sql.raw(
  counts.map((count) => `${count} = message_counts.${count} + EXCLUDED.${count}`).join(", "),
);
const addUp = sql`ON CONFLICT (at, channel, provider, kind, contract_id) DO UPDATE SET ${added}`;

/** Before notices go: what was sent stays counted. `which`: a condition on notices `n`. */
export async function keepCounts(db: Kysely<Schema>, which: RawBuilder<unknown>): Promise<void> {
  await sql`
    INSERT INTO message_counts (${columns})
    SELECT ${quarterOf(sql`at`)} AS at, channel, provider, kind, contract_id, ${sums} FROM (${tries(which)}) each
    GROUP BY 1, 2, 3, 4, 5 ${addUp}`.execute(db);
}

interface Row extends Record<(typeof counts)[number], string | number> {
  key: string | null;
  name: LocalizedName | null;
}

export class PostgresMessageStore implements MessageStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async count(span: MessageSpan, by: SentKey | undefined): Promise<MessageRow[]> {
    const [from, until] = [date(span.from), date(span.until)];
    const { rows } = await sql<Row>`
      WITH one AS (
        ${tries(sql`d.queued_at >= ${from} AND d.queued_at < ${until}`)}
        UNION ALL SELECT ${columns} FROM message_counts WHERE at >= ${from} AND at < ${until}),
      all_of AS (
        SELECT ${keyOf(by, span.timeZone)} AS key, ${sums}
        FROM one LEFT JOIN contracts c ON c.id = one.contract_id WHERE ${reached(span.reach)} GROUP BY 1)
      SELECT k.*, ${by === "contract" ? sql`(SELECT ${contractName} FROM contracts c WHERE c.id = k.key)` : sql`NULL::jsonb`} AS name
      FROM all_of k ORDER BY k.key NULLS LAST`.execute(this.db);
    return rows.map(toRow);
  }

  async spentSince(from: Instant): Promise<number> {
    const { rows } = await sql<{ spent: string | number }>`
      SELECT (SELECT coalesce(sum(cost), 0) FROM deliveries WHERE queued_at >= ${date(from)} AND currency = ${TENGE})
        + (SELECT coalesce(sum(cost), 0) FROM message_counts WHERE at >= ${quarterOf(sql`${date(from)}::timestamptz`)}) AS spent`.execute(
      this.db,
    );
    return Number(rows[0]?.spent ?? 0);
  }

  async note({ at, channel, provider, kind, hasFailed, cost }: CountedMessage): Promise<void> {
    const tenge = cost?.currency === TENGE ? cost.amount : undefined;
    const [sent, failed, priced] = [Number(!hasFailed), Number(hasFailed), Number(tenge !== undefined)];
    await sql`
      INSERT INTO message_counts (${columns})
      VALUES (${quarterOf(sql`${date(at)}::timestamptz`)}, ${channel}, ${provider}, ${kind}, '',
        ${sent}, 0, 0, ${failed}, 0, ${priced}, ${tenge ?? 0}) ${addUp}`.execute(this.db);
  }

  async readUse(ways: readonly Pick<WayUse, "channel" | "provider">[], since: Instant): Promise<WayUse[]> {
    const { rows } = await sql<{
      provider: string;
      channel: WayUse["channel"];
      last: Date | null;
      failures: number;
    }>`
      SELECT w.channel, w.provider,
        (SELECT d.sent_at FROM deliveries d WHERE d.provider = w.provider AND d.channel = w.channel AND d.sent_at IS NOT NULL
          ORDER BY d.since DESC LIMIT 1) AS last,
        (SELECT count(*)::int FROM deliveries d WHERE d.provider = w.provider AND d.channel = w.channel
          AND d.state = 'failed' AND d.since >= ${date(since)}) AS failures
      FROM unnest(${ways.map(({ channel }) => channel)}::text[], ${ways.map(({ provider }) => provider)}::text[])
        AS w (channel, provider)`.execute(this.db);
    return rows.map(({ last, ...row }) => ({ ...row, lastSuccess: maybeInstant(last) }));
  }
}

/** Of a row that has `at`, `channel`, `provider`, `kind` and `contract_id`. */
function keyOf(by: SentKey | undefined, timeZone: string): RawBuilder<string | null> {
  if (by === undefined) return sql`NULL::text`;
  if (by === "contract") return sql`nullif(one.contract_id, '')`;
  if (by === "channel" || by === "provider" || by === "kind") return sql`${sql.ref(`one.${by}`)}`;
  const local = sql`(one.at AT TIME ZONE ${timeZone})`;
  return by === "day" ? sql`${local}::date::text` : sql`to_char(${local}, 'YYYY-MM')`;
}

const toRow = ({ key, name, ...row }: Row): MessageRow => ({
  ...{ key: key ?? undefined, name: name ?? undefined },
  ...{ sent: Number(row.sent), delivered: Number(row.delivered), read: Number(row.read) },
  ...{ failed: Number(row.failed), answered: Number(row.answered) },
  ...{ priced: Number(row.priced), cost: Number(row.cost) },
});
