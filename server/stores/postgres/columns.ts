import type { ColumnType, RawBuilder } from "kysely";

/** Columns as Kysely sees them; the constraints live in `migrations/`. */
export type Time = ColumnType<Date, Date, Date>;
export type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** Ranges are written with an SQL constructor and read through lower() and upper(). */
export type Range = ColumnType<never, RawBuilder<unknown>, RawBuilder<unknown>>;
export type RangeOrNone = ColumnType<never, RawBuilder<unknown> | null | undefined, never>;

/** Written as SQL, since lists would become Postgres' own arrays. */
export type Json = ColumnType<unknown, RawBuilder<unknown>, RawBuilder<unknown>>;
