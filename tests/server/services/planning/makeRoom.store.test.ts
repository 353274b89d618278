import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyPlan } from "../../../../server/domain/scheduling/index.ts";
import { storyOf } from "../../../../server/domain/trips/story.ts";
import type { DaySolver } from "../../../../server/services/planning/daySolver.ts";
import { DayTeam } from "../../../../server/solving/dayTeam.ts";
import { LazyDayTeam } from "../../../../server/solving/lazyDayTeam.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import { type FullHour, NarrowDay } from "./narrowDay.ts";

const threads = new LazyDayTeam(() => DayTeam.start(1));
/** How many searches were begun; the second part of a budget is none. */
let begun = 0;
/** Happens once, after the next search and before its plan is saved. */
let meanwhile: (() => Promise<unknown>) | undefined;
const solver: DaySolver = {
  build: (...asked) => threads.build(...asked),
  makeRoom: (...asked) => threads.makeRoom(...asked),
  async improve(problem, plan, options) {
    if (options.seed === 1) begun += 1;
    const found = await threads.improve(problem, plan, options);
    expect(verifyPlan(problem, found).filter(({ inherited }) => !inherited)).toEqual([]);
    const happening = meanwhile;
    meanwhile = undefined;
    await happening?.();
    return found;
  },
};

let day: NarrowDay;
/** An hour in which nobody makes room before a planner comes that does its work. */
let early: FullHour;
beforeAll(async () => {
  day = await NarrowDay.begin();
  early = await day.fillVan(8);
});
afterAll(async () => {
  await day?.end();
  await threads.close();
});

const standing = async (id: TripId) => {
  const { trip, placement, promise, facts } = await day.service.trip(id);
  const story = storyOf(facts).map(({ what }) => what.key);
  return { status: trip.status, shiftId: placement?.shiftId, promise, reason: trip.reason?.key, story };
};
/** Asked, and found to fit nowhere as the plan stands. */
async function seek({ taken }: FullHour): Promise<TripId> {
  const { trip } = await day.askForVan(taken);
  expect(await day.service.services.assignRequestedTrip(trip.id)).toBe("seeking");
  return trip.id;
}
async function expectSound(): Promise<void> {
  expect(await day.service.checkPlan()).toEqual({ violations: [], relaxations: [] });
  const stops = await day.service.openStops();
  expect(new Set(stops).size).toBe(stops.length);
  expect(await day.service.core.db.trips.listSeeking({}, 10)).toEqual([]);
}
async function expectPlaces(ids: readonly TripId[]): Promise<void> {
  const { van, car } = await day.rides();
  expect([...van, ...car]).toEqual(expect.arrayContaining([...ids]));
}

it("a request that fits nowhere as the plan stands is refused at once where there is no planner", async () => {
  const { trip } = await day.askForVan(early.taken);
  expect(await day.service.services.assignRequestedTrip(trip.id)).toBe("unassigned");
  expect(await standing(trip.id)).toMatchObject({ status: "unassigned", reason: "reason.noVehicle" });
});

describe("a planner that does not answer", () => {
  it("because it is gone leaves nobody waiting: insertion answers", async () => {
    await day.sitDown(solver);
    const dan = await seek(early);
    expect(await day.service.services.answerSeekers()).toBe(0);
    await day.standUp();
    expect(await day.service.services.answerSeekers()).toBe(1);
    expect(await standing(dan)).toMatchObject({
      ...{ status: "unassigned", reason: "reason.noVehicle" },
      story: ["story.requested", "story.roomSought", "story.notAssigned"],
    });
    expect(await day.service.services.answerSeekers()).toBe(0);
  });

  it("because it hangs, or its queue was lost, leaves nobody waiting longer than eight seconds", async () => {
    await day.sitDown(solver);
    const dan = await seek(early);
    await day.service.core.pool.query(
      "UPDATE trip_requests SET room_sought_at = room_sought_at - interval '8 seconds', version = version + 1 WHERE id = $1",
      [dan],
    );
    expect(await day.service.services.answerSeekers()).toBe(1);
    await day.service.work(); // it comes to life: nothing is left to do
    expect((await standing(dan)).status).toBe("unassigned");
  });

  it("because it ends between searching and saving has changed nothing, and who comes after it does it once", async () => {
    await day.sitDown(solver);
    const dan = await seek(early);
    meanwhile = () => Promise.reject(new Error("killed"));
    await expect(day.service.work()).rejects.toThrow("killed");
    expect((await standing(dan)).status).toBe("requested");
    const next = await day.sitDown(solver);
    expect(await next.makeRoom(day.service.today)).toBe("made");
    expect(await next.makeRoom(day.service.today)).toBe("nothingToDo");
    expect((await standing(dan)).story).toEqual(["story.requested", "story.roomSought", "story.assigned"]);
    await expectSound();
  });
});

describe("a request that fits nowhere as the plan stands", () => {
  it("gets room: those who were told ride with the other vehicle, within what was promised, and are told", async () => {
    await day.sitDown(solver);
    const noon = await day.fillVan(12);
    const dan = await seek(noon);
    expect(await standing(dan)).toMatchObject({
      ...{ status: "requested", reason: "reason.roomSought" },
      story: ["story.requested", "story.roomSought"],
    });
    await day.service.work();
    const made = await standing(dan);
    expect(made).toMatchObject({ status: "assigned", shiftId: day.van, promise: { state: "given" } });
    expect(made.story).toEqual(["story.requested", "story.roomSought", "story.assigned"]);

    let moved = 0;
    for (const { trip, promise } of noon.walking) {
      const now = await day.service.trip(trip.id);
      expect(now.promise).toEqual(promise);
      if (now.placement?.shiftId !== day.car) {
        expect(now.trip.version).toBe(trip.version); // nothing to tell
        continue;
      }
      moved += 1;
      expect(now.facts.at(-1)).toMatchObject({ kind: "trip.assigned", details: { movedFrom: day.van } });
    }
    expect(moved).toBeGreaterThan(0);
    await expectPlaces([...noon.walking.map(({ trip }) => trip.id), dan]);
    await expectSound();
  });

  it("is refused with the reason where there is none, and nobody loses a place", async () => {
    const hour = await day.fillVan(10);
    // The van can be at few doors around 10:20, whoever rides with the car: of four who need it then, not all find room.
    const rivals = await Promise.all([0, 1, 2, 3].map(() => day.askForVan(hour.taken)));
    await day.service.work();
    const ends = await Promise.all(rivals.map(({ trip }) => standing(trip.id)));
    const served = ends.filter(({ status }) => status === "assigned");
    expect(served.length).toBeGreaterThan(0);
    expect(served.length).toBeLessThan(4);
    for (const end of ends.filter(({ status }) => status !== "assigned"))
      expect(end).toMatchObject({ status: "unassigned", reason: "reason.noVehicle" });
    await expectPlaces(hour.walking.map(({ trip }) => trip.id));
    await expectSound();
  });
});

it("those who look for room on the same day are looked for together, in one search", async () => {
  await day.sitDown(solver);
  const seekers = [await seek(await day.fillVan(14)), await seek(await day.fillVan(16))];
  begun = 0;
  await day.service.work(); // has a job from each of them
  expect(begun).toBe(1);
  for (const id of seekers) expect((await standing(id)).status).toBe("assigned");
  await expectSound();
});

describe("what happens while room is searched for", () => {
  it("to runs whose people stay the same costs no second search, and bookings wait for nobody", async () => {
    await day.sitDown(solver);
    const dan = await seek(await day.fillVan(18));
    let booked: TripId | undefined;
    meanwhile = async () => {
      await day.service.core.db.plans.saveEstimates(day.van, []); // its times were said anew
      const { trip } = await day.service.ask(day.nextRider(), { leaveAt: "9:30" });
      await day.service.services.assignRequestedTrip(trip.id);
      booked = trip.id;
      expect((await standing(trip.id)).status).toBe("assigned");
    };
    await day.service.work();
    expect((await standing(dan)).status).toBe("assigned");
    await expectPlaces(booked === undefined ? [] : [booked]);
    await expectSound();
  });

  it("to the people of a run that was to change is not overwritten: the day is searched anew", async () => {
    await day.sitDown(solver);
    const hour = await day.fillVan(20);
    const [ada] = hour.walking;
    if (ada === undefined) throw new Error("Ada rides");
    const dan = await seek(hour);
    begun = 0;
    meanwhile = () => day.service.services.cancelTrip({ role: "rider", id: ada.rider.id }, ada.trip.id);
    await day.service.work();
    expect(begun).toBe(2);
    expect((await standing(dan)).status).toBe("assigned");
    expect((await standing(ada.trip.id)).status).toBe("cancelled");
    await expectSound();
  });
});

it("on a day under way whose vehicles are late, room is made all the same, and the next stops stay as they are", async () => {
  await day.sitDown(solver);
  const evening = await day.fillVan(21);
  await day.service.setTime("8:12"); // nobody has set out to the first at 8:00
  const run = async (id: string) => {
    const runs = await day.service.core.db.fleet.listRunsOfDay(day.service.today);
    const { stops = [] } = runs.find(({ shift }) => shift.id === id) ?? {};
    return stops.map((stop) => `${stop.kind} ${stop.tripId}`);
  };
  const next = [(await run(day.van)).slice(0, 2), (await run(day.car)).slice(0, 2)];
  const dan = await seek(evening);
  await day.service.work();
  expect((await standing(dan)).status).toBe("assigned");
  expect([(await run(day.van)).slice(0, 2), (await run(day.car)).slice(0, 2)]).toEqual(next);
  const { violations, relaxations } = await day.service.checkPlan();
  expect(violations).toEqual([]);
  expect(relaxations.length).toBeGreaterThan(0);
});
