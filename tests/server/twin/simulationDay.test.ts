import { expect, it } from "vitest";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { roadsOf, simulatedDay } from "../../../server/twin/simulationDay.ts";
import type { Disruption } from "../../../server/twin/world/disruption.ts";
import { straightLine } from "../../../shared/geo/index.ts";
import { atLocalTime, hours, nextServiceDay } from "../../../shared/time/index.ts";

const at = (hour: number, day = simulatedDay) => atLocalTime(day, hours(hour), kyzylorda.timeZone);
const usual = roadsOf(kyzylorda);

/** A way across the city, and a place on it that is far from both ends. */
function closedOnTheWay() {
  const [from, to] = kyzylorda.places.filter(({ kind }) => kind === "polyclinic").map(({ point }) => point);
  if (from === undefined || to === undefined) throw new Error("there are no two polyclinics");
  const way = usual.path(from, to, at(11));
  const middle = way.find((point) => straightLine(point, from) > 600 && straightLine(point, to) > 600);
  if (middle === undefined) throw new Error("they are too near");
  return { from, to, middle };
}

it("where nobody passes, people drive around: for as long as it is closed", () => {
  const { from, to, middle } = closedOnTheWay();
  const closed: Disruption = { kind: "closedRoad", at: middle, meters: 250, from: at(10), until: at(12) };
  const roads = roadsOf(kyzylorda, [{ disruptions: [closed] }]);
  const takes = (hour: number, day = simulatedDay) => ({
    ...{
      closed: roads.travelTime(from, to, at(hour, day)),
      usual: usual.travelTime(from, to, at(hour, day)),
    },
  });
  expect(takes(11).closed).toBeGreaterThan(takes(11).usual);
  const nearest = roads.path(from, to, at(11)).map((point) => straightLine(point, middle));
  expect(Math.min(...nearest)).toBeGreaterThan(100);
  for (const open of [takes(13), takes(11, nextServiceDay(simulatedDay))])
    expect(open.closed).toBe(open.usual);
});
