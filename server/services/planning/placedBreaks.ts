import type { StopId } from "../../../shared/ids/index.ts";
import { isToBegin } from "../../../shared/lifeCycle/shift.ts";
import { atLocalTime, type Instant, instant, localSeconds } from "../../../shared/time/index.ts";
import type { Run } from "../../domain/runs/model.ts";
import { breakPlaces, type Route } from "../../domain/scheduling/index.ts";
import type { PlacedBreak } from "../../stores/index.ts";
import { breaksNow } from "./breaksNow.ts";
import { stopKey } from "./expectedBegins.ts";
import type { PlanningNeeds } from "./needs.ts";

type BreakParts = Pick<PlanningNeeds, "region" | "termsOn">;

interface PlacedRun {
  run: Run;
  route: Route | undefined;
  /** The run's stops ahead, as they are from now on. */
  stops: readonly (Parameters<typeof stopKey>[0] & { id: StopId })[];
  now: Instant;
}

/** Where the breaks that are ahead are taken by a route. */
export function placedBreaks({ run, route, stops, now }: PlacedRun, parts: BreakParts): PlacedBreak[] {
  const { shift } = run;
  const local = (at: Instant) => localSeconds(at, shift.serviceDay, parts.region.timeZone);
  const since = isToBegin(shift) ? Math.max(now, shift.starts) : now;
  const all = breaksNow(run, now, parts);
  const ahead = all.flatMap(({ pause, status }, breakIndex) =>
    status !== "ahead"
      ? []
      : [{ breakIndex, free: local(instant(Math.max(since, pause.window.from))), length: pause.length }],
  );
  const ids = new Map(stops.map((stop) => [stopKey(stop), stop.id]));
  const hasLeft = run.stops.some(({ departedAt }) => departedAt !== undefined);
  return breakPlaces(route, ahead, { hasLeft }).flatMap(({ breakIndex, at, after }) => {
    const id = all[breakIndex]?.pause.id;
    const placed = { at: atLocalTime(shift.serviceDay, at, parts.region.timeZone) };
    return id === undefined ? [] : [{ id, ...placed, ...(after && { after: ids.get(stopKey(after)) }) }];
  });
}
