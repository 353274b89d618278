import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bySystem } from "../../../../server/domain/facts/fact.ts";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { Run } from "../../../../server/domain/runs/model.ts";
import { recordFact } from "../../../../server/services/records/recordFact.ts";
import { StaffId } from "../../../../shared/ids/index.ts";
import { nextServiceDay, toIso } from "../../../../shared/time/index.ts";
import { beginChannelDay } from "./channelDay.ts";
import { saidIn, written } from "./messengers.ts";

let world: Awaited<ReturnType<typeof beginChannelDay>>;
beforeAll(async () => {
  world = await beginChannelDay();
});
afterAll(() => world?.end());

const saidTo = (chat: number) => world.saidTo(chat);
const linked = (actor: Actor) => world.linkOnly(actor);

/** A run under way with somebody on it, and its driver. */
async function drivenRun(
  leaveAt: string,
): Promise<{ run: Run; driver: Actor; tripId: Run["stops"][number]["tripId"] }> {
  const { day, promised, nextRider } = world;
  const record = await promised(nextRider(), leaveAt);
  const run = await day.runOf(record);
  if (run.shift.status === "planned")
    await day.core.db.fleet.setShiftStatus(run.shift.id, "started", day.core.clock.now());
  return { run, driver: day.driverOf(run), tripId: record.trip.id };
}
const later = (by: number) => world.later(by);
const chief: Actor = { role: "chief", id: StaffId.parse(randomUUID()) };

describe("a driver", () => {
  it("links a chat as riders do, and is told there that it is about their work", async () => {
    const [shift] = await world.day.core.db.fleet.listShifts(world.day.today);
    if (shift === undefined) throw new Error("nobody drives");
    const driver = { role: "driver", id: shift.driver.id } as const;
    const chat = await linked(driver);
    expect(saidIn(world.all.telegram.asked, chat)[0]).toMatch(/работе|Жұмысыңыз/);
    const { role, addresses, hasSms } = await world.all.services
      .readReach(driver)
      .then(({ person, ...rest }) => ({ role: person.role, ...rest }));
    expect({ role, hasSms, to: addresses.map(({ recipient }) => recipient) }).toEqual({
      ...{ role: "driver", hasSms: false, to: ["driver"] },
    });
    // Nothing that they write there is an answer to a rider's question.
    await world.all.update(written(chat, "1"));
    expect((await world.all.services.listToTell(world.day.dispatcher)).answers).toEqual([]);
    await world.all.update(written(chat, "стоп"));
    expect((await world.all.services.readReach(driver)).addresses).toEqual([]);
  });

  it("reads in the evening when the first shift of tomorrow begins, with which vehicle, once", async () => {
    const { day, all } = world;
    const tomorrow = nextServiceDay(day.today);
    const [first] = await day.core.db.fleet.listShifts(tomorrow);
    if (first === undefined) throw new Error("nobody drives tomorrow");
    const chat = await linked({ role: "driver", id: first.driver.id });
    const tell = () =>
      day.core.db.transaction((tx) =>
        recordFact(tx, {
          ...{ kind: "day.vehiclesTold", concerns: { serviceDay: tomorrow }, by: bySystem },
          ...{ at: day.core.clock.now(), details: { trips: 0 } },
        }),
      );
    await day.setTime("18:30");
    await tell();
    await all.work();
    await tell();
    await all.work();
    const said = saidTo(chat);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(first.vehicle.plate);
    expect(said[0]).toContain(clockOf(first.starts));
    await day.setTime("06:30");
  });

  it("is told of a shift that is changed, goes to another, or is taken away", async () => {
    const { day, all } = world;
    const tomorrow = nextServiceDay(day.today);
    const [shift, other] = await day.core.db.fleet.listShifts(tomorrow);
    if (shift === undefined || other === undefined) throw new Error("nobody drives tomorrow");
    const chats = [
      await linked({ role: "driver", id: shift.driver.id }),
      await linked({ role: "driver", id: other.driver.id }),
    ] as const;
    const plan = {
      kind: "set",
      ...{ serviceDay: tomorrow, vehicleId: shift.vehicle.id, driverId: shift.driver.id },
      ...{ from: "10:00", until: "15:00" },
    } as const;
    const change = { touched: [], reason: "As agreed" };
    await day.setTime("12:00");
    await all.services.changeShift(chief, other.id, { plan: { kind: "remove" }, ...change });
    await all.services.changeShift(chief, shift.id, { plan, ...change });
    await all.work();
    await all.services.changeShift(chief, shift.id, {
      plan: { ...plan, driverId: other.driver.id },
      ...change,
    });
    await all.work();
    const [of, ofOther] = [saidTo(chats[0]), saidTo(chats[1])];
    expect(of).toEqual([
      expect.stringContaining("10:00-15:00"),
      expect.stringMatching(/больше не назначена|енді сізге берілмеген/),
    ]);
    expect(ofOther).toEqual([
      expect.stringMatching(/больше не назначена|енді сізге берілмеген/),
      expect.stringContaining("10:00-15:00"),
    ]);
    await day.setTime("06:30");
  });

  it("is told that the vehicle is out of service, and that it is back", async () => {
    const { day, all } = world;
    const [shift] = (await day.core.db.fleet.listShifts(day.today)).slice(-1);
    if (shift === undefined) throw new Error("nobody drives");
    const chat = await linked({ role: "driver", id: shift.driver.id });
    const withdrawalId = randomUUID();
    await all.services.withdraw(day.dispatcher, {
      ...{ withdrawalId, vehicleId: shift.vehicle.id, from: toIso(day.core.clock.now()), reason: "The lift" },
    });
    await all.work();
    await all.services.endWithdrawal(day.dispatcher, withdrawalId);
    await all.work();
    expect(saidTo(chat)).toEqual([
      expect.stringMatching(/выведена с линии|желіден шығарылды/),
      expect.stringMatching(/снова на линии|қайтадан желіде/),
    ]);
  });

  it("is told that the run has changed if the device has not shown it, once until it does", async () => {
    const { day, all, promised, nextRider } = world;
    const { run, driver, tripId } = await drivenRun("14:00");
    const chat = await linked(driver);
    await all.services.seeManifest(driver, { shiftId: run.shift.id, version: 1_000_000 });
    await all.services.cancelTrip(day.dispatcher, tripId);
    await all.work();
    await later(1);
    expect(saidTo(chat)).toEqual([]);
    await later(2);
    expect(saidTo(chat)).toEqual([expect.stringMatching(/изменился|өзгерді/)]);
    // Changed again, and still not looked at: they know.
    const again = await promised(nextRider(), "15:00");
    if ((await day.runOf(again)).shift.id !== run.shift.id)
      await day.services.cancelTrip(day.dispatcher, again.trip.id);
    await later(3);
    expect(saidTo(chat)).toHaveLength(1);
  });

  it("is told nothing of what the device has shown, and nothing where nothing is linked", async () => {
    const { day, all } = world;
    const { run, driver, tripId } = await drivenRun("16:00");
    const chat = await linked(driver);
    const before = saidTo(chat).length;
    await all.services.cancelTrip(day.dispatcher, tripId);
    await all.work();
    await all.services.seeManifest(driver, { shiftId: run.shift.id, version: 1_000_000 });
    await later(3);
    expect(saidTo(chat)).toHaveLength(before);
    const rows = await day.core.kysely
      .selectFrom("notices")
      .select("driver_id")
      .where("driver_id", "is not", null)
      .where("driver_id", "not in", (query) =>
        query.selectFrom("channel_addresses").select("driver_id").where("driver_id", "is not", null),
      )
      .execute();
    expect(rows).toEqual([]);
  });

  it("is told that a dispatcher has written if the device has not shown it, and not what", async () => {
    const { day, all } = world;
    const { run, driver, tripId } = await drivenRun("17:30");
    const chat = await linked(driver);
    const write = async () => {
      const message = { messageId: randomUUID(), tripId, text: "She waits at the second entrance" };
      await all.services.sendDriverMessage(day.dispatcher, run.shift.id, message);
      await all.work();
      return message.messageId;
    };
    const shown = await write();
    await all.services.receiveMessages(driver, [shown]);
    await later(3);
    expect(saidTo(chat)).toEqual([]);
    await write();
    await later(3);
    expect(saidTo(chat)).toEqual([expect.stringMatching(/диспетчер написал вам|диспетчер сізге жазды/i)]);
    expect(saidTo(chat).join()).not.toContain("second entrance");
  });
});

const clockOf = (at: number): string => new Date(at + 5 * 3_600_000).toISOString().slice(11, 16);
