import type { HourlyDriving, TravelTimeMatrix } from "../../../server/domain/scheduling/index.ts";
import { createHourlyTraffic, seconds } from "../../../shared/time/index.ts";

/** Half the speed from 7 to 9 and from 17 to 19. */
const SLOW = [7, 8, 17, 18];
const traffic = createHourlyTraffic(Array.from({ length: 24 }, (_, hour) => (SLOW.includes(hour) ? 0.5 : 1)));

/** The same streets with rush hours, everywhere. */
export function withRushHours(matrix: TravelTimeMatrix): TravelTimeMatrix {
  const hourly: HourlyDriving = {
    shares: traffic.shares,
    freeFlow: (from, to) => matrix.lowerBound(from, to),
    isSlowed: () => true,
  };
  return {
    ...matrix,
    timeDependent: true,
    hourly,
    travelTime: (from, to, departAt) => seconds(traffic.stretched(matrix.lowerBound(from, to), departAt)),
  };
}
