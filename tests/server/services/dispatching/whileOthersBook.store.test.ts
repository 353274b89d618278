import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Core, composeCore } from "../../../../server/compose/core.ts";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { type ShiftId, StaffId } from "../../../../shared/ids/index.ts";
import type { ChangeEffect } from "../../../../shared/schemas/index.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { nextOf } from "../../../support/nextOf.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
/** Another process over the same stores. */
let other: Core;
/** In the city ten vehicles serve `visual`, and ten others `dialysis`: a booking of one kind never goes to the other's. */
let riders: Record<"visual" | "dialysis", GeneratedRider[]>;

beforeAll(async () => {
  day = await ServiceDay.begin();
  await day.takeAllowancesAway(); // of twenty vehicles each can take one more
  other = await composeCore(day.core.config, day.core.logger);
  await other.terms.load();
  const entitled = (kind: keyof typeof riders) =>
    day.walkers(kind, 60).filter(({ eligibleUntil = day.today }) => eligibleUntil >= day.today);
  riders = { visual: entitled("visual"), dialysis: entitled("dialysis") };
});
afterAll(async () => {
  await other?.close();
  await day?.end();
});

const nextRider = (kind: keyof typeof riders) => nextOf(riders[kind]);
const book = (kind: keyof typeof riders, leaveAt: string) => day.askAndAssign(nextRider(kind), { leaveAt });
const shiftOf = async ({ trip }: TripRecord) => (await day.trip(trip.id)).placement?.shiftId;
const look = ({ trip }: TripRecord, to: ShiftId) => day.look(trip.id, to);
const assign = (
  { trip }: TripRecord,
  to: ShiftId,
  { planVersion }: Pick<ChangeEffect, "planVersion">,
  { services = day.services, by = day.dispatcher }: { services?: Core["services"]; by?: Actor } = {},
) => services.assignTrip(by, trip.id, { shiftId: to, planVersion });
const stale = { code: "plan.stale" };

/** So many shifts that could take the trip as well as its own. */
async function otherShifts(
  record: TripRecord,
  { count, besides = [] }: { count: number; besides?: readonly ShiftId[] },
): Promise<ShiftId[]> {
  const { shift: own } = await day.runOf(record);
  const found: ShiftId[] = [];
  for (const { id, vehicle } of await day.core.db.fleet.listShifts(day.today)) {
    if (found.length === count) break;
    if (id === own.id || vehicle.contractId !== own.vehicle.contractId || besides.includes(id)) continue;
    if ((await look(record, id)).feasible) found.push(id);
  }
  return found;
}
const otherShift = async (record: TripRecord, besides: readonly ShiftId[] = []) =>
  first(await otherShifts(record, { count: 1, besides }));
const first = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error("no other shift can take the trip");
  return one;
};

describe("a dispatcher who looks for a while at what a change would do", () => {
  it("loses nothing when others are given places elsewhere meanwhile: ten looks, four bookings each", async () => {
    const ada = await book("visual", "14:00");
    const shifts = await otherShifts(ada, { count: 3 });
    for (let n = 0; n < 10; n++) {
      const to = first(shifts.slice(n % shifts.length));
      const seen = await look(ada, to);
      for (const hour of ["09", "12", "15", "18"])
        await day.ask(nextRider("dialysis"), { leaveAt: `${hour}:${10 + n}` });
      await day.work();
      expect(await day.core.db.plans.getVersion(day.today)).toBeGreaterThan(seen.planVersion);
      expect((await assign(ada, to, seen)).placement?.shiftId).toBe(to);
    }
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] });
  });

  it("loses nothing either when the same run takes somebody at quite another time", async () => {
    const bo = await book("visual", "09:00");
    const to = await otherShift(bo);
    const [near, far] = [await book("visual", "10:30"), await book("visual", "14:30")];
    await assign(near, to, await look(near, to));
    const seen = await look(bo, to); // bo would come right before near, who stays where they are
    await assign(far, to, await look(far, to));
    expect((await assign(bo, to, seen)).placement?.shiftId).toBe(to);
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] });
  });

  it("loses nothing when somebody comes in right beside the place that was shown: the times shown still hold", async () => {
    const [cy, di] = [await book("visual", "11:00"), await book("visual", "11:45")];
    const to = await otherShift(cy);
    const seen = await look(cy, to);
    await assign(di, to, await look(di, to)); // by a colleague
    const placed = await assign(cy, to, seen);
    expect(placed.placement?.shiftId).toBe(to);
    const pickup = (await day.runOf(cy)).stops.find(
      ({ tripId, kind }) => tripId === cy.trip.id && kind === "pickup",
    );
    const shown = Date.parse(seen.pickup ?? "");
    expect(Math.abs((pickup?.scheduled ?? 0) - shown)).toBeLessThan(minutes(5) * 1000);
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] });
  });

  it("looks again when the vehicle is somewhere else at the time that was shown", async () => {
    const cy = await book("visual", "11:00");
    const to = await otherShift(cy);
    const seen = await look(cy, to);
    for (let n = 0; n < 3; n++) {
      const other = await book("visual", "11:00");
      const effect = await look(other, to);
      if (effect.feasible && (await shiftOf(other)) !== to) await assign(other, to, effect); // by a colleague
    }
    const before = await shiftOf(cy);
    await expect(assign(cy, to, seen)).rejects.toMatchObject(stale);
    expect(await shiftOf(cy)).toBe(before);
  });

  it("looks again when a colleague has moved the same trip", async () => {
    const el = await book("visual", "12:30");
    const shifts = await otherShifts(el, { count: 2 });
    const [to, elsewhere] = [first(shifts), first(shifts.slice(1))];
    const seen = await look(el, to);
    await assign(el, elsewhere, await look(el, elsewhere));
    await expect(assign(el, to, seen)).rejects.toMatchObject(stale);
    expect(await shiftOf(el)).toBe(elsewhere);
  });

  it("looks again when the clock has made something else of it", async () => {
    const fay = await book("visual", "16:00");
    const to = await otherShift(fay);
    const seen = await look(fay, to);
    await day.setTime("16:20"); // the vehicle has not left yet, so it comes later than it was shown to
    await expect(assign(fay, to, seen)).rejects.toMatchObject(stale);
    await day.setTime("06:30");
  });

  it("looks again when nobody remembers what was shown", async () => {
    const hal = await book("visual", "17:00");
    const to = await otherShift(hal);
    const seen = await look(hal, to);
    await book("dialysis", "17:30");
    await day.core.redis.flushdb(); // looks are motion: a Redis that begins anew has none
    await expect(assign(hal, to, seen)).rejects.toMatchObject(stale);
    expect((await assign(hal, to, await look(hal, to))).placement?.shiftId).toBe(to);
  });

  it("is one person: who has not looked may act on an unchanged day only", async () => {
    const gu = await book("visual", "13:15");
    const to = await otherShift(gu);
    const seen = await look(gu, to);
    const by: Actor = { role: "dispatcher", id: StaffId.parse(randomUUID()) };
    await book("dialysis", "19:00");
    await expect(assign(gu, to, seen, { by })).rejects.toMatchObject(stale);
    expect((await assign(gu, to, seen)).placement?.shiftId).toBe(to);
  });
});

describe("twenty trips given to twenty vehicles by hand at once, in two processes", () => {
  it("are all saved, and the plan is sound", async () => {
    const kinds = ["visual", "dialysis"] as const;
    const hours = ["10", "11", "12", "13", "14"];
    const wanted: { record: TripRecord; to: ShiftId }[] = [];
    const taken: ShiftId[] = [];
    for (const [index, hour] of [...hours, ...hours].entries()) {
      for (const kind of kinds) {
        const record = await book(kind, `${hour}:${index < 5 ? "00" : "30"}`);
        const { shift: own } = await day.runOf(record);
        const to = taken.includes(own.id) ? await otherShift(record, taken) : own.id;
        await day.services.unassignTrip(day.dispatcher, record.trip.id);
        taken.push(to);
        wanted.push({ record, to });
      }
    }
    const looks = await Promise.all(
      wanted.map(async ({ record, to }) => ({ record, to, seen: await look(record, to) })),
    );
    const results = await Promise.allSettled(
      looks.map(({ record, to, seen }, index) =>
        assign(record, to, seen, { services: (index % 2 === 0 ? day.core : other).services }),
      ),
    );
    expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
    expect(await Promise.all(wanted.map(({ record }) => shiftOf(record)))).toEqual(
      wanted.map(({ to }) => to),
    );
    expect(await day.checkPlan()).toEqual({ violations: [], relaxations: [] });
  });
});
