import { isVisited } from "../../../shared/lifeCycle/stop.ts";
import {
  atLocalTime,
  type Instant,
  instant,
  localSeconds,
  minutes,
  type ServiceDay,
  secondsBetween,
} from "../../../shared/time/index.ts";
import { hardSince, type RoadConditions } from "../../domain/roads/conditions.ts";
import type { Run } from "../../domain/runs/model.ts";
import { type DayPace, type Drive, paceOf } from "../../domain/runs/pace.ts";
import { placeOf } from "../../domain/runs/whereabouts.ts";
import type { TravelTimeProvider } from "../../routing/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { routingUnder } from "../records/roadsOn.ts";

export interface PaceParts extends Pick<CommonNeeds, "region" | "termsOn"> {
  routing: TravelTimeProvider;
}

/** So often the pace is looked at anew: between two looks everybody counts on the same. */
const LOOK_EVERY_MS = minutes(5) * 1000;
const lastLook = (now: Instant): Instant => instant(now - (now % LOOK_EVERY_MS));

/** Of each service day what was worked out at the last look; `make` works it out where nobody has yet. */
export function untilNextLook<Answer>() {
  const known = new Map<ServiceDay, Answer>();
  let lookedAt: Instant | undefined;
  const forget = (serviceDay: ServiceDay): void => void known.delete(serviceDay);
  const read = (serviceDay: ServiceDay, now: Instant, make: (at: Instant) => Answer): Answer => {
    const at = lastLook(now);
    if (lookedAt !== at) known.clear();
    lookedAt = at;
    const answer = known.get(serviceDay) ?? make(at);
    known.set(serviceDay, answer);
    return answer;
  };
  return { read, forget };
}

interface DrivenDay {
  serviceDay: ServiceDay;
  runs: readonly Run[];
  roads: RoadConditions;
}

/** How fast the day has gone until the last look, by what drivers have reported; worked out once for each look. */
export function rememberPace(parts: PaceParts) {
  const paces = untilNextLook<DayPace>();
  return (day: DrivenDay, now: Instant): DayPace =>
    paces.read(day.serviceDay, now, (at) => paceUntil(at, day, parts));
}

function paceUntil(at: Instant, { serviceDay, runs, roads }: DrivenDay, parts: PaceParts): DayPace {
  const { timeZone } = parts.region;
  const routing = routingUnder(parts.routing, roads);
  // Hard weather may have slowed drives before anybody said so: then it would be counted twice.
  const since = hardSince(roads, localSeconds(at, serviceDay, timeZone));
  const from = since === undefined ? 0 : atLocalTime(serviceDay, since, timeZone);
  const drives = runs
    .flatMap((run) => drivesOf(run, { ...parts, routing }))
    .filter(({ endedAt }) => from < endedAt && endedAt <= at);
  return paceOf(drives, parts.termsOn(serviceDay).rules.dayPace.value, at);
}

/** From each visited stop to the next. Where the first drive began, and when a driver left who did not say so, nobody knows. */
export function drivesOf({ shift, stops }: Run, { region, routing }: PaceParts): Drive[] {
  const visited = stops.filter(isVisited);
  return visited.flatMap((stop, place) => {
    const { departedAt, arrivedAt } = stop;
    const from = visited[place - 1];
    if (from === undefined || departedAt === undefined || arrivedAt === undefined) return [];
    const leftAt = localSeconds(departedAt, shift.serviceDay, region.timeZone);
    const expected = routing.travelTime(placeOf(from), placeOf(stop), leftAt);
    return [{ expected, took: secondsBetween(departedAt, arrivedAt), endedAt: arrivedAt }];
  });
}
