import { describe, expect, it } from "vitest";
import type { Place } from "../../../../server/domain/place.ts";
import { checkChain, leastRide } from "../../../../server/domain/trips/dayChain.ts";
import type { TripRequest } from "../../../../server/domain/trips/model.ts";
import { straightLine } from "../../../../shared/geo/index.ts";
import { RiderId, TripId } from "../../../../shared/ids/index.ts";
import {
  daysFrom,
  hours,
  minutes,
  seconds,
  serviceDayOf,
  toInstant,
  toIso,
} from "../../../../shared/time/index.ts";

const zone = "Asia/Qyzylorda"; // UTC+5
const dwell = { boarding: minutes(2), alighting: minutes(1) };
const noDwell = { boarding: minutes(0), alighting: minutes(0) };
const region = {
  timeZone: zone,
  priorities: [],
  rules: {
    dayBegins: { value: hours(3) },
    maxRideTime: { value: { factor: 1.5, allowance: minutes(10) } },
    pickupWindow: { value: minutes(20) },
    earliestArrival: { value: minutes(30) },
    dwellTime: { value: { none: dwell, walker: dwell, wheelchair: dwell, powerWheelchair: dwell } },
    extraDwell: {
      value: {
        help: { curb: noDwell, door: noDwell, throughDoor: noDwell },
        ...{ companion: noDwell, childSeat: noDwell, handOver: minutes(0) },
      },
    },
  },
};
/** A straight road on which a kilometer takes a minute. */
const routing = {
  travelTime: (from: Place["point"], to: Place["point"]) => seconds(straightLine(from, to) * 0.06),
};

/** Places by their kilometer on the road. */
const km = (count: number): Place => ({ point: { lat: 44.8, lon: 65.5 + count * 0.012_674 }, label: "" });
const places = { home: km(0), clinic: km(10), annex: km(10.25), shop: km(12), bank: km(20), park: km(1) };
type PlaceName = keyof typeof places;

const at = (text: string) =>
  toInstant(`2026-03-0${text.includes(" ") ? text.replace(" ", "T") : `2T${text}`}:00+05:00`);

/** "home-clinic by 10:00", "clinic-home 3 00:20" (the 3rd of March), "shop-home 12:00 completed". */
function trip(text: string): TripRequest {
  const [, from, to, by, time = "", status = "assigned"] =
    /^(\w+)-(\w+)( by)? ((?:\d )?\d\d:\d\d)(?: (\w+))?$/.exec(text) ?? [];
  const asked = at(time);
  return {
    id: TripId.parse(crypto.randomUUID()),
    version: 1,
    riderId: RiderId.parse("00000000-0000-4000-8000-000000000001"),
    serviceDay: serviceDayOf(asked, daysFrom(hours(3), zone)),
    status: status as TripRequest["status"],
    pickup: places[from as PlaceName],
    dropoff: places[to as PlaceName],
    requested: { kind: by ? "arriveBy" : "leaveAt", at: asked },
    companions: 0,
    aid: "none",
    assistance: "door",
    purpose: "medical",
    priorityClass: 1,
    requestedAt: asked,
    bookedBy: "rider",
  };
}

/** What the rules say of the last of these trips, with the others already there: "fits", or the code and the other trip. */
function say(...texts: string[]): string {
  return sayOf({ now: "06:30", home: "home" }, ...texts);
}
function sayOf({ now, home }: { now: string; home: PlaceName | undefined }, ...texts: string[]): string {
  const trips = texts.map(trip);
  const [asked, ...others] = trips.toReversed();
  if (asked === undefined) throw new Error("no trip");
  const world = { region, routing, now: at(now), home: home && places[home].point };
  const { impossible, doubtful } = checkChain(leastRide(asked, world), others, world);
  const refusal = impossible ?? doubtful;
  if (refusal === undefined) return "fits";
  const other = texts[trips.findIndex(({ id }) => id === refusal.values?.tripId)] ?? "no trip";
  return [refusal.code.replace("trip.", ""), refusal.values?.gap, other].filter(Boolean).join(" ");
}

describe("trips that one person can ride one after the other", () => {
  it.each([
    ["there and back after the appointment", ["home-clinic by 10:00", "clinic-home 12:30"]],
    ["back the moment the appointment was to begin", ["home-clinic by 10:00", "clinic-home 10:00"]],
    [
      "back as soon as the direct way there takes: 09:00 + 10 min",
      ["home-clinic 09:00", "clinic-home 09:10"],
    ],
    ["the way back asked for first", ["clinic-home 12:30", "home-clinic by 10:00"]],
    ["from the other door of the clinic, 250 m away", ["home-clinic by 10:00", "annex-home 12:30"]],
    ["on from place to place", ["home-clinic by 10:00", "shop-home 13:00", "clinic-shop 11:00"]],
    ["there and back from where she is staying", ["shop-clinic by 10:00", "clinic-shop 12:30"]],
    [
      "to work, home for lunch, to work again, home",
      ["home-clinic by 08:00", "clinic-home 12:00", "home-clinic by 14:00", "clinic-home 18:00"],
    ],
    ["home from dialysis on the next day", ["home-clinic by 20:00", "clinic-home 3 08:00"]],
    ["home after midnight", ["home-clinic by 23:50", "clinic-home 3 00:20"]],
    [
      "from home in the morning, however she got there at night",
      ["home-clinic by 20:00", "home-shop 3 09:00"],
    ],
    ["the first ride of the day from where a relative brought her", ["clinic-home 09:00"]],
    [
      "home from the night shift, to it again in the evening",
      ["home-clinic by 20:00", "home-clinic by 3 20:00", "clinic-home 3 08:00"],
    ],
  ])("%s", (_, trips) => {
    expect(say(...trips)).toBe("fits");
  });
});

describe("trips that nobody can ride one after the other", () => {
  it.each([
    // 09:50 to 10:00 and 09:55 to 10:05.
    [
      "two rides at once",
      ["home-clinic by 10:00", "home-shop 09:55"],
      "overlapsOwnTrip home-clinic by 10:00",
    ],
    // She leaves the clinic before the appointment she came for: 09:50 to 10:00 and 09:52 to 10:02.
    [
      "back during the ride there",
      ["home-clinic by 10:00", "clinic-home 09:52"],
      "overlapsOwnTrip home-clinic by 10:00",
    ],
    // 10:00 at the clinic, 10 km back home take 10 min; the next ride leaves home at 10:15 − 10 min.
    [
      "home again too soon",
      ["home-clinic by 10:00", "home-clinic by 10:15"],
      "tooFarFromOwnTrip home-clinic by 10:00",
    ],
    // At the bank at 09:20, 20 km from home: 09:40. The other ride leaves home at 09:35.
    ["no time to the next", ["home-shop 09:35", "home-bank 09:00"], "tooFarFromOwnTrip home-shop 09:35"],
    ["across midnight", ["home-clinic 23:45", "home-shop 3 00:01"], "tooFarFromOwnTrip home-clinic 23:45"],
    [
      "the same wish twice",
      ["home-clinic by 10:00", "home-clinic by 10:00"],
      "overlapsOwnTrip home-clinic by 10:00",
    ],
  ])("%s", (_, trips, answer) => {
    expect(say(...trips)).toBe(answer);
  });
});

describe("trips that do not hang together by place", () => {
  it.each([
    [
      "home again without a way back",
      ["home-clinic by 10:00", "home-clinic by 10:30"],
      "before home-clinic by 10:00",
    ],
    [
      "asked for in the other order",
      ["home-clinic by 10:30", "home-clinic by 10:00"],
      "after home-clinic by 10:30",
    ],
    [
      "back before being there",
      ["home-clinic by 10:00", "clinic-home 09:00"],
      "notYetThere home-clinic by 10:00",
    ],
    [
      "there after having been back",
      ["clinic-home 09:00", "home-clinic by 10:00"],
      "notYetThere clinic-home 09:00",
    ],
    [
      "in the evening from another place",
      ["home-clinic by 09:00", "shop-home 18:00"],
      "before home-clinic by 09:00",
    ],
    ["on after midnight", ["home-clinic 22:00", "home-bank 3 00:30"], "before home-clinic 22:00"],
    [
      "between two that hang together",
      ["home-clinic by 09:00", "clinic-home 15:00", "clinic-shop 12:00"],
      "after clinic-home 15:00",
    ],
  ])("%s is asked about", (_, trips, answer) => {
    expect(say(...trips)).toBe(`apartFromOwnTrip ${answer}`);
  });

  it("is no question for who lives where the ride begins: two ways from the clinic that is home", () => {
    expect(sayOf({ now: "06:30", home: "clinic" }, "home-clinic by 10:00", "clinic-home 09:00")).toBe("fits");
  });

  it("of the order of there and back nothing is said when nobody knows where the person lives", () => {
    expect(sayOf({ now: "06:30", home: undefined }, "home-clinic by 10:00", "clinic-home 09:00")).toBe(
      "fits",
    );
  });

  it("does not ask about a way back that is already under way", () => {
    expect(sayOf({ now: "09:05", home: "home" }, "clinic-home 09:00 boarded", "home-clinic by 11:00")).toBe(
      "fits",
    );
  });
});

describe("a ride that is over", () => {
  it("ends by now: who was there early may leave before the appointment's time", () => {
    // There by 10:00 was done by 09:30; it is 09:35 and the way back leaves at 09:40.
    expect(sayOf({ now: "09:35", home: "home" }, "home-clinic by 10:00 completed", "clinic-home 09:40")).toBe(
      "fits",
    );
  });

  it("says where the person is", () => {
    expect(sayOf({ now: "09:35", home: "home" }, "home-clinic by 09:30 completed", "shop-home 11:00")).toBe(
      "apartFromOwnTrip before home-clinic by 09:30 completed",
    );
  });
});

it("names the other trip by when it was asked for, and no place: errors may be logged", () => {
  const there = trip("home-clinic by 10:00");
  const world = { region, routing, now: at("06:30"), home: places.home.point };
  expect(checkChain(leastRide(trip("home-clinic by 10:30"), world), [there], world)).toEqual({
    doubtful: {
      code: "trip.apartFromOwnTrip",
      field: "confirmed",
      values: { tripId: there.id, kind: "arriveBy", time: toIso(at("10:00")), gap: "before" },
    },
  });
});
