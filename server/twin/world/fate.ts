import type { PlaceId } from "../../../shared/ids/index.ts";
import {
  addSeconds,
  hours,
  type Instant,
  minutes,
  type Seconds,
  seconds,
} from "../../../shared/time/index.ts";
import { seededRandom, type TripWish } from "../../regions/index.ts";

/** What becomes of a wish by its rider's doing. */
export type Fate =
  | { readonly kind: "rides" }
  | { readonly kind: "cancels"; readonly at: Instant }
  /** Calls it off at `at` and asks for another time instead. */
  | { readonly kind: "changes"; readonly at: Instant; readonly to: Instant }
  | { readonly kind: "staysAway" };

const CANCELS = 0.03;
const STAYS_AWAY = 0.05;
const CHANGES = 0.04;
/** Dialysis has its hours: only the other two thirds of the wishes can change. */
const CHANGES_OF_OTHERS = CHANGES / (2 / 3);

export function fateOf(seed: number, wish: TripWish): Fate {
  const random = seededRandom(seed, `fate ${wish.key}`);
  const lot = random.next();
  const ahead = random.int(minutes(45), hours(4));
  const at = laterOf(addSeconds(wish.requested.at, seconds(-ahead)), addSeconds(wish.bookedAt, minutes(10)));
  if (lot < CANCELS) return { kind: "cancels", at };
  if (lot < CANCELS + STAYS_AWAY) return { kind: "staysAway" };
  const canChange = wish.purpose !== "dialysis";
  if (!canChange || lot >= CANCELS + STAYS_AWAY + CHANGES_OF_OTHERS) return { kind: "rides" };
  return { kind: "changes", at, to: addSeconds(wish.requested.at, shiftOf(wish, random.chance(0.5))) };
}

/** Out earlier, home later: the other way of the same outing stays possible. */
const shiftOf = ({ requested }: TripWish, isLong: boolean): Seconds =>
  minutes((requested.kind === "arriveBy" ? -1 : 1) * (isLong ? 60 : 30));

const laterOf = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** A dialysis session ends so long after its plan, s. */
const SESSION_END = { from: minutes(-10), until: minutes(50) };

/** Sessions there that would have ended from `at` on end later. */
export interface LateSessions {
  readonly placeId: PlaceId;
  readonly minutes: number;
  readonly at: Instant;
}

/** Nobody knows before when they will be ready to go back. */
export const isUncertain = ({ requested, purpose }: TripWish): boolean =>
  requested.kind === "leaveAt" && purpose === "dialysis";

/** From when the rider is ready at the pickup. Who is fetched at home to be somewhere by a time is ready when told. */
export function readyAt(seed: number, wish: TripWish, late: readonly LateSessions[]): Instant | undefined {
  if (wish.requested.kind === "arriveBy") return undefined;
  if (!isUncertain(wish)) return wish.requested.at;
  const random = seededRandom(seed, `session ${wish.key}`);
  const ready = addSeconds(wish.requested.at, seconds(random.int(SESSION_END.from, SESSION_END.until)));
  const delay = late.find(({ placeId, at }) => placeId === wish.pickup.placeId && at <= ready);
  return addSeconds(ready, minutes(delay?.minutes ?? 0));
}
