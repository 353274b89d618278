import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { ContractId, OperatorId, StaffId } from "../../../../shared/ids/index.ts";
import { nextServiceDay, type ServiceDay, serviceDayOf } from "../../../../shared/time/index.ts";
import { createTestCore, type TestCore } from "../../../support/testCore.ts";

let core: TestCore;
beforeAll(async () => {
  core = await createTestCore();
});
afterAll(() => core?.end());

const chief: Actor = { role: "chief", id: StaffId.parse(randomUUID()) };

it("a contract is for any trip until a chief says for which, from a day on, with the source or as unverified", async () => {
  const today = serviceDayOf(core.clock.now(), core.terms.dayRules);
  const id = ContractId.parse(core.terms.on(today).contracts[0]?.id);
  const on = (day: ServiceDay) => core.terms.on(day).contracts.find((each) => each.id === id)?.conditions;
  expect(on(today)).toBeUndefined();
  const from = nextServiceDay(today, 2);
  const conditions = { purposes: ["medical" as const], withinDistrict: true as const, quota: { trips: 8 } };
  const said = { conditions, from, reason: "Agreed" };
  const { operators } = await core.services.setContractConditions(chief, id, said);
  const shown = operators.flatMap(({ contracts }) => contracts).find((each) => each.id === id);
  expect(shown?.conditions).toMatchObject([{ conditions, validFrom: from, unverified: true, why: "Agreed" }]);
  await core.terms.load();
  expect([nextServiceDay(from, -1), from].map(on)).toEqual([undefined, conditions]);

  // It ends on another day, and what held before it stays.
  const later = nextServiceDay(from, 5);
  const ended = { conditions: null, from: later, source: "Contract No 12", reason: "The year is over" };
  await core.services.setContractConditions(chief, id, ended);
  await core.terms.load();
  expect([from, nextServiceDay(later, -1), later].map(on)).toEqual([conditions, conditions, undefined]);
  const { rows } = await core.pool.query("SELECT details FROM facts WHERE kind = 'contract.conditionsSet'");
  expect(rows.map(({ details }) => JSON.parse(details.value))).toEqual([conditions, null]);

  const past = { ...said, from: nextServiceDay(today, -1) };
  await expect(core.services.setContractConditions(chief, id, past)).rejects.toMatchObject({
    ...{ code: "rule.inThePast", field: "from" },
  });
  const manager: Actor = {
    ...{ role: "manager", id: StaffId.parse(randomUUID()) },
    scope: { operators: [OperatorId.parse(operators[0]?.id)] },
  };
  await expect(core.services.setContractConditions(manager, id, said)).rejects.toMatchObject({
    code: "session.forbidden",
  });
});
