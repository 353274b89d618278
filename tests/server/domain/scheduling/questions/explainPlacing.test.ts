import { describe, expect, it } from "vitest";
import {
  explainPlacing,
  insertTrip,
  nodeIndex,
  type Plan,
  type Problem,
} from "../../../../../server/domain/scheduling/index.ts";
import type { ContractId } from "../../../../../shared/ids/index.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import { at, between, problemOf, shift, trip, tripId, waitingList } from "../world.ts";

const city = "city" as ContractId;
const startingAt = (place: number) => ({ node: nodeIndex(place), window: between("08:00-18:00") });

function planWith(problem: Problem, names: string[]): Plan {
  let plan = waitingList(problem);
  for (const name of names) {
    const result = insertTrip(problem, plan, tripId(name));
    if (result.kind !== "inserted") throw new Error(`${name} fits nowhere`);
    ({ plan } = result);
  }
  return plan;
}

describe("why a trip goes with its vehicle", () => {
  it("is what it costs there and what the next best would have cost, and the rule that forbids a nearer one", () => {
    const ada = trip("Ada", { from: 10, to: 40, ready: "09:00-09:10", contracts: [city] });
    const problem = problemOf(
      [ada],
      [
        shift("van", { contractId: city }), // from 0
        shift("bus", { contractId: city, start: startingAt(5) }),
        shift("near", { contractId: "dialysis" as ContractId, start: startingAt(8) }),
      ],
    );
    // The bus drives 5 + 30 + 40 = 75 minutes until it is home, the van 10 + 30 + 40 = 80.
    expect(explainPlacing(problem, planWith(problem, ["Ada"]), ada.id)).toEqual({
      chosen: {
        ...{ shiftId: "bus", pickupAt: at("09:00"), driving: minutes(75), delay: 0, delayed: 0 },
        away: minutes(5),
      },
      next: { shiftId: "van", pickupAt: at("09:00"), driving: minutes(80), delay: 0, delayed: 0 },
      nearer: [{ shiftId: "near", away: minutes(2), because: expect.objectContaining({ code: "contract" }) }],
    });
  });

  it("counts whom it makes later, and says that no other vehicle can take it", () => {
    const trips = [
      trip("Ada", { from: 10, to: 40, ready: "09:00-09:10" }),
      trip("Bo", { from: 20, to: 30, ready: "09:12-09:20" }),
    ];
    const problem = problemOf(trips, [shift("van")]);
    const { chosen, next } = explainPlacing(problem, planWith(problem, ["Ada", "Bo"]), tripId("Bo"));
    // Bo is on Ada's way: no driving, but Ada waits two minutes while he gets in and two while he gets out.
    expect(chosen).toMatchObject({ driving: 0, delay: minutes(4), delayed: 1 });
    expect(next).toBeUndefined();
  });

  it("names whose time keeps a nearer vehicle away", () => {
    const trips = [
      // At 12 by 09:02, two minutes to get in, 38 to drive: at 50 by 09:41 leaves one minute for anybody else.
      trip("Cy", { from: 12, to: 50, ready: "09:00-09:02", there: "09:00-09:41" }),
      trip("Ada", { from: 14, to: 40, ready: "09:00-09:20" }),
    ];
    const problem = problemOf(trips, [shift("near", { start: startingAt(11) }), shift("van")]);
    const plan = planWith(problem, ["Cy", "Ada"]);
    expect(plan.routes.find(({ shiftId }) => shiftId === "van")?.stops[0]).toMatchObject({ tripId: "Ada" });
    expect(explainPlacing(problem, plan, tripId("Ada")).nearer).toMatchObject([
      { shiftId: "near", because: { code: "othersWindow", values: { tripId: "Cy" } } },
    ]);
  });

  it("is asked of nobody who is not in the plan", () => {
    const problem = problemOf([trip("Ada", { from: 10, to: 40 })], [shift("van")]);
    expect(() => explainPlacing(problem, waitingList(problem), tripId("Ada"))).toThrow(RangeError);
  });
});
