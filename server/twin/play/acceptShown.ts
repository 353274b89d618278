import type { TripId } from "../../../shared/ids/index.ts";
import type { RescueMove } from "../../../shared/schemas/index.ts";

/** While a plan is read another may have come. */
const LOOKS = 3;

type Outcome<Plan> = { readonly result: "accepted" } | { readonly result: "changed"; readonly plan: Plan };

/** Accepts the plan that the page shows, or the one that it shows then. */
export async function acceptShown<Plan>(
  shown: Plan | undefined,
  accept: (plan: Plan) => Promise<Outcome<Plan> | undefined>,
): Promise<void> {
  let plan = shown;
  for (let tries = 0; plan !== undefined && tries < LOOKS; tries++) {
    const outcome = await accept(plan);
    plan = outcome?.result === "changed" ? outcome.plan : undefined;
  }
}

/** What a person has before them when they accept it. */
export const seenOf = (moved: readonly RescueMove[], others: readonly { readonly tripId: TripId }[]) => [
  ...moved.map(({ tripId, shiftId, pickup, promiseKept }) => ({ tripId, shiftId, pickup, promiseKept })),
  ...others.map(({ tripId }) => ({ tripId })),
];
