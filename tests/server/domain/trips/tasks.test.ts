import { expect, it } from "vitest";
import { tasksAt } from "../../../../server/domain/trips/tasks.ts";
import type { RiderNeeds, TripNeeds } from "../../../../shared/schemas/index.ts";

const tasks = (kind: "pickup" | "dropoff", needs: TripNeeds, standing: RiderNeeds = {}, lift = false) =>
  tasksAt({ kind, trip: { needs }, rider: { needs: standing }, vehicle: { lift } }).map(
    ({ code, count, name }) => [code, count, name].filter((part) => part !== undefined).join(" "),
  );

it("a driver reads what to do at each end, in the order of the visit", () => {
  const trip: TripNeeds = { staysInChair: true, receiver: { name: "Receiver Example" } };
  const standing: RiderNeeds = { blind: true, mayNotBeLeftAlone: true };
  expect(tasks("pickup", trip, standing)).toEqual(["takeArm", "ramp", "staysInChair"]);
  expect(tasks("dropoff", trip, standing)).toEqual(["takeArm", "ramp", "handOver Receiver Example"]);
});

it("the vehicle decides between lift and ramp; who changes to a seat needs neither", () => {
  expect(tasks("pickup", { staysInChair: true }, {}, true)).toEqual(["lift", "staysInChair"]);
  expect(tasks("pickup", { staysInChair: false }, {}, true)).toEqual(["foldChair"]);
});

it("who comes along and what is carried is told where they get in", () => {
  const all: TripNeeds = { guideDog: true, oxygen: true, childSeats: 2 };
  expect(tasks("pickup", all, { ridesAlone: true })).toEqual([
    ...["guideDog", "secureBottle", "childSeats 2", "alone"],
  ]);
  expect(tasks("dropoff", all, { ridesAlone: true })).toEqual([]);
});

it("whoever may not be left alone is stayed with, although nobody is named", () => {
  expect(tasks("dropoff", {}, { mayNotBeLeftAlone: true, deaf: true, speech: true })).toEqual([
    ...["writeDown", "giveTime", "stayUntilTaken"],
  ]);
});
