import type { Seconds } from "../../../shared/time/index.ts";
import { seconds } from "../../../shared/time/index.ts";
import { type Plan, relaxToReality, type TripStop } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { dayProblem, type PlanningParts } from "./dayProblem.ts";
import type { DayRecords } from "./loadDay.ts";

/** When service begins, by the name of each stop. */
export type StopTimes = ReadonlyMap<string, Seconds>;

/** What a stop is called that may have no id yet. */
export const stopKey = ({ kind, tripId }: Pick<TripStop, "kind" | "tripId">): string => `${kind} ${tripId}`;

/**
 * When the vehicle is expected at each stop of a plan that keeps what planning counts on: most drives take less. Drivers set out by
 * these times, so what is not needed of an allowance is left for where it is. Expected times alone would put a pickup off into the
 * waiting at where its rider gets out, which there is more of with them: the earlier of both is meant. That can be driven, since
 * both can and whoever leaves earlier is not there later.
 */
export function expectedBegins(
  counted: Plan,
  { day, waiting }: { day: DayRecords; waiting: readonly TripRecord[] },
  parts: PlanningParts,
): StopTimes {
  const { problem } = dayProblem(day, waiting, { ...parts, times: "expected" });
  const begins = new Map<string, Seconds>();
  for (const { routes } of [counted, relaxToReality(problem, counted).plan])
    for (const stop of routes.flatMap(({ stops }) => stops)) {
      if (stop.kind === "break") continue;
      const key = stopKey(stop);
      begins.set(key, seconds(Math.min(stop.beginAt, begins.get(key) ?? stop.beginAt)));
    }
  return begins;
}
