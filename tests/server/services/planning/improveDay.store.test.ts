import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { relaxToReality, routeTotals } from "../../../../server/domain/scheduling/index.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { DayTaken } from "../../../../server/services/planning/buildDay.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import { askWishes, wishesOfToday } from "../../../support/wishes.ts";
import { ServiceDay } from "../serviceDay.ts";
import { type Planner, startPlanner, tomorrowOf } from "./planners.ts";

let day: ServiceDay;
let planner: Planner;
beforeAll(async () => {
  day = await ServiceDay.begin();
  await day.takeAllowancesAway(); // whose ways together are shorter is to be seen by driving times alone
  planner = await startPlanner(day);
});
afterAll(async () => {
  await planner?.close();
  await day?.end();
});

const now = ({ trip }: Pick<TripRecord, "trip">) => day.trip(trip.id);
const plateOf = async (record: TripRecord) => (await now(record)).vehicle?.plate;
const proposals = () => day.services.listProposals(day.dispatcher);
const factsOf = async (...kinds: Parameters<typeof day.core.db.facts.listOfDay>[1]) =>
  (await day.core.db.facts.listOfDay(day.today, kinds)).map(({ kind, by }) => `${by.role} ${kind}`);

/** Two who go the same way at the same time, of whom a dispatcher has given one to another vehicle for no good. */
async function twoAsunder(first: number, leaveAt: string): Promise<{ ada: TripRecord; ben: TripRecord }> {
  const [one, other] = day.walkers("visual", first + 2).slice(first);
  if (one === undefined || other === undefined) throw new Error("no rider is left");
  const wish = { leaveAt, pickup: day.place("hospital") };
  const ada = await day.askAndAssign(one, wish);
  const ben = await day.askAndAssign(other, wish);
  expect(ben.vehicle?.plate).toBe(ada.vehicle?.plate);
  const { runs } = await day.loadDay();
  const free = runs.find(
    ({ shift, stops }) =>
      stops.length === 0 &&
      shift.vehicle.districtId === "kyzylorda" &&
      shift.vehicle.contractId === contractOf(runs, ada),
  );
  if (free === undefined) throw new Error("no vehicle is free");
  await handTo(ben.trip.id, free.shift.id);
  return { ada, ben };
}
type Runs = Awaited<ReturnType<ServiceDay["loadDay"]>>["runs"];
const contractOf = (runs: Runs, { vehicle }: TripRecord) =>
  runs.find(({ shift }) => shift.vehicle.id === vehicle?.id)?.shift.vehicle.contractId;
async function handTo(tripId: TripId, shiftId: Runs[number]["shift"]["id"]): Promise<void> {
  const { planVersion } = await day.look(tripId, shiftId);
  await day.services.assignTrip(day.dispatcher, tripId, { shiftId, planVersion });
}

describe("somebody who has only just heard of a vehicle", () => {
  let pair: Awaited<ReturnType<typeof twoAsunder>>;
  beforeAll(async () => {
    pair = await twoAsunder(0, "12:00");
  });

  it("is not given another one without a dispatcher, who sees what it would do to each", async () => {
    expect(await planner.improveDay(day.today)).toBe("nothingToDo");
    expect(await plateOf(pair.ben)).not.toBe(await plateOf(pair.ada));
    const [proposal, ...more] = await proposals();
    expect(more).toEqual([]);
    expect(proposal).toMatchObject({ because: "justTold", serviceDay: day.today });
    expect(proposal?.savedDriveMinutes).toBeGreaterThan(0);
    const moved = proposal?.people.filter(({ toPlate }) => toPlate !== undefined);
    expect(moved).toHaveLength(1);
    // Nobody proposes it twice.
    await planner.improveDay(day.today);
    expect(await proposals()).toHaveLength(1);
  });

  it("is when it is accepted, within what was promised; accepted twice, it is made once", async () => {
    const [proposal] = await proposals();
    const before = await Promise.all([now(pair.ada), now(pair.ben)]);
    await day.services.acceptProposal(day.dispatcher, proposal?.id ?? "");
    await day.services.acceptProposal(day.dispatcher, proposal?.id ?? "");
    expect(await plateOf(pair.ben)).toBe(await plateOf(pair.ada));
    for (const record of before) expect((await now(record)).promise).toEqual(record.promise);
    expect(await proposals()).toEqual([]);
    expect(await factsOf("plan.proposed", "plan.accepted")).toEqual([
      ...["system plan.proposed", "dispatcher plan.accepted"],
    ]);
    expect((await day.checkPlan()).violations).toEqual([]);
    const declining = day.services.declineProposal(day.dispatcher, proposal?.id ?? "");
    await expect(declining).rejects.toMatchObject({ code: "proposal.closed" });
  });
});

describe("a proposal", () => {
  it("that is declined is not made, now or later that day", async () => {
    const { ada, ben } = await twoAsunder(2, "13:00");
    await planner.improveDay(day.today);
    const [proposal] = await proposals();
    await day.services.declineProposal(day.dispatcher, proposal?.id ?? "");
    await day.services.declineProposal(day.dispatcher, proposal?.id ?? "");
    await planner.improveDay(day.today);
    expect(await proposals()).toEqual([]);
    expect(await plateOf(ben)).not.toBe(await plateOf(ada));
    const accepting = day.services.acceptProposal(day.dispatcher, proposal?.id ?? "");
    await expect(accepting).rejects.toMatchObject({ code: "proposal.closed" });
    expect(await factsOf("plan.declined")).toEqual(["dispatcher plan.declined"]);
  });

  it("is refused when a run that it touches has changed, and ends by itself", async () => {
    const { ben } = await twoAsunder(4, "14:00");
    await planner.improveDay(day.today);
    // On a slow machine a search may find something for others first.
    const proposal = (await proposals()).find(({ people }) =>
      people.some(({ tripId }) => tripId === ben.trip.id),
    );
    expect(proposal).toBeDefined();
    await day.services.cancelTrip({ role: "rider", id: ben.rider.id }, ben.trip.id);
    await day.work();
    const accepting = day.services.acceptProposal(day.dispatcher, proposal?.id ?? "");
    await expect(accepting).rejects.toMatchObject({ code: "plan.stale" });
    expect(await proposals()).toEqual([]);
    await planner.improveDay(day.today);
    expect(await factsOf("plan.expired")).toEqual(["system plan.expired"]);
  });

  it("holds for half an hour", async () => {
    const { ada } = await twoAsunder(6, "15:00");
    await planner.improveDay(day.today);
    expect(await proposals()).toHaveLength(1);
    await day.setTime("07:01");
    expect(await proposals()).toEqual([]);
    await day.services.cancelTrip({ role: "rider", id: ada.rider.id }, ada.trip.id); // or it would be proposed anew
    await day.work();
    await planner.improveDay(day.today);
    expect(await factsOf("plan.expired")).toHaveLength(2);
  });
});

it("an hour later whoever rides better with another vehicle gets it, and is told", async () => {
  const { ada, ben } = await twoAsunder(8, "16:00");
  await day.setTime("08:02");
  expect(await planner.improveDay(day.today)).toBe("better");
  expect(await plateOf(ben)).toBe(await plateOf(ada));
  const last = (await Promise.all([ada, ben].map(now))).flatMap(({ facts }) =>
    facts.filter(({ kind, at }) => kind === "trip.assigned" && at === day.core.clock.now()),
  );
  expect(last.map(({ by }) => by.role)).toEqual(["system"]);
});

describe("two planners", () => {
  it("do not work on one day at a time; when one is killed, the other has it at once", async () => {
    const other = await startPlanner(day);
    const untilKilled = (at: ReturnType<typeof tomorrowOf>) =>
      new Promise<void>((begun) => {
        void other.seat.oneAtATime(at, (signal) => {
          begun();
          return new Promise((resolve) => signal.addEventListener("abort", resolve));
        });
      });
    await Promise.all([day.today, tomorrowOf(day)].map(untilKilled));
    const { ada, ben } = await twoAsunder(10, "17:00");
    await day.setTime("09:05");
    expect(await planner.improveDay(day.today)).toBe("nothingToDo");
    expect(await plateOf(ben)).not.toBe(await plateOf(ada));
    await expect(planner.buildDay(tomorrowOf(day))).rejects.toThrow(DayTaken);
    await other.close();
    expect(await planner.improveDay(day.today)).toBe("better");
    expect(await plateOf(ben)).toBe(await plateOf(ada));
  });
});

it("a whole morning's day gets better and nobody's promise worse; where nothing has changed, nobody looks again", async () => {
  await askWishes(day.core, wishesOfToday(day.core).slice(0, 40));
  await day.work();
  await day.setTime("10:30");
  const { plans, trips } = day.core.db;
  const placed = (await trips.listByDay(day.today)).filter(({ placement }) => placement);
  const driven = await driving();
  await planner.improveDay(day.today);
  expect(await driving()).toBeLessThanOrEqual(driven);
  for (const before of placed) {
    const after = await now(before);
    expect(after.trip.status).toBe(before.trip.status);
    expect(after.promise).toEqual(before.promise);
  }
  expect((await day.checkPlan()).violations).toEqual([]);
  // As if the last look had found nothing: the day stands as it stood.
  await plans.setImproved(day.today, await plans.standing(day.today));
  const read = vi.spyOn(day.core.needs.positions, "list");
  expect(await planner.improveDay(day.today)).toBe("nothingToDo");
  expect(read).not.toHaveBeenCalled();
});

/** Seconds at the wheel of all that is ahead. */
async function driving(): Promise<number> {
  const { problem, plan } = day.problemOf(await day.loadDay());
  const reality = relaxToReality(problem, plan);
  return routeTotals(reality.problem, reality.plan).seconds;
}
