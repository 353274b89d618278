import { addSeconds, minutes } from "../../../shared/time/index.ts";
import type { Finding } from "./finding.ts";
import type { Vitals } from "./vitals.ts";

/** They are looked after each minute. */
const UNCHECKED = minutes(5);

/** Whether what may never be is so on no open day. Where it is, dispatchers have it among their troubles, person by person. */
export function judgePlans({ plans, now }: Vitals): Finding[] {
  if (plans === undefined) return [];
  const { at, ...values } = plans;
  const about = { part: "plans" as const, values };
  if (now > addSeconds(at, UNCHECKED))
    return [{ ...about, state: "look", saying: "plansUnchecked", since: at }];
  return [
    values.broken > 0
      ? { ...about, state: "wrong", saying: "plansBroken" }
      : { ...about, state: "fine", saying: "plansHold" },
  ];
}
