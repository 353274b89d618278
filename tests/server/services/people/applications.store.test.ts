import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { applicationAllowances } from "../../../../server/services/people/applications/handIn.ts";
import { RiderId } from "../../../../shared/ids/index.ts";
import {
  ChangeApplication,
  DecideApplication,
  type NewApplication,
} from "../../../../shared/schemas/index.ts";
import { ServiceDay } from "../serviceDay.ts";
import { application, bornLater, ownAddress, papers, staff } from "./newApplication.ts";

let day: ServiceDay;
const chief = staff("chief");
const admin = staff("administrator");

beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());

const web = (address = ownAddress(), key?: string) => ({ actor: undefined, address, key });
const submit = (sent: NewApplication, from = web()) => day.services.submitApplication(from, sent);
const open = async (id: string, by = chief) => day.services.openApplication(by, id);
const page = { state: "open", offset: 0, limit: 100 } as const;
const listed = async (by: Actor) =>
  (await day.services.listApplications(by, page)).applications.map(({ record }) => record.id);

async function examine(sent: NewApplication, part: object = {}, by = chief) {
  const { version } = (await open(sent.applicationId, by)).record;
  const { applicationId, consent: _, ...said } = sent;
  const draft = ChangeApplication.parse({
    ...said,
    version,
    category: "visual",
    consentOn: day.today,
    papers,
    ...part,
  });
  return day.services.changeApplication(by, applicationId, draft);
}
const grant = (version: number, riderId = randomUUID()) =>
  DecideApplication.parse({
    ...{ decision: "granted", version, riderId, basis: "035-1/у 17", from: day.today, until: "2099-01-10" },
  });
const code = (refused: string) => ({ code: refused });

describe("an application", () => {
  it("is taken once, with a deadline in working days, whoever is known or not", async () => {
    const sent = application();
    const taken = await submit(sent);
    expect(await submit(sent)).toEqual(taken);
    // A Monday and ten working days: the Monday after the next one, where no holiday lies between.
    expect(taken.workingDays).toBe(10);
    const { record, daysLeft } = await open(sent.applicationId);
    expect(daysLeft).toBe(10);
    expect(record).toMatchObject({ state: "open", way: "web", due: taken.due, consentOn: day.today });
    await expect(submit({ ...sent, name: "Another" })).rejects.toMatchObject(
      code("request.idempotencyKeyReused"),
    );
    const known = day.riders[0];
    const answer = await submit(application({ iin: known?.iin ?? "" }));
    expect(Object.keys(answer).sort()).toEqual(Object.keys(taken).sort());
    await expect(submit(application({ district: "nowhere" as never }))).rejects.toMatchObject(
      code("district.unknown"),
    );
  });

  it("makes a rider when it is granted, once the papers were seen and the person agreed", async () => {
    const helper = { name: "Оразов Қанат", phone: "+77000008801", who: "son" };
    const sent = application({ iin: bornLater("0002"), helper });
    await submit(sent);
    const before = await open(sent.applicationId);
    expect(before.missing).toEqual(["category", "conclusion", "certificate", "identity"]);
    await expect(day.services.decideApplication(chief, sent.applicationId, grant(1))).rejects.toMatchObject(
      code("application.incomplete"),
    );
    const seen = await examine(sent);
    expect(seen.missing).toEqual([]);
    expect(seen.record.papers[0]).toMatchObject({ number: "17", seenBy: chief.id });
    const riderId = randomUUID();
    const decision = grant(seen.record.version, riderId);
    await day.services.decideApplication(chief, sent.applicationId, decision);
    const again = await day.services.decideApplication(chief, sent.applicationId, decision);
    expect(again.record).toMatchObject({ state: "granted", riderId, decided: { basis: "035-1/у 17" } });
    const { record, history } = await day.services.openRider(chief, RiderId.parse(riderId));
    expect(record).toMatchObject({
      ...{
        iin: sent.iin,
        phone: sent.phone,
        districtId: "kyzylorda",
        contacts: [{ name: "Оразов Қанат", may: [] }],
      },
      eligibility: [{ category: "visual", until: "2099-01-10" }],
    });
    expect(history.map(({ kind }) => kind)).toEqual(["application.granted", "rider.added"]);
    await expect(
      day.services.decideApplication(
        chief,
        sent.applicationId,
        DecideApplication.parse({ decision: "refused", version: 3, reason: "other" }),
      ),
    ).rejects.toMatchObject(code("application.decided"));
  });

  it("finds the rider of its number, and adds to what entitles them", async () => {
    const [first, second] = [
      application({ iin: bornLater("1000") }),
      application({ iin: bornLater("1000") }),
    ];
    for (const each of [first, second]) await submit(each);
    expect((await open(second.applicationId)).others.map(({ id }) => id)).toEqual([first.applicationId]);
    const one = await examine(first);
    const granted = await day.services.decideApplication(
      chief,
      first.applicationId,
      grant(one.record.version),
    );
    const two = await examine(second);
    expect(two.known).toMatchObject({ id: granted.record.riderId });
    const decide = (from: string, until: string) =>
      day.services.decideApplication(chief, second.applicationId, {
        ...DecideApplication.parse({ ...grant(two.record.version), from, until }),
      });
    await expect(decide("2099-01-01", "2099-12-31")).rejects.toMatchObject(code("eligibility.overlaps"));
    const later = await decide("2099-01-11", "2099-12-31");
    expect(later.record.riderId).toBe(granted.record.riderId);
    const { record } = await day.services.openRider(chief, RiderId.parse(granted.record.riderId));
    expect(record.eligibility.map(({ until }) => until)).toEqual(["2099-01-10", "2099-12-31"]);
  });

  it("is refused with a reason, without a paper seen; a paper keeps who saw it first", async () => {
    const sent = application({ iin: bornLater("3000") });
    await submit(sent);
    const other = staff("chief");
    await examine(sent, { papers: papers.slice(0, 1) });
    const seen = await examine(sent, {}, other);
    expect(seen.record.papers.map(({ seenBy }) => seenBy)).toEqual([chief.id, other.id, other.id]);
    await expect(
      day.services.changeApplication(chief, sent.applicationId, {
        ...ChangeApplication.parse({ ...sent, version: 1, papers }),
      }),
    ).rejects.toMatchObject(code("record.stale"));
    const decision = DecideApplication.parse({
      ...{
        decision: "refused",
        version: seen.record.version,
        reason: "notEntitled",
        note: "Топ бойынша емес",
      },
    });
    const refused = await day.services.decideApplication(chief, sent.applicationId, decision);
    expect(refused).toMatchObject({
      daysLeft: undefined,
      record: { state: "refused", decided: { reason: "notEntitled", note: "Топ бойынша емес" } },
    });
    expect(await day.core.db.riderRecords.listByIins([sent.iin])).toEqual([]);
  });

  it("is ordered by what is due, and what is over counts", async () => {
    const sent = application({ iin: bornLater("4000") });
    await submit(sent);
    await day.core.kysely
      .updateTable("applications")
      .set({ due: "2026-01-01" })
      .where("id", "=", sent.applicationId)
      .execute();
    const { applications, counts } = await day.services.listApplications(chief, page);
    expect(applications[0]?.record.id).toBe(sent.applicationId);
    expect(applications[0]?.daysLeft).toBeLessThan(0);
    expect(counts).toMatchObject({ overdue: 1, open: applications.length });
  });
});

describe("who sees it", () => {
  it("is a manager of an operator that serves the category, or whose desk it was, and nobody changes it beyond", async () => {
    const { contracts } = day.core.terms.on(day.today);
    const serving = contracts.find(
      ({ districtId, categories }) =>
        districtId === "kyzylorda" && categories.some((each) => each === "visual"),
    );
    const inside = staff("manager", [serving?.operatorId ?? ""]);
    const outside = staff(
      "manager",
      contracts
        .filter(({ operatorId }) => operatorId !== serving?.operatorId)
        .map(({ operatorId }) => operatorId)
        .slice(0, 1),
    );
    const sent = application({ iin: bornLater("5000") });
    await submit(sent);
    expect(await listed(inside)).not.toContain(sent.applicationId);
    await examine(sent);
    expect(await listed(inside)).toContain(sent.applicationId);
    expect(await listed(outside)).not.toContain(sent.applicationId);
    await expect(open(sent.applicationId, outside)).rejects.toMatchObject(code("application.unknown"));

    const own = application({ iin: bornLater("5002") });
    await submit(own, { ...web(), actor: outside } as never);
    expect(await listed(outside)).toContain(own.applicationId);
    await expect(examine(own, {}, outside)).rejects.toMatchObject(code("rider.outsideScope"));
    await expect(examine(own, {}, staff("auditor"))).rejects.toMatchObject(code("session.forbidden"));
  });
});

describe("a program with a key", () => {
  it("hands in until the key is revoked; of the key nothing is kept that opens anything", async () => {
    const keyId = randomUUID();
    await expect(day.services.makeApplicationKey(chief, { keyId, name: "Shieli" })).rejects.toMatchObject(
      code("session.forbidden"),
    );
    const { key } = await day.services.makeApplicationKey(admin, { keyId, name: "Mobile group of Shieli" });
    const sent = application({ iin: bornLater("6000") });
    await submit(sent, web("10.1.1.1", key));
    expect((await open(sent.applicationId)).record).toMatchObject({
      way: "key",
      via: "Mobile group of Shieli",
    });
    const rows = await day.core.kysely.selectFrom("application_keys").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(key);
    await day.services.revokeApplicationKey(admin, keyId);
    const [revoked] = await day.services.revokeApplicationKey(admin, keyId);
    expect(revoked).toMatchObject({ applications: 1, revokedAt: expect.any(Number) });
    for (const wrong of [key, "made up", ""])
      await expect(submit(application(), web("10.1.1.1", wrong))).rejects.toMatchObject(
        code("application.keyRefused"),
      );
    const kinds = (await day.core.db.audit.list({}, { limit: 500 })).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith("applicationKey."))).toEqual([
      ...["applicationKey.revoked", "applicationKey.made"],
    ]);
  });
});

it("takes so many from one address and no more, while others and a program with a key still get through", async () => {
  const { burst } = applicationAllowances.address;
  const sent = application({ iin: bornLater("7000") });
  for (let time = 0; time < burst; time += 1) await submit(sent, web("10.2.2.2"));
  await expect(submit(sent, web("10.2.2.2"))).rejects.toMatchObject({
    ...{ code: "rate.limited", retryAfter: expect.any(Number) },
  });
  await submit(application({ iin: bornLater("7000") }), web("10.2.2.3"));
  const { key } = await day.services.makeApplicationKey(admin, { keyId: randomUUID(), name: "Aral" });
  await submit(application({ iin: bornLater("7000") }), web("10.2.2.2", key));
});
