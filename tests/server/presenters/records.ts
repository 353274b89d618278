import type { Shift, Vehicle } from "../../../server/domain/fleet/model.ts";
import type { Rider } from "../../../server/domain/people/model.ts";
import type { Run, RunStopRecord } from "../../../server/domain/runs/model.ts";
import type { Placement, TripPromise, TripRecord, TripRequest } from "../../../server/domain/trips/model.ts";
import { minutes, serviceDay, toInstant } from "../../../shared/time/index.ts";

/** The records of a small world: Monday 2 March 2026 in Kyzylorda (UTC+5), one rider, one trip, one run. */
export const at = (time: string) => toInstant(`2026-03-02T${time}:00+05:00`);
export const monday = serviceDay("2026-03-02");
export const iso = (time: string) => new Date(at(time)).toISOString();

export const place = (label: string, lat: number) => ({ point: { lat, lon: 65.5 }, label });
const id = <T>(text: string) => text as T;

/** Ids that can be told apart at a glance. */
export const ids = {
  rider: "00000000-0000-4000-8000-00000000000a",
  trip: "00000000-0000-4000-8000-000000000001",
  shift: "00000000-0000-4000-8000-00000000000f",
  pickup: "00000000-0000-4000-8000-0000000000b1",
  dropoff: "00000000-0000-4000-8000-0000000000b2",
  vehicle: "00000000-0000-4000-8000-0000000000c1",
  driver: "00000000-0000-4000-8000-0000000000d1",
} as const;

export const aigerim: Rider = {
  id: id(ids.rider),
  name: "Aigerim Example",
  phone: "+77010000001",
  locale: "kk",
  aid: "wheelchair",
  chairWeightKg: 96,
  home: place("Home", 44.84),
  category: id("musculoskeletal"),
  eligibleUntil: serviceDay("2026-12-31"),
  guardians: [{ name: "Guardian Example", phone: "+77010000009" }],
  demo: true,
};

export const wish: TripRequest = {
  id: id(ids.trip),
  version: 4,
  riderId: aigerim.id,
  serviceDay: monday,
  status: "assigned",
  pickup: { ...place("Home", 44.84), note: "Second entrance" },
  dropoff: place("Polyclinic", 44.85),
  requested: { kind: "arriveBy", at: at("10:00") },
  companions: 1,
  aid: "wheelchair",
  assistance: "door",
  purpose: "medical",
  note: "Hard of hearing",
  priorityClass: 1,
  requestedAt: at("08:00"),
  bookedBy: "rider",
};

/** Pickup between 09:10 and 09:30, there by 10:00. */
const bounds = {
  pickupWindow: { from: at("09:10"), until: at("09:30") },
  latestArrival: at("10:00"),
  maxRideTime: minutes(40),
};
export const promise: TripPromise = { ...bounds, state: "given", asked: bounds, told: bounds, entries: 2 };

export const placement: Placement = {
  shiftId: id(ids.shift),
  shift: { status: "started", starts: at("07:00") },
  pickup: { stopId: id(ids.pickup), scheduled: at("09:15"), estimated: at("09:20") },
  dropoff: { stopId: id(ids.dropoff), scheduled: at("09:40"), estimated: at("09:45") },
};

export const record: TripRecord = {
  trip: wish,
  rider: aigerim,
  promise,
  placement,
  vehicle: {
    id: id(ids.vehicle),
    plate: "001 AAA 11",
    model: "Minibus",
    driverName: "Driver Example",
    driverPhone: "+77020000001",
  },
  reasonTexts: {},
  facts: [
    {
      ...{ id: 1, kind: "trip.requested", at: at("08:00"), recordedAt: at("08:00"), details: {} },
      ...{ concerns: {}, by: { role: "rider", id: ids.rider } },
    },
  ],
};

type Parts = Partial<Omit<TripRecord, "trip" | "rider">> & {
  trip?: Partial<TripRequest> | { id: string };
  rider?: Partial<Rider>;
};

/** The record with something else in it. */
export const recordOf = ({ trip, rider, ...rest }: Parts): TripRecord => ({
  ...record,
  ...rest,
  trip: { ...wish, ...(trip as Partial<TripRequest>) },
  rider: { ...aigerim, ...rider },
});

export const vehicle: Vehicle = {
  id: id(ids.vehicle),
  plate: "001 AAA 11",
  model: "Minibus",
  operatorId: id("operator"),
  contractId: id("contract"),
  districtId: id("kyz-city"),
  lift: true,
  liftLimitKg: 300,
  layouts: [{ ambulatory: 3, wheelchair: 1, largeWheelchair: 0, companion: 1 }],
  depot: place("Depot", 44.8),
};

export const shift: Shift = {
  id: id(ids.shift),
  serviceDay: monday,
  vehicle,
  driver: {
    id: id(ids.driver),
    name: "Driver Example",
    phone: "+77020000001",
    operatorId: id("operator"),
    liftTrained: true,
  },
  starts: at("07:00"),
  ends: at("16:00"),
  startPlace: place("Depot", 44.8),
  endPlace: place("Depot", 44.8),
  breaks: [],
  status: "started",
};

export const pickup: RunStopRecord = {
  id: id(ids.pickup),
  tripId: wish.id,
  kind: "pickup",
  sequence: 1,
  status: "planned",
  scheduled: at("09:15"),
  estimated: at("09:20"),
  trip: wish,
  rider: aigerim,
  promise,
};
export const dropoff: RunStopRecord = {
  ...pickup,
  id: id(ids.dropoff),
  kind: "dropoff",
  sequence: 2,
  scheduled: at("09:40"),
  estimated: at("09:45"),
};

export const run: Run = { shift, version: 7, stops: [pickup, dropoff] };
