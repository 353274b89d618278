import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { RiderId, StaffId } from "../../../../shared/ids/index.ts";
import { iinCheckDigit } from "../../../../shared/iin/index.ts";
import { RiderDraft } from "../../../../shared/schemas/index.ts";
import { nextServiceDay } from "../../../../shared/time/index.ts";
import { nextOf } from "../../../support/nextOf.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
const chief: Actor = { role: "chief", id: StaffId.parse(randomUUID()) };
const auditor: Actor = { role: "auditor", id: StaffId.parse(randomUUID()) };

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 6);
});
afterAll(() => day?.end());

const nextRider = () => nextOf(riders);

/** Born on 16 January 2099: nobody, and none of the demo. */
const bornLater = (serial: string) => `9901165${serial}${iinCheckDigit(`9901165${serial}`)}`;
const [IIN, OTHER_IIN] = [bornLater("0000"), bornLater("0002")];
const draft = (part: Partial<RiderDraft> = {}): RiderDraft =>
  RiderDraft.parse({
    ...{ iin: IIN, name: "Сейітова Айгүл", phone: "+77000009001", locale: "kk", aid: "walker" },
    home: { label: "Желтоқсан көшесі, 12", point: riders[0]?.home.point },
    eligibility: [
      { category: "visual", basis: "Certificate 12", from: day.today, condition: "sees nothing" },
    ],
    contacts: [{ name: "Болат", phone: "+77000009002", may: ["book"], consentFrom: day.today }],
    ...part,
  });
const factsOf = async (id: RiderId, kind: string) =>
  (await day.core.db.facts.listOfPerson(id)).filter((fact) => fact.kind === kind);
const search = async (text: string, by: Actor = chief) =>
  (await day.services.listRiders(by, { text, offset: 0, limit: 100 })).riders.map(({ id }) => id);

describe("a rider's record", () => {
  const id = RiderId.parse(randomUUID());

  it("is put in once, however often it is sent, and found by name, phone and IIN", async () => {
    const first = await day.services.addRider(chief, { riderId: id, ...draft() });
    await day.services.addRider(chief, { riderId: id, ...draft() });
    expect(first.record).toMatchObject({ version: 1, iin: IIN, eligibility: [{ category: "visual" }] });
    expect(await factsOf(id, "rider.added")).toHaveLength(1);
    for (const text of ["Сейітова Айгүл", "Seitova Aigul"]) expect(await search(text)).toContain(id);
    for (const text of ["+7 700 000 90 01", IIN]) expect(await search(text)).toEqual([id]);
  });

  it("is nobody else's: neither IIN nor phone are given twice", async () => {
    const other = { riderId: RiderId.parse(randomUUID()) };
    await expect(
      day.services.addRider(chief, { ...other, ...draft({ phone: "+77000009003" }) }),
    ).rejects.toMatchObject({ code: "rider.iinTaken", field: "iin" });
    await expect(
      day.services.addRider(chief, { ...other, ...draft({ iin: OTHER_IIN }) }),
    ).rejects.toMatchObject({ code: "rider.phoneTaken", field: "phone" });
  });

  it("is changed by its version; of two who write, the second is told, and facts say what, not how", async () => {
    const { record } = await day.services.openRider(chief, id);
    const [period] = record.eligibility;
    const eligibility = [
      { ...draft().eligibility[0], id: period?.id, condition: undefined, basis: "Certificate 13" },
    ];
    const changed = {
      ...draft({ eligibility: eligibility as RiderDraft["eligibility"] }),
      name: "Сейітова Гүл",
    };
    const after = await day.services.changeRider(chief, id, { version: 1, ...changed });
    expect(after.record).toMatchObject({
      version: 2,
      eligibility: [{ id: period?.id, condition: "sees nothing" }],
    });
    await day.services.changeRider(chief, id, { version: 1, ...changed }); // the same, sent twice
    await expect(
      day.services.changeRider(chief, id, { version: 1, ...changed, name: "Сейітова" }),
    ).rejects.toMatchObject({ code: "rider.stale" });
    const facts = await factsOf(id, "rider.changed");
    expect(facts.map(({ details, texts }) => [details, texts])).toEqual([
      [{ fields: ["name", "eligibility"] }, {}],
    ]);
  });

  it("tells what is the matter only to who says why, which is written down; an auditor changes nothing", async () => {
    const told = await day.services.openCondition(auditor, id, "A complaint");
    expect(told).toMatchObject([{ condition: "sees nothing" }]);
    expect((await factsOf(id, "rider.conditionOpened"))[0]).toMatchObject({
      ...{ by: { role: "auditor", id: auditor.id }, texts: { note: "A complaint" } },
    });
    await expect(day.services.changeRider(auditor, id, { version: 2, ...draft() })).rejects.toMatchObject({
      code: "session.forbidden",
    });
  });

  it("is a manager's only where a contract of their operator serves category and home", async () => {
    const contracts = day.core.needs.termsOn(day.today).contracts;
    const { districtId } = (await day.services.openRider(chief, id)).record;
    const own = contracts.find(
      (each) => each.districtId === districtId && each.categories.some((category) => category === "visual"),
    );
    const others = contracts.find(({ operatorId }) => operatorId !== own?.operatorId);
    const managerOf = (operator = own?.operatorId): Actor => ({
      ...{ role: "manager", id: StaffId.parse(randomUUID()) },
      scope: { operators: operator === undefined ? [] : [operator] },
    });
    const [manager, stranger] = [managerOf(), managerOf(others?.operatorId)];
    expect(await search(IIN, manager)).toEqual([id]);
    expect(await search(IIN, stranger)).toEqual([]);
    expect(await search("Сейітова Гүлл", stranger)).not.toContain(id); // with slips neither
    await expect(day.services.openRider(stranger, id)).rejects.toMatchObject({ code: "rider.unknown" });
    const all = await day.services.listRiders(chief, { offset: 0, limit: 1 });
    const some = await day.services.listRiders(manager, { offset: 0, limit: 1 });
    expect(some.total).toBeGreaterThan(0);
    expect(some.total).toBeLessThan(all.total);
  });

  it("is listed among those whose right ends within 7, 30 and 60 days, and after it has ended", async () => {
    const count = async () => (await day.services.listRiders(chief, { offset: 0, limit: 1 })).endings;
    const endingOn = async (until: string, from = nextServiceDay(day.today, -400)) => {
      const { version } = (await day.services.openRider(chief, id)).record;
      const eligibility = [{ ...draft().eligibility[0], from, until }] as RiderDraft["eligibility"];
      await day.services.changeRider(chief, id, { version, ...draft({ eligibility }) });
    };
    const before = await count();
    await endingOn(nextServiceDay(day.today, 30));
    // On the thirtieth day: within 30 and 60, not within 7.
    expect(await count()).toEqual({ ...before, in30: before.in30 + 1, in60: before.in60 + 1 });
    await endingOn(nextServiceDay(day.today, -1));
    expect(await count()).toEqual({ ...before, ended: before.ended + 1 });
    const ended = await day.services.listRiders(chief, { text: IIN, ending: "ended", offset: 0, limit: 5 });
    expect(ended.riders.map((each) => each.id)).toEqual([id]);
  });
});

describe("who has left or is in hospital", () => {
  const asked = (state: "died" | "inHospital" | "served", until?: string) => ({
    ...{ state, from: day.today, reason: "The family has phoned" },
    ...(until !== undefined && { until }),
  });

  it("loses the trips of that time, gets no new ones then, and is served again afterwards", async () => {
    const rider = nextRider();
    const trip = await day.askAndAssign(rider, { leaveAt: "10:00" });
    const stay = asked("inHospital", nextServiceDay(day.today, 3));
    const { cancelled } = await day.services.setRiderState(chief, rider.id, stay);
    expect(cancelled).toBe(1);
    expect((await day.services.setRiderState(chief, rider.id, stay)).cancelled).toBe(0); // the same again
    expect(await day.trip(trip.trip.id)).toMatchObject({
      trip: { status: "cancelled" },
      placement: undefined,
    });
    await expect(day.ask(rider, { leaveAt: "11:00" })).rejects.toMatchObject({ code: "rider.notEligible" });
    expect(await factsOf(rider.id, "rider.stateSet")).toHaveLength(1);
    await day.services.setRiderState(chief, rider.id, asked("served"));
    expect((await day.ask(rider, { leaveAt: "11:00" })).trip.status).toBe("requested");
  });

  it("who has died signs in no more, and a session of before is nobody's", async () => {
    const rider = nextRider();
    const person: Actor = { role: "rider", id: rider.id };
    expect(await day.services.findSessionPerson(person)).toBeDefined();
    await day.services.setRiderState(chief, rider.id, asked("died"));
    expect(await day.services.findSessionPerson(person)).toBeUndefined();
    expect(await day.core.db.riders.findByPhone(rider.phone, day.today)).toBeUndefined();
    await expect(
      day.services.setRiderState(chief, rider.id, asked("died", nextServiceDay(day.today, 3))),
    ).rejects.toMatchObject({ code: "rider.stateOrder" });
  });
});
