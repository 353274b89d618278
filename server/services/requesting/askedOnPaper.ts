import type { RiderId } from "../../../shared/ids/index.ts";
import type { Phrase } from "../../../shared/schemas/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import { monthOf } from "../../domain/trips/quota.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { checkLeadTime } from "./checkLeadTime.ts";
import { weighQuota } from "./coverage.ts";
import { draftTrip, type Wish } from "./draftTrip.ts";
import type { RequestingNeeds } from "./needs.ts";
import { riderOf } from "./riderOf.ts";
import { checkOwnTrips, type TakenWish, takeWish, weighTrip } from "./takeWish.ts";

/** A trip that stood on paper, and who brings it. */
export interface PaperWish {
  actor: Actor;
  wish: Wish & { riderId: RiderId };
}

export interface JudgedPaper {
  /** What the rules say against it. */
  refusal?: Phrase | undefined;
  /** It is more than a contract's month is for: taken all the same, since it was promised on paper. */
  overQuota?: Phrase | undefined;
}

/** What the rules say against one after the other of a list; nothing is written. Those before count as taken. */
export function createJudgePaper(tx: Stores, deps: RequestingNeeds) {
  const before: TripRequest[] = [];
  return async (paper: PaperWish): Promise<JudgedPaper> => {
    let overQuota: Phrase | undefined;
    const refusal = await refusalOf(async () => {
      const taken = await takenOf(deps, paper);
      const { rider, confirmed } = taken;
      const trip = draftTrip(deps, taken);
      const { ride } = await weighTrip(deps, trip, taken);
      await checkOwnTrips(tx, deps, { ride, rider, confirmed });
      const month = monthOf(trip.serviceDay);
      const alike = before.filter((each) => each.riderId === rider.id && monthOf(each.serviceDay) === month);
      overQuota = await refusalOf(async () => {
        await weighQuota(tx, deps, { rider, trips: [trip, ...alike], isMeant: false });
      });
      before.push(trip);
    });
    return { refusal, overQuota };
  };
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
    confirmed: ["chain", "quota"], // it stands on paper so
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
