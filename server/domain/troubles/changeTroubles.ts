import type { Instant, Seconds } from "../../../shared/time/index.ts";
import type { Run } from "../runs/model.ts";
import { pressingChanges, type RunChange } from "../runs/runChanges.ts";
import { harmOf } from "./harm.ts";
import type { Trouble, Waiting } from "./listTroubles.ts";
import type { OpenTroubles } from "./openTroubles.ts";

/**
 * Runs under way whose drivers have not said to have understood what concerns the time until `ahead` from now. A run of which nothing
 * is heard is a trouble already, with the same driver to call.
 */
export const changeTroubles = (
  runs: readonly Run[],
  { missed, doubted }: Pick<OpenTroubles, "missed" | "doubted">,
  until: { now: Instant; ahead: Seconds },
): Trouble[] =>
  runs.flatMap((run): Trouble[] => {
    const { id } = run.shift;
    const since = doubted.has(id) ? undefined : missed.get(id);
    const changes = since === undefined ? [] : pressingChanges(run, until);
    if (since === undefined || changes.length === 0) return [];
    return [
      {
        ...{ id: `changes ${id}`, kind: "changesMissed", since, changes },
        ...{ runs: [run], waiting: concernedBy(changes), unplaced: [], remedies: ["callDriver"] },
      },
    ];
  });

/** Whom they are about, each once, whoever would lose most first; also who is not on the run any more. */
function concernedBy(changes: readonly RunChange[]): Waiting[] {
  const concerned = changes.flatMap(({ stop, of }): Waiting[] => {
    if (stop !== undefined) return [stop];
    return of.party === undefined ? [] : [{ tripId: of.tripId, ...of.party }];
  });
  const each = new Map(concerned.map((one) => [one.tripId, one]));
  return [...each.values()].sort((a, b) => harmOf(a.trip) - harmOf(b.trip));
}
