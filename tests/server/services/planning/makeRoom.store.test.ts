import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyPlan } from "../../../../server/domain/scheduling/index.ts";
import { storyOf } from "../../../../server/domain/trips/story.ts";
import type { DaySolver, SolverOptions } from "../../../../server/services/planning/daySolver.ts";
import { DayTeam } from "../../../../server/solving/dayTeam.ts";
import { LazyDayTeam } from "../../../../server/solving/lazyDayTeam.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import { NarrowDay } from "./narrowDay.ts";

const threads = new LazyDayTeam(() => DayTeam.start(1));
afterAll(() => threads.close());

/** The real threads; what happens while they search, a test says. */
class Watched implements DaySolver {
  searches = 0;
  meanwhile: () => Promise<unknown> = async () => undefined;
  build = threads.build.bind(threads);
  makeRoom = threads.makeRoom.bind(threads);
  async improve(...[problem, plan, options]: Parameters<DaySolver["improve"]>) {
    this.searches += 1;
    const found = await threads.improve(problem, plan, options satisfies SolverOptions);
    expect(verifyPlan(problem, found)).toEqual([]);
    const { meanwhile } = this;
    this.meanwhile = async () => undefined;
    await meanwhile();
    return found;
  }
}

let day: NarrowDay;
let solver: Watched;
beforeEach(async () => {
  day = await NarrowDay.begin();
  solver = new Watched();
});
afterEach(() => day.end());

const standing = async (id: TripId) => {
  const { trip, placement, promise, facts } = await day.service.trip(id);
  const story = storyOf(facts).map(({ what }) => what.key);
  return { status: trip.status, shiftId: placement?.shiftId, promise, reason: trip.reason?.key, story };
};
const ids = () => day.walking.map(({ trip }) => trip.id);

describe("a request that fits nowhere as the plan stands", () => {
  it("is refused at once where there is no planner", async () => {
    const dan = await day.askForVan(day.others[0], "12:20");
    await day.service.work();
    expect(await standing(dan.trip.id)).toMatchObject({ status: "unassigned", reason: "reason.noVehicle" });
  });

  it("gets room: those who were told ride with the other vehicle, within what was promised, and are told", async () => {
    await day.sitDown(solver);
    const dan = await day.askForVan(day.others[0], "12:20");
    expect(await day.service.services.assignRequestedTrip(dan.trip.id)).toBe("seeking");
    expect(await standing(dan.trip.id)).toMatchObject({
      ...{ status: "requested", reason: "reason.roomSought" },
      story: ["story.requested", "story.roomSought"],
    });
    await day.service.work();
    const made = await standing(dan.trip.id);
    expect(made).toMatchObject({ status: "assigned", shiftId: day.van, promise: { state: "given" } });
    expect(made.story).toEqual(["story.requested", "story.roomSought", "story.assigned"]);

    const { van, car } = await day.rides();
    expect([...van, ...car].sort()).toEqual([...ids(), dan.trip.id].sort());
    for (const { trip, promise, placement } of day.walking) {
      const now = await day.service.trip(trip.id);
      expect(now.promise).toEqual(promise);
      const moves = now.facts.flatMap((fact) =>
        fact.kind === "trip.assigned" ? [fact.details.movedFrom] : [],
      );
      // Whoever has changed vehicles was told so; nobody else was told anything.
      if (now.placement?.shiftId === day.car) expect(moves.at(-1)).toBe(day.van);
      else expect(now.trip.version).toBe((await day.service.trip(trip.id)).trip.version);
      expect(placement?.shiftId).toBe(day.van);
    }
    expect(car.length).toBeGreaterThan(0);
    expect(await day.service.checkPlan()).toEqual({ violations: [], relaxations: [] });
    expect(await day.service.core.db.trips.listSeeking({}, 10)).toEqual([]);
  });

  it("is refused with the reason where there is none, and nobody loses a place", async () => {
    await day.sitDown(solver);
    const before = await day.rides();
    // The van can be at one door at 12:20: of two who need it then, whoever asked first goes before the other.
    const rivals = await Promise.all(day.others.slice(0, 4).map((rider) => day.askForVan(rider, "12:20")));
    await day.service.work();
    const ends = await Promise.all(rivals.map(({ trip }) => standing(trip.id)));
    const served = ends.filter(({ status }) => status === "assigned");
    expect(served.length).toBeGreaterThan(0);
    for (const end of ends.filter(({ status }) => status !== "assigned"))
      expect(end).toMatchObject({ status: "unassigned", reason: "reason.noVehicle" });
    expect(served.length).toBeLessThan(4);
    const after = await day.rides();
    expect([...after.van, ...after.car]).toEqual(expect.arrayContaining([...before.van, ...before.car]));
    expect(await day.service.checkPlan()).toEqual({ violations: [], relaxations: [] });
  });
});

describe("those who look for room on the same day", () => {
  it("are looked for together, in one search", async () => {
    await day.sitDown(solver);
    const both = [await day.askForVan(day.others[0], "12:10"), await day.askForVan(day.others[1], "15:00")];
    const third = await day.askForVan(day.others[2], "12:50");
    for (const { trip } of [...both, third]) await day.service.services.assignRequestedTrip(trip.id);
    const seeking = await day.service.core.db.trips.listSeeking({}, 10);
    expect(seeking.length).toBeGreaterThan(1); // at 15:00 the van is free anyway
    await day.service.work();
    expect(solver.searches).toBeLessThanOrEqual(2); // two parts of one budget
    for (const { trip } of [...both, third]) expect((await standing(trip.id)).status).toBe("assigned");
  });
});

describe("what happens while room is searched for", () => {
  const seek = async () => {
    await day.sitDown(solver);
    const { trip } = await day.askForVan(day.others[0], "12:20");
    await day.service.services.assignRequestedTrip(trip.id);
    return trip.id;
  };

  it("to a run whose people stay the same costs no second search", async () => {
    const dan = await seek();
    const once = new Watched();
    once.meanwhile = async () => {
      await day.service.core.db.plans.saveEstimates(day.van, []);
      await day.service.askAndAssign(day.others[1] ?? fail(), { leaveAt: "17:00" });
    };
    solver.meanwhile = once.meanwhile;
    await day.service.work();
    expect((await standing(dan)).status).toBe("assigned");
    expect(await day.service.checkPlan()).toEqual({ violations: [], relaxations: [] });
  });

  it("to the people of a run that was to change is not overwritten: the day is searched anew", async () => {
    const dan = await seek();
    const [ada] = day.walking;
    solver.meanwhile = () =>
      day.service.services.cancelTrip({ role: "rider", id: ada?.rider.id ?? fail() }, ada?.trip.id ?? fail());
    await day.service.work();
    expect((await standing(dan)).status).toBe("assigned");
    expect((await standing(ada?.trip.id ?? fail())).status).toBe("cancelled");
    const { van, car } = await day.rides();
    expect([...van, ...car].sort()).toEqual([...ids().slice(1), dan].sort());
    expect(await day.service.checkPlan()).toEqual({ violations: [], relaxations: [] });
  });
});

describe("a planner that does not answer", () => {
  const seek = async () => {
    await day.sitDown(solver);
    const { trip } = await day.askForVan(day.others[0], "12:20");
    await day.service.services.assignRequestedTrip(trip.id);
    expect(await day.service.services.answerSeekers()).toBe(0);
    return trip.id;
  };

  it("because it is gone leaves nobody waiting: insertion answers", async () => {
    const dan = await seek();
    await day.seat?.close();
    expect(await day.service.services.answerSeekers()).toBe(1);
    expect(await standing(dan)).toMatchObject({
      ...{ status: "unassigned", reason: "reason.noVehicle" },
      story: ["story.requested", "story.roomSought", "story.notAssigned"],
    });
    expect(await day.service.services.answerSeekers()).toBe(0);
  });

  it("because it hangs, or its queue was lost, leaves nobody waiting longer than the patience", async () => {
    const dan = await seek();
    await day.service.core.pool.query(
      "UPDATE trip_requests SET room_sought_at = room_sought_at - interval '9 seconds' WHERE id = $1",
      [dan],
    );
    expect(await day.service.services.answerSeekers()).toBe(1);
    expect((await standing(dan)).status).toBe("unassigned");
    await day.service.work(); // it comes to life: nothing is left to do
    expect((await standing(dan)).status).toBe("unassigned");
  });

  it("because it ends between searching and saving has changed nothing, and who comes after it does it once", async () => {
    const dan = await seek();
    solver.meanwhile = () => Promise.reject(new Error("killed"));
    await expect(day.service.work()).rejects.toThrow("killed");
    expect((await standing(dan)).status).toBe("requested");
    await day.seat?.close();
    const next = await day.sitDown(solver);
    expect(await next.makeRoom(day.service.today)).toBe("made");
    expect(await next.makeRoom(day.service.today)).toBe("nothingToDo");
    expect((await standing(dan)).story).toEqual(["story.requested", "story.roomSought", "story.assigned"]);
    const stops = await day.service.openStops();
    expect(new Set(stops).size).toBe(stops.length);
  });
});

function fail(): never {
  throw new Error("nobody there");
}
