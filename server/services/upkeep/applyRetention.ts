import { retentionKeys } from "../../../shared/schemas/serviceRules.ts";
import { minutes } from "../../../shared/time/index.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import { looks } from "../../domain/facts/looks.ts";
import { drivenDistance } from "../../domain/runs/drivenDistance.ts";
import type { RetentionDays } from "../../stores/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import type { UpkeepNeeds } from "./needs.ts";
import { nextNight } from "./nextNight.ts";
import type { UpkeepUseCases } from "./useCases.ts";

const RUNS_AT_ONCE = 200;

/** What had been kept for long enough goes, by the rules of the day; how far runs went is counted before their tracks become thin. */
export function createApplyRetention(deps: UpkeepNeeds): UpkeepUseCases["applyRetention"] {
  return async () => {
    const runsMeasured = await measureRuns(deps);
    const today = todayOf(deps);
    const { rules } = deps.termsOn(today);
    const days = Object.fromEntries(
      retentionKeys.map((key) => [key, rules[key].value.days]),
    ) as RetentionDays;
    const now = deps.clock.now();
    const counts = await deps.db.transaction(async (tx) => {
      const gone = await tx.retention.apply(days, {
        ...{ service: now, real: deps.realClock.now(), reads: looks },
      });
      const all = { ...gone, runsMeasured };
      await recordFact(tx, {
        ...{ kind: "retention.applied", concerns: { serviceDay: today }, by: bySystem, at: now },
        details: { counts: all },
      });
      return all;
    });
    await watchRetention(deps);
    return counts;
  };
}

/** Each run in a transaction of its own: whoever is killed goes on where it was. */
async function measureRuns({ db, routing, ...deps }: UpkeepNeeds): Promise<number> {
  let count = 0;
  for (;;) {
    const ids = await db.retention.listUnmeasured(todayOf(deps), RUNS_AT_ONCE);
    for (const id of ids)
      await db.retention.putDistance(id, drivenDistance(await db.retention.readDriven(id), routing.distance));
    count += ids.length;
    if (ids.length < RUNS_AT_ONCE) return count;
  }
}

/** In the next night. May be said at any time and twice. */
export async function watchRetention(
  deps: Pick<CommonNeeds, "db" | "clock" | "termsOn" | "dayRules">,
): Promise<void> {
  const next = nextNight(deps, minutes(30));
  if (next === undefined) return;
  const key = `applyRetention ${next.day}`;
  await deps.db.due.put({ key, at: next.at, job: "applyRetention", payload: {} });
}
