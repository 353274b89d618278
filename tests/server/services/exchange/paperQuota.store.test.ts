import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { StaffId } from "../../../../shared/ids/index.ts";
import { csv } from "../../../support/listShapes.ts";
import { ServiceDay } from "../serviceDay.ts";

const folder = mkdtempSync(join(tmpdir(), "paper-"));
let day: ServiceDay;
let admin: Actor;
beforeAll(async () => {
  day = await ServiceDay.begin();
  await day.core.pool.query("DELETE FROM calendar_days");
  await sql`INSERT INTO contract_conditions (contract_id, conditions, valid, unverified, note)
    SELECT id, '{"quota": {"trips": 1}}'::jsonb, daterange(NULL, NULL), true, 'of the test' FROM contracts`.execute(
    day.core.kysely,
  );
  await day.core.terms.load();
  const { rows } = await day.core.pool.query("SELECT id FROM staff WHERE username = 'admin'");
  admin = { role: "administrator", id: StaffId.parse(rows[0].id) };
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await day?.end();
});

it("trips on paper count in a contract's month: what is more than it is for is said of its row, taken, and written down", async () => {
  const [rider] = day.walkers("visual", 1);
  if (rider === undefined) throw new Error("nobody");
  const header = ["Телефон", "Откуда", "Куда", "Время", "Сопровождающие", "Дата"];
  const hospital = day.place("hospital").label;
  const there = [rider.phone, "дом", hospital, "9:30", "", ""];
  const back = [rider.phone, hospital, "дом", "12:00", "", ""];
  const file = join(folder, "list");
  writeFileSync(file, csv([header, there, back]));
  const checked = await day.services.checkList(admin, { kind: "paperTrips", purpose: "import", file });
  const { id, counts } = checked.import ?? expect.fail("unread");
  expect(counts).toMatchObject({ new: 2, wrong: 0 });
  const { rows } = await day.services.getImport(admin, id, { outcome: "new", offset: 0, limit: 10 });
  const warned = rows.map(({ faults }) => faults.map(({ fault, reason }) => `${fault} ${reason?.key}`));
  expect(warned).toEqual([[], ["overQuota error.rider.quotaUsed"]]);
  await day.services.applyImport(admin, id);
  await day.work();
  const { trips } = await day.services.listMyTrips({ role: "rider", id: rider.id });
  const asked = trips.map(({ facts }) => facts.find(({ kind }) => kind === "trip.requested")?.details ?? {});
  expect(asked.map((details) => "overQuota" in details).sort()).toEqual([false, true]);
});
