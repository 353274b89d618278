import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import {
  addSeconds,
  endOfServiceDay,
  nextServiceDay,
  seconds,
  startOfServiceDay,
} from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 30);
});
afterAll(() => day?.end());
afterEach(() => day.setTime("06:30"));

const nextRider = (): GeneratedRider => {
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider is left");
  return rider;
};
/** When the trip is looked at again, "09:22". */
async function watched(id: TripId): Promise<string | undefined> {
  const row = await day.core.kysely
    .selectFrom("due")
    .select("due_at")
    .where(sql`payload->>'tripId'`, "=", id)
    .where("job", "=", "missOverdueTrip")
    .executeTakeFirst();
  return row && day.clock(row.due_at.getTime() as Parameters<typeof day.clock>[0]);
}
const statusOf = async ({ trip }: TripRecord) => (await day.trip(trip.id)).trip.status;
/** As if no vehicle had been found for it. */
async function askInVain(leaveAt: string): Promise<TripRecord> {
  const asked = await day.ask(nextRider(), { leaveAt });
  await sql`UPDATE trip_requests SET status = 'unassigned', version = version + 1 WHERE id = ${asked.trip.id}`.execute(
    day.core.kysely,
  );
  return asked;
}

describe("a trip's row of what is due", () => {
  it("comes with the request: two minutes after the pickup window", async () => {
    // Leaves at 09:00, picked up by 09:20 (the window of the region's rules), missed two minutes later (another rule).
    const { trip, promise } = await day.ask(nextRider(), { leaveAt: "09:00" });
    expect(promise && day.clock(promise.pickupWindow.until)).toBe("09:20");
    expect(await watched(trip.id)).toBe("09:22");
  });

  it("of a trip with a vehicle waits for the shift's end, and for the window again when it loses the vehicle", async () => {
    const { trip } = await day.askAndAssign(nextRider(), { leaveAt: "09:00" });
    const { shift } = await day.runOf({ trip });
    await day.setTime("09:22");
    await day.comeDue();
    // Its driver has begun: late as they are, they come until the shift's end.
    expect(await watched(trip.id)).toBe(day.clock(shift.ends));
    expect(await statusOf({ ...(await day.trip(trip.id)) })).toBe("assigned");
    await day.services.unassignTrip(day.dispatcher, trip.id);
    expect(await watched(trip.id)).toBe("09:22");
    await day.comeDue();
    expect(await statusOf({ ...(await day.trip(trip.id)) })).toBe("missed");
  });

  it("goes when the trip is over, and when somebody is aboard", async () => {
    const cancelled = await day.ask(nextRider(), { leaveAt: "09:00" });
    await day.services.cancelTrip(day.dispatcher, cancelled.trip.id);
    expect(await watched(cancelled.trip.id)).toBeUndefined();
    const driven = await day.askAndAssign(nextRider(), { leaveAt: "09:00" });
    let run = await day.runOf(driven);
    await day.setTime("08:30");
    run = await day.services.startShift(day.driverOf(run), run.shift.id);
    while ((await statusOf(driven)) !== "boarded") run = await day.visit(run);
    expect(await watched(driven.trip.id)).toBeUndefined();
  });
});

describe("the clock", () => {
  it("put forward finds everything that was due between, and put back makes nothing happen twice", async () => {
    const [one, other] = [await askInVain("09:00"), await askInVain("12:00")];
    await day.setTime("09:22");
    await day.comeDue();
    expect([await statusOf(one), await statusOf(other)]).toEqual(["missed", "unassigned"]);
    await day.setTime("08:00");
    expect(await day.comeDue()).toBe(0);
    await day.setTime("12:21");
    await day.comeDue();
    expect(await statusOf(other)).toBe("unassigned");
    await day.setTime("23:59");
    await day.comeDue();
    expect([await statusOf(one), await statusOf(other)]).toEqual(["missed", "missed"]);
    const lines = (await day.trip(one.trip.id)).facts.filter(({ kind }) => kind === "trip.missed");
    expect(lines).toHaveLength(1);
  });

  it("put back after a row was handed over lets its trip wait again", async () => {
    const asked = await askInVain("09:00");
    await day.setTime("09:22");
    expect(await day.services.drainDue()).toBeGreaterThan(0);
    await day.setTime("09:10"); // before its job is done
    await day.work();
    expect(await statusOf(asked)).toBe("unassigned");
    expect(await watched(asked.trip.id)).toBe("09:22");
    await day.setTime("09:22");
    await day.comeDue();
    expect(await statusOf(asked)).toBe("missed");
  });

  it("that plays a day at once does everything of it, in the order of its times", async () => {
    const times = ["14:00", "08:30", "19:30", "11:00"];
    const asked = await Promise.all(times.map((leaveAt) => askInVain(leaveAt)));
    await day.setTime("23:59");
    await day.comeDue();
    const { rows } = await sql<{ id: TripId }>`
      SELECT payload->>'tripId' AS id FROM outbox WHERE name = 'missOverdueTrip' AND payload->>'tripId' = ANY(${asked.map(
        ({ trip }) => trip.id,
      )}) ORDER BY outbox.id`.execute(day.core.kysely);
    const order = rows.map(({ id }) => times[asked.findIndex(({ trip }) => trip.id === id)]);
    expect(order).toEqual(["08:30", "11:00", "14:00", "19:30"]);
    for (const each of asked) expect(await statusOf(each)).toBe("missed");
    expect(await day.comeDue()).toBe(0);
  });
});

describe("two that drain at once", () => {
  it("miss each trip once", async () => {
    const asked = await Promise.all([1, 2, 3, 4, 5].map(() => askInVain("09:00")));
    await day.setTime("09:22");
    const [one, other] = await Promise.all([day.services.drainDue(), day.services.drainDue()]);
    expect(one + other).toBeGreaterThanOrEqual(5);
    await day.work();
    for (const { trip } of asked) {
      const { facts } = await day.trip(trip.id);
      expect(facts.filter(({ kind }) => kind === "trip.missed")).toHaveLength(1);
    }
  });
});

describe("a day to build", () => {
  it("is due when the day before begins, and puts the next one", async () => {
    const { region, kysely, terms } = day.core;
    // One day more than standing orders reach, which is further than single trips do: 14 + 1.
    const horizon = region.rules.standingHorizonDays.value + 1;
    const shiftsOn = async (serviceDay: string) =>
      (await kysely.selectFrom("shifts").select("id").where("service_day", "=", serviceDay).execute()).length;
    const turn = async () =>
      (
        await kysely.selectFrom("due").select("due_at").where("key", "=", "planShifts").executeTakeFirst()
      )?.due_at.getTime();
    for (const ahead of [1, 2]) {
      const today = nextServiceDay(day.today, ahead);
      const newest = nextServiceDay(today, horizon);
      expect(await shiftsOn(newest)).toBe(0);
      await day.setTime(startOfServiceDay(today, terms.dayRules));
      await day.comeDue();
      expect(await shiftsOn(newest)).toBeGreaterThan(0);
      expect(await turn()).toBe(startOfServiceDay(today, terms.dayRules) + 3_600_000);
      // Within the last hour, the day that begins comes before the hour is over.
      await day.setTime(addSeconds(endOfServiceDay(today, terms.dayRules), seconds(-600)));
      await day.comeDue();
      expect(await turn()).toBe(endOfServiceDay(today, terms.dayRules));
    }
  });
});
