import { auditLine } from "../../server/domain/facts/auditLine.ts";
import type { Stores } from "../../server/stores/index.ts";

type Facts = Pick<Stores, "facts">;
const ALL = 1_000_000;

export const lastFact = async ({ facts }: Facts): Promise<number> =>
  (await facts.listAfter(0, ALL)).at(-1)?.id ?? 0;

/** Who did what to whom, in the order of writing. */
export async function auditAfter({ facts }: Facts, after = 0) {
  return (await facts.listAfter(after, ALL)).map((fact) => {
    const { by, did, to } = auditLine(fact);
    return { by, did, to, line: `${by.role} ${did} ${to.kind}` };
  });
}

/** Of one subject: what was done to it. */
export const auditOf = async (db: Facts, subject: string): Promise<string[]> =>
  (await auditAfter(db)).filter(({ to }) => to.id === subject).map(({ did }) => did);
