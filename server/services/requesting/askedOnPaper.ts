import type { RiderId } from "../../../shared/ids/index.ts";
import type { Phrase } from "../../../shared/schemas/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { checkLeadTime } from "./checkLeadTime.ts";
import { draftTrip, type Wish } from "./draftTrip.ts";
import type { RequestingNeeds } from "./needs.ts";
import { riderOf } from "./riderOf.ts";
import { checkOwnTrips, type TakenWish, takeWish, weighTrip } from "./takeWish.ts";

/** A trip that stood on paper, and who brings it. */
export interface PaperWish {
  actor: Actor;
  wish: Wish & { riderId: RiderId };
}

/** What the rules say against it, if they do; nothing is written. */
export async function refusalOfPaper(
  tx: Stores,
  deps: RequestingNeeds,
  paper: PaperWish,
): Promise<Phrase | undefined> {
  return refusalOf(async () => {
    const taken = await takenOf(deps, paper);
    const { ride } = await weighTrip(deps, draftTrip(deps, taken), taken);
    await checkOwnTrips(tx, deps, { ride, rider: taken.rider, confirmed: taken.confirmed });
  });
}

/** Asks for it as a dispatcher does on the phone; answers with what the rules say against it. */
export const takePaper = (
  deps: RequestingNeeds,
  paper: PaperWish,
  alongside: (tx: Stores, trip: TripRequest) => Promise<void>,
): Promise<Phrase | undefined> =>
  refusalOf(async () => void (await takeWish(deps, { ...(await takenOf(deps, paper)), alongside })));

async function takenOf(
  deps: RequestingNeeds,
  { actor, wish }: PaperWish,
): Promise<Omit<TakenWish, "alongside">> {
  const { clock, termsOn } = deps;
  return {
    ...{ by: actor, bookedBy: "dispatcher", wish, rider: await riderOf(deps, wish.riderId) },
    confirmed: ["chain"], // it stands on paper so
    checkLeadTime: ({ serviceDay }, { from: leavesAt }) =>
      checkLeadTime({ terms: termsOn(serviceDay), clock }, actor, { leavesAt, serviceDay }),
  };
}

async function refusalOf(ask: () => Promise<void>): Promise<Phrase | undefined> {
  try {
    await ask();
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    return { key: `error.${error.code}`, values: error.values ?? {} };
  }
}
