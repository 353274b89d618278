import type { Fact } from "../../domain/facts/fact.ts";
import { mayConcern } from "../../domain/notices/ofFact.ts";
import type { Stores } from "../../stores/index.ts";
import { newsOf } from "./news.ts";

/**
 * The one door through which facts are written, in the caller's transaction, with the news of them and, where somebody may have to be
 * told, the job that does. A trip's steps go through `changeTrip`, which comes here.
 */
export async function recordFact(tx: Pick<Stores, "facts" | "outbox">, fact: Fact): Promise<void> {
  await recordFacts(tx, [fact]);
}

/** One whose id a row keeps: answers with it. */
export async function recordOne(tx: Pick<Stores, "facts" | "outbox">, fact: Fact): Promise<number> {
  const [factId] = await recordFacts(tx, [fact]);
  if (factId === undefined) throw new RangeError("a fact was written without an id");
  return factId;
}

/** Several that happened together, in their order; answers with their ids. */
export async function recordFacts(
  tx: Pick<Stores, "facts" | "outbox">,
  facts: readonly Fact[],
): Promise<number[]> {
  const ids = await tx.facts.add(facts);
  await tx.outbox.addEvents(facts.flatMap(newsOf));
  const telling = ids.filter((_id, index) => mayConcernOf(facts[index]));
  await tx.outbox.addJobs(
    "tellFact",
    telling.map((factId) => ({ factId })),
  );
  return ids;
}

const mayConcernOf = (fact: Fact | undefined): boolean => fact !== undefined && mayConcern(fact);
