import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { RiderId, StaffId } from "../../../../shared/ids/index.ts";
import type { ReportBreach } from "../../../../shared/schemas/index.ts";
import { nextServiceDay, toIso } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
const staff = (role: "auditor" | "chief"): Actor => ({ role, id: StaffId.parse(randomUUID()) });
const [auditor, thief] = [staff("auditor"), staff("chief")];
const riderAt = (index: number) => RiderId.parse(day.riders[index]?.id);

/** On a Monday somebody with a stolen telephone opens two records, and of one reads what is the matter. */
beforeAll(async () => {
  day = await ServiceDay.begin("stayAway");
  await day.setTime("08:00");
  await day.services.getRider(day.dispatcher, riderAt(2)); // before, by somebody else
  await day.setTime("09:30");
  await day.services.getRider(thief, riderAt(0));
  await day.services.getRider(thief, riderAt(1));
  await day.services.openCondition(thief, riderAt(1), "just looking");
});
afterAll(() => day?.end());

const report = (part: Partial<ReportBreach> = {}, actor: Actor = auditor) =>
  day.services.reportBreach(actor, {
    what: "Украден телефон с открытым офисом",
    ...{ from: toIso(day.at("09:00")), until: toIso(day.at("10:00")), noticedAt: toIso(day.at("12:00")) },
    ...{ records: ["riders", "conditions"], format: "html", locale: "ru" },
    ...part,
  });
const pageOf = ({ file }: Awaited<ReturnType<typeof report>>) =>
  Buffer.from(file.base64, "base64").toString("utf8");

it("names whom it concerns, with counts and the end of the next working day, and is written down", async () => {
  const made = await report();
  expect(made.people).toBe(2);
  const tuesday = nextServiceDay(day.today);
  // Until midnight at the end of Tuesday, five hours before it is midnight in Greenwich.
  expect(made.dueBy).toBe(`${tuesday}T18:59:59.000Z`);
  const page = pageOf(made);
  for (const index of [0, 1]) expect(page).toContain(day.riders[index]?.name);
  expect(page).not.toContain(day.riders[2]?.name);
  for (const said of ["Украден телефон", "Затронуто людей: 2", "Просмотрены сведения о здоровье", tuesday])
    expect(page).toContain(said);
  const { facts } = await day.services.readAudit(auditor, { did: "breach.reported", limit: 5 });
  expect(facts.map(({ details, texts }) => [details, texts?.note])).toEqual([
    [
      {
        ...{ from: toIso(day.at("09:00")), until: toIso(day.at("10:00")) },
        ...{ records: ["riders", "conditions"], people: 2 },
      },
      "Украден телефон с открытым офисом",
    ],
  ]);
});

it("goes by the kind of records, and by one account if so", async () => {
  expect((await report({ records: ["conditions"] })).people).toBe(1);
  expect((await report({ from: toIso(day.at("07:00")) })).people).toBe(3);
  expect((await report({ from: toIso(day.at("07:00")), actor: thief.id })).people).toBe(2);
});

it("is an auditor's or an administrator's, over a time that ends after it begins", async () => {
  await expect(report({}, thief)).rejects.toMatchObject({ code: "session.forbidden" });
  await expect(report({ until: toIso(day.at("08:00")) })).rejects.toMatchObject({ code: "breach.order" });
});
