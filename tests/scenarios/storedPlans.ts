import type { Core } from "../../server/compose/core.ts";
import { relaxToReality, verifyPlan } from "../../server/domain/scheduling/index.ts";
import { daysOf, districtOf } from "../../server/regions/index.ts";
import { createRouting } from "../../server/routing/index.ts";
import { dayProblem } from "../../server/services/planning/dayProblem.ts";
import { createLoadDay } from "../../server/services/planning/loadDay.ts";
import { type ServiceDay, serviceDayOf } from "../../shared/time/index.ts";

/** What the independent verifier finds wrong with the plan as it is stored; nothing, if all is well. */
export async function faultsOfStoredPlan(
  { db, clock, region, terms }: Pick<Core, "db" | "clock" | "region" | "terms">,
  serviceDay: ServiceDay = serviceDayOf(clock.now(), terms.dayRules),
): Promise<string[]> {
  const positions = { list: async () => [], find: async () => undefined, put: async () => undefined };
  const parts = { region, termsOn: terms.on, routing: createRouting(region) };
  const day = await createLoadDay({ db, clock, positions, ...parts })(serviceDay);
  const { problem, plan } = dayProblem(day, [], {
    ...parts,
    districtOf: (point) => districtOf(region, point)?.id,
  });
  const reality = relaxToReality(problem, plan);
  return verifyPlan(reality.problem, reality.plan)
    .filter(({ inherited }) => !inherited)
    .map(({ sentence }) => sentence);
}

/** Of today's trips, those that are neither in the plan once and told so once, nor out of it with a reason. */
export async function faultsOfAnswers({ db, clock, region }: Pick<Core, "db" | "clock" | "region">) {
  const today = serviceDayOf(clock.now(), daysOf(region));
  const runs = await db.fleet.listRunsOfDay(today);
  const stops = runs.flatMap((run) => run.stops.map((stop) => `${stop.kind} ${stop.tripId}`));
  const timesIn = (stop: string) => stops.filter((each) => each === stop).length;
  const ids = (await db.trips.listByDay(today)).map(({ trip }) => trip.id);
  return (await db.trips.listByIds(ids)).flatMap(({ trip, placement, facts }) => {
    const placed = [timesIn(`pickup ${trip.id}`), timesIn(`dropoff ${trip.id}`)].join();
    const told = facts.filter(({ kind }) => kind === "trip.assigned").length;
    if (trip.status === "assigned")
      return placed === "1,1" && told === 1 && placement !== undefined
        ? []
        : [`${trip.id} is assigned, has ${placed} stops and was told so ${told} times`];
    if (trip.status === "unassigned")
      return placed === "0,0" && told === 0 && trip.reason !== undefined
        ? []
        : [`${trip.id} is unassigned, has ${placed} stops and the reason ${trip.reason?.key}`];
    return [`${trip.id} is ${trip.status}`];
  });
}
