import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { RiderId, StaffId, type TripId } from "../../../../shared/ids/index.ts";
import { iinCheckDigit } from "../../../../shared/iin/index.ts";
import { NewApplication, NewTripRequest, RiderDraft } from "../../../../shared/schemas/index.ts";
import { toIso } from "../../../../shared/time/index.ts";
import { tablesWith as tablesOf } from "../../../support/tablesWith.ts";
import { ServiceDay } from "../serviceDay.ts";
import { askEveryMonday, mondayAsTold, mondayWords, offeredAsTold } from "./everyMonday.ts";

let day: ServiceDay;
const staff = (role: "chief" | "auditor" | "manager"): Actor => ({
  role,
  id: StaffId.parse(randomUUID()),
});
const [chief, auditor, manager] = [staff("chief"), staff("auditor"), staff("manager")];

/** Born on 16 January 2099: nobody. */
const numbered = (serial: string) => `9901165${serial}${iinCheckDigit(`9901165${serial}`)}`;
const ada = {
  id: RiderId.parse(randomUUID()),
  ...{ iin: numbered("0004"), name: "Қарлығаш Тастемірова", phone: "+77000009104" },
  ...{ home: "Арай көшесі, 104", contact: "Нағима Апай", condition: "глаукома" },
};
const adaHerself: Actor = { role: "rider", id: ada.id };

beforeAll(async () => {
  day = await ServiceDay.begin();
  const point = day.walkers("visual", 1)[0]?.home.point;
  const draft = RiderDraft.parse({
    ...{ iin: ada.iin, name: ada.name, phone: ada.phone, locale: "kk", aid: "none" },
    home: { label: ada.home, point },
    eligibility: [{ category: "visual", basis: "Куәлік 104", from: day.today, condition: ada.condition }],
    contacts: [{ name: ada.contact, phone: "+77000009105", may: ["book"], consentFrom: day.today }],
  });
  await day.services.addRider(chief, { riderId: ada.id, ...draft });
});
afterAll(() => day?.end());

async function ask(leaveAt: string): Promise<TripId> {
  const when = { kind: "leaveAt" as const, at: toIso(day.at(leaveAt)) };
  const point = day.walkers("visual", 1)[0]?.home.point;
  const pickup = { label: ada.home, point, note: "жасыл қақпа" };
  const wish = NewTripRequest.parse({
    ...{ pickup, dropoff: day.place("polyclinic"), when, companions: 0, note: "ақ таяғы бар" },
    riderId: ada.id,
  });
  const { trip } = await day.services.requestTrip(adaHerself, wish, randomUUID());
  await day.work();
  return trip.id;
}
const give = (format: "html" | "json", actor: Actor = chief) =>
  day.services.giveRiderData(actor, ada.id, { format, locale: "ru", reason: "Просила у окна" });
const textOf = ({ base64 }: { base64: string }) => Buffer.from(base64, "base64").toString("utf8");
const listed = async () => {
  const page = { offset: 0, limit: 20 };
  const [ofDispatcher, ofOffice] = await Promise.all([
    day.services.searchRiders(day.dispatcher, { text: ada.name, ...page }),
    day.services.listRiders(chief, { text: ada.iin, ...page }),
  ]);
  return [...ofDispatcher.riders, ...ofOffice.riders].filter(({ id }) => id === ada.id).length;
};

describe("everything about one rider", () => {
  it("leaves as a page with record, trips, notes and who read it why; that it left is written down", async () => {
    await ask("09:00");
    await askEveryMonday(day, adaHerself, {
      label: ada.home,
      point: day.walkers("visual", 1)[0]?.home.point,
    });
    await day.services.openCondition(auditor, ada.id, "Проверка жалобы");
    const page = textOf(await give("html"));
    for (const said of [ada.iin, ada.name, ada.home, ada.contact, ada.condition, "Куәлік 104"])
      expect(page).toContain(said);
    for (const said of ["жасыл қақпа", "ақ таяғы бар", "Проверка жалобы", "Просмотрены сведения о здоровье"])
      expect(page).toContain(said);
    const facts = await day.services.readAudit(auditor, { did: "rider.dataGiven", limit: 5 });
    expect(facts.facts.map(({ by, texts }) => [by.id, texts?.note])).toEqual([[chief.id, "Просила у окна"]]);
  });

  it("is the same for programs and for herself, and for no manager or auditor", async () => {
    const own = await day.services.giveOwnData(adaHerself, { format: "json", locale: "en" });
    expect(JSON.parse(textOf(own))).toMatchObject({
      calls: [],
      person: { iin: ada.iin, name: ada.name },
      contacts: [{ name: ada.contact }],
      trips: [{ pickup: `${ada.home}, жасыл қақпа`, note: "ақ таяғы бар" }],
      standingOrders: [mondayAsTold(ada.home)],
      offers: expect.arrayContaining([offeredAsTold(ada.home)]),
    });
    for (const actor of [manager, auditor, day.dispatcher])
      await expect(give("json", actor)).rejects.toMatchObject({ code: "session.forbidden" });
  });
});

describe("a restricted record", () => {
  const restrict = (restricted: boolean) =>
    day.services.restrictRider(chief, ada.id, { restricted, reason: "Оспаривает категорию" });

  it("is in no ordinary list and gets no new trips, until an act ends that", async () => {
    expect(await listed()).toBe(2); // the dispatcher's search and the office's list
    await restrict(true);
    await restrict(true); // said twice
    expect(await listed()).toBe(0);
    await expect(ask("11:00")).rejects.toMatchObject({ code: "rider.restricted" });
    const { restricted } = await day.services.readPrivacy(chief);
    expect(restricted).toMatchObject([
      { riderId: ada.id, by: { role: "chief" }, reason: "Оспаривает категорию" },
    ]);
    const { history } = await restrict(false);
    expect(history.map(({ kind }) => kind).filter((kind) => kind.startsWith("rider.restrict"))).toEqual([
      ...["rider.restrictionEnded", "rider.restricted"],
    ]);
    expect(await listed()).toBe(2);
  });
});

const tablesWith = (words: readonly string[]) => tablesOf(day.core.kysely, words);

/** Hers too, put in a second time by a slip of the pen; and what she said when she applied. */
const twin = {
  id: RiderId.parse(randomUUID()),
  ...{
    iin: numbered("1005"),
    name: "Карлыгаш Тастемирова",
    phone: "+77000009106",
    reason: "Жалоба двойника",
  },
};
async function applyAndMerge(): Promise<void> {
  const person = { locale: "kk", aid: "none" };
  const application = { name: ada.name, phone: ada.phone, address: ada.home, note: "лифт жоқ", ...person };
  const nobody = { actor: undefined, address: "10.9.0.1", key: undefined };
  for (const iin of [ada.iin, twin.iin])
    await day.services.submitApplication(
      nobody,
      NewApplication.parse({
        ...{ applicationId: randomUUID(), district: "kyzylorda", consent: true, iin, ...application },
      }),
    );
  const { id, iin, name, phone } = twin;
  const draft = RiderDraft.parse({ iin, name, phone, ...person, eligibility: [], contacts: [] });
  await day.services.addRider(chief, { riderId: id, ...draft });
  await day.services.openCondition(auditor, id, twin.reason);
  const versionOf = async (of: RiderId) => (await day.services.openRider(chief, of)).record.version;
  await day.services.mergeRiders(chief, {
    ...{ mergeId: randomUUID(), kept: ada.id, keptVersion: await versionOf(ada.id) },
    ...{ gone: id, goneVersion: await versionOf(id) },
  });
}

/** She rang, and so did her contact; and somebody has a link to her trip. */
async function ringAndShare(): Promise<void> {
  await sql`
    INSERT INTO phone_calls (id, exchange, call_id, phone, service_day, began_at, state, is_over, last_event_at)
    SELECT gen_random_uuid(), 'city', 'of ' || length(p) || n, p, ${day.today}::date, now(), 'missed', true, now()
    FROM unnest(${[ada.phone, "+77000009105"]}::text[]) WITH ORDINALITY AS u(p, n)`.execute(day.core.kysely);
  const id = (await day.core.db.trips.listByRider(ada.id, 1))[0]?.trip.id as TripId;
  shareToken = (await day.services.shareTrip(adaHerself, id, randomUUID())).path.split("#")[1] ?? "";
  await day.services.readSharedTrip(shareToken, "10.9.0.1");
}
let shareToken = "";

describe("erasing", () => {
  const personal = [ada.iin, ada.name, ada.phone, ada.home, ada.contact, ada.condition, "Куәлік 104"];
  const words = [...personal, "жасыл қақпа", "ақ таяғы бар", "Проверка жалобы", "Оспаривает категорию"];
  words.push("+77000009105", ...mondayWords);
  words.push(twin.iin, twin.name, twin.phone, twin.reason, "лифт жоқ");

  it("says first which trips would be called off, and does nothing when others are ahead by now", async () => {
    await sql`INSERT INTO session (sid, sess, expire) VALUES ('hers', ${JSON.stringify({
      cookie: { originalMaxAge: 1 },
      actor: { role: "rider", id: ada.id },
    })}, now() + interval '1 hour')`.execute(day.core.kysely);
    await ringAndShare();
    await applyAndMerge();
    const holding = ["applications", "rider_merges", "riders", "trip_requests"];
    expect(await tablesWith(mondayWords)).toEqual(["offers", "standing_orders"]);
    expect(await tablesWith([ada.phone, "+77000009105"])).toContain("phone_calls");
    expect(await tablesWith([ada.iin, "жасыл қақпа"])).toEqual(holding);
    expect(await tablesWith([twin.reason])).toEqual(["fact_texts"]);
    const told = JSON.parse(
      textOf(await day.services.giveOwnData(adaHerself, { format: "json", locale: "en" })),
    );
    expect(told).toMatchObject({ calls: [{ outcome: "not answered" }] });
    const { trips, isAboard, parts } = await day.services.previewErasure(chief, ada.id);
    expect([trips.length, isAboard]).toEqual([1, false]);
    expect(parts).toMatchObject({ identity: 1, contacts: 2, entitlements: 1, tripPlaces: 1, sessions: 1 });
    expect(parts.standingOrders).toBe(1);
    await expect(day.services.eraseRider(chief, ada.id, { basis: "asked", trips: [] })).rejects.toMatchObject(
      { code: "erasure.tripsChanged" },
    );
    expect(await listed()).toBe(2);
  });

  it("leaves nothing personal in any table; her trips stay as counts, and the record's seals fit", async () => {
    await day.services.sealFacts();
    await day.services.sealFacts();
    const { trips } = await day.services.previewErasure(chief, ada.id);
    const asked = { basis: "asked" as const, trips: trips.map(({ trip }) => trip.id) };
    const erasure = await day.services.eraseRider(chief, ada.id, asked);
    expect(erasure).toMatchObject({
      riderId: ada.id,
      basis: "asked",
      by: { id: chief.id },
      parts: { sessions: 1 },
    });
    expect(await day.services.eraseRider(chief, ada.id, asked)).toEqual(erasure); // sent twice

    expect(await tablesWith(words)).toEqual([]);
    await expect(day.services.readSharedTrip(shareToken, "10.9.0.1")).rejects.toMatchObject({
      code: "share.unusable",
    });
    const [trip] = trips;
    expect((await day.trip(trip?.trip.id as TripId)).trip).toMatchObject({
      ...{ status: "cancelled", riderId: ada.id, pickup: { label: "—" } },
    });
    expect((await day.services.checkSeals(auditor)).check?.broken).toBeUndefined();
  });

  it("is found by no search, list, export, audit or sign-in; only the record of the erasure tells of her, by her id", async () => {
    expect(await listed()).toBe(0);
    const namesakes = await day.services.searchAuditPeople(auditor, ada.name); // others who are called alike
    expect(namesakes.map(({ id }) => id)).not.toContain(ada.id);
    for (const what of ["lines", "people"] as const) {
      const filter = { person: ada.id };
      const file = await day.services.exportAudit(auditor, {
        what,
        filter,
        format: "csv",
        locale: "kk",
        reason: "look",
      });
      for (const word of words) expect(textOf(file)).not.toContain(word);
      expect(file.rows).toBeGreaterThan(0);
    }
    const given = await day.services.giveList(chief, "riders", {
      format: "csv",
      language: "kk",
      reason: "look",
    });
    expect(Buffer.from(given.bytes).toString("utf8")).not.toContain(ada.iin);
    await expect(day.services.openRider(chief, ada.id)).rejects.toMatchObject({ code: "rider.unknown" });
    expect(await day.services.findSessionPerson(adaHerself)).toBeUndefined();
    const { erasures } = await day.services.readPrivacy(auditor);
    expect(erasures.map(({ riderId }) => riderId)).toEqual([ada.id]);
  });
});
