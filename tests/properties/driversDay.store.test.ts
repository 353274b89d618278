import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { realClock } from "../../server/clock.ts";
import type { Run, RunStopRecord } from "../../server/domain/runs/model.ts";
import type { TripRecord } from "../../server/domain/trips/model.ts";
import { AppError } from "../../server/errors.ts";
import type { GeneratedRider } from "../../server/regions/index.ts";
import { PostgresClockStore } from "../../server/stores/postgres/clockStore.ts";
import type { StopAction } from "../../shared/schemas/index.ts";
import { addSeconds, type Instant, instant, minutes } from "../../shared/time/index.ts";
import { ServiceDay } from "../server/services/serviceDay.ts";

/** What a driver did, and as which of their reports it is sent. */
interface Done {
  stop: RunStopRecord;
  action: StopAction;
  at: Instant;
  actionId: string;
}

let day: ServiceDay;
let riders: GeneratedRider[];

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 60);
});
afterAll(() => day?.end());

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 4) };

/** Clears the plan, and puts two trips of one driver at 09:00 and 10:00; the shift is under way. */
async function beginRun(): Promise<Run> {
  const { core, services } = day;
  await day.setTime("06:30");
  await core.pool.query(`BEGIN; TRUNCATE trip_requests, stop_events, stop_holders CASCADE; ALTER TABLE shifts DISABLE TRIGGER shift_status;
    UPDATE shifts SET status = 'planned', started_at = NULL, ended_at = NULL, version = version + 1;
    ALTER TABLE shifts ENABLE TRIGGER shift_status; COMMIT`);
  const first = await ask("09:00");
  const run = await day.runOf(first);
  await place(await ask("10:00"), run);
  await day.setTime("08:30");
  await services.startShift(day.driverOf(run), run.shift.id);
  return fresh(run);
}

async function ask(leaveAt: string): Promise<TripRecord> {
  const [rider, ...rest] = riders;
  if (rider === undefined) throw new Error("no riders left");
  riders = [...rest, rider];
  return day.askAndAssign(rider, { leaveAt });
}
/** By hand, so that one driver has both. */
async function place({ trip, placement }: TripRecord, { shift }: Run): Promise<void> {
  if (placement?.shiftId === shift.id) return;
  const planVersion = await day.core.db.plans.getVersion(day.today);
  const despiteDoubt = true; // nothing has been heard of the run while its reports wait
  await day.services.assignTrip(day.dispatcher, trip.id, { shiftId: shift.id, planVersion, despiteDoubt });
}

async function fresh({ shift }: Run): Promise<Run> {
  const [run] = await day.core.db.fleet.listRuns([shift.id]);
  if (run === undefined) throw new Error("the run is gone");
  return run;
}

/** Everything as planned, each step in its time: from setting out to the last drop-off. */
function drivenAsPlanned({ stops }: Run): Done[] {
  let at = day.at("08:35");
  const toTheMinute = (each: Instant) => instant(Math.ceil(each / 60_000) * 60_000);
  return stops.flatMap((stop) => {
    const arrived = toTheMinute(instant(Math.max(addSeconds(at, minutes(8)), stop.scheduled)));
    const left = addSeconds(arrived, minutes(2));
    const steps: [StopAction, Instant][] = [
      ["depart", at],
      ["arrive", arrived],
      [stop.kind === "pickup" ? "board" : "dropOff", left],
    ];
    at = addSeconds(left, minutes(1));
    return steps.map(([action, when]) => ({ stop, action, at: when, actionId: randomUUID() }));
  });
}

/** How far the device's clock is off, when a report goes out, and how often. */
interface Delivery {
  order: number;
  delay: number;
  copies: number;
}

/** Sends by a clock that is off by so many minutes; what it showed at sending goes along, as phones do. */
async function send(run: Run, { stop, action, at, actionId }: Done, off: number) {
  const sentAt = addSeconds(realClock.now(), minutes(off));
  const ago = day.core.clock.now() - at;
  const told = { at: instant(sentAt - ago), sentAt };
  return day.services.reportStopAction(day.driverOf(run), { stopId: stop.id, actionId, action, ...told });
}

/** The service's clock goes as fast as the device's: how long ago something was is the same by both. */
async function letTimeGoOn(time: string): Promise<void> {
  const row = { now: day.at(time), anchorReal: realClock.now(), speed: 1, paused: false };
  await new PostgresClockStore(day.core.kysely).save(row);
  await day.core.demoClock?.follow();
}

type Visited = Pick<RunStopRecord, "tripId" | "kind" | "status" | "departedAt" | "arrivedAt" | "doneAt">;
/** A report is on its way for a moment: compared to half a minute. */
const inHalfMinutes = (at: Instant | undefined) => at && Math.round((at - day.at("00:00")) / 30_000);
const asCompared = ({ tripId, kind, status, departedAt, arrivedAt, doneAt }: Visited) => ({
  ...{ tripId, kind, status, departed: inHalfMinutes(departedAt) },
  ...{ arrived: inHalfMinutes(arrivedAt), done: inHalfMinutes(doneAt) },
});
const record = ({ stops }: Run) => stops.map(asCompared);

const delivery: fc.Arbitrary<Delivery> = fc.record({
  order: fc.nat(1000),
  delay: fc.nat(1000),
  copies: fc.integer({ min: 1, max: 3 }),
});

async function countActs(ids: readonly string[]): Promise<{ stored: number; open: number }> {
  const { rows } = await sql<{ stored: number; open: number }>`
    SELECT count(*)::int AS stored, (count(*) FILTER (WHERE verdict = 'questioned'))::int AS open
    FROM stop_events WHERE action_id = ANY(${ids}::uuid[])`.execute(day.core.kysely);
  return rows[0] ?? { stored: 0, open: 0 };
}

describe("a driver's day", () => {
  it("is in the record as if every report had come at once, in whatever order, how late and how often they come", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(delivery, { minLength: 12, maxLength: 12 }),
        fc.integer({ min: -180, max: 180 }),
        async (deliveries, off) => {
          const run = await beginRun();
          const acts = drivenAsPlanned(run);
          await letTimeGoOn("12:00");
          const sent = acts
            .flatMap((act, index) => {
              const { order = 0, copies = 1 } = deliveries[index] ?? {};
              return Array.from({ length: copies }, (_, copy) => ({ act, order: order + 311 * copy }));
            })
            .toSorted((one, other) => one.order - other.order);
          for (const { act } of sent) await send(run, act, off);
          expect(await countActs(acts.map(({ actionId }) => actionId))).toEqual({
            stored: acts.length,
            open: 0,
          });
          const expected = run.stops.map(({ id, tripId, kind }) => {
            const [depart, arrive, end] = acts.filter(({ stop }) => stop.id === id);
            const times = { departedAt: depart?.at, arrivedAt: arrive?.at, doneAt: end?.at };
            return { tripId, kind, status: "done" as const, ...times };
          });
          expect(record(await fresh(run))).toEqual(expected.map(asCompared));
          expect(await questionsOf(run)).toEqual([]);
        },
      ),
      runs,
    );
  }, 180_000);

  it("keeps each report once, whatever the plan has become meanwhile, and asks about what does not fit", async () => {
    const change = fc.constantFrom("cancel", "moveAway", "insert", "none");
    const when = fc.nat(11);
    await fc.assert(
      fc.asyncProperty(
        fc.array(delivery, { minLength: 12, maxLength: 12 }),
        change,
        when,
        async (deliveries, kind, at) => {
          const run = await beginRun();
          const acts = drivenAsPlanned(run);
          await letTimeGoOn("12:00");
          const sent = acts
            .map((act, index) => ({
              act,
              order: deliveries[index]?.order ?? 0,
              copies: deliveries[index]?.copies ?? 1,
            }))
            .toSorted((one, other) => one.order - other.order);
          for (const [index, { act, copies }] of sent.entries()) {
            if (index === at) await changePlan(kind, run);
            for (let copy = 0; copy < copies; copy++) await send(run, act, 0);
          }
          const { stored, open } = await countActs(acts.map(({ actionId }) => actionId));
          expect(stored).toBe(acts.length);
          // What is not in the record of the trip is in a question, and nothing is in neither.
          const questions = await questionsOf(run);
          expect(questions.length > 0).toBe(open > 0);
          if (kind === "insert" || kind === "none") expect(open).toBe(0);
        },
      ),
      runs,
    );
  }, 180_000);
});

async function questionsOf({ stops }: Run) {
  const ids = new Set(stops.map(({ tripId }) => tripId));
  const open = await day.core.db.facts.listOpenQuestions();
  return open.filter(({ concerns: { tripId } }) => tripId !== undefined && ids.has(tripId));
}

/** A dispatcher changes the second trip, as far as that can be done by then. */
async function changePlan(kind: string, run: Run): Promise<void> {
  const second = run.stops.find(({ tripId }) => tripId !== run.stops[0]?.tripId);
  if (second === undefined || kind === "none") return;
  if (kind === "cancel") await day.services.cancelTrip(day.dispatcher, second.tripId).catch(ifTooLate);
  if (kind === "moveAway") await day.services.unassignTrip(day.dispatcher, second.tripId).catch(ifTooLate);
  if (kind === "insert") await place(await ask("14:00"), run).catch(ifTooLate);
}
function ifTooLate(error: unknown): void {
  if (!(error instanceof AppError) || error.status >= 500) throw error;
}
