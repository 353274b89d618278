import { describe, expect, it } from "vitest";
import {
  defaultSubstitution,
  type Substitution,
} from "../../../../../server/domain/scheduling/model/load.ts";
import { placeRules } from "../../../../../server/domain/scheduling/model/placeRules.ts";

const words = (substitution: Substitution, ...needs: Parameters<typeof placeRules>[1]) =>
  placeRules(substitution, needs).map((rule) => `${rule.needs.join("+")} <= ${rule.places.join("+")}`);

describe("the sums that a layout bounds", () => {
  it("are one for each kind that nothing else can hold", () => {
    expect(words(defaultSubstitution, "ambulatory", "largeWheelchair")).toEqual([
      "ambulatory <= ambulatory",
      "largeWheelchair <= largeWheelchair",
    ]);
  });

  it("nest where one kind may use the places of another", () => {
    // Large chairs only on large places; standard and large chairs together on both kinds of place.
    expect(words(defaultSubstitution, "wheelchair", "largeWheelchair")).toEqual([
      "largeWheelchair <= largeWheelchair",
      "wheelchair+largeWheelchair <= wheelchair+largeWheelchair",
    ]);
  });

  it("are the chain of Parragh's ambulances when seats upgrade to stretchers", () => {
    // There: companion < seated patient < lying patient (here companion, ambulatory, largeWheelchair); wheelchairs apart.
    const ambulances: Substitution = {
      companion: ["companion", "ambulatory", "largeWheelchair"],
      ambulatory: ["ambulatory", "largeWheelchair"],
      largeWheelchair: ["largeWheelchair"],
      wheelchair: ["wheelchair"],
    };
    expect(words(ambulances, "companion", "ambulatory", "largeWheelchair", "wheelchair").sort()).toEqual(
      [
        "companion+ambulatory+largeWheelchair <= ambulatory+largeWheelchair+companion",
        "ambulatory+largeWheelchair <= ambulatory+largeWheelchair",
        "largeWheelchair <= largeWheelchair",
        "wheelchair <= wheelchair",
      ].sort(),
    );
  });

  it("leave out kinds that nobody needs", () => {
    expect(words(defaultSubstitution, "companion")).toEqual(["companion <= ambulatory+companion"]);
  });
});
