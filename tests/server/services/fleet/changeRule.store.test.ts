import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { CategoryId, ContractId, DistrictId, OperatorId, StaffId } from "../../../../shared/ids/index.ts";
import { minutes, nextServiceDay, serviceDayOf } from "../../../../shared/time/index.ts";
import { createTestCore, type TestCore } from "../../../support/testCore.ts";

let core: TestCore;
const staff = () => StaffId.parse(randomUUID());
const chief: Actor = { role: "chief", id: staff() };
beforeAll(async () => {
  core = await createTestCore();
});
afterAll(() => core?.end());

const today = () => serviceDayOf(core.clock.now(), core.terms.dayRules);
const facts = async (kind: string) =>
  (await core.pool.query("SELECT details FROM facts WHERE kind = $1 ORDER BY id", [kind])).rows;
const news = async () =>
  (await core.pool.query("SELECT 1 FROM outbox WHERE name = 'terms.changed'")).rows.length;

describe("a rule in the office", () => {
  it("changes from a day on, with its source, and everybody hears of it", async () => {
    const from = nextServiceDay(today());
    const change = { value: { minutes: 35 }, from, source: "Contract No. 12", reason: "Agreed" };
    const before = await news();
    const { rules } = await core.services.changeRule(chief, "pickupWindow", change);
    expect(rules.filter(({ key }) => key === "pickupWindow")).toMatchObject([
      { value: { minutes: 20 }, unverified: true, validUntil: today() },
      {
        value: { minutes: 35 },
        unverified: false,
        source: "Contract No. 12",
        validFrom: from,
        why: "Agreed",
      },
    ]);
    expect(await news()).toBe(before + 1);
    await core.terms.load();
    expect(core.terms.on(today()).rules.pickupWindow.value).toBe(minutes(20));
    expect(core.terms.on(from).rules.pickupWindow.value).toBe(minutes(35));
    // The same again changes nothing.
    await core.services.changeRule(chief, "pickupWindow", change);
    expect(await facts("rule.changed")).toHaveLength(1);
    // Before it is due, it is changed once more, and later ended by another.
    await core.services.changeRule(chief, "pickupWindow", { ...change, value: { minutes: 30 } });
    const later = nextServiceDay(from, 3);
    await core.services.changeRule(chief, "pickupWindow", { ...change, value: { minutes: 25 }, from: later });
    await core.terms.load();
    const windows = [today(), from, nextServiceDay(later, -1), later].map(
      (day) => core.terms.on(day).rules.pickupWindow.value / 60,
    );
    expect(windows).toEqual([20, 30, 30, 25]);
  });

  it("is refused with the reason when it is not of its form or does not go together, or is past", async () => {
    const from = today();
    const { rules: before } = await core.services.getRuleBook(chief);
    const hours = { value: { from: "02:00", until: "22:00" }, from, reason: "Earlier" };
    await expect(core.services.changeRule(chief, "serviceHours", hours)).rejects.toMatchObject({
      code: "rule.wrong",
      values: { rule: "serviceHours", why: expect.stringContaining("dayBegins") },
    });
    for (const value of [15, { minutes: -1 }, null, undefined, { minutes: 5, more: 1 }]) {
      const wrong = { value, from, reason: "Wrong" };
      await expect(core.services.changeRule(chief, "freeWaiting", wrong)).rejects.toMatchObject({
        code: "rule.wrong",
      });
    }
    const past = { value: { minutes: 5 }, from: nextServiceDay(from, -1), reason: "Late" };
    await expect(core.services.changeRule(chief, "freeWaiting", past)).rejects.toMatchObject({
      code: "rule.inThePast",
    });
    await expect(core.services.changeRule(chief, "noSuchRule", { ...past, from })).rejects.toMatchObject({
      code: "rule.unknown",
    });
    const manager: Actor = { role: "manager", id: staff(), scope: { operators: [OperatorId.parse("a")] } };
    for (const actor of [manager, { role: "auditor", id: staff() } as const])
      await expect(core.services.changeRule(actor, "freeWaiting", { ...past, from })).rejects.toMatchObject({
        code: "session.forbidden",
      });
    expect((await core.services.getRuleBook(chief)).rules).toEqual(before);
  });

  it("a day becomes one without service, and a usual one again", async () => {
    const day = nextServiceDay(today(), 20);
    const name = { kk: "Жабық", ru: "Закрыто", en: "Closed" };
    await core.services.setCalendarDay(chief, day, { kind: "closed", name, reason: "The roads are flooded" });
    await core.terms.load();
    expect(core.terms.on(day).hours).toBeUndefined();
    const { calendar } = await core.services.setCalendarDay(chief, day, {
      kind: "usual",
      reason: "Dry again",
    });
    expect(calendar.map((each) => each.day)).not.toContain(day);
    await core.terms.load();
    expect(core.terms.on(day).hours).toBeDefined();
    expect((await facts("calendar.set")).map(({ details }) => details.as)).toEqual(["closed", "usual"]);
  });
});

describe("operators and contracts", () => {
  it("are entered, and everybody goes by them from their first day on; managers only read", async () => {
    const operatorId = OperatorId.parse("new-operator");
    const name = { kk: "Жаңа", ru: "Новая", en: "New" };
    await core.services.saveOperator(chief, operatorId, { name, reason: "Won the tender" });
    const districtId = DistrictId.parse(core.region.districts[0]?.id);
    const validFrom = nextServiceDay(today(), 2);
    const contract = {
      ...{ operatorId, districtId, categories: [CategoryId.parse("visual")], vehicleCount: 3, validFrom },
      ...{ source: "Contract No. 1", reason: "The tender of the year" },
    };
    const id = ContractId.parse("new-contract");
    const { operators } = await core.services.saveContract(chief, id, contract);
    expect(operators.find((each) => each.id === operatorId)).toMatchObject({
      ...{ name, drivers: 0 },
      contracts: [{ id, vehicles: 0, vehicleCount: 3, validFrom, unverified: false }],
    });
    await core.terms.load();
    const ids = (day: Parameters<typeof core.terms.on>[0]) =>
      core.terms.on(day).contracts.map((each) => each.id);
    expect(ids(nextServiceDay(validFrom, -1))).not.toContain(id);
    expect(ids(validFrom)).toContain(id);

    const elsewhere = { ...contract, operatorId: OperatorId.parse(core.region.operators[0]?.id) };
    await expect(core.services.saveContract(chief, id, elsewhere)).rejects.toMatchObject({
      code: "contract.otherOperator",
    });
    const unknown = { ...contract, categories: [CategoryId.parse("nobody")] };
    await expect(core.services.saveContract(chief, id, unknown)).rejects.toMatchObject({
      code: "category.unknown",
    });
    const manager: Actor = { role: "manager", id: staff(), scope: { operators: [operatorId] } };
    await expect(core.services.saveContract(manager, id, contract)).rejects.toMatchObject({
      code: "session.forbidden",
    });
    expect((await core.services.listFleetOperators(manager)).operators.map((each) => each.id)).toEqual([
      operatorId,
    ]);
  });
});
