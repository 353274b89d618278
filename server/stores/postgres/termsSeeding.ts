import { type Kysely, type RawBuilder, sql } from "kysely";
import type { DriverId, VehicleId } from "../../../shared/ids/index.ts";
import type { StopPlace } from "../../../shared/schemas/index.ts";
import {
  type Provenance,
  ServiceRules,
  ShiftBreaks,
  TimeOfDay,
} from "../../../shared/schemas/serviceRules.ts";
import type { ShiftTemplate } from "../../domain/fleet/model.ts";
import type { Contract, Validity } from "../../domain/fleet/terms.ts";
import type { NewTerms, PlacedTemplate } from "../index.ts";
import { insert } from "./insertRows.ts";
import type { Schema } from "./schema.ts";
import { type ValidRow, validColumns, validityOf } from "./validity.ts";

export const days = ({ validFrom, validUntil }: Validity): RawBuilder<unknown> =>
  sql`daterange(${validFrom ?? null}::date, ${validUntil ?? null}::date, '[]')`;
const json = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::jsonb`;
const statedOf = (stated: Provenance) =>
  stated.unverified
    ? { unverified: true, source: null, note: stated.note }
    : { unverified: false, source: stated.source, note: null };

/**
 * What a region begins with, put in once: a change in the database stands whatever the pack says. Only a rule that the
 * database has no row of, since a newer program brought it, gets the pack's value later.
 */
export async function putTerms(db: Kysely<Schema>, terms: NewTerms): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await putMissingRules(tx, terms);
    const first = await tx
      .insertInto("seedings")
      .values({ part: "terms", region: terms.id })
      .onConflict((conflict) => conflict.doNothing())
      .returning("part")
      .executeTakeFirst();
    if (first === undefined) return;
    await insert(tx, "categories", terms.categories.map(categoryRow));
    await insert(
      tx,
      "calendar_days",
      terms.calendar.map((each) => ({
        ...{ day: each.day, kind: each.kind, name: json(each.name) },
        ...statedOf(each),
      })),
    );
    for (const contract of terms.contracts) await completeContract(tx, contract);
    await insert(tx, "shift_templates", terms.shifts.map(templateRow));
  });
}

async function putMissingRules(tx: Kysely<Schema>, { rules }: NewTerms): Promise<void> {
  const known = await tx.selectFrom("rule_values").select("key").distinct().execute();
  const keys = new Set(known.map(({ key }) => key));
  const missing = Object.entries(ServiceRules.encode(rules)).filter(([key]) => !keys.has(key));
  const rows = missing.map(([key, rule]) => ({
    ...{ key, value: json(rule.value), valid: days({}) },
    ...statedOf(rule),
  }));
  await insert(tx, "rule_values", rows);
}

const categoryRow = (each: NewTerms["categories"][number]) => ({
  ...{ id: each.id, name: json(each.name), legal_basis: each.legalBasis, valid: days(each) },
  ...statedOf(each),
});

/** Databases of earlier versions have contracts without this. */
async function completeContract(tx: Kysely<Schema>, contract: Contract): Promise<void> {
  const { source, note } = statedOf(contract);
  await sql`
    UPDATE contracts SET vehicle_count = ${contract.vehicleCount ?? null}, source = ${source}, note = ${note}
    WHERE id = ${contract.id} AND vehicle_count IS NULL AND source IS NULL AND note IS NULL`.execute(tx);
}

const templateRow = (each: ShiftTemplate) => ({
  vehicle_id: each.vehicleId,
  driver_id: each.driverId,
  weekdays: sql`${each.weekdays}::smallint[]`,
  starts: TimeOfDay.encode(each.starts),
  ends: TimeOfDay.encode(each.ends),
  breaks: json(ShiftBreaks.encode(each.breaks)),
  valid: days(each),
  unverified: each.unverified,
});

interface TemplateRow extends ValidRow {
  vehicle_id: VehicleId;
  driver_id: DriverId;
  weekdays: ShiftTemplate["weekdays"];
  starts: string;
  ends: string;
  breaks: unknown;
  unverified: boolean;
  depot: StopPlace;
  fit_until: string | null;
}

/** Throws, naming the vehicle, when the breaks of a template are not of their form; the times are checked by the table. */
export async function listTemplates(db: Kysely<Schema>): Promise<PlacedTemplate[]> {
  const { rows } = await sql<TemplateRow>`
    SELECT t.vehicle_id, t.driver_id, t.weekdays, t.starts, t.ends, t.breaks, t.unverified, v.depot, ${validColumns},
      LEAST(d.licence_until, (SELECT min(p.valid_until) FROM vehicle_papers p WHERE p.vehicle_id = v.id)) AS fit_until
    FROM shift_templates t JOIN vehicles v ON v.id = t.vehicle_id JOIN drivers d ON d.id = t.driver_id
    ORDER BY v.plate, t.starts`.execute(db);
  return rows.map((row) => {
    const breaks = ShiftBreaks.safeParse(row.breaks);
    if (!breaks.success)
      throw new Error(`a shift template of vehicle ${row.vehicle_id} has wrong breaks`, {
        cause: breaks.error,
      });
    return {
      ...{ vehicleId: row.vehicle_id, driverId: row.driver_id, weekdays: row.weekdays },
      starts: TimeOfDay.parse(row.starts),
      ends: TimeOfDay.parse(row.ends),
      breaks: breaks.data,
      unverified: row.unverified,
      depot: row.depot,
      fitUntil: row.fit_until ?? undefined,
      ...validityOf(row),
    };
  });
}
