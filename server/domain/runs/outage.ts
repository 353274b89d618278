import type { DistrictId } from "../../../shared/ids/index.ts";
import { isToBegin, isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Shift } from "../fleet/model.ts";
import { beginBy, type Doubt, type DoubtRules, doubtOf } from "./doubt.ts";
import type { Run } from "./model.ts";
import { isWhollyWithdrawn } from "./withdrawn.ts";

export interface OutageRules extends DoubtRules {
  outage: { share: number; atLeast: number };
}
type Seen = Pick<Run, "shift">;

/**
 * The districts of which so many runs are in doubt at once that it is probably the network or the depot, not the drivers: at least
 * `atLeast` of them, and that share of all that should be under way.
 */
export function outagesOf(runs: readonly Seen[], now: Instant, rules: OutageRules): Set<DistrictId> {
  const counts = new Map<DistrictId, { due: number; doubted: number }>();
  for (const { shift } of runs) {
    if (!shouldBeUnderWay(shift, now, rules)) continue;
    const { districtId } = shift.vehicle;
    const count = counts.get(districtId) ?? { due: 0, doubted: 0 };
    const isDoubted = doubtOf(shift, now, rules) !== undefined;
    counts.set(districtId, { due: count.due + 1, doubted: count.doubted + (isDoubted ? 1 : 0) });
  }
  const { share, atLeast } = rules.outage;
  const isOut = ({ due, doubted }: { due: number; doubted: number }) =>
    doubted >= atLeast && doubted >= share * due;
  return new Set([...counts].filter(([, count]) => isOut(count)).map(([districtId]) => districtId));
}

const shouldBeUnderWay = (shift: Shift, now: Instant, rules: DoubtRules): boolean =>
  isUnderWay(shift) ||
  (isToBegin(shift) && !isWhollyWithdrawn(shift) && beginBy(shift, rules) <= now && now < shift.ends);

/**
 * The runs that take no new trips, and why: those that nobody has begun, and those of which nothing is heard, unless the whole
 * district is silent: then it is not they who are missing.
 */
export function takingNobody(
  runs: readonly Seen[],
  now: Instant,
  rules: OutageRules,
): Map<Shift["id"], Doubt> {
  const outages = outagesOf(runs, now, rules);
  return new Map(
    runs.flatMap(({ shift }) => {
      const doubt = doubtOf(shift, now, rules);
      const isExcused = doubt?.kind === "silent" && outages.has(shift.vehicle.districtId);
      return doubt === undefined || isExcused ? [] : [[shift.id, doubt] as const];
    }),
  );
}
