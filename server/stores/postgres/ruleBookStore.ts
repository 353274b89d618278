import { type Kysely, sql } from "kysely";
import type { CalendarDayView, RuleBook, RuleView } from "../../../shared/schemas/index.ts";
import type { NewCalendarDay, NewRule } from "../terms.ts";
import type { Schema } from "./schema.ts";
import { type ValidRow, validColumns, validityOf } from "./validity.ts";

interface SaidRow {
  unverified: boolean;
  source: string | null;
  note: string | null;
  by: string | null;
  why: string | null;
}
type RuleRow = SaidRow & ValidRow & { key: string; value: unknown; changed_at: Date };
type DayRow = SaidRow & Pick<CalendarDayView, "day" | "kind" | "name">;

const said = ({ unverified, source, note, by, why }: SaidRow) => ({
  unverified,
  ...{ source: source ?? undefined, note: note ?? undefined, by: by ?? undefined, why: why ?? undefined },
});
/** What nobody has confirmed says in its note why it is assumed. */
const stated = ({ source, why }: Pick<NewRule, "source" | "why">) =>
  sql`${source === undefined}, ${source ?? null}, ${source === undefined ? why : null}`;

/** Rules and calendar as the office reads and changes them. */
export class RuleBookStore {
  constructor(protected readonly db: Kysely<Schema>) {}

  async readBook(): Promise<RuleBook> {
    const { rows: rules } = await sql<RuleRow>`
      SELECT r.key, r.value, r.unverified, r.source, r.note, r.why, r.changed_at, st.name AS by, ${validColumns}
      FROM rule_values r LEFT JOIN staff st ON st.id = r.changed_by ORDER BY r.key, r.valid`.execute(this.db);
    const { rows: days } = await sql<DayRow>`
      SELECT c.day, c.kind, c.name, c.unverified, c.source, c.note, c.why, st.name AS by
      FROM calendar_days c LEFT JOIN staff st ON st.id = c.changed_by ORDER BY c.day`.execute(this.db);
    return {
      rules: rules.map(
        (row): RuleView => ({
          ...{ key: row.key, value: row.value, changedAt: row.changed_at.toISOString() },
          ...validityOf(row),
          ...said(row),
        }),
      ),
      calendar: days.map((row) => ({ day: row.day, kind: row.kind, name: row.name, ...said(row) })),
    };
  }

  async lock(): Promise<void> {
    await sql`LOCK TABLE rule_values, calendar_days IN SHARE ROW EXCLUSIVE MODE`.execute(this.db);
  }

  async putRule({ key, value, from, by, ...why }: NewRule): Promise<void> {
    const { rows } = await sql<{ until: string | null }>`
      SELECT NULLIF(upper(valid), 'infinity') AS until FROM rule_values
      WHERE key = ${key} AND valid @> ${from}::date`.execute(this.db);
    await sql`DELETE FROM rule_values WHERE key = ${key} AND lower(valid) = ${from}::date`.execute(this.db);
    await sql`UPDATE rule_values SET valid = daterange(lower(valid), ${from}::date)
      WHERE key = ${key} AND valid @> ${from}::date`.execute(this.db);
    await sql`
      INSERT INTO rule_values (key, value, valid, unverified, source, note, changed_by, why)
      VALUES (${key}, ${JSON.stringify(value)}::jsonb, daterange(${from}::date, ${rows[0]?.until ?? null}::date),
        ${stated(why)}, ${by}, ${why.why})`.execute(this.db);
  }

  async putCalendarDay({ day, kind, name, by, ...why }: NewCalendarDay): Promise<void> {
    await this.removeCalendarDay(day);
    await sql`
      INSERT INTO calendar_days (day, kind, name, unverified, source, note, changed_by, why)
      VALUES (${day}, ${kind}, ${JSON.stringify(name)}::jsonb, ${stated(why)}, ${by}, ${why.why})`.execute(
      this.db,
    );
  }

  async removeCalendarDay(day: string): Promise<void> {
    await sql`DELETE FROM calendar_days WHERE day = ${day}`.execute(this.db);
  }
}
