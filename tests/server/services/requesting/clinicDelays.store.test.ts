import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { PlaceId } from "../../../../shared/ids/index.ts";
import { ServiceDay } from "../serviceDay.ts";
import { asRider, Returns } from "./returnsWorld.ts";

let day: ServiceDay;
let world: Returns;
let hospital: PlaceId;
beforeAll(async () => {
  day = await ServiceDay.begin();
  world = new Returns(day);
  hospital = day.place("hospital").placeId as PlaceId;
});
afterAll(() => day?.end());

const forecastOf = async ({ trip: { id } }: TripRecord) => {
  const { whenReady } = (await day.trip(id)).trip;
  return whenReady && day.clock(whenReady.forecast);
};
const late = (minutes: number) => ({ delayId: randomUUID(), placeId: hospital, minutes });
const facts = async (kind: "clinic.delayed" | "clinic.delayUndone", delayId: string) =>
  (await day.core.db.facts.listOfDay(day.today, [kind])).filter(
    ({ details }) => "delay" in details && details.delay === delayId,
  );
const callOff = async (...records: TripRecord[]) => {
  for (const { rider, trip } of records) await day.services.cancelTrip(asRider(rider), trip.id);
  await day.work();
};

describe("a clinic whose shift ends later today", () => {
  it("is shown with each person's change, moves the forecasts of all who are held there at once, and is taken back", async () => {
    const [ada, bek] = [await world.askedBack("11:00"), await world.askedBack("12:00")];
    const away = await world.askedBack("11:30", day.place("polyclinic"));
    const shown = await day.services.previewClinicDelay(day.dispatcher, { placeId: hospital, minutes: 45 });
    expect(shown.held.map(({ record, was, is }) => [record.trip.id, day.clock(was), day.clock(is)])).toEqual([
      [ada.trip.id, "11:00", "11:45"],
      [bek.trip.id, "12:00", "12:45"],
    ]);
    expect(await forecastOf(ada)).toBe("11:00"); // nothing is done yet

    const said = late(45);
    const twice = await Promise.all([1, 2].map(() => day.services.sayClinicDelay(day.dispatcher, said)));
    await day.work();
    expect(twice.map(({ fact }) => fact.details.moved.length)).toEqual([2, 2]);
    expect([await forecastOf(ada), await forecastOf(bek), await forecastOf(away)]).toEqual([
      ...["11:45", "12:45", "11:30"],
    ]);
    expect(world.planned(await day.trip(ada.trip.id))[0]).toBe("11:45");
    expect(await facts("clinic.delayed", said.delayId)).toHaveLength(1);

    // Who said another time since knows better.
    await day.services.sayReadyLater(asRider(bek.rider), bek.trip.id, { minutes: 240 });
    const bekSaid = await forecastOf(bek);
    const undo = () => day.services.undoDeed(day.dispatcher, said.delayId);
    expect(await Promise.all([undo(), undo()])).toEqual([{ result: "undone" }, { result: "undone" }]);
    await day.work();
    expect((await day.services.readClinicDelay(day.dispatcher, said.delayId)).isUndone).toBe(true);
    expect([await forecastOf(ada), await forecastOf(bek)]).toEqual(["11:00", bekSaid]);
    await day.services.undoDeed(day.dispatcher, said.delayId);
    expect(await facts("clinic.delayUndone", said.delayId)).toHaveLength(1);
    await callOff(ada, bek, away);
  });

  it("leaves a promised time as it is, and names who has to be asked", async () => {
    const rider = world.nextRider();
    const home = rider.home ?? day.place("polyclinic");
    const fixed = await day.askAndAssign(rider, {
      ...{ leaveAt: "12:00", pickup: day.place("hospital") },
      dropoff: { point: home.point, label: home.label },
    });
    const said = late(60);
    const shown = await day.services.previewClinicDelay(day.dispatcher, said);
    expect(shown.fixed.map(({ record, isMissed }) => [record.trip.id, isMissed])).toEqual([
      [fixed.trip.id, true],
    ]);
    const soon = await day.services.previewClinicDelay(day.dispatcher, { ...said, minutes: 5 });
    expect(soon.fixed.map(({ isMissed }) => isMissed)).toEqual([false]);
    const { toAsk } = await day.services.sayClinicDelay(day.dispatcher, said);
    await day.work();
    expect(toAsk.map(({ trip }) => trip.id)).toEqual([fixed.trip.id]);
    expect((await day.trip(fixed.trip.id)).promise).toEqual(fixed.promise);
    await callOff(fixed);
    const [now] = await day.services.listClinicDelays(day.dispatcher);
    expect(now?.toAsk).toEqual([]);
  });

  it("is said by the institution itself, of its own places and for those who have agreed, and by nobody else", async () => {
    const [ada, bek] = [await world.askedBack("13:00"), await world.askedBack("13:30")];
    const scope = { places: [hospital], people: [{ riderId: ada.rider.id, from: "2020-01-01" }] };
    const reception: Actor = { role: "facility", id: randomUUID() as never, scope };
    const said = late(30);
    const { fact } = await day.services.sayClinicDelay(reception, said);
    await day.work();
    expect(fact).toMatchObject({ by: { role: "facility" }, details: { moved: [{ trip: ada.trip.id }] } });
    expect([await forecastOf(ada), await forecastOf(bek)]).toEqual(["13:30", "13:30"]);

    const elsewhere = { ...late(30), placeId: day.place("polyclinic").placeId as PlaceId };
    const forbidden = { code: "session.forbidden" };
    await expect(day.services.sayClinicDelay(reception, elsewhere)).rejects.toMatchObject(forbidden);
    await expect(day.services.listClinicDelays(reception)).rejects.toMatchObject(forbidden);
    await expect(day.services.sayClinicDelay(asRider(ada.rider), late(30))).rejects.toMatchObject(forbidden);
    const other: Actor = { ...reception, id: randomUUID() as never };
    await expect(day.services.undoDeed(other, said.delayId)).rejects.toMatchObject({
      code: "deed.unknown",
    });
    await day.services.undoDeed(reception, said.delayId);
    await day.work();
    expect(await forecastOf(ada)).toBe("13:00");

    const over = late(30);
    await day.services.sayClinicDelay(day.dispatcher, over);
    await day.setTime("06:45");
    await expect(day.services.undoDeed(day.dispatcher, over.delayId)).rejects.toMatchObject({
      code: "deed.undoOver",
    });
  });
});
