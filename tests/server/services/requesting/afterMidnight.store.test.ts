import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { AppError } from "../../../../server/errors.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { stableId } from "../../../../server/regions/stableId.ts";
import { planShifts } from "../../../../server/services/fleet/index.ts";
import { nextServiceDay, toIso } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
/** A service until 24:40, whose last shifts end at 25:30. */
beforeAll(async () => {
  day = await ServiceDay.begin();
  await day.core.pool.query(
    `UPDATE rule_values SET value = '{"from": "07:00", "until": "24:40"}' WHERE key = 'serviceHours'`,
  );
  await day.core.terms.load();
  await day.core.pool.query(
    "UPDATE shifts SET period = tstzrange(lower(period), $1) WHERE service_day = $2 AND upper(period) >= $3",
    [toIso(day.at("25:30")), day.today, toIso(day.at("21:00"))],
  );
  riders = day.walkers("visual", 12);
});
afterAll(() => day?.end());
const rider = (nth: number): GeneratedRider => riders[nth] ?? fail();
const fail = (): never => {
  throw new Error("no such rider");
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "taken",
    (error: AppError) => error.code,
  );

describe("a ride over midnight", () => {
  let ride: TripRecord;

  it("is of the day on which the evening began, promised and planned after 24:00", async () => {
    await day.setTime("18:30");
    ride = await day.askAndAssign(rider(0), { leaveAt: "24:30" });
    expect(ride.trip.serviceDay).toBe(day.today);
    expect(ride.trip.status).toBe("assigned");
    // Wished for 24:30, promised within 20 minutes of it: 24:30 to 24:50 of the same day.
    expect(day.clock(ride.promise?.pickupWindow.from ?? fail())).toBe("24:30");
    expect(day.clock(ride.promise?.pickupWindow.until ?? fail())).toBe("24:50");
    expect((await day.checkPlan()).violations).toEqual([]);
  });

  it("is driven over midnight as one run, and its estimates are told at 24:30 as before it", async () => {
    await day.setTime("23:50");
    let run = await day.runOf(ride);
    await day.services.startShift(day.driverOf(run), run.shift.id);
    run = await day.visit(run);
    expect(day.clock(day.core.clock.now()) >= "24:30").toBe(true);
    await day.work();
    expect((await day.services.getManifest(day.driverOf(run))).run?.shift.serviceDay).toBe(day.today);
    await day.visit(run);
    expect((await day.trip(ride.trip.id)).trip.status).toBe("completed");
    expect((await day.services.endShift(day.driverOf(run), run.shift.id)).shift.status).toBe("ended");
  });
});

describe("a wish around the edges of the day", () => {
  it("is outside of the service's hours from 24:41 until 07:00, whatever day that is", async () => {
    await day.setTime("12:00");
    const ask = (nth: number, leaveAt: string) => codeOf(day.ask(rider(nth), { leaveAt }));
    expect(await ask(1, "24:40")).toBe("taken");
    expect(await ask(2, "24:41")).toBe("trip.outsideServiceHours");
    expect(await ask(2, "26:59")).toBe("trip.outsideServiceHours");
    expect(await ask(2, "27:00")).toBe("trip.outsideServiceHours");
    expect(await ask(2, "31:00")).toBe("taken"); // 07:00 of tomorrow
  });

  it("is within reach until the last evening's night is over", async () => {
    await day.setTime("25:00");
    const last = (nth: number, leaveAt: string) => codeOf(day.ask(rider(nth), { leaveAt }));
    // 7 days ahead by the day under way, which at 25:00 is still the evening's: 7 × 24 + 24:30.
    expect(await last(3, `${7 * 24 + 24}:30`)).toBe("taken");
    expect(await last(4, `${8 * 24 + 9}:00`)).toBe("trip.tooFarAhead");
    await day.setTime("27:00");
    expect(await last(4, `${8 * 24 + 9}:00`)).toBe("taken");
  });
});

describe("what comes by itself at 24:30", () => {
  it("plans shifts for the same days as in the evening before", async () => {
    const { master, region, terms, pool, db } = day.core;
    const planAt = (time: string) =>
      planShifts({
        master,
        due: db.due,
        termsOn: terms.on,
        dayRules: terms.dayRules,
        now: day.at(time),
        stableId,
      });
    // As far ahead as standing orders ask, and a day more.
    const newest = nextServiceDay(day.today, region.rules.standingHorizonDays.value + 1);
    const count = async () =>
      (await pool.query("SELECT count(*)::int AS count FROM shifts WHERE service_day = $1", [newest])).rows[0]
        .count;
    await planAt("23:30");
    const planned = await count();
    expect(planned).toBeGreaterThan(0);
    await planAt("24:30");
    await planAt("26:59");
    const { rows } = await pool.query("SELECT max(service_day)::text AS last FROM shifts");
    expect([await count(), rows[0].last]).toEqual([planned, newest]);
  });

  it("calls nobody missed whose window is still open, and somebody whose window is over", async () => {
    await day.setTime("19:00");
    const open = await day.ask(rider(5), { leaveAt: "24:20" });
    const over = await day.ask(rider(6), { leaveAt: "22:30" }); // until 22:50, and an hour's grace
    await day.setTime("24:30");
    await day.comeDue();
    const statusOf = async ({ trip }: TripRecord) => (await day.trip(trip.id)).trip.status;
    expect(await statusOf(open)).not.toBe("missed");
    expect(await statusOf(over)).toBe("missed");
  });
});
