import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import type { ShiftBreak } from "../../../../server/domain/fleet/model.ts";
import { breaksOf } from "../../../../server/domain/runs/breaks.ts";
import type { BreakStep } from "../../../../shared/lifeCycle/break.ts";
import type { KeptBreak } from "../../../../shared/schemas/index.ts";
import { addSeconds, type Instant, instant, minutes, toIso } from "../../../../shared/time/index.ts";
import { seal } from "../../../support/seal.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();
const day = () => world.day;
const driver = () => day().driverOf(world.run);
const shiftId = () => world.run.shift.id;

/** The shift has one break of half an hour, to begin between nine and eleven. */
beforeEach(async () => {
  const { kysely } = day().core;
  await sql`DELETE FROM shift_breaks`.execute(kysely);
  const window = sql`tstzrange(${new Date(day().at("09:00"))}, ${new Date(day().at("11:00"))})`;
  await sql`INSERT INTO shift_breaks (shift_id, position, period, length_seconds)
    VALUES (${shiftId()}, 0, ${window}, ${minutes(30)})`.execute(kysely);
  await sql`UPDATE shifts SET version = version + 1 WHERE id = ${shiftId()}`.execute(kysely);
  await day().services.refreshEstimates(shiftId());
  world.run = await world.refresh();
});

const breaks = async () => (await world.refresh()).shift.breaks;
const planned = async (): Promise<ShiftBreak> => known((await breaks()).find(({ asked }) => !asked));
const asked = async () => (await breaks()).find((each) => each.asked === true);
const status = async () => {
  const run = await world.refresh();
  return breaksOf(run, day().core.clock.now(), minutes(30)).map((each) => each.status);
};
const said = async () =>
  (await day().core.db.facts.listOfShift(shiftId())).flatMap(({ kind, at, by }) =>
    kind.startsWith("break.") ? [`${kind} ${by.role} ${day().clock(at)}`] : [],
  );
async function report(
  step: BreakStep,
  at: Instant | string,
  more: { actionId?: string; takes?: string } = {},
) {
  const { id: breakId } = await planned();
  const when = typeof at === "string" ? day().at(at) : at;
  const told = { at: when }; // by the service's clock, which stands still here
  const action = { breakId, actionId: randomUUID(), step, ...more };
  return (await day().services.reportBreak(driver(), shiftId(), action, told)).verdict;
}
/** The service's clock, with what is to be done by then. */
async function go(to: string): Promise<void> {
  await day().setTime(to);
  await day().work();
}

describe("a planned break", () => {
  it("has its place in the run as soon as that is planned, and another when the run is", async () => {
    const { placed, window } = await planned();
    expect(placed?.at).toBeGreaterThanOrEqual(window.from);
    expect(placed?.at).toBeLessThanOrEqual(window.until);
    expect([undefined, world.pickup.id, world.dropoff.id]).toContain(placed?.after);
    expect(placed?.after).not.toBe(world.pickup.id); // with Ada aboard nobody rests
    await sql`UPDATE shift_breaks SET placed_at = NULL, placed_after = NULL`.execute(day().core.kysely);
    await day().askAndAssign(world.nextRider(), { leaveAt: "09:40" });
    await day().services.refreshEstimates(shiftId());
    expect((await planned()).placed).toBeDefined();
  });

  it("is told once with the times of the stops that move with it", async () => {
    const { kysely } = day().core;
    await sql`UPDATE shift_breaks SET placed_at = NULL, placed_after = NULL`.execute(kysely);
    await sql`UPDATE stops SET estimated = estimated + interval '20 minutes'`.execute(kysely);
    const runNews = sql`SELECT FROM outbox WHERE name = 'run.changed' AND payload->>'shiftId' = ${shiftId()}`;
    const told = async () => (await runNews.execute(kysely)).rows.length;
    const before = await told();
    await day().services.refreshEstimates(shiftId());
    expect((await planned()).placed).toBeDefined();
    expect(await told()).toBe(before + 1);
  });

  it("is taken as its driver says, in whichever order and however often that arrives", async () => {
    await world.start();
    await go("10:00");
    const begin = randomUUID();
    expect(await report("end", "09:50")).toBe("applied");
    expect(await status()).toEqual(["taken"]);
    expect(await report("begin", "09:20", { actionId: begin })).toBe("applied");
    expect(await report("begin", "09:20", { actionId: begin })).toBe("already");
    const { begunAt, endedAt } = await planned();
    expect([begunAt, endedAt].map((at) => at && day().clock(at))).toEqual(["09:20", "09:50"]);
    expect(await said()).toEqual(["break.ended driver 09:50", "break.begun driver 09:20"]);
  });

  it("is waited for: nobody expects the vehicle before it is over", async () => {
    await world.start();
    await go("08:50");
    await report("begin", "08:50");
    await day().services.refreshEstimates(shiftId());
    await world.refresh().then((run) => (world.run = run));
    expect(world.pickup.estimated).toBeGreaterThanOrEqual(day().at("09:20"));
    expect(await status()).toEqual(["underWay"]);
  });

  it("is over when its driver sets out without saying so", async () => {
    await world.start();
    await go("08:40");
    await report("begin", "08:35");
    await world.report("depart");
    expect(await status()).toEqual(["taken"]);
  });

  it("is ahead again when the beginning was a wrong tap, within half a minute, though that arrives first", async () => {
    await world.start();
    const begin = randomUUID();
    const at = day().at("08:30");
    expect(await report("takeBack", addSeconds(at, minutes(0.25)), { takes: begin })).toBe("applied");
    expect(await report("begin", at, { actionId: begin })).toBe("applied");
    expect(await status()).toEqual(["ahead"]);
  });

  it("stands when it is taken back later: then a dispatcher corrects it", async () => {
    await world.start();
    const begin = randomUUID();
    await report("begin", "08:30", { actionId: begin });
    await go("08:33");
    expect(await report("takeBack", "08:33", { takes: begin })).toBe("settled");
    const { id: breakId } = await planned();
    const tell = (step: BreakStep, at: string) =>
      day().services.reportBreakForDriver(day().dispatcher, shiftId(), {
        ...{ breakId, actionId: randomUUID(), step, at: day().at(at), reason: "The driver rang" },
      });
    await tell("begin", "08:31");
    expect(day().clock(known((await planned()).begunAt))).toBe("08:31");
    await expect(tell("end", "08:30")).rejects.toMatchObject({ code: "act.beforeTheLast" });
    await expect(tell("end", "08:40")).rejects.toMatchObject({ code: "act.inTheFuture" });
    await tell("takeBack", "08:33");
    expect((await planned()).begunAt).toBeDefined(); // the driver's own word stands again
    await tell("takeBack", "08:33");
    expect(await status()).toEqual(["ahead"]);
    expect((await said()).at(-1)).toBe("break.takenBack dispatcher 08:33");
  });

  it("counts as not taken half an hour after its time, and can be taken all the same", async () => {
    await world.start();
    await day().setTime("11:20");
    expect(await status()).toEqual(["ahead"]);
    await day().setTime("11:40");
    expect(await status()).toEqual(["missed"]);
    await report("begin", "11:40");
    expect(await status()).toEqual(["underWay"]);
  });

  it("is said by a report that its driver’s device sealed", async () => {
    await world.start();
    const author = world.run.shift.driver.id;
    const person = await day().services.findSessionPerson({ role: "driver", id: author });
    const key = person?.view.role === "driver" ? person.view.reportKey : "";
    const sentAt = day().core.clock.now();
    const kept: KeptBreak = {
      ...{ actionId: randomUUID(), shiftId: shiftId(), breakId: (await planned()).id, breakStep: "begin" },
      ...{ at: toIso(sentAt), done: { at: sentAt } },
    };
    const sealed = seal(kept, key);
    expect(await day().services.handInReport({ author, sealed, sentAt })).toBe("applied");
    expect(await status()).toEqual(["underWay"]);
  });

  it("is nobody’s but its driver’s", async () => {
    await world.start();
    const { id: breakId } = await planned();
    const action = { breakId, actionId: randomUUID(), step: "begin" as const };
    const stranger = { role: "driver" as const, id: randomUUID() as never };
    const tell = (who: typeof stranger) => day().services.reportBreak(who, shiftId(), action);
    await expect(tell(stranger)).rejects.toMatchObject({ code: "shift.notYours" });
    await expect(
      day().services.reportBreak(driver(), shiftId(), { ...action, breakId: randomUUID() as never }),
    ).rejects.toMatchObject({ code: "break.unknown" });
  });
});

describe("a short break that nobody planned", () => {
  const ask = (requestId: string = randomUUID(), at = day().core.clock.now()) =>
    day().services.askForBreak(driver(), shiftId(), requestId, { at });
  const needs = async () =>
    (await day().services.listHelp(day().dispatcher)).map(({ help }) => help.need as string);

  it("gets a place that breaks no promise, said at once and once", async () => {
    await world.start();
    const id = randomUUID();
    expect((await ask(id)).answer).toBe("placed");
    expect((await ask(id)).answer).toBe("placed");
    const found = known(await asked());
    expect(found.length).toBe(minutes(10));
    expect(known(found.placed).at).toBeGreaterThanOrEqual(day().at("08:30"));
    await day().services.refreshEstimates(shiftId());
    world.run = await world.refresh();
    const until = world.pickup.promise.pickupWindow.until;
    expect(world.pickup.estimated).toBeLessThanOrEqual(instant(until));
    expect(await needs()).toEqual([]);
    expect((await said()).filter((fact) => fact.startsWith("break.asked"))).toHaveLength(1);
  });

  it("waits until nobody is aboard", async () => {
    await world.start();
    for (const [action, at] of [
      ["depart", "08:45"],
      ["arrive", "09:00"],
      ["board", "09:05"],
    ] as const) {
      await day().setTime(at);
      await world.report(action);
    }
    world.run = await world.refresh();
    expect((await ask()).answer).toBe("placed");
    expect(known(await asked()).placed?.after).toBe(world.dropoff.id);
  });

  it("is a dispatcher’s question where nowhere is room for it", async () => {
    const { kysely, terms } = day().core;
    const rule = sql`value->'askedWithin'`;
    const set = async (count: number) => {
      await sql`UPDATE rule_values SET value = jsonb_set(value, '{askedWithin}', ${JSON.stringify({ minutes: count })}::jsonb)
        WHERE key = 'breaks' AND ${rule} IS NOT NULL`.execute(kysely);
      await terms.load();
    };
    await world.start();
    for (const action of ["depart", "arrive"] as const) await world.report(action);
    await day().setTime("09:05");
    await world.report("board");
    await set(2); // the ride with Ada takes longer
    expect((await ask()).answer).toBe("asked");
    expect(await asked()).toBeUndefined();
    expect(await needs()).toEqual(["rest"]);
    await set(90);
  });

  it("is not placed when its asking arrives hours later", async () => {
    await world.start();
    await day().setTime("11:00");
    expect((await ask(randomUUID(), day().at("08:35"))).answer).toBe("late");
    expect(await asked()).toBeUndefined();
  });
});

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("it is not there");
  return value;
}
