import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { createTripLink, SHARES_AT_MOST } from "../../../../server/services/records/createTripLink.ts";
import { shareAllowances } from "../../../../server/services/requesting/readSharedTrip.ts";
import { SharedTrip } from "../../../../shared/schemas/index.ts";
import { addSeconds, hours, type Instant, minutes, toIso } from "../../../../shared/time/index.ts";
import { presentersAt } from "../../presenters/presentersAt.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let trip: TripRecord;
let ada: Actor;
const from = "10.9.0.7";

beforeAll(async () => {
  day = await ServiceDay.begin();
  const [rider] = day.walkers("visual", 1);
  if (rider === undefined) throw new Error("nobody");
  ada = { role: "rider", id: rider.id };
  trip = await day.askAndAssign(rider, { leaveAt: "09:00", note: "ақ таяғы бар", purpose: "dialysis" });
});
afterAll(() => day?.end());
beforeEach(() => sql`DELETE FROM allowances`.execute(day.core.kysely));

const tripId = () => trip.trip.id;
const tokenOf = (path: string) => path.split("#")[1] ?? "";
const share = async (by: Actor = ada): Promise<string> =>
  tokenOf((await day.services.shareTrip(by, tripId(), randomUUID())).path);
async function endAll(): Promise<void> {
  for (const { id } of await day.services.listTripShares(ada, tripId()))
    await day.services.endTripShare(ada, tripId(), id);
}
const unusable = { code: "share.unusable" };
const read = (token: string, address = from) => day.services.readSharedTrip(token, address);

describe("a link to the page of a trip", () => {
  it("opens it for anybody, and says neither who travels nor where, why and with what help", async () => {
    const token = await share();
    const picture = await read(token);
    const shown = presentersAt(day.core.clock.now()).sharedTrip(picture);
    expect(SharedTrip.strict().parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({ status: "assigned", vehicle: { plate: trip.vehicle?.plate } });
    expect(shown.promise?.pickupWindow.from).toBe(toIso(trip.promise.pickupWindow.from));
    const said = JSON.stringify(shown);
    const { rider, vehicle, trip: asked } = trip;
    for (const word of [
      ...[rider.name, rider.phone, asked.pickup.label, asked.dropoff.label, "ақ таяғы бар", "dialysis"],
      ...[vehicle?.driverName, vehicle?.driverPhone, tripId(), String(asked.pickup.point.lat)],
    ])
      expect(said).not.toContain(word);
  });

  it("is kept as a hash alone, and told once", async () => {
    const shareId = randomUUID();
    const { path } = await day.services.shareTrip(ada, tripId(), shareId);
    expect(path).toMatch(/^\/trip\?lang=(kk|ru|en)#[\w-]{43}$/);
    const { rows } = await sql<{ text: string }>`SELECT x::text AS text FROM trip_shares x`.execute(
      day.core.kysely,
    );
    expect(rows.map(({ text }) => text).join()).not.toContain(tokenOf(path));
    await expect(day.services.shareTrip(ada, tripId(), shareId)).rejects.toMatchObject({
      code: "request.idempotencyKeyReused",
    });
  });

  it("is made, seen and ended by the rider and a dispatcher, and by no other rider", async () => {
    const other: Actor = {
      role: "rider",
      id: day.riders.find(({ id }) => id !== ada.id)?.id ?? ("" as never),
    };
    await expect(day.services.shareTrip(other, tripId(), randomUUID())).rejects.toMatchObject({
      code: "trip.unknown",
    });
    const token = await share(day.dispatcher);
    const standing = await day.services.listTripShares(ada, tripId());
    const made = standing.find(({ madeBy }) => madeBy === "dispatcher");
    expect(made).toMatchObject({ purpose: "family" });
    await expect(day.services.endTripShare(other, tripId(), made?.id ?? "")).rejects.toMatchObject({
      code: "trip.unknown",
    });
    const left = await day.services.endTripShare(ada, tripId(), made?.id ?? "");
    expect(left).toHaveLength(standing.length - 1);
    expect(await day.services.endTripShare(ada, tripId(), made?.id ?? "")).toEqual(left); // sent twice
    await expect(read(token)).rejects.toMatchObject(unusable);
    await expect(day.services.endTripShare(ada, tripId(), randomUUID())).rejects.toMatchObject({
      code: "share.unknown",
    });
    const facts = (await day.trip(tripId())).facts.filter(({ kind }) => kind === "trip.shareEnded");
    expect(facts.map(({ by }) => by.role)).toEqual(["rider"]);
  });

  it("is one of ten at most, those of messages apart", async () => {
    await endAll();
    for (let made = 0; made < SHARES_AT_MOST; made += 1) await share();
    await expect(share()).rejects.toMatchObject({ code: "share.tooMany" });
    const { path } = await day.core.db.transaction((tx) =>
      createTripLink(tx, day.core.needs, { tripId: tripId(), purpose: "notice", by: { role: "system" } }),
    );
    expect((await read(tokenOf(path))).record.trip.id).toBe(tripId());
  });

  it("that is none is refused, and whoever goes on trying has to wait", async () => {
    const tries = shareAllowances.wrong.burst;
    for (let tried = 0; tried < tries; tried += 1)
      await expect(read("a".repeat(43), "10.9.9.9")).rejects.toMatchObject(unusable);
    await expect(read("a".repeat(43), "10.9.9.9")).rejects.toMatchObject({ code: "rate.limited" });
    await expect(read("a".repeat(43), "10.9.9.8")).rejects.toMatchObject(unusable); // somebody else
  });
});

describe("where the vehicle is", () => {
  it("is told while it drives to this rider, and neither before nor after", async () => {
    await endAll();
    const token = await share();
    const awayAt = async () => (await read(token)).away;
    const see = async (at: Instant) => {
      const { placement, vehicle } = await day.trip(tripId());
      if (placement === undefined || vehicle === undefined) throw new Error("no vehicle");
      const { lat, lon } = trip.trip.pickup.point;
      const run = await day.runOf(trip);
      await day.core.needs.positions.put(
        {
          ...{ vehicleId: vehicle.id, shiftId: run.shift.id, driverId: run.shift.driver.id, at },
          ...{ point: { lat: lat + 0.02, lon }, heading: 180, speed: 10, accuracy: 5 },
        } as never,
        at,
      );
    };
    await day.setTime("08:45");
    await see(day.core.clock.now());
    expect(await awayAt()).toBeUndefined(); // it may be with others
    const run = await day.runOf(trip);
    await day.act(run, "depart");
    await see(day.core.clock.now());
    expect(await awayAt()).toMatchObject({ meters: 2_200, at: day.core.clock.now() });
    await day.setTime("09:00");
    await day.act(await day.runOf(trip), "arrive", { point: trip.trip.pickup.point });
    expect(await awayAt()).toBeUndefined(); // at the door
    await day.act(await day.runOf(trip), "board", { point: trip.trip.pickup.point });
    const shown = presentersAt(day.core.clock.now()).sharedTrip(await read(token));
    expect(SharedTrip.strict().parse(shown)).toEqual(shown); // of who is aboard as well, nothing that it does not name
    expect(await awayAt()).toBeUndefined();
  });
});

describe("the trip in a calendar", () => {
  const fileOf = async (token: string) => {
    const { base64, name } = await day.services.readSharedCalendar(token, { locale: "kk", address: from });
    expect(name).toBe(`invataxi-${day.today}.ics`);
    return Buffer.from(base64, "base64").toString("utf8").replace(/\r\n /g, "");
  };
  const lineOf = (file: string, name: string) => new RegExp(`^${name}:(.*)$`, "m").exec(file)?.[1]?.trim();

  it("is the same from the page and from the link; a later one takes its place", async () => {
    const [rider] = day.walkers("visual", 2).slice(1);
    if (rider === undefined) throw new Error("nobody");
    const his: Actor = { role: "rider", id: rider.id };
    const asked = await day.askAndAssign(rider, { leaveAt: "15:00", note: "жасыл қақпа" });
    const { id } = asked.trip;
    const { path } = await day.services.shareTrip(his, id, randomUUID());
    const first = await fileOf(tokenOf(path));
    const own = await day.services.readTripCalendar(his, id, "kk");
    expect(Buffer.from(own.base64, "base64").toString("utf8").replace(/\r\n /g, "")).toBe(first);
    expect(lineOf(first, "STATUS")).toBe("CONFIRMED");
    const from = asked.promise.pickupWindow.from;
    expect(lineOf(first, "DTSTART")).toBe(toIso(from).replace(/[-:]|\.000/g, ""));
    for (const word of [rider.name, asked.trip.pickup.label, asked.trip.dropoff.label, "жасыл қақпа", id])
      expect(first).not.toContain(word);

    await day.services.cancelTrip(his, id);
    const later = await fileOf(tokenOf(path));
    expect(lineOf(later, "UID")).toBe(lineOf(first, "UID"));
    expect(Number(lineOf(later, "SEQUENCE"))).toBeGreaterThan(Number(lineOf(first, "SEQUENCE")));
    expect(lineOf(later, "STATUS")).toBe("CANCELLED");
  });
});

describe("the end of a link", () => {
  it("comes some hours after the trip is over, by the rule; then no new one can be made", async () => {
    await endAll();
    const token = await share();
    const run = await day.runOf(trip);
    await day.act(run, "depart");
    await day.setTime("09:40");
    await day.act(await day.runOf(trip), "arrive", { point: trip.trip.dropoff.point });
    await day.act(await day.runOf(trip), "dropOff", { point: trip.trip.dropoff.point });
    const over = day.core.clock.now();
    const { until, record } = await read(token);
    expect(record.trip.status).toBe("completed");
    expect(until).toBe(addSeconds(over, hours(3)));
    await day.setTime(addSeconds(until, minutes(-1)));
    await read(token);
    await day.setTime(until);
    await expect(read(token)).rejects.toMatchObject(unusable);
    expect(await day.services.listTripShares(ada, tripId())).toEqual([]);
    await expect(share()).rejects.toMatchObject({ code: "share.over" });
  });
});
