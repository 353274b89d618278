import { expect, it } from "vitest";
import type { Place } from "../../../../server/domain/place.ts";
import { checkChain, leastRide } from "../../../../server/domain/trips/dayChain.ts";
import type { TripRequest } from "../../../../server/domain/trips/model.ts";
import { straightLine } from "../../../../shared/geo/index.ts";
import { PlaceId, TripId } from "../../../../shared/ids/index.ts";
import { seconds, toInstant } from "../../../../shared/time/index.ts";

/** Places by their kilometer on a straight road, on which a kilometer takes a minute. */
const km = (count: number): Place => ({ point: { lat: 44.8, lon: 65.5 + count * 0.012_674 }, label: "" });
const routing = {
  travelTime: (from: Place["point"], to: Place["point"]) => seconds(straightLine(from, to) * 0.06),
};
const [hotel, clinic, nextDoor] = [km(2), km(10), km(10.25)];
const at = (time: string) => toInstant(`2026-03-02T${time}:00+05:00`);
const trip = (pickup: Place, dropoff: Place, time: string) =>
  ({
    ...{
      id: TripId.parse(crypto.randomUUID()),
      serviceDay: "2026-03-02",
      status: "assigned",
      pickup,
      dropoff,
    },
    requested: { kind: "leaveAt", at: at(time) },
  }) as TripRequest;
/** Of somebody who lives 250 m from the clinic. */
const world = { region: { timeZone: "Asia/Qyzylorda" }, routing, now: at("06:30"), home: nextDoor.point };

it("whoever lives near a clinic may be driven to it from elsewhere, and back there later", () => {
  const known = { ...clinic, placeId: PlaceId.parse("clinic-1") };
  const [there, back] = [trip(hotel, known, "09:00"), trip(known, hotel, "12:00")];
  expect(checkChain(leastRide(back, world), [there], world)).toEqual({});
  expect(checkChain(leastRide(there, world), [back], world)).toEqual({});
});

it("in which order the ways of one outing are ridden is no question; of two trips it is", () => {
  const [there, back] = [trip(hotel, clinic, "09:00"), trip(clinic, hotel, "12:00")];
  const apart = checkChain(leastRide(there, world), [back], world);
  expect(apart.doubtful?.values).toMatchObject({ tripId: back.id, gap: "notYetThere" });
  const together = { ...world, together: new Set([there.id, back.id]) };
  expect(checkChain(leastRide(there, world), [back], together)).toEqual({});
  expect(checkChain(leastRide(back, world), [there], together)).toEqual({});
});
