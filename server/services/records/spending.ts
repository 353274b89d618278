import { type Instant, type Seconds, seconds } from "../../../shared/time/index.ts";
import { type Allowance, overdrawn, waitForOneMore } from "../../domain/people/allowance.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";

/** One use of an allowance of somebody's. */
export interface Use {
  key: string;
  allowance: Allowance;
}

/** Throws rate.limited when one of them is spent. Spends nothing. */
export async function requireRoom(db: Stores, uses: readonly Use[], now: Instant): Promise<void> {
  const spent = await db.allowances.list(uses.map(({ key }) => key));
  refuseAfter(uses.map(({ key, allowance }) => waitForOneMore(allowance, spent.get(key), now)));
}

/** Spends one of each; throws rate.limited, and the transaction must end with nothing spent, when one of them is spent. */
export async function spend(tx: Stores, uses: readonly Use[], now: Instant): Promise<void> {
  const spent = await note(tx, uses, now);
  refuseAfter(uses.map(({ key, allowance }) => overdrawn(allowance, spent.get(key) ?? now, now)));
}

/** Spends one of each, also of what is spent already. */
export const note = (tx: Stores, uses: readonly Use[], now: Instant): Promise<Map<string, Instant>> =>
  tx.allowances.spend(
    uses.map(({ key, allowance }) => ({ key, every: allowance.every })),
    now,
  );

function refuseAfter(waits: readonly Seconds[]): void {
  const longest = Math.max(0, ...waits);
  if (longest > 0) throw new AppError("rate.limited", { retryAfter: seconds(Math.ceil(longest)) });
}
