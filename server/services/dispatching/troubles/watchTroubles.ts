import type { StaffId } from "../../../../shared/ids/index.ts";
import { addSeconds, type Instant, seconds } from "../../../../shared/time/index.ts";
import { bySystem, type Fact } from "../../../domain/facts/fact.ts";
import type { Trouble } from "../../../domain/troubles/trouble.ts";
import type { OpenTrouble, Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { DispatchingUseCases } from "../useCases.ts";
import { concernsOf, escalationKey, raiseTroubles, watchEscalation } from "./noteTroubles.ts";

/** See `TroubleUseCases`. Only what was known before anybody looked can be gone: others may raise some meanwhile. */
export function createWatchTroubles(deps: DispatchingNeeds): DispatchingUseCases["watchTroubles"] {
  const { db } = deps;
  return async () => {
    const before = new Set((await db.openTroubles.list()).map(({ id }) => id));
    const listed = await deps.listOpenTroubles();
    await db.transaction(async (tx) => {
      await tx.openTroubles.takeTurn();
      await raiseTroubles(tx, deps, listed);
      const byId = new Map(listed.map((trouble) => [trouble.id, trouble]));
      const watchedAt = new Map((await tx.staff.listWatchers()).map((each) => [each.id, each.watchedAt]));
      for (const row of await tx.openTroubles.list()) {
        const trouble = byId.get(row.id);
        if (trouble === undefined) {
          if (before.has(row.id)) await end(tx, deps, row);
        } else await keep(tx, deps, { row, trouble, watchedAt });
      }
    });
  };
}

async function end(tx: Stores, deps: DispatchingNeeds, row: OpenTrouble): Promise<void> {
  const { id: trouble, kind, holder } = row;
  if ((await tx.openTroubles.remove([trouble])).length === 0) return;
  await tx.due.cancel(escalationKey(trouble));
  const happened = { by: bySystem, at: deps.clock.now(), concerns: await concernsOf(tx, row) };
  if (holder !== undefined)
    await recordFact(tx, { kind: "trouble.released", ...happened, details: { trouble, kind, why: "gone" } });
  await recordFact(tx, { kind: "trouble.gone", ...happened, details: { trouble, kind } });
}

/** When each of the staff last had the board open. */
type Watched = ReadonlyMap<StaffId, Instant | undefined>;

async function keep(
  tx: Stores,
  deps: DispatchingNeeds,
  { row, trouble, watchedAt }: { row: OpenTrouble; trouble: Trouble; watchedAt: Watched },
): Promise<void> {
  await watchEscalation(tx, deps, { row, trouble });
  if (row.holder !== undefined && isAway(deps, row.holder, watchedAt)) await release(tx, deps, row);
}

/** By real time, in which people sit before screens. */
function isAway(
  deps: DispatchingNeeds,
  holder: NonNullable<OpenTrouble["holder"]>,
  watchedAt: Watched,
): boolean {
  const { awayFor } = deps.termsOn(todayOf(deps)).rules.troubleHold.value;
  const lastThere = Math.max(watchedAt.get(holder.id) ?? 0, holder.heldAt);
  return addSeconds(deps.realClock.now(), seconds(-awayFor)) > lastThere;
}

async function release(tx: Stores, deps: DispatchingNeeds, row: OpenTrouble): Promise<void> {
  const at = deps.clock.now();
  const { id: trouble, kind, holder } = row;
  if (!(await tx.openTroubles.hold(trouble, { from: holder?.id, to: undefined, at }))) return;
  const fact: Fact = {
    ...{ kind: "trouble.released", by: bySystem, at, concerns: await concernsOf(tx, row) },
    details: { trouble, kind, why: "away" },
  };
  await recordFact(tx, fact);
}
