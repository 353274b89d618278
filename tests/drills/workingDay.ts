import { randomUUID } from "node:crypto";
import pg from "pg";
import { generateRiders, kyzylorda } from "../../server/regions/kyzylorda/index.ts";
import type { StopId, TripId } from "../../shared/ids/index.ts";
import type { NewTripRequestInput } from "../../shared/schemas/index.ts";
import { addSeconds, hours, type Instant, minutes, toInstant, toIso } from "../../shared/time/index.ts";
import { ApiCaller } from "../support/apiCaller.ts";
import type { DrillServer } from "./drillServer.ts";
import { until } from "./outage.ts";

/** A rider with a trip, the driver who is to fetch them and whose shift is on, and a dispatcher: all signed in. */
export interface WorkingDay {
  rider: ApiCaller;
  driver: ApiCaller;
  dispatcher: ApiCaller;
  now: Instant;
  pickup: StopId;
  /** A wish of the rider that nobody has asked for yet; another one each time. */
  wish(): NewTripRequestInput;
}

export async function signInDispatcher(baseUrl: string): Promise<ApiCaller> {
  const caller = new ApiCaller(baseUrl);
  await caller.call("staffSignIn", { body: { username: "dispatcher", password: "kyzylorda" } });
  return caller;
}

export async function signInRider(baseUrl: string, dispatcher: ApiCaller, index = 0): Promise<ApiCaller> {
  const caller = new ApiCaller(baseUrl);
  const phone = generateRiders(kyzylorda, 1)[index]?.phone ?? "";
  await caller.call("requestCode", { body: { phone } });
  const { codes } = await dispatcher.call("listDemoCodes");
  const code = codes.find((issued) => issued.phone === phone)?.code ?? "";
  await caller.call("riderSignIn", { body: { phone, code } });
  return caller;
}

/** From one polyclinic of the city to another, or back, so many hours from now. */
export function wishIn(now: Instant, ahead: number, isBack = false): NewTripRequestInput {
  const [one, other] = kyzylorda.places.filter((place) => place.kind === "polyclinic");
  const [from, to] = isBack ? [other, one] : [one, other];
  if (from === undefined || to === undefined) throw new Error("the region has too few polyclinics");
  return {
    pickup: { point: from.point, label: from.name.en },
    dropoff: { point: to.point, label: to.name.en },
    when: { kind: "leaveAt", at: toIso(addSeconds(now, hours(ahead))) },
    companions: 0,
  };
}

export async function beginWorkingDay({ baseUrl, databaseUrl }: DrillServer): Promise<WorkingDay> {
  const dispatcher = await signInDispatcher(baseUrl);
  const rider = await signInRider(baseUrl, dispatcher);
  const morning = toInstant((await dispatcher.call("getClock")).now);
  const { trip } = await rider.call("requestTrip", {
    body: wishIn(morning, 4),
    idempotencyKey: randomUUID(),
  });
  const { pickup, driver, scheduled } = await assigned(dispatcher, baseUrl, trip.id);
  const now = addSeconds(scheduled, minutes(-15));
  await putClock(databaseUrl, now);
  await dispatcher.call("setDemoClock", { body: { paused: true } });
  const { manifest } = await driver.call("getManifest");
  if (manifest === null || manifest === undefined) throw new Error("the driver has no shift");
  await driver.call("startShift", { params: { shiftId: manifest.shiftId } });
  let asked = 0;
  // There and back again: one person cannot ride one way twice.
  const wish = () => wishIn(now, 2 + 1.5 * asked, asked++ % 2 === 0);
  return { rider, driver, dispatcher, now, pickup, wish };
}

async function assigned(dispatcher: ApiCaller, baseUrl: string, tripId: TripId) {
  const look = async () => {
    const { runs } = await dispatcher.call("getBoard");
    return runs.find(({ stops }) => stops.some((stop) => stop.tripId === tripId));
  };
  await until(20_000, async () => (await look()) !== undefined);
  const run = await look();
  const stop = run?.stops.find((each) => each.tripId === tripId && each.kind === "pickup");
  if (run === undefined || stop === undefined) throw new Error("the trip was not assigned");
  const driver = new ApiCaller(baseUrl);
  await driver.call("driverSignIn", { body: { phone: run.driver.phone, pin: "2580" } });
  return { driver, pickup: stop.id, scheduled: toInstant(stop.scheduled) };
}

async function putClock(databaseUrl: string, now: Instant): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("UPDATE demo_clock SET service_now = $1, anchor_real = now(), paused = true", [
    new Date(now),
  ]);
  await client.end();
}
