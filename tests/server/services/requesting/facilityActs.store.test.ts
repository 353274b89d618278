import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { FacilityTrip } from "../../../../shared/schemas/index.ts";
import { presentersAt } from "../../presenters/presentersAt.ts";
import { ServiceDay } from "../serviceDay.ts";
import { Returns } from "./returnsWorld.ts";

let day: ServiceDay;
let world: Returns;
beforeAll(async () => {
  day = await ServiceDay.begin();
  world = new Returns(day);
});
afterAll(() => day?.end());

/** The reception of the place where the trip begins or ends, whom its rider has let see it. */
const receptionOf = ({ trip, rider }: TripRecord, end: "pickup" | "dropoff"): Actor => {
  const { placeId } = trip[end];
  if (placeId === undefined) throw new Error("no known place");
  return {
    ...{ role: "facility", id: randomUUID() as never },
    scope: { places: [placeId], people: [{ riderId: rider.id, from: "2020-01-01" }] },
  };
};
const shown = async (reception: Actor): Promise<FacilityTrip[]> => {
  const { trips } = await day.services.listFacilityTrips(reception);
  const { facilityTrip } = presentersAt(day.core.clock.now());
  return trips.map((each) => FacilityTrip.strict().parse(facilityTrip(each)));
};

it("the reception says that a patient is ready, the vehicle is promised, and who said it is written down", async () => {
  const back = await world.askedBack("11:00");
  const reception = receptionOf(back, "pickup");
  expect(await shown(reception)).toMatchObject([
    { direction: "from", whenReady: { waits: true }, canCallOff: false },
  ]);
  await day.setTime("10:40");
  const record = await day.services.sayReady(reception, back.trip.id);
  expect(world.promised(record)).toEqual(["10:40", "11:00"]);
  expect(await shown(reception)).toMatchObject([{ whenReady: { waits: false } }]);
  const { facts } = await day.trip(back.trip.id);
  expect(facts.find(({ kind }) => kind === "trip.ready")?.by).toEqual({ role: "facility", id: reception.id });
  // Of who leaves nothing is called off here.
  await expect(day.services.cancelTrip(reception, back.trip.id)).rejects.toMatchObject({
    code: "trip.unknown",
  });
});

it("and who does not come, to it alone, and only with consent", async () => {
  await day.setTime("07:00");
  const [rider] = day.walkers("visual", 1);
  if (rider === undefined) throw new Error("nobody");
  const coming = await day.askAndAssign(rider, { leaveAt: "14:00" });
  const reception = receptionOf(coming, "dropoff");
  expect(await shown(reception)).toMatchObject([{ direction: "to", canCallOff: true }]);
  const others: Actor[] = [
    { ...reception, scope: { places: [day.place("hospital").placeId as never], people: [] } } as Actor,
    { ...reception, scope: { places: [coming.trip.dropoff.placeId as never], people: [] } } as Actor,
  ];
  for (const other of others)
    await expect(day.services.cancelTrip(other, coming.trip.id)).rejects.toMatchObject({
      code: "trip.unknown",
    });
  await day.services.cancelTrip(reception, coming.trip.id);
  expect((await day.trip(coming.trip.id)).trip.status).toBe("cancelled");
  expect(await shown(reception)).toMatchObject([{ status: "cancelled", canCallOff: false }]);
});
