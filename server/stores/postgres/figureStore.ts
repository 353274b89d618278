import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ContractId } from "../../../shared/ids/index.ts";
import { isEnded, tripStatusesThat } from "../../../shared/lifeCycle/trip.ts";
import type { FigureKey, LocalizedName, TripStatus } from "../../../shared/schemas/index.ts";
import type { Scope } from "../../domain/people/model.ts";
import type { ContractBudget, FigureRow, FigureSpan, FigureStore } from "../figures.ts";
import { vehicleContractOn, vehicleOperatorOn } from "./fleetMoves.ts";
import { literals } from "./literals.ts";
import type { Schema } from "./schema.ts";

type By = FigureKey | undefined;
/** Of a row that has `service_day`, `contract_id`, `district_id` and `category_id`. */
const keyOf = (by: By): RawBuilder<string | null> => {
  if (by === undefined) return sql`NULL::text`;
  return by === "month" ? sql`to_char(service_day, 'YYYY-MM')` : sql`${sql.ref(`${by}_id`)}`;
};
const within = ({ from, until }: FigureSpan, day: RawBuilder<unknown>) =>
  sql`${day} >= ${`${from}-01`}::date AND ${day} < ${`${until}-01`}::date + interval '1 month'`;
/** Where a scope names anything, what has no vehicle is nobody's. */
export const reached = ({ operators, districts }: Scope) => sql`
  (${operators ?? null}::text[] IS NULL OR operator_id = ANY(${operators ?? null}::text[]))
  AND (${districts ?? null}::text[] IS NULL OR district_id = ANY(${districts ?? null}::text[]))`;

export const contractName = sql`
  (SELECT jsonb_build_object(
    'kk', (o.name->>'kk') || ', ' || (d.name->>'kk'), 'ru', (o.name->>'ru') || ', ' || (d.name->>'ru'),
    'en', (o.name->>'en') || ', ' || (d.name->>'en'))
   FROM operators o, districts d WHERE o.id = c.operator_id AND d.id = c.district_id)`;
const nameOf = (by: By): RawBuilder<LocalizedName | null> => {
  if (by === "contract") return sql`(SELECT ${contractName} FROM contracts c WHERE c.id = k.key)`;
  if (by === "district") return sql`(SELECT name FROM districts d WHERE d.id = k.key)`;
  if (by === "category")
    return sql`(SELECT name FROM categories g WHERE g.id = k.key ORDER BY upper(valid) DESC LIMIT 1)`;
  return sql`NULL::jsonb`;
};

interface Row {
  key: string | null;
  name: LocalizedName | null;
  people: number;
  completed: number;
  no_show: number;
  cancelled: number;
  refused: number;
  missed: number;
  open: number;
  measured: number;
  returns: number;
  returns_in_time: number;
  return_minutes: number | null;
  vehicle_days: number | null;
  kilometers: number | null;
  measured_kilometers: number | null;
  budget: string | null;
}

export class PostgresFigureStore implements FigureStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async count(span: FigureSpan, by: By): Promise<FigureRow[]> {
    const { rows } = await sql<Row>`
      WITH trips AS (${tripsOf(span, by)}), driven AS (${drivenOf(span, by)}), money AS (${moneyOf(span, by)}),
      keys AS (SELECT key FROM trips UNION SELECT key FROM driven UNION SELECT key FROM money)
      SELECT k.key, ${nameOf(by)} AS name, coalesce(t.people, 0) AS people, coalesce(t.completed, 0) AS completed,
        coalesce(t.no_show, 0) AS no_show, coalesce(t.cancelled, 0) AS cancelled, coalesce(t.refused, 0) AS refused,
        coalesce(t.missed, 0) AS missed, coalesce(t.open, 0) AS open, coalesce(t.measured, 0) AS measured,
        coalesce(t.returns, 0) AS returns, coalesce(t.returns_in_time, 0) AS returns_in_time, t.return_minutes,
        d.vehicle_days, d.kilometers, d.measured_kilometers, m.budget
      FROM keys k
      LEFT JOIN trips t ON t.key IS NOT DISTINCT FROM k.key
      LEFT JOIN driven d ON d.key IS NOT DISTINCT FROM k.key
      LEFT JOIN money m ON m.key IS NOT DISTINCT FROM k.key
      ORDER BY k.key NULLS LAST`.execute(this.db);
    return rows.map(toRow);
  }

  async listBudgets(reach: Scope): Promise<ContractBudget[]> {
    const { rows } = await sql<{ id: ContractId; name: LocalizedName; years: ContractBudget["years"] }>`
      SELECT c.id, ${contractName} AS name, coalesce((
        SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('year', b.year, 'tenge', b.tenge, 'source', b.source))
          ORDER BY b.year DESC) FROM contract_budgets b WHERE b.contract_id = c.id), '[]') AS years
      FROM contracts c WHERE ${reached(reach)} ORDER BY c.id`.execute(this.db);
    return rows.map(({ id, ...row }) => ({ contractId: id, ...row }));
  }

  async setBudget({ contractId, year, tenge, source }: Parameters<FigureStore["setBudget"]>[0]) {
    const { rows } = await sql<{ was: string | null }>`
      WITH old AS (SELECT tenge FROM contract_budgets WHERE contract_id = ${contractId} AND year = ${year})
      INSERT INTO contract_budgets (contract_id, year, tenge, source)
      VALUES (${contractId}, ${year}, ${tenge}, ${source ?? null})
      ON CONFLICT (contract_id, year) DO UPDATE SET tenge = EXCLUDED.tenge, source = EXCLUDED.source
      RETURNING (SELECT tenge FROM old) AS was`.execute(this.db);
    const was = rows[0]?.was ?? null;
    return was === null ? undefined : Number(was);
  }
}

const is = (status: TripStatus) => sql`status = ${sql.lit(status)}`;

const tripsOf = (span: FigureSpan, by: By) => sql`
  SELECT ${keyOf(by)} AS key, count(DISTINCT rider_id) FILTER (WHERE ${is("completed")})::int AS people,
    count(*) FILTER (WHERE ${is("completed")})::int AS completed,
    count(*) FILTER (WHERE ${is("noShow")})::int AS no_show,
    count(*) FILTER (WHERE ${is("cancelled")})::int AS cancelled,
    count(*) FILTER (WHERE ${is("refused")})::int AS refused,
    count(*) FILTER (WHERE ${is("missed")})::int AS missed,
    count(*) FILTER (WHERE status IN (${literals(tripStatusesThat((trip) => !isEnded(trip)))}))::int AS open,
    count(*) FILTER (WHERE ${is("completed")} AND on_the_spot = 2)::int AS measured,
    count(waited) FILTER (WHERE ${is("completed")})::int AS returns,
    count(*) FILTER (WHERE ${is("completed")} AND waited <= ${span.pickupWithin})::int AS returns_in_time,
    (percentile_cont(0.5) WITHIN GROUP (ORDER BY waited) FILTER (WHERE ${is("completed")}) / 60)::float8 AS return_minutes
  FROM (
    SELECT (SELECT greatest(0, extract(epoch FROM p.arrived_at - w.ready_at)) FROM will_calls w
      WHERE w.trip_id = t.id) AS waited,
      t.rider_id, t.status, t.service_day, ${vehicleContractOn(sql`t.service_day`)} AS contract_id,
      ${vehicleOperatorOn(sql`t.service_day`)} AS operator_id, v.district_id, e.category_id,
      (SELECT count(DISTINCT a.action) FROM stop_events a JOIN stops st ON st.id = a.stop_id
       WHERE st.trip_id = t.id AND a.verdict = 'applied' AND a.told_by IS NULL
         AND a.action IN ('board', 'dropOff')) AS on_the_spot
    FROM trip_requests t
    LEFT JOIN stops p ON p.trip_id = t.id AND p.kind = 'pickup'
    LEFT JOIN shifts s ON s.id = p.shift_id
    LEFT JOIN vehicles v ON v.id = s.vehicle_id
    LEFT JOIN LATERAL (
      SELECT category_id FROM eligibility WHERE rider_id = t.rider_id
      ORDER BY valid @> t.service_day DESC, upper(valid) DESC LIMIT 1) e ON true
    WHERE ${within(span, sql`t.service_day`)}) trip
  WHERE ${reached(span.reach)} GROUP BY 1`;

/** A vehicle that drove for people of several categories is no category's. */
const drivenOf = (span: FigureSpan, by: By) => sql`
  SELECT ${by === "category" ? sql`NULL::text` : keyOf(by)} AS key,
    count(DISTINCT (vehicle_id, service_day))::int AS vehicle_days,
    (sum(w.meters) / 1000.0)::float8 AS kilometers, (sum(w.measured_meters) / 1000.0)::float8 AS measured_kilometers
  FROM (
    SELECT s.id, s.vehicle_id, s.service_day, s.started_at, v.district_id, ${vehicleContractOn(sql`s.service_day`)} AS contract_id,
      ${vehicleOperatorOn(sql`s.service_day`)} AS operator_id
    FROM shifts s JOIN vehicles v ON v.id = s.vehicle_id) shift LEFT JOIN run_distances w ON w.shift_id = shift.id
  WHERE started_at IS NOT NULL AND ${by !== "category"} AND ${within(span, sql`service_day`)}
    AND ${reached(span.reach)} GROUP BY 1`;

const moneyOf = (span: FigureSpan, by: By) => sql`
  SELECT ${by === "category" ? sql`NULL::text` : keyOf(by)} AS key,
    sum(tenge * days / (make_date(year + 1, 1, 1) - make_date(year, 1, 1))) AS budget
  FROM (
    SELECT b.tenge::numeric AS tenge, b.year, m::date AS service_day, c.id AS contract_id, c.operator_id,
      c.district_id, (m + interval '1 month')::date - m::date AS days
    FROM contract_budgets b JOIN contracts c ON c.id = b.contract_id,
      generate_series(${`${span.from}-01`}::date::timestamp, ${`${span.until}-01`}::date::timestamp, interval '1 month') m
    WHERE extract(year FROM m) = b.year) month
  WHERE ${by !== "category"} AND ${reached(span.reach)} GROUP BY 1`;

const toRow = ({
  key,
  name,
  no_show,
  vehicle_days,
  measured_kilometers,
  returns_in_time,
  return_minutes,
  budget,
  ...row
}: Row): FigureRow => ({
  ...row,
  key: key ?? undefined,
  name: name ?? undefined,
  noShow: no_show,
  returnsInTime: returns_in_time,
  returnMinutes: return_minutes ?? undefined,
  vehicleDays: vehicle_days ?? undefined,
  kilometers: row.kilometers ?? undefined,
  measuredKilometers: measured_kilometers ?? undefined,
  budget: budget === null ? undefined : Number(budget),
});
