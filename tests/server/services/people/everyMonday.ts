import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { LatLng } from "../../../../shared/geo/index.ts";
import { NewStandingOrder, NewTripRequest } from "../../../../shared/schemas/index.ts";
import { nextServiceDay, toIso } from "../../../../shared/time/index.ts";
import type { ServiceDay } from "../serviceDay.ts";

interface Home {
  label: string;
  point: LatLng | undefined;
}
/** What somebody wrote into it. */
export const mondayWords = ["көк есік", "баспалдақ тік"] as const;

/** Asked by its rider from a date on that is not in sight yet: no trip of it is asked for. Times for one trip are looked at besides. */
export async function askEveryMonday(day: ServiceDay, rider: Actor, home: Home): Promise<void> {
  const order = NewStandingOrder.parse({
    ...{ weekdays: [1], there: { kind: "arriveBy", time: "10:00" }, from: nextServiceDay(day.today, 60) },
    ...{ pickup: { ...home, note: mondayWords[0] }, dropoff: day.place("polyclinic") },
    ...{ companions: 0, note: mondayWords[1] },
  });
  await day.services.askStandingOrder(rider, order, randomUUID());
  const once = NewTripRequest.parse({
    ...{ pickup: order.pickup, dropoff: day.place("hospital"), companions: 0, confirmed: ["chain"] },
    when: { kind: "leaveAt", at: toIso(day.at("15:00")) },
  });
  await day.services.askOffers(rider, once);
}

/** As the person's own file tells one of the times, in English. */
export const offeredAsTold = (home: string) =>
  expect.objectContaining({ pickup: `${home}, ${mondayWords[0]}`, outcome: "open", bookedBy: "rider" });

/** As the person's own file tells it, in English. */
export const mondayAsTold = (home: string) => ({
  ...{ weekdays: "Monday", there: "is there by 10:00", holidays: "rests" },
  ...{ pickup: `${home}, ${mondayWords[0]}`, note: mondayWords[1] },
});
