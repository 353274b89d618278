import type { Seconds } from "./units.ts";

const HOUR = 3600;

/**
 * The share of the free-flow speed by the hour of the day. Driving at a speed that changes only with the clock, not with
 * the departure, keeps travel times FIFO (Ichoua, Gendreau and Potvin 2003).
 */
export interface HourlyTraffic {
  /** As given: 24. */
  readonly shares: readonly number[];
  /** Time for `freeFlow` seconds of driving when departing at `departAt`. */
  stretched(freeFlow: number, departAt: number): number;
  /** At the average pace of the hours between, by distance covered per time. */
  typicalPace(from: Seconds, until: Seconds): number;
  /** The largest share of any hour. */
  readonly fastest: number;
}

/** `shares`: 24 numbers above 0. */
export function createHourlyTraffic(shares: readonly number[]): HourlyTraffic {
  if (shares.length !== 24 || shares.some((share) => share <= 0)) {
    throw new RangeError("24 shares above 0 are needed");
  }
  const paces = Float64Array.from(shares);
  const paceAt = (time: number): number => {
    const hour = Math.floor(time / HOUR) % 24;
    return paces[hour < 0 ? hour + 24 : hour] ?? 1;
  };
  return {
    shares: [...shares],
    fastest: Math.max(...shares),
    stretched(freeFlow, departAt) {
      let left = freeFlow;
      let now = departAt;
      for (;;) {
        const pace = paceAt(now);
        const untilNextHour = HOUR - (((now % HOUR) + HOUR) % HOUR);
        if (left <= untilNextHour * pace) return now - departAt + left / pace;
        left -= untilNextHour * pace;
        now += untilNextHour;
      }
    },
    typicalPace(from, until) {
      let covered = 0;
      for (let time = Number(from); time < until; time += HOUR) covered += paceAt(time);
      return covered / Math.ceil((until - from) / HOUR);
    },
  };
}
