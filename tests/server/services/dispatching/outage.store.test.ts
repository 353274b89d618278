import { afterAll, beforeAll, expect, it } from "vitest";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
beforeAll(async () => {
  day = await ServiceDay.begin("stayAway");
});
afterAll(() => day?.end());

it("a third of a district that does not begin at once is one outage, and nobody is promised its vehicles", async () => {
  const [rider, other] = day.walkers("visual", 2);
  if (rider === undefined || other === undefined) throw new Error("no rider is left");
  const early = await day.askAndAssign(rider, { leaveAt: "16:00" });
  await day.setTime("13:40");
  const late = await day.askAndAssign(other, { leaveAt: "15:00" });
  expect(late.trip.status).toBe("unassigned");
  expect(late.trip.reason?.values).toHaveProperty("shiftForbidden");
  await day.comeDue();
  const troubles = await day.services.listTroubles(day.dispatcher);
  const city = troubles.filter(({ districtId }) => districtId === "kyzylorda");
  expect(city).toHaveLength(1);
  expect(city[0]).toMatchObject({ kind: "outage", remedies: ["callDriver", "offerTrips"] });
  expect(city[0]?.waiting.map(({ tripId }) => tripId)).toEqual([early.trip.id]);
  // Every run that nobody has begun is in an outage: of no district fewer than three are planned.
  const runs = troubles.flatMap((trouble) => trouble.runs.map(({ shift }) => shift.id));
  expect(new Set(runs).size).toBe(runs.length);
});
