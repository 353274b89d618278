import { addSeconds, seconds } from "../../../../shared/time/index.ts";
import type { Fact } from "../../../domain/facts/fact.ts";
import { pairKey, seekDuplicates, type Traits } from "../../../domain/people/duplicates.ts";
import { recordFacts } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import type { PeopleNeeds } from "../needs.ts";
import { getRecord, noteRider, reachOf, requireOffice, withHistory } from "../reachRider.ts";
import type { MergeOffice } from "./mergeOffice.ts";
import { UNDO_FOR } from "./undoTime.ts";

/** Others' calls are answered between the steps: of people whose day of birth nobody knows there may be thousands to compare. */
async function inSteps<Found>(steps: Generator<undefined, Found>): Promise<Found> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

async function findLikely(people: readonly Traits[], apart: ReadonlySet<string>) {
  const likely = await inSteps(seekDuplicates(people));
  return likely.filter(({ one, other }) => !apart.has(pairKey(one.id, other.id)));
}

/** Who may be in the list twice. */
export function createListDuplicates(
  deps: PeopleNeeds,
): Pick<MergeOffice, "listDuplicates" | "compareRiders"> {
  const { db, clock } = deps;
  return {
    async listDuplicates(actor, { offset, limit }) {
      requireOffice(actor);
      const [people, told, merges] = await Promise.all([
        db.riderMerges.listTraits(reachOf(deps, actor), todayOf(deps)),
        db.riderMerges.listApart(),
        db.riderMerges.listSince(addSeconds(clock.now(), seconds(-UNDO_FOR))),
      ]);
      const apart = new Set(told.map(({ one, other }) => pairKey(one, other)));
      const all = await findLikely(people, apart);
      const pairs = all.slice(offset, offset + limit);
      const byId = new Map(people.map((each) => [each.id, each]));
      const reached = merges.flatMap((merge) => {
        const kept = byId.get(merge.keptId);
        return kept === undefined ? [] : [{ ...merge, kept }];
      });
      const shown = [...pairs.flatMap(({ one, other }) => [one, other]), ...reached.map(({ kept }) => kept)];
      const look = ({ id }: Traits): Fact => ({
        ...{ kind: "rider.found", concerns: { riderId: id }, by: actor, at: clock.now(), details: {} },
      });
      await recordFacts(db, [...new Set(shown)].map(look));
      return { pairs, total: all.length, merges: reached };
    },

    async compareRiders(actor, one, other) {
      requireOffice(actor);
      const records = [
        await getRecord(db, deps, { actor, riderId: one }),
        await getRecord(db, deps, { actor, riderId: other }),
      ] as const;
      for (const { id } of records)
        await noteRider(db, deps, { actor, riderId: id, did: { kind: "rider.opened", details: {} } });
      return [await withHistory(db, records[0]), await withHistory(db, records[1])];
    },
  };
}
