import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { looks } from "../../../../server/domain/facts/looks.ts";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { Sent } from "../../../../server/services/notifying/needs.ts";
import { monthOf } from "../../../../server/services/records/noticeBudget.ts";
import type { RetentionDays } from "../../../../server/stores/index.ts";
import { StaffId } from "../../../../shared/ids/index.ts";
import { retentionKeys } from "../../../../shared/schemas/serviceRules.ts";
import { addSeconds, hours, minutes } from "../../../../shared/time/index.ts";
import { breakPromise } from "../../../support/breakPromise.ts";
import { ServiceDay } from "../serviceDay.ts";
import { byWays, told } from "./told.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 20);
});
afterAll(() => day?.end());

const admin: Actor = { role: "administrator", id: StaffId.parse(randomUUID()) };
const nextRider = (): GeneratedRider => {
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider is left");
  return rider;
};
/** An SMS that arrives, of this price in tenge. */
const sms = (amount: number): Sent => ({
  ...{ kind: "sent", reference: randomUUID(), isDelivered: true, cost: { amount, currency: "KZT" } },
});
const figures = (by: "provider" | "kind" | "contract" | "month" | "day" | "channel") =>
  day.services.readMessageFigures(admin, { by });
const ofProvider = async (provider: string) =>
  (await figures("provider")).rows.find(({ key }) => key === provider);
const monthBegan = () => monthOf(day.core.clock.now(), day.core.region.timeZone).from;
const kinds = async (id: GeneratedRider["id"]) => {
  const trips = await day.core.db.notices.listOfRider(id);
  return trips.map(({ notice }) => `${notice.content.kind} ${notice.state}`);
};

describe("a month's budget", () => {
  it("alarms at four fifths; once it is used only what is critical costs something", async () => {
    const ways = byWays(day, [{ provider: "dear", isPaid: true, sends: [sms(40)] }], {
      ...{ paid: true, tengePerMonth: 100 },
    });
    const spending = async () => {
      const { findings } = await ways.services.readHealth(admin);
      const finding = findings.find(({ about }) => about === "spending");
      return `${finding?.saying} ${finding?.state} ${finding?.values?.spent}`;
    };
    const asked = [];
    const said = [await spending()];
    for (let nth = 0; nth < 4; nth++) {
      const rider = nextRider();
      asked.push({ rider, record: await day.ask(rider, { leaveAt: "12:00" }) });
      await ways.work();
      said.push(await spending());
    }
    // Promises at 40 tenge each: 40, 80 (four fifths of 100), 120; the fourth costs nothing, since 120 of 100 are spent.
    expect(said).toEqual([
      ...["spendingFine fine 0", "spendingFine fine 40", "spendingNear look 80", "spendingUsed wrong 120"],
      "spendingUsed wrong 120",
    ]);
    const [first, , , fourth] = asked;
    if (first === undefined || fourth === undefined) throw new Error("nobody asked");
    expect(await kinds(fourth.rider.id)).toEqual(["promised nobody"]);

    // Somebody would wait in vain: 120 + 40 = 160.
    await breakPromise(day.core, first.record.trip.id);
    await ways.work();
    expect((await told(day, first.record.trip.id)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      ...["promised told", "changed told"],
    ]);
    const { ways: shown, budget } = await ways.services.readMessageWays(admin);
    expect(shown).toMatchObject([{ provider: "dear", state: "budgetUsed", failures: 0 }]);
    expect(shown[0]?.lastSuccess).toBe(day.core.clock.now());
    expect(budget).toMatchObject({ budget: 100, spent: 160, level: "used" });
  });

  it("goes another way where one is free", async () => {
    const ways = byWays(day, [{ provider: "dear2", isPaid: true }, { provider: "gift" }], {
      ...{ paid: true, tengePerMonth: 0 },
    });
    const ada = await day.ask(nextRider(), { leaveAt: "13:00" });
    await ways.work();
    expect((await told(day, ada.trip.id))[0]).toMatchObject({ state: "told", tries: ["gift delivered"] });
    expect(await ofProvider("dear2")).toBeUndefined();
  });
});

describe("what was sent", () => {
  it("is counted by what came of it, and stays counted when the person's data goes", async () => {
    const ways = byWays(day, [
      { provider: "broken", sends: [{ kind: "failed", reason: "down", again: false }] },
      { provider: "second", sends: [sms(18.5)] },
    ]);
    const rider = nextRider();
    const { trip } = await day.ask(rider, { leaveAt: "14:00" });
    await ways.work();
    const notice = (await day.core.db.notices.listOfTrip(trip.id))[0]?.notice.id ?? "";
    await day.core.services.answerOnPhone(notice, { message: randomUUID(), text: "what?" });
    const before = { broken: await ofProvider("broken"), second: await ofProvider("second") };
    // One notice, two tries: the first has failed, the second has arrived at 18.50 and was answered, so it was read.
    expect(before.broken).toMatchObject({ sent: 0, failed: 1, answered: 0, priced: 0, cost: 0 });
    expect(before.second).toMatchObject({
      sent: 1,
      delivered: 1,
      read: 1,
      failed: 0,
      answered: 1,
      cost: 18.5,
    });
    const contracts = (await figures("contract")).rows;
    expect(contracts.map(({ name, key }) => (key === undefined ? true : name !== undefined))).not.toContain(
      false,
    );
    const spent = await day.core.db.messages.spentSince(monthBegan());

    await day.core.db.transaction((tx) => tx.privacy.erase(rider.id, "nobody", day.core.clock.now()));
    expect(await day.core.db.notices.listOfRider(rider.id)).toEqual([]);
    expect({ broken: await ofProvider("broken"), second: await ofProvider("second") }).toEqual(before);
    expect((await figures("contract")).rows).toEqual(contracts);
    expect(await day.core.db.messages.spentSince(monthBegan())).toBe(spent);
  });

  it("is of the calendar's days, and comes as a file without anybody's name or number", async () => {
    const { rows, total, from, until } = await figures("day");
    expect(rows.map(({ key }) => key)).toEqual([day.today]);
    expect(rows[0]).toMatchObject({ sent: total.sent, cost: total.cost });
    expect([from.slice(8), until]).toEqual(["01", day.today]);
    const file = await day.services.exportMessageFigures(admin, { by: "kind", format: "csv", locale: "ru" });
    const lines = Buffer.from(file.base64, "base64").toString("utf8").split("\r\n");
    expect(lines.some((line) => line.startsWith("обещание;"))).toBe(true);
    expect(lines.some((line) => line.startsWith("Стоимость, тенге;"))).toBe(true);
    expect(lines.join()).not.toMatch(/\+7\d{10}/);
  });

  it("of a manager's contracts alone; of nobody's for a dispatcher, and ways are shown to who is over the service", async () => {
    const stranger: Actor = { role: "manager", id: StaffId.parse(randomUUID()), scope: { operators: [] } };
    const seen = await day.services.readMessageFigures(stranger, { by: "provider" });
    expect(seen.rows).toEqual([]);
    const refused = { code: "session.forbidden" };
    await expect(day.services.readMessageFigures(day.dispatcher, { by: "day" })).rejects.toMatchObject(
      refused,
    );
    for (const actor of [day.dispatcher, stranger, { ...admin, role: "auditor" } as Actor])
      await expect(day.services.readMessageWays(actor)).rejects.toMatchObject(refused);
    const years = { by: "day", from: "2024-01-01", until: "2026-01-01" } as const;
    await expect(day.services.readMessageFigures(admin, years)).rejects.toMatchObject({
      code: "request.invalid",
    });
  });
});

describe("a trial", () => {
  const check = () => Promise.resolve({ kind: "works", balance: { amount: 500, currency: "KZT" } } as const);

  it("goes to oneself, is counted with its price, and written down without where to", async () => {
    const ways = byWays(day, [{ provider: "tried", isPaid: true, sends: [sms(20)], check }]);
    const trial = { channel: "sms", provider: "tried", to: "8 700 000 10 01", locale: "kk" } as const;
    expect(await ways.services.checkMessageWay(admin, trial)).toEqual(await check());
    expect(await ways.services.testMessageWay(admin, trial)).toEqual({
      kind: "sent",
      cost: { amount: 20, currency: "KZT" },
    });
    expect(ways.sent).toEqual([
      { provider: "tried", to: "+77000001001", text: "Инватакси: сынақ хабар. Ол жетті." },
    ]);
    expect(await ofProvider("tried")).toMatchObject({ sent: 1, failed: 0, priced: 1, cost: 20 });
    const { facts } = await day.services.readAudit(admin, { did: "message.tested", limit: 5 });
    expect(facts.map(({ details }) => details)).toEqual([
      { channel: "sms", provider: "tried", outcome: "sent" },
    ]);
  });

  it("is refused for what is no address, by ways whose addresses are linked, to a dispatcher, and after the fifth", async () => {
    const other: Actor = { role: "chief", id: StaffId.parse(randomUUID()) };
    const ways = byWays(day, [
      { provider: "trying", check, sends: [{ kind: "failed", reason: "noNumber", again: false }] },
      { provider: "bot", channel: "telegram", check },
      { provider: "demoPhones" },
    ]);
    const trial = { channel: "sms", provider: "trying", to: "+77000001001", locale: "en" } as const;
    const refuse = (change: object, code: string, by: Actor = other) =>
      expect(ways.services.testMessageWay(by, { ...trial, ...change })).rejects.toMatchObject({ code });
    await refuse({ to: "me" }, "request.invalid");
    await refuse({ provider: "bot", channel: "telegram" }, "request.invalid");
    await refuse({ provider: "demoPhones" }, "request.invalid");
    await refuse({ provider: "none" }, "request.invalid");
    await refuse({}, "session.forbidden", day.dispatcher);
    for (let nth = 0; nth < 5; nth++)
      expect(await ways.services.testMessageWay(other, trial)).toEqual({
        kind: "failed",
        reason: "noNumber",
      });
    await refuse({}, "rate.limited");
    expect(ways.sent).toHaveLength(5);
    expect(await ofProvider("trying")).toMatchObject({ sent: 0, failed: 5 });
  });

  it("shows a provider that fails, and that it has recovered when it sends again", async () => {
    const down: Sent = { kind: "failed", reason: "down", again: false };
    const ways = byWays(day, [{ provider: "shaky", sends: [down, sms(0)] }]);
    const state = async () => (await ways.services.readMessageWays(admin)).ways[0];
    await day.ask(nextRider(), { leaveAt: "15:00" });
    await ways.work();
    expect(await state()).toMatchObject({ state: "failing", failures: 1, lastSuccess: undefined });
    await day.setTime(addSeconds(day.core.clock.now(), minutes(2)));
    await day.ask(nextRider(), { leaveAt: "15:00" });
    await ways.work();
    expect(await state()).toMatchObject({ state: "on", failures: 1, lastSuccess: day.core.clock.now() });
  });
});

it("stays counted once notices have been kept long enough and go", async () => {
  const before = [await figures("kind"), await figures("contract"), await figures("provider")];
  expect(await day.core.db.notices.listNewest(1)).toHaveLength(1);
  const { rules } = day.core.terms.on(day.today);
  const days = Object.fromEntries(retentionKeys.map((key) => [key, rules[key].value.days])) as RetentionDays;
  const now = day.core.clock.now();
  const later = addSeconds(now, hours(24 * (days.keepNotices + 1)));
  await day.core.db.transaction((tx) =>
    tx.retention.apply(days, { service: later, real: now, reads: looks }),
  );
  expect(await day.core.db.notices.listNewest(1)).toEqual([]);
  expect([await figures("kind"), await figures("contract"), await figures("provider")]).toEqual(before);
});
