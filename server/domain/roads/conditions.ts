import {
  hours,
  type Instant,
  localSeconds,
  type Seconds,
  type ServiceDay,
} from "../../../shared/time/index.ts";
import type { ClosedPlace, RoadClosure } from "./closure.ts";

/** What differs from usual on the roads of one service day, in its seconds. */
export interface RoadConditions {
  closed: readonly { place: ClosedPlace; from: Seconds; until: Seconds }[];
  /** Every way takes `factor` times as long; where two meet, the slower one counts. */
  slower: readonly { factor: number; from: Seconds; until: Seconds }[];
}

/** Of what nobody knows the end, planning takes it that it lasts for the day. */
const NO_END = hours(48);

interface Known {
  closures: readonly RoadClosure[];
  slower?: readonly { factor: number; from: Instant; until: Instant }[];
}

export const conditionsOn = (
  { closures, slower = [] }: Known,
  { serviceDay, timeZone }: { serviceDay: ServiceDay; timeZone: string },
): RoadConditions => {
  const local = (at: Instant) => localSeconds(at, serviceDay, timeZone);
  return {
    closed: closures.map(({ place, from, until }) => ({
      ...{ place, from: local(from) },
      until: until === undefined ? NO_END : local(until),
    })),
    slower: slower
      .filter(({ factor }) => factor > 1)
      .map(({ factor, from, until }) => ({ factor, from: local(from), until: local(until) })),
  };
};

/** All is as usual. */
export const isUsual = ({ closed, slower }: RoadConditions): boolean =>
  closed.length === 0 && slower.length === 0;

/** Since when the weather that holds at a moment of the day does; undefined: it is as usual. */
export const hardSince = ({ slower }: RoadConditions, at: Seconds): Seconds | undefined =>
  slower.find(({ from, until }) => from <= at && at < until)?.from;
