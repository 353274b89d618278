import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { legalShiftChanges, shiftStatuses } from "../../../shared/lifeCycle/shift.ts";
import {
  isVisited,
  legalStopChanges,
  stopStatuses,
  stopStatusesThat,
} from "../../../shared/lifeCycle/stop.ts";
import { isSearching, legalChanges, tripStatusesThat } from "../../../shared/lifeCycle/trip.ts";
import { createTestCore, type TestCore } from "../../support/testCore.ts";

let core: TestCore;
beforeAll(async () => {
  core = await createTestCore();
});
afterAll(() => core?.end());

const query = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await core.pool.query<Row>(text, values)).rows;

/** What stands in quotes: `status = ANY (ARRAY['done'::text, 'noShow'::text])` has done and noShow. */
const wordsOf = (text = "") => [...text.matchAll(/'(\w+)'/g)].map(([, word]) => word);

/** A shift with a status, and the times that go with it. */
const TO = `UPDATE shifts SET status = $2, started_at = CASE WHEN $2 = 'planned' THEN NULL ELSE now() END,
  ended_at = CASE WHEN $2 = 'ended' THEN now() END WHERE id = $1`;

/** The name of the constraint that refused the statement. */
const refusalOf = (text: string, values: unknown[] = []) =>
  core.pool.query(text, values).then(
    () => "accepted",
    (error: { constraint?: string }) => error.constraint,
  );

async function oneTrip(): Promise<{ id: string; rider: string }> {
  const [rider] = await query<{ id: string }>("SELECT id FROM riders ORDER BY id LIMIT 1");
  const [trip] = await query<{ id: string }>(
    `INSERT INTO trip_requests (id, rider_id, service_day, pickup, dropoff, requested_kind, requested_time, companions, aid,
       assistance, purpose, priority_class, requested_at, booked_by)
     VALUES (gen_random_uuid(), $1, '2026-11-23', '{}', '{}', 'leaveAt', now(), 0, 'none', 'door', 'other', 1, now(), 'rider')
     RETURNING id`,
    [rider?.id],
  );
  return { id: trip?.id ?? "", rider: rider?.id ?? "" };
}

describe("constraints of the database", () => {
  it("know the same legal changes of a trip's status as the life cycle", async () => {
    const rows = await query<{ from_status: string; to_status: string }>("SELECT * FROM trip_status_changes");
    const stored = rows.map((row) => `${row.from_status} > ${row.to_status}`).sort();
    expect(stored).toEqual(
      legalChanges()
        .map(({ from, to }) => `${from} > ${to}`)
        .sort(),
    );
  });

  it("write the same words as the life cycle where a query needs them: index of the waiting, statuses of stops", async () => {
    const [index] = await query<{ words: string }>(
      "SELECT indexdef AS words FROM pg_indexes WHERE indexname = 'trips_waiting'",
    );
    expect(wordsOf(index?.words)).toEqual(tripStatusesThat(isSearching));
    const checks = await query<{ words: string }>(
      "SELECT pg_get_constraintdef(oid) AS words FROM pg_constraint WHERE conrelid = 'stops'::regclass AND contype = 'c'",
    );
    const lists = checks.map(({ words }) => wordsOf(words)).filter((words) => words.includes("done"));
    // A stop has one of these statuses, and it is done with, at a time, where the vehicle was and went on.
    expect(lists.toSorted((one, other) => other.length - one.length)).toEqual([
      stopStatuses,
      stopStatusesThat(isVisited),
    ]);
  });

  it("refuse to board somebody whose vehicle never came", async () => {
    const { id } = await oneTrip();
    const board = "UPDATE trip_requests SET status = 'boarded', version = version + 1 WHERE id = $1";
    expect(await refusalOf(board, [id])).toBe("trip_status_change");
  });

  it("refuse a trip that begins anywhere but at the beginning", async () => {
    const { rider } = await oneTrip();
    const done = `INSERT INTO trip_requests SELECT gen_random_uuid(), 1, rider_id, service_day, 'completed', pickup, dropoff,
      requested_kind, requested_time, companions, aid, assistance, purpose, note, priority_class, requested_at, booked_by, reason
      FROM trip_requests WHERE rider_id = $1 LIMIT 1`;
    expect(await refusalOf(done, [rider])).toBe("trip_status_begin");
  });

  it("know the same legal changes of a stop as the sequence of a visit", async () => {
    const rows = await query<Record<"kind" | "from_status" | "to_status", string>>(
      "SELECT * FROM stop_status_changes",
    );
    const stored = rows.map((row) => `${row.kind}: ${row.from_status} > ${row.to_status}`).sort();
    expect(stored).toEqual(
      legalStopChanges()
        .map(({ kind, from, to }) => `${kind}: ${from} > ${to}`)
        .sort(),
    );
  });

  it("let a shift change as its life cycle says, and in no other way", async () => {
    const [{ id } = { id: "" }] = await query<{ id: string }>(
      "SELECT id FROM shifts WHERE status = 'planned' ORDER BY id DESC LIMIT 1",
    );
    const [{ definition = "" } = {}] = await query<{ definition?: string }>(
      "SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'shifts_status_check'",
    );
    expect(wordsOf(definition).sort()).toEqual([...shiftStatuses].sort());
    const steps = shiftStatuses.flatMap((from) => shiftStatuses.map((to) => ({ from, to })));
    const accepted: { from: string; to: string }[] = [];
    for (const { from, to } of steps.filter((step) => step.from !== step.to)) {
      // Put there past the guard; whoever was on a shift at all has begun it.
      await query("ALTER TABLE shifts DISABLE TRIGGER shift_status");
      await query(TO, [id, from]);
      await query("ALTER TABLE shifts ENABLE TRIGGER shift_status");
      if ((await refusalOf(TO, [id, to])) === "accepted") accepted.push({ from, to });
    }
    expect(accepted).toEqual(legalShiftChanges());
  });

  it("refuse to take back a visit, or a shift that was started", async () => {
    const { id } = await oneTrip();
    const [shift] = await query<{ id: string }>("SELECT id FROM shifts WHERE status = 'planned' LIMIT 1");
    await query(
      `INSERT INTO stops (id, trip_id, kind, shift_id, sequence, scheduled, estimated)
       VALUES (gen_random_uuid(), $1, 'pickup', $2, 31, now(), now())`,
      [id, shift?.id],
    );
    const stop = (status: string) =>
      refusalOf("UPDATE stops SET status = $2 WHERE trip_id = $1", [id, status]);
    expect(await stop("arrived")).toBe("stop_status_change"); // it never set out
    expect(await stop("onTheWay")).toBe("accepted");
    expect(await stop("planned")).toBe("stop_status_change");
    const end = "UPDATE shifts SET status = 'ended', started_at = now(), ended_at = now() WHERE id = $1";
    expect(await refusalOf(end, [shift?.id])).toBe("shift_status_change");
    await query("UPDATE shifts SET status = 'started', started_at = now() WHERE id = $1", [shift?.id]);
    const back = "UPDATE shifts SET status = 'planned', started_at = NULL WHERE id = $1";
    expect(await refusalOf(back, [shift?.id])).toBe("shift_status_change");
  });

  it("refuse an old version written over a newer one", async () => {
    const { id } = await oneTrip();
    expect(await refusalOf("UPDATE trip_requests SET version = 1 WHERE id = $1", [id])).toBe(
      "trip_version_grows",
    );
  });

  it("refuse one driver or one vehicle on two shifts at the same time", async () => {
    // A driver and a vehicle that have nothing to do yet, beside those of a known shift.
    const [spare] = await query<{ driver: string; vehicle: string }>(`
      WITH d AS (INSERT INTO drivers SELECT gen_random_uuid(), name, '+77000009999', operator_id, lift_trained, locale, pin_hash
                 FROM drivers LIMIT 1 RETURNING id),
           v AS (INSERT INTO vehicles SELECT gen_random_uuid(), 'SPARE', model, operator_id, contract_id, district_id, lift,
                   lift_limit_kg, depot FROM vehicles LIMIT 1 RETURNING id)
      SELECT d.id AS driver, v.id AS vehicle FROM d, v`);
    const second = (driver: string, vehicle: string) => `
      INSERT INTO shifts (id, service_day, vehicle_id, driver_id, period, start_place, end_place)
      SELECT gen_random_uuid(), service_day, ${vehicle}, ${driver}, period, start_place, end_place FROM shifts LIMIT 1`;
    expect(await refusalOf(second("driver_id", `'${spare?.vehicle}'`))).toBe("shifts_driver_once");
    expect(await refusalOf(second(`'${spare?.driver}'`, "vehicle_id"))).toBe("shifts_vehicle_once");
    expect(await refusalOf(second(`'${spare?.driver}'`, `'${spare?.vehicle}'`))).toBe("accepted");
  });

  it("refuse a second place in the plan for the same pickup", async () => {
    const { id } = await oneTrip();
    const [shift] = await query<{ id: string }>("SELECT id FROM shifts LIMIT 1");
    const stop = `INSERT INTO stops (id, trip_id, kind, shift_id, sequence, scheduled, estimated)
      VALUES (gen_random_uuid(), $1, 'pickup', $2, $3, now(), now())`;
    expect(await refusalOf(stop, [id, shift?.id, 1])).toBe("accepted");
    expect(await refusalOf(stop, [id, shift?.id, 2])).toBe("stops_one_place_in_plan");
  });

  it("refuse to pick somebody up with one vehicle and drop them off with another", async () => {
    const { id } = await oneTrip();
    const [one, other] = await query<{ id: string }>("SELECT id FROM shifts LIMIT 2");
    const visits = `INSERT INTO stops (id, trip_id, kind, shift_id, sequence, scheduled, estimated)
      VALUES (gen_random_uuid(), $1, 'pickup', $2, 11, now(), now()),
        (gen_random_uuid(), $1, 'dropoff', $3, 12, now(), now())`;
    expect(await refusalOf(visits, [id, one?.id, other?.id])).toBe("stops_one_vehicle");
    expect(await refusalOf(visits, [id, one?.id, one?.id])).toBe("accepted");
  });

  it("refuse two stops at the same place in a route", async () => {
    const trips = [await oneTrip(), await oneTrip()];
    const [shift] = await query<{ id: string }>("SELECT id FROM shifts LIMIT 1");
    const pickups = `INSERT INTO stops (id, trip_id, kind, shift_id, sequence, scheduled, estimated)
      VALUES (gen_random_uuid(), $1, 'pickup', $3, 21, now(), now()), (gen_random_uuid(), $2, 'pickup', $3, 21, now(), now())`;
    expect(await refusalOf(pickups, [trips[0]?.id, trips[1]?.id, shift?.id])).toBe("stops_in_order");
  });

  it("refuse to change what became of a promise, an entry without its fact, and one that says too little or too much", async () => {
    const [{ id }, other] = [await oneTrip(), await oneTrip()];
    const window = "tstzrange(now(), now() + interval '20 minutes')";
    const enter = (columns: string, values: string, { no = 1, kind = "asked", of = id } = {}) =>
      refusalOf(
        `WITH fact AS (INSERT INTO facts (kind, at, role, trip_id, details)
           VALUES ('promise.' || $2, now(), 'system', $4, '{}') RETURNING id)
         INSERT INTO promise_entries (fact_id, trip_id, no, kind${columns}) SELECT id, $1, $3, $2${values} FROM fact`,
        [id, kind, no, of],
      );
    const bounds = [", pickup_window, max_ride_seconds", `, ${window}, 1800`] as const;
    expect(await enter(...bounds, { of: other.id })).toBe("promise_entry_fact");
    expect(await enter("", "")).toBe("promise_bounds");
    expect(await enter(...bounds)).toBe("accepted");
    expect(await enter(...bounds, { no: 1 })).toBe("promise_entries_in_turn");
    const second = (kind: string) => ({ no: 2, kind });
    expect(await enter(...bounds, second("broken"))).toBe("promise_entry_follows");
    expect(await enter(...bounds, second("given"))).toBe("accepted");
    const third = (kind: string) => ({ no: 3, kind });
    expect(await enter(...bounds, third("broken"))).toBe("promise_reason");
    expect(await enter(...bounds, third("changed"))).toBe("promise_consent");
    expect(await enter("", "", third("improved"))).toBe("promise_bounds");
    expect(await enter("", "", third("missed"))).toBe("promise_missed_by");
    expect(await enter(...bounds, third("kept"))).toBe("promise_bounds");
    expect(await enter(...bounds, third("improved"))).toBe("accepted");
    expect(await enter(...bounds, { no: 4, kind: "given" })).toBe("promise_entry_follows");
    expect(await refusalOf("UPDATE promise_entries SET max_ride_seconds = 3600")).toBe("promise_append_only");
    expect(await refusalOf("DELETE FROM promise_entries")).toBe("promise_append_only");
  });

  it("refuse two entitlements of one rider for the same days, and a changed fact", async () => {
    const { rider } = await oneTrip();
    const twice = `INSERT INTO eligibility (rider_id, category_id, legal_basis, valid)
      VALUES ($1, 'x', 'y', '[2025-01-01,2025-02-01)')`;
    expect(await refusalOf(twice, [rider])).toBe("eligibility_once");
    await query("INSERT INTO facts (kind, at, role, details) VALUES ('run.started', now(), 'system', '{}')");
    await query("INSERT INTO fact_texts SELECT id, 'note', 'said so' FROM facts");
    expect(await refusalOf("UPDATE facts SET kind = 'run.ended'")).toBe("facts_append_only");
    expect(await refusalOf("UPDATE fact_texts SET text = 'said otherwise'")).toBe("fact_texts_unchanged");
    expect(await refusalOf("DELETE FROM fact_texts")).toBe("accepted");
    expect(await refusalOf("DELETE FROM facts")).toBe("facts_append_only");
  });
});
