import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { ContractId, OperatorId } from "../../../../shared/ids/index.ts";
import { StaffId } from "../../../../shared/ids/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let [driven, other]: { contract: ContractId; operator: OperatorId }[] = [];
const id = () => StaffId.parse(randomUUID());
const admin: Actor = { role: "administrator", id: id() };
const managerOf = (operator: OperatorId): Actor => ({
  ...{ role: "manager", id: id() },
  scope: { operators: [operator] },
});
const month = () => day.today.slice(0, 7);
const read = (actor: Actor, by: "month" | "contract" | "district" | "category") =>
  day.services.readFigures(actor, { by, from: month(), until: month() });

/** One trip driven to its end by its driver, one that is cancelled before it has a vehicle. */
beforeAll(async () => {
  day = await ServiceDay.begin();
  const [ada, bek] = day.walkers("visual", 2);
  if (ada === undefined || bek === undefined) throw new Error("nobody rides");
  const trip = await day.askAndAssign(ada, { leaveAt: "09:00" });
  let run = await day.runOf(trip);
  const { contractId, operatorId } = run.shift.vehicle;
  driven = { contract: contractId, operator: operatorId };
  const vehicles = await day.core.db.fleet.listVehicles();
  const elsewhere = vehicles.find((each) => each.operatorId !== operatorId);
  if (elsewhere === undefined) throw new Error("there is one operator only");
  other = { contract: elsewhere.contractId, operator: elsewhere.operatorId };
  await day.setTime("08:30");
  run = await day.services.startShift(day.driverOf(run), run.shift.id);
  for (let visits = 0; visits < 2; visits++) run = await day.visit(run);
  const asked = await day.ask(bek, { leaveAt: "15:00" });
  await day.services.cancelTrip(day.dispatcher, asked.trip.id);
});
afterAll(() => day?.end());

it("counts people, trips by ending and vehicle-days, with the share whose times the driver reported", async () => {
  const { rows, total } = await read(admin, "month");
  expect(rows).toHaveLength(1);
  expect(total).toMatchObject({ people: 1, completed: 1, cancelled: 1, noShow: 0, missed: 0, measured: 1 });
  expect(rows[0]).toMatchObject({ key: month(), completed: 1, cancelled: 1 });
  expect(total.vehicleDays).toBeGreaterThanOrEqual(1);
  const byCategory = await read(admin, "category");
  expect(byCategory.rows.map(({ key, completed }) => [key, completed])).toEqual([["visual", 1]]);
});

it("divides the year's budget by its days, and that by trips and people", async () => {
  const year = Number(month().slice(0, 4));
  const days = new Date(year, Number(month().slice(5)), 0).getDate();
  const daysOfYear = new Date(year, 1, 29).getMonth() === 1 ? 366 : 365;
  const budget = { contractId: driven?.contract as ContractId, year, tenge: daysOfYear * 1_000 };
  await day.services.setBudget(admin, budget);
  await day.services.setBudget(admin, budget); // said twice
  const { rows } = await read(admin, "contract");
  const row = rows.find(({ key }) => key === driven?.contract);
  // 1,000 tenge a day: so many days in this month, one trip, one person.
  expect(row).toMatchObject({
    budget: 1_000 * days,
    tengePerTrip: 1_000 * days,
    tengePerPerson: 1_000 * days,
  });
  const facts = await day.services.readAudit(admin, { did: "contract.budgetSet", limit: 5 });
  expect(facts.total).toBe(1);
});

it("shows a manager their operator's figures and budgets, and nobody else's", async () => {
  const own = managerOf(driven?.operator as OperatorId);
  const strange = managerOf(other?.operator as OperatorId);
  expect((await read(own, "month")).total).toMatchObject({ completed: 1, cancelled: 0 });
  expect((await read(strange, "month")).total.completed).toBe(0);
  expect((await read(strange, "contract")).rows.map(({ key }) => key)).not.toContain(driven?.contract);
  expect((await day.services.listBudgets(strange)).map(({ contractId }) => contractId)).not.toContain(
    driven?.contract,
  );
  for (const refused of [day.dispatcher, { role: "manager", id: id() } as Actor])
    await expect(read(refused, "month")).rejects.toMatchObject({ code: "session.forbidden" });
  const budget = { contractId: driven?.contract as ContractId, year: 2026, tenge: 1 };
  await expect(day.services.setBudget(own, budget)).rejects.toMatchObject({ code: "session.forbidden" });
});

it("leaves as a file with a row for each key, the total, and what each column means", async () => {
  const file = await day.services.exportFigures(admin, { by: "contract", format: "csv", locale: "kk" });
  const lines = Buffer.from(file.base64, "base64").toString("utf8").split("\r\n");
  expect(lines[0]).toContain("Қызмет көрсетілген адам");
  expect(lines.some((line) => line.startsWith("Барлығы;1;1;"))).toBe(true);
  expect(lines.some((line) => line.startsWith("Уақыты өлшенген үлес;"))).toBe(true);
});
