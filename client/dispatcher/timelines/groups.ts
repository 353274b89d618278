import type { Board, RunView, VehicleView } from "../../../shared/schemas/index.ts";
import type { Attention } from "../day/attention.ts";
import { outOfTouch } from "../day/board.ts";
import type { Grouping } from "../day/boardView.ts";
import { slackOf } from "../run/slack.ts";

/** Why somebody should look at a run, the worst first. */
export const CONCERNS = ["trouble", "late", "silent", "none"] as const;
export type Concern = (typeof CONCERNS)[number];

export interface RunGroup {
  /** Of a district or a contract its id, of troubles the concern; undefined: not grouped. */
  readonly key: string | undefined;
  readonly runs: readonly RunView[];
}

interface Grouped {
  readonly by: Grouping;
  readonly contractOf: (run: RunView) => string;
  readonly concernOf: (run: RunView) => Concern;
}

/** Runs stay in their order within each group. */
export function groupRuns(runs: readonly RunView[], { by, contractOf, concernOf }: Grouped): RunGroup[] {
  if (by === "none") return [{ key: undefined, runs }];
  const keyOf = {
    district: (run: RunView) => run.districtId as string,
    contract: contractOf,
    trouble: concernOf,
  };
  const groups = new Map<string, RunView[]>();
  for (const run of runs) {
    const key = keyOf[by](run);
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [run]);
    else others.push(run);
  }
  const keys: readonly string[] = by === "trouble" ? CONCERNS : [...groups.keys()].sort();
  return keys.flatMap((key) => {
    const of = groups.get(key);
    return of === undefined ? [] : [{ key, runs: of }];
  });
}

/** What is open about a run: a trouble or a call for help that names it or somebody on it, a promise past keeping, a vehicle not heard of. */
export function concernsOf(board: Board, { troubles, help }: Pick<Attention, "troubles" | "help">) {
  const runs = new Set<string>([
    ...troubles.flatMap((each) => each.runs.map(({ shiftId }) => shiftId as string)),
    ...help.map(({ shiftId }) => shiftId as string),
  ]);
  const people = new Set<string>(
    troubles.flatMap((each) => each.people.map(({ tripId }) => tripId as string)),
  );
  const vehicles = new Map<string, VehicleView>(board.vehicles.map((each) => [each.id, each]));
  return (run: RunView): Concern => {
    const isSilent = outOfTouch(run, vehicles.get(run.vehicleId))?.is === "offline";
    if (runs.has(run.shiftId) || run.stops.some(({ tripId }) => people.has(tripId))) return "trouble";
    if (run.stops.some((stop) => (slackOf(stop) ?? 0) < 0)) return "late";
    return isSilent || run.doubt !== undefined ? "silent" : "none";
  };
}
