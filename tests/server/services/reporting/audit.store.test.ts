import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { OperatorId, RiderId, StaffId } from "../../../../shared/ids/index.ts";
import type { AuditQuery } from "../../../../shared/schemas/index.ts";
import { eventually } from "../../../support/eventually.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
const staff = (role: "auditor" | "administrator" | "chief"): Actor => ({
  role,
  id: StaffId.parse(randomUUID()),
});
const [auditor, chief] = [staff("auditor"), staff("chief")];
const manager: Actor = {
  ...{ role: "manager", id: StaffId.parse(randomUUID()) },
  scope: { operators: [OperatorId.parse("any")] },
};
const riderAt = (index: number): RiderId => RiderId.parse(day.riders[index]?.id);

beforeAll(async () => {
  day = await ServiceDay.begin("stayAway");
});
afterAll(() => day?.end());

const read = (query: AuditQuery, page: { before?: number; limit?: number } = {}) =>
  day.services.readAudit(auditor, { limit: 50, ...query, ...page });
const kindsOf = ({ facts }: Awaited<ReturnType<typeof read>>) => facts.map(({ kind }) => kind);

describe("who reads the audit", () => {
  it("finds whose record was opened by whom, with names, and is written down themselves", async () => {
    const [ada, bek] = [riderAt(0), riderAt(1)];
    await day.services.getRider(day.dispatcher, ada);
    await day.services.getRider(chief, ada);
    await day.services.getRider(chief, bek);

    const ofAda = await read({ person: ada, did: "looks" });
    expect(ofAda.facts.map(({ by }) => by.id)).toEqual([chief.id, day.dispatcher.id]);
    expect(ofAda.names.get(ada)).toBe(day.riders[0]?.name);
    expect(kindsOf(await read({ actor: chief.id }))).toEqual(["rider.opened", "rider.opened"]);
    expect(kindsOf(await read({ actor: auditor.id }))).toContain("audit.opened");
  });

  it("turns pages from the newest on, each line once", async () => {
    const first = await read({ actor: chief.id }, { limit: 1 });
    expect([first.total, first.facts.length]).toEqual([2, 1]);
    const second = await read({ actor: chief.id }, { limit: 1, before: first.older ?? 0 });
    expect(second.facts[0]?.id).toBeLessThan(first.facts[0]?.id ?? 0);
    expect(kindsOf(await read({ actor: chief.id }, { before: second.older ?? 0 }))).toEqual([]);
  });

  it("takes whole service days: 03:00 of the last one's morning is not in it", async () => {
    const today = { actor: chief.id, fromDay: day.today, untilDay: day.today };
    expect((await read(today)).total).toBe(2);
    expect((await read({ ...today, fromDay: "2020-01-01", untilDay: "2020-01-02" })).total).toBe(0);
  });

  it("is an auditor or an administrator: a chief, a manager, a dispatcher are none", async () => {
    for (const actor of [chief, manager, day.dispatcher])
      await expect(day.services.readAudit(actor, { limit: 1 })).rejects.toMatchObject({
        code: "session.forbidden",
      });
  });
});

describe("a breach", () => {
  it("is reported with everybody who was seen, once each, and the reason is kept", async () => {
    const file = await day.services.exportAudit(auditor, {
      ...{ what: "people", filter: { actor: chief.id, did: "looks" } },
      ...{ format: "csv", locale: "ru", reason: "A stolen telephone" },
    });
    const rows = Buffer.from(file.base64, "base64").toString("utf8").split("\r\n");
    expect(file).toMatchObject({ rows: 2, isCut: false });
    expect(rows[0]).toBe("\ufeffПассажир;Имя;Телефон;Сколько раз;Впервые;В последний раз;Что сделано");
    for (const index of [0, 1]) expect(rows.join("\n")).toContain(day.riders[index]?.phone);
    const [fact] = (await read({ did: "audit.exported" })).facts;
    expect([fact?.details, fact?.texts?.note]).toEqual([{ what: "people", rows: 2 }, "A stolen telephone"]);
  });
});

describe("the seals of the record", () => {
  /** Transactions of other tests on the same server count as well. */
  const sealed = (least: number) =>
    eventually(async () => expect(await day.services.sealFacts()).toBeGreaterThanOrEqual(least));
  const check = () => day.services.checkSeals(auditor);

  it("cover what was written, and fit as long as nobody changes it", async () => {
    await day.services.sealFacts(); // sets the mark
    await sealed(4);
    await day.services.getRider(chief, riderAt(2));
    await sealed(1);
    const { check: found, seals } = await check();
    expect([seals >= 2, found?.seals, found?.broken]).toEqual([true, seals, undefined]);
  });

  it("wait for a transaction that has begun before the mark: its facts may have smaller numbers", async () => {
    await day.services.sealFacts();
    await day.core.kysely.transaction().execute(async (slow) => {
      await sql`SELECT pg_current_xact_id()`.execute(slow);
      await day.services.getRider(chief, riderAt(2));
      await day.services.sealFacts(); // the mark of before is over; this one has the slow transaction under way
      expect(await day.services.sealFacts()).toBe(0);
    });
    await sealed(1);
  });

  it("say which one no longer fits when a fact was changed past the program, and tell it once", async () => {
    const { kysely } = day.core;
    const { rows } = await sql<{ no: string; id: string }>`
      SELECT s.no, f.id FROM audit_seals s JOIN facts f ON f.id > s.after_fact AND f.id <= s.last_fact
      WHERE f.kind = 'rider.opened' ORDER BY f.id LIMIT 1`.execute(kysely);
    await sql`ALTER TABLE facts DISABLE TRIGGER USER`.execute(kysely);
    await sql`UPDATE facts SET actor_id = ${randomUUID()} WHERE id = ${rows[0]?.id}`.execute(kysely);
    await sql`ALTER TABLE facts ENABLE TRIGGER USER`.execute(kysely);

    expect((await check()).check?.broken?.no).toBe(Number(rows[0]?.no));
    await check();
    expect(kindsOf(await read({ did: "audit.sealBroken" }))).toEqual(["audit.sealBroken"]);
  });
});
