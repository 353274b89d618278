import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { RiderId } from "../../../../shared/ids/index.ts";
import { auditOf } from "../../../support/audit.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin(); // it is 06:30
  riders = day.walkers("visual", 10);
});
afterAll(() => day?.end());

/** One who has no trip yet. */
function rider(): GeneratedRider {
  const next = riders.pop();
  if (next === undefined) throw new Error("no rider left");
  return next;
}

describe("a trip that is asked for at a short lead time", () => {
  const audited = (tripId: string) => auditOf(day.core.db, tripId);

  it("is taken from the rider an hour before it, and not a minute later", async () => {
    const [ada, bo] = [rider(), rider()];
    expect((await day.ask(ada, { leaveAt: "07:30" })).trip.status).toBe("requested"); // it is 06:30
    await expect(day.ask(bo, { leaveAt: "07:29" })).rejects.toMatchObject({
      code: "trip.leadTimeTooShort",
      status: 422,
      field: "when.at",
      values: { minutes: 60 },
    });
  });

  it("is measured from when one has to leave, not from when one has to be there", async () => {
    const wish = { dropoff: day.place("polyclinic"), arriveBy: "07:30" }; // some minutes of driving before
    await expect(day.ask(rider(), wish)).rejects.toMatchObject({ code: "trip.leadTimeTooShort" });
    expect((await day.ask(rider(), { ...wish, arriveBy: "08:30" })).trip.status).toBe("requested");
  });

  it("is harmless to repeat: what was taken in time is not refused when the answer was lost", async () => {
    const ada = rider();
    const first = await day.ask(ada, { leaveAt: "07:30" }, "in time");
    await day.setTime("07:00");
    const again = day.ask(ada, { leaveAt: "07:30" }, "in time");
    expect((await again.finally(() => day.setTime("06:30"))).trip.id).toBe(first.trip.id);
  });

  it("may be taken by the dispatcher who has the caller on the line, and that is written down", async () => {
    const [ada, bo] = [rider(), rider()];
    const book = async (who: GeneratedRider, leaveAt: string) => {
      const wish = { ...day.wish(who, { leaveAt }), riderId: RiderId.parse(who.id) };
      return (await day.services.requestTrip(day.dispatcher, wish, randomUUID())).trip;
    };
    const short = await book(ada, "07:00");
    expect(await audited(short.id)).toEqual(["trip.requested", "trip.leadTimeOverridden", "promise.asked"]);
    const timely = await book(bo, "12:00");
    expect(await audited(timely.id)).toEqual(["trip.requested", "promise.asked"]);
  });
});
