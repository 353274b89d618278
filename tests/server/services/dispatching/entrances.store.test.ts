import { randomUUID } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { Run, RunStopRecord } from "../../../../server/domain/runs/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { dayProblem } from "../../../../server/services/planning/dayProblem.ts";
import { EntranceId, PlaceId } from "../../../../shared/ids/index.ts";
import type { SaveEntrance } from "../../../../shared/schemas/index.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { presentersAt } from "../../presenters/presentersAt.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let trip: TripRecord;
let run: Run;
let driver: Actor;

beforeAll(async () => {
  day = await ServiceDay.begin();
  await day.takeAllowancesAway();
});
afterAll(() => day?.end());

/** Ada goes from a polyclinic to a hospital at nine; it is half past six. No door is known yet. */
beforeEach(async () => {
  await day.setTime("06:30");
  const [rider] = day.walkers("visual", 1);
  if (rider === undefined) throw new Error("nobody");
  const ends = { pickup: day.place("polyclinic"), dropoff: day.place("hospital") };
  trip = await day.askAndAssign(rider, { leaveAt: "09:00", ...ends });
  run = await day.runOf(trip);
  driver = day.driverOf(run);
  return async () => {
    await day.services.cancelTrip({ role: "rider", id: rider.id }, trip.trip.id);
    await day.core.pool.query("DELETE FROM entrance_corrections; DELETE FROM entrances; DELETE FROM entrance_photos");
    await day.core.entrances.load();
  };
});

const pickup = { end: "pickup" as const };
const door = (part: Partial<SaveEntrance> = {}): SaveEntrance => ({
  ...{
    id: EntranceId.parse(randomUUID()),
    name: "Third entrance",
    dog: false,
    isUsual: true,
    isClosed: false,
  },
  ...part,
});
async function keep(part: Partial<SaveEntrance> = {}) {
  const kept = await day.services.saveEntrance(
    day.dispatcher,
    { tripId: trip.trip.id, ...pickup },
    door(part),
  );
  await day.core.entrances.load();
  return kept;
}
const known = async () =>
  (await day.services.readEntrances(day.dispatcher, { tripId: trip.trip.id, ...pickup })).entrances;
const stop = (): RunStopRecord => {
  const found = run.stops.find(({ kind, tripId }) => kind === "pickup" && tripId === trip.trip.id);
  if (found === undefined) throw new Error("no stop");
  return found;
};
async function shown() {
  const [now] = await day.core.db.fleet.listRuns([run.shift.id]);
  if (now === undefined) throw new Error("no run");
  const { stops } = presentersAt(day.core.clock.now(), day.core.entrances.of).manifest(now);
  return stops.find(({ id }) => id === stop().id);
}
const told = (what: "liftBroken" | "rampMissing" | "stopsElsewhere", point?: { lat: number; lon: number }) =>
  day.services.correctEntrance(driver, stop().id, {
    correctionId: randomUUID(),
    what,
    ...(point && { point }),
  });
const decide = async (outcome: "accepted" | "declined") => {
  const [open] = await day.services.listCorrections(day.dispatcher);
  if (open === undefined) throw new Error("nothing waits");
  await day.services.decideCorrection(day.dispatcher, open.correction.id, outcome);
  await day.core.entrances.load();
  return open;
};
const auditOf = async (kind: string) => {
  const { rows } = await day.core.pool.query("SELECT role, details FROM facts WHERE kind = $1 ORDER BY id", [
    kind,
  ]);
  return rows as { role: string; details: Record<string, unknown> }[];
};
const north = (meters: number) => {
  const { lat, lon } = trip.trip.pickup.point;
  return { lat: lat + meters / 111_195, lon };
};

describe("a door that a dispatcher keeps", () => {
  it("is read by the driver of a trip there, with what opens it; whoever asks for a trip reads no code and no notes", async () => {
    const kept = await keep({
      steps: 5,
      ramp: false,
      lift: "works",
      code: "12B",
      notes: "behind the shop",
      stopsAt: north(80),
    });
    expect(await shown()).toMatchObject({
      place: { point: north(80), label: trip.trip.pickup.label },
      entrance: {
        name: "Third entrance",
        steps: 5,
        ramp: false,
        lift: "works",
        code: "12B",
        notes: "behind the shop",
      },
    });
    const { placeId = PlaceId.parse("none") } = trip.trip.pickup;
    expect(await day.services.listEntrances(placeId)).toMatchObject([{ id: kept.id }]);
    const [saved] = await auditOf("entrance.saved");
    expect(saved).toMatchObject({ role: "dispatcher", details: { entrance: kept.id } });
    expect(JSON.stringify(saved)).not.toContain("12B");
  });

  it("shows tomorrow's driver everything but what opens it", async () => {
    await keep({ code: "12B" });
    await day.setTime("02:00"); // before the service day begins
    expect(await shown()).toMatchObject({ entrance: { name: "Third entrance" } });
    expect(JSON.stringify(await shown())).not.toContain("12B");
  });

  it("is one of several, of which one is the usual one: the first, until another is said to be", async () => {
    const first = await keep({ isUsual: false });
    expect(first.isUsual).toBe(true);
    const second = await keep({ name: "From the yard" });
    expect((await known()).map(({ id, isUsual }) => ({ id, isUsual }))).toEqual([
      { id: first.id, isUsual: false },
      { id: second.id, isUsual: true },
    ]);
    await keep({ id: second.id, isClosed: true });
    expect(await known()).toMatchObject([{ id: first.id, isUsual: true }]);
  });

  it("of two that are to be the usual one at once, one is", async () => {
    await Promise.all([keep({ name: "North" }), keep({ name: "South" })]);
    expect((await known()).filter(({ isUsual }) => isUsual)).toHaveLength(1);
  });

  it("makes boarding longer for whoever is accompanied to it, and is where planning drives to", async () => {
    const problem = async () => {
      const parts = { ...day.planningParts, entrances: day.core.entrances };
      const planned = dayProblem(await day.loadDay(), [], parts).problem;
      const found = planned.trips.find(({ id }) => id === trip.trip.id);
      if (found === undefined) throw new Error("the day has no such trip");
      const { pickup, dropoff } = found;
      return { dwell: pickup.dwell, toDoor: planned.matrix.distance(pickup.node, dropoff.node) };
    };
    const before = await problem();
    await keep({ steps: 10, stopsAt: north(400) });
    const after = await problem();
    // Ten steps of six seconds for somebody who walks.
    expect(after.dwell - before.dwell).toBe(minutes(1));
    expect(after.toDoor).not.toBe(before.toDoor);
  });

  it("goes with a trip that was asked for by it, and another trip goes to the usual one", async () => {
    await keep();
    const yard = await keep({ name: "From the yard", isUsual: false });
    const [, rider] = day.walkers("visual", 2);
    if (rider === undefined) throw new Error("nobody");
    const ends = { pickup: { ...trip.trip.pickup, entranceId: yard.id }, dropoff: day.place("hospital") };
    const other = await day.askAndAssign(rider, { leaveAt: "11:00", ...ends });
    expect(day.core.entrances.of(other.trip.pickup)?.name).toBe("From the yard");
    expect(day.core.entrances.of(trip.trip.pickup)?.name).toBe("Third entrance");
    await day.services.cancelTrip({ role: "rider", id: rider.id }, other.trip.id);
  });
});

describe("what a driver finds otherwise", () => {
  it("changes nothing until a dispatcher accepts it; then it is how the door is, and who said and who decided is written down", async () => {
    const kept = await keep({ lift: "works" });
    await told("liftBroken");
    expect((await shown())?.entrance).toMatchObject({ lift: "works" });
    expect(await decide("accepted")).toMatchObject({
      correction: { what: "liftBroken" },
      entrance: { id: kept.id },
    });
    expect((await shown())?.entrance).toMatchObject({ id: kept.id, lift: "broken" });
    expect(await day.services.listCorrections(day.dispatcher)).toEqual([]);
    expect((await auditOf("entrance.corrected")).at(-1)?.role).toBe("driver");
    expect((await auditOf("entrance.correctionDecided")).at(-1)).toMatchObject({
      role: "dispatcher",
      details: { outcome: "accepted", entrance: kept.id },
    });
  });

  it("makes the first door of a place that had none, where the vehicle then stops", async () => {
    await told("stopsElsewhere", north(120));
    expect((await shown())?.place.point).toEqual(trip.trip.pickup.point);
    await decide("accepted");
    expect(await known()).toMatchObject([{ isUsual: true, stopsAt: north(120) }]);
    expect((await shown())?.place.point).toEqual(north(120));
  });

  it("stays as it was where a dispatcher declines it", async () => {
    await keep({ ramp: true });
    await told("rampMissing");
    await decide("declined");
    expect((await shown())?.entrance).toMatchObject({ ramp: true });
  });

  it("is one however often it is sent, and decided once by whoever of two is first", async () => {
    const correctionId = randomUUID();
    const send = () => day.services.correctEntrance(driver, stop().id, { correctionId, what: "liftBroken" });
    await send();
    await send();
    expect(await day.services.listCorrections(day.dispatcher)).toHaveLength(1);
    const decided = await Promise.allSettled(
      (["accepted", "declined"] as const).map((outcome) =>
        day.services.decideCorrection(day.dispatcher, correctionId, outcome),
      ),
    );
    expect(decided.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("is refused far from the place, from a driver who does not go there, and at a whole street", async () => {
    await expect(told("stopsElsewhere", north(900))).rejects.toMatchObject({ code: "entrance.tooFar" });
    const other = { ...driver, id: randomUUID() } as Actor;
    const said = { correctionId: randomUUID(), what: "liftBroken" as const };
    await expect(day.services.correctEntrance(other, stop().id, said)).rejects.toMatchObject({
      code: "stop.notYours",
    });
    const ada: Actor = { role: "rider", id: trip.trip.riderId };
    expect(() => day.services.listCorrections(ada)).toThrow();
    await day.core.pool.query(
      `UPDATE trip_requests SET version = version + 1, pickup = pickup - 'placeId' || '{"precision":"approximate"}' WHERE id = $1`,
      [trip.trip.id],
    );
    await expect(told("liftBroken")).rejects.toMatchObject({ code: "entrance.placeUnknown" });
  });
});

describe("a picture of a door", () => {
  async function picture(): Promise<string> {
    const file = join(await mkdtemp(join(tmpdir(), "door-")), "photo");
    const taken = sharp({ create: { width: 3000, height: 2000, channels: 3, background: "#557799" } });
    const where = { IFD0: { Make: "SpyPhone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "44/1 50/1 0/1" } };
    await writeFile(file, await taken.withExif(where).jpeg().toBuffer());
    return file;
  }
  const ofPhotos = async () =>
    (await day.core.pool.query("SELECT count(*)::int AS count FROM entrance_photos")).rows[0].count as number;

  it("is made anew and smaller, and says neither where nor by what it was taken", async () => {
    const kept = await keep();
    const file = await picture();
    expect((await sharp(file).metadata()).exif?.toString("latin1")).toContain("SpyPhone");
    const id = await day.services.putEntrancePhoto(day.dispatcher, kept.id, file);
    await day.core.entrances.load();
    const bytes = await day.services.getStopPhoto(driver, stop().id);
    expect(bytes).toEqual(await day.services.getEntrancePhoto(day.dispatcher, id));
    const { format, width, exif, xmp, icc } = await sharp(bytes).metadata();
    expect({ format, width, exif, xmp, icc }).toEqual({ format: "jpeg", width: 1280 });
    expect(Buffer.from(bytes).toString("latin1")).not.toContain("SpyPhone");
    expect((await shown())?.entrance?.photo).toBe(true);
  });

  it("is seen by that trip's driver and dispatchers alone", async () => {
    const kept = await keep();
    const id = await day.services.putEntrancePhoto(day.dispatcher, kept.id, await picture());
    await day.core.entrances.load();
    const other = { ...driver, id: randomUUID() } as Actor;
    await expect(day.services.getStopPhoto(other, stop().id)).rejects.toMatchObject({
      code: "stop.notYours",
    });
    for (const actor of [driver, { role: "rider", id: trip.trip.riderId } as Actor])
      await expect(day.services.getEntrancePhoto(actor, id)).rejects.toMatchObject({
        code: "session.forbidden",
      });
  });

  it("of a driver is used once a dispatcher accepts it, and gone when they decline it, or when the door is no more", async () => {
    const kept = await keep();
    const sent = async () =>
      day.services.sendEntrancePhoto(driver, stop().id, {
        correctionId: randomUUID(),
        file: await picture(),
      });
    await sent();
    await decide("declined");
    expect(await ofPhotos()).toBe(0);
    await sent();
    await decide("accepted");
    expect(await day.services.getStopPhoto(driver, stop().id)).toBeInstanceOf(Uint8Array);
    await sent();
    await decide("accepted"); // the newer one in its place
    expect(await ofPhotos()).toBe(1);
    await keep({ id: kept.id, isClosed: true });
    expect(await ofPhotos()).toBe(0);
  });

  it("is refused where it is none", async () => {
    const kept = await keep();
    const file = join(await mkdtemp(join(tmpdir(), "door-")), "photo");
    await writeFile(file, "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    await expect(day.services.putEntrancePhoto(day.dispatcher, kept.id, file)).rejects.toMatchObject({
      code: "photo.unreadable",
    });
  });
});
