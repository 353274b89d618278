import { expect, it } from "vitest";
import { searchProblem } from "../../../../../../server/domain/scheduling/search/problem/searchProblem.ts";
import {
  bestRoutes,
  meet,
  type Outlook,
  type SearchReport,
} from "../../../../../../server/domain/scheduling/search/recombine/partners.ts";
import { RuinAndRecreate } from "../../../../../../server/domain/scheduling/search/walk/ruinAndRecreate.ts";
import { compileProblem } from "../../../../../../server/domain/scheduling/walking.ts";
import { seededRandom } from "../../../../../../server/solving/seededRandom.ts";
import { problemOf, shift, trip } from "../../world.ts";
import { orderIn, pooled } from "../searchWorld.ts";

const trips = [trip("Ada", { from: 2, to: 8 }), trip("Bo", { from: 3, to: 7 })];
const problem = problemOf(trips, [shift("one"), shift("two")], {
  weights: { ...problemOf([], []).weights, unserved: [0, 1e6] },
});

/** A search whose best plan is an empty one. */
const idle = () =>
  new RuinAndRecreate(searchProblem(compileProblem(problem, { dense: true })), seededRandom(1));

/** A search over the same problem that has served everybody. */
function busy(): RuinAndRecreate {
  const search = idle();
  search.fill();
  return search;
}

/** What a search would tell. */
function tidingsOf(search: RuinAndRecreate, outlook?: Outlook): SearchReport {
  let told: SearchReport | undefined;
  const exchange = (own: SearchReport) => {
    told = own;
    return [];
  };
  meet(search, { exchange }, outlook);
  if (told === undefined) throw new Error("nothing told");
  return told;
}

const outlookOf = (search: RuinAndRecreate): Outlook => ({
  promising: [pooled(search.book, "+Ada -Ada")],
  screen: { prices: { trip: new Float64Array(2), shift: new Map() }, limit: Infinity },
});

it("tells its best plan with its price, and the routes of that plan among those it has met", () => {
  const search = busy();
  const told = tidingsOf(search);
  expect(told.bestCost).toBe(search.bestCost);
  expect(told.best).toEqual(bestRoutes(search));
  for (const route of told.best) expect(told.routes).toContainEqual(route);
});

it("goes on from a partner's plan that is better, and remembers its routes", () => {
  const search = idle();
  const told = tidingsOf(busy());
  meet(search, { exchange: () => [told] }, undefined);
  expect(search.bestCost).toBe(told.bestCost);
  expect([orderIn(search.solution, 0), orderIn(search.solution, 1)].filter(Boolean).join(" ")).toContain(
    "+Ada",
  );
  expect([...search.pool.routes()]).toEqual(expect.arrayContaining([...told.routes]));
});

it("stays with its own plan when a partner's is dearer", () => {
  const search = busy();
  const before = { cost: search.bestCost, order: orderIn(search.solution, 0) };
  meet(search, { exchange: () => [tidingsOf(idle())] }, undefined);
  expect({ cost: search.bestCost, order: orderIn(search.solution, 0) }).toEqual(before);
});

it("looks where a partner says, unless it knows by itself what is promising", () => {
  const told = tidingsOf(busy(), outlookOf(busy()));
  const listens = idle();
  meet(listens, { exchange: () => [told] }, undefined);
  expect(listens.promising).toEqual(told.outlook?.promising);
  const knows = idle();
  meet(knows, { exchange: () => [told] }, outlookOf(knows));
  expect(knows.promising).toEqual([]);
});
