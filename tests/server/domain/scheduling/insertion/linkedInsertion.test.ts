import { describe, expect, it } from "vitest";
import { insertTrip, type Plan, type Problem } from "../../../../../server/domain/scheduling/index.ts";
import {
  insertParty,
  partyOf,
  unservedParty,
} from "../../../../../server/domain/scheduling/insertion/linkedInsertion.ts";
import { PlanBook } from "../../../../../server/domain/scheduling/insertion/planBook.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { orderOf, problemOf, shift, trip, tripId, waitingList, wrongWith } from "../world.ts";

const names = ["out", "home", "son", "other"];
const trips = [
  trip("out", { from: 10, to: 40, ready: "09:00-09:10" }),
  trip("home", { from: 40, to: 10, ready: "12:00-12:10" }),
  trip("son", { from: 10, to: 40, ready: "09:00-09:10" }),
  trip("other", { from: 15, to: 35, ready: "09:05-09:15" }),
];
const linked = [
  { tripIds: ["out", "home"].map(tripId), sameRoute: false },
  { tripIds: ["out", "son"].map(tripId), sameRoute: true },
];
const problem = problemOf(trips, [shift("van"), shift("bus")], { linked });
const bookOf = (of: Problem, plan: Plan) => new PlanBook(compileProblem(of), plan);

describe("trips that stand and fall together", () => {
  it("are found by every link, also by way of each other", () => {
    // home is linked to out, and out to son: whoever asks for home asks for all three.
    const party = partyOf(compileProblem(problem), names.indexOf("home"));
    expect([...party].map((index) => names[index])).toEqual(["home", "out", "son"]);
    expect([...partyOf(compileProblem(problem), names.indexOf("other"))]).toHaveLength(1);
  });

  it("go in as one, the group into one vehicle, and the book stays as it was", () => {
    const book = bookOf(problem, waitingList(problem));
    const made = insertParty(book, unservedParty(book, 0));
    expect(made).toHaveLength(3);
    expect(book.routes.map((nodes) => nodes.length)).toEqual([0, 0]);
    const result = insertTrip(problem, waitingList(problem), tripId("home"));
    if (result.kind === "rejected") throw new Error("home does not fit");
    expect(result.inserted.map((place) => place.tripId)).toEqual(["home", "out", "son"]);
    expect(wrongWith(problem, result.plan)).toEqual([]);
    expect(orderOf(result.plan, result.inserted[1]?.shiftId ?? "")).toContain("+son");
  });

  it("that are served already stay where they are", () => {
    const whole = insertTrip(problem, waitingList(problem), tripId("out"));
    if (whole.kind === "rejected") throw new Error("out does not fit");
    expect(unservedParty(bookOf(problem, whole.plan), names.indexOf("out"))).toEqual([0]);
  });

  it("let a rider who rides alone share with the own group and with nobody else", () => {
    const alone = trips.map((one) => ({ ...one, ridesAlone: one.id === "out" }));
    const one = problemOf(alone, [shift("van")], { linked });
    const together = insertTrip(one, waitingList(one), tripId("out"));
    if (together.kind === "rejected") throw new Error("out does not fit");
    expect(orderOf(together.plan, "van")).toMatch(/^(\+out \+son|\+son \+out)/);
    // other stands on their way at 09:05-09:15; after them it is 09:36 at the earliest.
    expect(insertTrip(one, together.plan, tripId("other"))).toMatchObject({ kind: "rejected" });
  });
});
