import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import type { Run } from "../../domain/runs/model.ts";
import {
  boardedOf,
  layoutsColumn,
  type Party,
  type PartyRow,
  type RunStopRow,
  runStopColumns,
  type ShiftRow,
  shiftColumns,
  shiftVehicleColumns,
  toParty,
  toRunStop,
  toShift,
} from "./fleetRows.ts";
import { toKnown } from "./knownRows.ts";
import { PostgresLockStore } from "./lockStore.ts";
import { plannedPromiseColumns } from "./promiseRows.ts";
import type { Schema } from "./schema.ts";
import { eligibilityJoin, riderColumns, tripColumns } from "./tripRows.ts";

/** Of shifts under the alias `s`, with vehicle and driver. */
export async function readShiftRows(db: Kysely<Schema>, where: RawBuilder<unknown>): Promise<ShiftRow[]> {
  const { rows } = await sql<ShiftRow>`
    SELECT ${shiftColumns}, ${shiftVehicleColumns}, ${layoutsColumn}
    FROM shifts s JOIN vehicles v ON v.id = s.vehicle_id JOIN drivers d ON d.id = s.driver_id
    WHERE s.removed_at IS NULL AND (${where}) ORDER BY lower(s.period), v.plate`.execute(db);
  return rows;
}

/** Of shifts under the alias `s`, with their stops. */
export async function readRuns(db: Kysely<Schema>, where: RawBuilder<unknown>): Promise<Run[]> {
  const rows = await readShiftRows(db, where);
  const locks = await new PostgresLockStore(db).listOfRuns(rows.map((row) => row.shift_id));
  const runs = new Map(
    rows.map((row): [ShiftId, Run] => {
      const id = row.shift_id;
      return [id, { shift: toShift(row), version: row.run_version, stops: [], locks: locks.get(id) }];
    }),
  );
  const { rows: stops } = await sql<RunStopRow>`
    SELECT ${runStopColumns} FROM stops st JOIN shifts s ON s.id = st.shift_id
    WHERE ${where} ORDER BY st.shift_id, st.sequence`.execute(db);
  const known = rows.filter(isUnderWay).flatMap((row) => row.known_stops ?? []);
  const parties = await readParties(db, [
    ...new Set([...stops.map((row) => row.stop_trip), ...known.map(({ tripId }) => tripId)]),
  ]);
  for (const row of rows.filter(isUnderWay)) {
    const run = runs.get(row.shift_id);
    if (run !== undefined) run.known = toKnown(row, parties);
  }
  const boarded = new Map<TripId, Date | null>(); // pickups come first
  for (const row of stops) {
    if (row.stop_kind === "pickup") boarded.set(row.stop_trip, row.done_at);
    const party = parties.get(row.stop_trip);
    const stop = party && { ...toRunStop(row, party), ...boardedOf(row, boarded) };
    if (stop !== undefined) runs.get(row.stop_shift)?.stops.push(stop);
  }
  return [...runs.values()];
}

/** Each trip once, though it has two stops. */
async function readParties(db: Kysely<Schema>, tripIds: TripId[]): Promise<Map<TripId, Party>> {
  const { rows } = await sql<PartyRow>`
    SELECT ${tripColumns}, ${riderColumns}, ${plannedPromiseColumns}
    FROM trip_requests t JOIN riders r ON r.id = t.rider_id ${eligibilityJoin(sql`t.service_day`)}
    JOIN present_promises p ON p.trip_id = t.id
    WHERE t.id = ANY(${tripIds})`.execute(db);
  return new Map(rows.map((row) => [row.trip_id, toParty(row)]));
}
