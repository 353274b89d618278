import type { Instant } from "../../../shared/time/index.ts";
import type { Shift, Withdrawal } from "../fleet/model.ts";

type Withdrawable = Pick<Shift, "starts"> & Partial<Pick<Shift, "ends" | "withdrawals">>;

/** Its vehicle or its driver is away, or will be before it ends: nobody new is given to it until that is over. */
export const takesNobodyNew = ({ withdrawals = [] }: Pick<Shift, "withdrawals">, now: Instant): boolean =>
  withdrawals.some((each) => isWhole(each) && lastsBeyond(each, now));

const isWhole = ({ what }: Withdrawal): boolean => what !== "lift";
const lastsBeyond = ({ until }: Withdrawal, now: Instant): boolean => until === undefined || until > now;

/** Its lift does not work, or will not before it ends: nobody new who needs one is given to it until that is over. */
export const lacksLift = ({ withdrawals = [] }: Pick<Shift, "withdrawals">, now: Instant): boolean =>
  withdrawals.some((each) => !isWhole(each) && lastsBeyond(each, now));

/** All of it lies within the time in which its vehicle or driver is away: nobody waits for it to begin. */
export const isWhollyWithdrawn = ({ starts, ends, withdrawals = [] }: Withdrawable): boolean =>
  withdrawals.some(
    ({ what, from, until }) =>
      what !== "lift" && from <= starts && (until === undefined || (ends !== undefined && ends <= until)),
  );

/** Whether a ride between these times would need what is withdrawn. */
export const needsWithdrawn = (
  { from, until }: Pick<Withdrawal, "from" | "until">,
  ride: { pickup: Instant; dropoff: Instant },
): boolean => ride.dropoff >= from && (until === undefined || ride.pickup <= until);
