import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ofRider } from "../../../../server/domain/notices/person.ts";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { OperatorId, RiderId, StaffId } from "../../../../shared/ids/index.ts";
import { iinCheckDigit } from "../../../../shared/iin/index.ts";
import { NewStandingOrder, RiderDraft, RiderNeeds } from "../../../../shared/schemas/index.ts";
import { addSeconds, hours, nextServiceDay } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
const chief = { role: "chief", id: StaffId.parse(randomUUID()) } as const;
const manager = (operator: string): Actor => ({
  ...{ role: "manager", id: StaffId.parse(randomUUID()) },
  scope: { operators: [OperatorId.parse(operator)] },
});

beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());

/** Born on 16 January 2099: nobody, and none of the demo. */
const bornLater = (serial: string) => `9901165${serial}${iinCheckDigit(`9901165${serial}`)}`;
let phones = 0;
async function add(name: string, serial: string, part: Partial<RiderDraft> = {}): Promise<RiderId> {
  const riderId = RiderId.parse(randomUUID());
  phones += 1;
  const draft = RiderDraft.parse({
    ...{ iin: bornLater(serial), name, phone: `+7700000${7000 + phones}`, locale: "kk", aid: "none" },
    home: { label: `Желтоқсан көшесі, ${phones}`, point: day.riders[0]?.home.point },
    eligibility: [{ category: "visual", basis: "Certificate 12", from: day.today }],
    contacts: [],
    ...part,
  });
  await day.services.addRider(chief, { riderId, ...draft });
  return riderId;
}
const page = { offset: 0, limit: 100 };
const pairsOf = async (id: RiderId, by: Actor = chief) =>
  (await day.services.listDuplicates(by, page)).pairs.filter(
    ({ one, other }) => one.id === id || other.id === id,
  );
const open = async (id: RiderId) => (await day.services.openRider(chief, id)).record;
async function merge(kept: RiderId, gone: RiderId, mergeId = randomUUID()) {
  const [keptVersion, goneVersion] = [(await open(kept)).version, (await open(gone)).version];
  const asked = { mergeId, kept, keptVersion, gone, goneVersion };
  return { asked, opened: await day.services.mergeRiders(chief, asked) };
}
const code = (refused: string) => ({ code: refused });

describe("two records of one person", () => {
  it("are found, merged once however often that is sent, with trips and needs, and put back as they were", async () => {
    const kept = await add("Қыдырәлиева Айсұлу", "1000");
    const gone = await add("Кыдыралиева Айсулу", "1002", {
      contacts: [{ name: "Болат", phone: "+77000006001", may: ["book"] }],
    });
    await day.services.setNeeds(day.dispatcher, gone, RiderNeeds.parse({ blind: true }));
    const other = await add("Нұрланов Ерлан", "3000");
    await day.services.setNeeds(day.dispatcher, other, RiderNeeds.parse({ notWith: [gone] }));
    const [walker] = day.walkers("visual", 1);
    if (walker === undefined) throw new Error("nobody walks");
    const { trip, placement } = await day.askAndAssign({ ...walker, id: gone }, { leaveAt: "14:00" });
    expect(await pairsOf(kept)).toHaveLength(1);
    const before = [await open(kept), await open(gone)];

    const { asked, opened } = await merge(kept, gone);
    expect(opened.record).toMatchObject({ needs: { blind: true }, name: "Қыдырәлиева Айсұлу" });
    expect(opened.record.contacts.map(({ name }) => name)).toEqual(["Болат", "Кыдыралиева Айсулу"]);
    expect(opened.trips.map((each) => each.trip.id)).toEqual([trip.id]);
    expect((await open(other)).needs.notWith).toEqual([kept]);
    expect((await day.trip(trip.id)).placement).toMatchObject({ shiftId: placement?.shiftId });
    await expect(open(gone)).rejects.toMatchObject(code("rider.unknown"));
    await day.services.mergeRiders(chief, asked); // sent twice
    // What was done to the other record is read here too: its needs, and once that they were merged.
    expect(opened.history.map(({ kind }) => kind)).toEqual([
      ...["rider.merged", "rider.needsChanged", "rider.added", "rider.added"],
    ]);

    await day.services.undoMerge(chief, asked.mergeId);
    await day.services.undoMerge(chief, asked.mergeId);
    const same = ({ version: _, ...record }: (typeof before)[number]) => record;
    expect([await open(kept), await open(gone)].map(same)).toEqual(before.map(same));
    expect((await open(other)).needs.notWith).toEqual([gone]);
    expect((await day.services.openRider(chief, gone)).trips.map((each) => each.trip.id)).toEqual([trip.id]);
    const facts = await day.core.db.facts.listOfPerson(gone);
    expect(facts.filter(({ kind }) => kind.startsWith("rider.merge")).map(({ kind }) => kind)).toEqual([
      ...["rider.merged", "rider.mergeUndone"],
    ]);
    await expect(day.services.mergeRiders(chief, asked)).rejects.toMatchObject(
      code("request.idempotencyKeyReused"),
    );
  });

  it("have their standing orders merged with the trips of these, and put back", async () => {
    const kept = await add("Тілеуов Сәкен", "2000");
    const gone = await add("Тлеуов Сакен", "2002");
    const asked = NewStandingOrder.parse({
      ...{ riderId: gone, weekdays: [1, 2, 3, 4, 5, 6, 7], there: { kind: "leaveAt", time: "10:00" } },
      ...{ from: nextServiceDay(day.today), until: nextServiceDay(day.today), onHolidays: "ride" },
      ...{ pickup: day.place("polyclinic"), dropoff: day.place("hospital"), companions: 0 },
    });
    const { order } = await day.services.askStandingOrder(day.dispatcher, asked, randomUUID());
    await day.services.takeStandingTrips(order.id);
    const ordersOf = async (rider: RiderId) => {
      const orders = await day.services.listStandingOrders(day.dispatcher, rider);
      return orders.map((each) => [each.order.id, each.dates.map(({ trip }) => trip?.trip.riderId)]);
    };
    expect(await ordersOf(gone)).toEqual([[order.id, [gone]]]);

    const { asked: merged } = await merge(kept, gone);
    expect(await ordersOf(kept)).toEqual([[order.id, [kept]]]);
    await day.services.undoMerge(chief, merged.mergeId);
    expect(await ordersOf(gone)).toEqual([[order.id, [gone]]]);
    expect(await ordersOf(kept)).toEqual([]);
  });

  it("have what they linked and wished merged, of one chat one, and put back", async () => {
    const [kept, gone] = [await add("Жанғали Ержан", "3100"), await add("Жангали Ержан", "3102")];
    const link = (riderId: RiderId, address: string) =>
      day.core.db.channels.link({
        ...{
          id: randomUUID(),
          person: ofRider(riderId),
          recipient: "rider",
          channel: "telegram",
          address,
          proof: "code",
        },
        linkedAt: day.core.clock.now(),
      });
    for (const [rider, chat] of [
      [kept, "71"],
      [gone, "71"],
      [gone, "72"],
    ] as const)
      await link(rider, chat);
    await day.core.db.channels.setWishes(ofRider(gone), { onlySafety: true, channels: [] });
    const chatsOf = async (rider: RiderId) =>
      (await day.core.db.channels.listOf(ofRider(rider))).map(({ address }) => address).sort();
    const { asked: merged } = await merge(kept, gone);
    expect(await chatsOf(kept)).toEqual(["71", "72"]);
    expect(await day.core.db.channels.findWishes(ofRider(kept))).toMatchObject({ onlySafety: true });
    await day.services.undoMerge(chief, merged.mergeId);
    expect([await chatsOf(kept), await chatsOf(gone)]).toEqual([["71"], ["72"]]);
    expect(await day.core.db.channels.findWishes(ofRider(gone))).toMatchObject({ onlySafety: true });
  });

  it("stay one when the record was changed since, and after a day", async () => {
    const [kept, gone] = [await add("Оспанов Дәурен", "4000"), await add("Оспанов Даурен", "4002")];
    const { asked } = await merge(kept, gone);
    await day.services.setNeeds(day.dispatcher, kept, RiderNeeds.parse({ deaf: true }));
    await expect(day.services.undoMerge(chief, asked.mergeId)).rejects.toMatchObject(
      code("merge.changedSince"),
    );
    await day.services.setNeeds(day.dispatcher, kept, RiderNeeds.parse({}));
    expect((await day.services.listDuplicates(chief, page)).merges.map(({ id }) => id)).toContain(
      asked.mergeId,
    );
    await day.setTime(addSeconds(day.at("06:30"), hours(25)));
    await expect(day.services.undoMerge(chief, asked.mergeId)).rejects.toMatchObject(code("merge.undoOver"));
    expect((await day.services.listDuplicates(chief, page)).merges).toEqual([]);
    await day.setTime("06:30");
    await expect(day.services.undoMerge(chief, randomUUID())).rejects.toMatchObject(code("merge.unknown"));
  });

  it("are refused when one has changed since it was seen, or is the same", async () => {
    const [kept, gone] = [await add("Жақсыбеков Арман", "5000"), await add("Жаксыбеков Арман", "5002")];
    const asked = { mergeId: randomUUID(), kept, keptVersion: 1, gone, goneVersion: 2 };
    await expect(day.services.mergeRiders(chief, asked)).rejects.toMatchObject(code("rider.stale"));
    await expect(day.services.mergeRiders(chief, { ...asked, gone: kept })).rejects.toMatchObject(
      code("rider.mergeSame"),
    );
    expect((await open(gone)).version).toBe(1);
  });

  it("are merged by one of two who ask under one name at the same moment; the other is told that it is taken", async () => {
    const twice = async (name: string, [one, other]: readonly [string, string]) =>
      [await add(name, one), await add(name, other)] as const;
    const pairs = [
      await twice("Жүнісов Арман", ["9000", "9002"]),
      await twice("Оспанов Ерлан", ["9100", "9102"]),
    ];
    const mergeId = randomUUID();
    const done = await Promise.allSettled(pairs.map(([kept, gone]) => merge(kept, gone, mergeId)));
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(done.find(({ status }) => status === "rejected")).toMatchObject({
      reason: code("request.idempotencyKeyReused"),
    });
  });

  it("are two people once somebody says so, in whichever order", async () => {
    const [one, other] = [await add("Тұрсынов Хасан", "6000"), await add("Тұрсынов Хасен", "6002")];
    expect(await pairsOf(one)).toHaveLength(1);
    await day.services.tellRidersApart(chief, other, one);
    await day.services.tellRidersApart(chief, one, other);
    expect(await pairsOf(one)).toEqual([]);
    const facts = await day.core.db.facts.listOfPerson(one);
    expect(facts.filter(({ kind }) => kind === "rider.toldApart")).toHaveLength(1);
  });

  it("are nobody to a manager whose contracts serve neither, and an auditor merges nothing", async () => {
    const [one, other] = [await add("Бекенов Тимур", "7000"), await add("Бекенов Тимур", "7002")];
    const contract = day.core.terms
      .on(day.today)
      .contracts.find(({ categories }) => categories.some((each) => each === "visual"));
    const stranger = day.core.terms
      .on(day.today)
      .contracts.find((each) => each.operatorId !== contract?.operatorId);
    const outside = manager(stranger?.operatorId ?? "");
    expect(await pairsOf(one, outside)).toEqual([]);
    for (const asked of [
      () => day.services.compareRiders(outside, one, other),
      () => day.services.tellRidersApart(outside, one, other),
      () =>
        day.services.mergeRiders(outside, {
          ...{ mergeId: randomUUID(), kept: one, keptVersion: 1, gone: other, goneVersion: 1 },
        }),
    ])
      await expect(asked()).rejects.toMatchObject(code("rider.unknown"));
    const auditor: Actor = { role: "auditor", id: StaffId.parse(randomUUID()) };
    await expect(day.services.tellRidersApart(auditor, one, other)).rejects.toMatchObject(
      code("session.forbidden"),
    );
  });
});
