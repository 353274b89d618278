import { expect, it } from "vitest";
import { neverBecause, problemOf, shift, trip } from "../world.ts";

const ada = trip("Ada", { from: 1, to: 2, needs: { skills: ["throughDoor", "liftTrained"] } });

it("needs every skill, and names the first that is missing", () => {
  expect(
    neverBecause(problemOf([ada], [shift("van", { skills: ["liftTrained", "throughDoor"] })])),
  ).toBeUndefined();
  expect(neverBecause(problemOf([ada], [shift("van", { skills: ["throughDoor"] })]))).toMatchObject({
    code: "skill",
    values: { skill: "liftTrained" },
  });
});
