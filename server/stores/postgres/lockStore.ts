import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { LockKind } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { HeldLock, LockedStop, LockedThing } from "../../domain/runs/lock.ts";
import type { LockStore, NewLock } from "../locks.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface LockRow {
  id: string;
  kind: LockKind;
  shift_id: ShiftId | null;
  trip_id: TripId | null;
  stop_kind: LockedStop["kind"] | null;
  window_from: Date | null;
  window_until: Date | null;
  held_trips: TripId[];
  held_stops: LockedStop[];
  expires_at: Date;
  ended_at: Date | null;
  by: string | null;
  reason: string | null;
  /** The run that it holds on now. */
  on_run: ShiftId | null;
}

export class PostgresLockStore implements LockStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async put(lock: NewLock, at: Instant): Promise<void> {
    const trip = lock.kind === "rider" || lock.kind === "time" ? lock.tripId : null;
    const shift = lock.kind === "time" ? null : lock.shiftId;
    const stop = lock.kind === "time" ? lock.stop : null;
    await sql`
      UPDATE locks SET ended_at = ${new Date(at)}
      WHERE ended_at IS NULL AND kind = ${lock.kind}
        AND coalesce(trip_id, shift_id) = ${trip ?? shift} AND coalesce(stop_kind, '') = ${stop ?? ""}`.execute(
      this.db,
    );
    const { trips, stops, window } = heldBy(lock);
    await sql`
      INSERT INTO locks (id, kind, shift_id, trip_id, stop_kind, held_window, held_trips, held_stops, expires_at, fact_id)
      VALUES (${lock.id}, ${lock.kind}, ${shift}, ${trip}, ${stop}, ${window}, ${trips}::uuid[],
        ${JSON.stringify(stops)}::jsonb, ${new Date(lock.until)}, ${lock.factId})`.execute(this.db);
  }

  async find(id: string): Promise<{ held: HeldLock | undefined } | undefined> {
    const [row] = await this.read(sql`l.id = ${id}`);
    return row && { held: row.ended_at === null ? toLock(row) : undefined };
  }

  async listOfRuns(ids: readonly ShiftId[]): Promise<ReadonlyMap<ShiftId, HeldLock[]>> {
    const rows = await this.read(sql`
      l.ended_at IS NULL AND coalesce(st.shift_id, l.shift_id) = ANY(${ids}::uuid[])
        AND (l.kind <> 'rider' OR st.shift_id = l.shift_id)`);
    const byRun = new Map<ShiftId, HeldLock[]>();
    for (const row of rows) {
      const lock = toLock(row);
      if (lock === undefined || row.on_run === null) continue;
      const locks = byRun.get(row.on_run);
      if (locks === undefined) byRun.set(row.on_run, [lock]);
      else locks.push(lock);
    }
    return byRun;
  }

  async end(id: string, at: Instant): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE locks SET ended_at = ${new Date(at)} WHERE id = ${id} AND ended_at IS NULL`.execute(this.db);
    return numAffectedRows === 1n;
  }

  private async read(where: RawBuilder<unknown>): Promise<LockRow[]> {
    const { rows } = await sql<LockRow>`
      SELECT l.id, l.kind, l.shift_id, l.trip_id, l.stop_kind, lower(l.held_window) AS window_from,
        upper(l.held_window) AS window_until, l.held_trips, l.held_stops, l.expires_at, l.ended_at,
        sf.name AS by, x.text AS reason, coalesce(st.shift_id, l.shift_id) AS on_run
      FROM locks l JOIN facts f ON f.id = l.fact_id
      LEFT JOIN staff sf ON sf.id = f.actor_id
      LEFT JOIN fact_texts x ON x.fact_id = f.id AND x.name = 'note'
      LEFT JOIN stops st ON st.trip_id = l.trip_id AND st.kind = coalesce(l.stop_kind, 'dropoff')
      WHERE ${where} ORDER BY l.fact_id`.execute(this.db);
    return rows;
  }
}

/** What the columns of a kind hold. */
function heldBy(lock: NewLock): {
  trips: readonly TripId[];
  stops: readonly LockedStop[];
  window: RawBuilder<unknown> | null;
} {
  const window =
    lock.kind === "time"
      ? sql`tstzrange(${new Date(lock.window.from)}, ${new Date(lock.window.until)}, '[]')`
      : null;
  return {
    trips: lock.kind === "vehicle" ? lock.tripIds : [],
    stops: lock.kind === "order" ? lock.stops.map(({ tripId, kind }) => ({ tripId, kind })) : [],
    window,
  };
}

function toLock(row: LockRow): HeldLock | undefined {
  const thing = toThing(row);
  return (
    thing && {
      ...thing,
      id: row.id,
      by: row.by ?? undefined,
      reason: row.reason ?? undefined,
      until: toInstantOf(row.expires_at),
    }
  );
}

/** undefined for nothing that the table's constraints let in. */
function toThing(row: LockRow): LockedThing | undefined {
  const { kind, shift_id: shiftId, trip_id: tripId, stop_kind: stop, window_from: from } = row;
  if (kind === "time") {
    const until = row.window_until;
    if (tripId === null || stop === null || from === null || until === null) return undefined;
    return { kind, tripId, stop, window: { from: toInstantOf(from), until: toInstantOf(until) } };
  }
  if (shiftId === null) return undefined;
  if (kind === "vehicle") return { kind, shiftId, tripIds: row.held_trips };
  if (kind === "order") return { kind, shiftId, stops: row.held_stops };
  return tripId === null ? undefined : { kind, tripId, shiftId };
}
