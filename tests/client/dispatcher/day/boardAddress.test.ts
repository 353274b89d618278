import { describe, expect, it } from "vitest";
import { askedOf, lookOf } from "../../../../client/dispatcher/day/boardAddress.ts";

const look = (asked: string) => lookOf(new URLSearchParams(asked));

describe("the address of what is looked at", () => {
  it("brings back list, filters, timelines and what is open", () => {
    for (const asked of [
      "",
      "list=runs&district=aral&shift=started&run=5f1c",
      "status=late&trip=77aa",
      "view=timelines&hours=4&group=contract",
      "list=unassigned",
      "map=44.852%2C65.509%2C12",
    ])
      expect(askedOf(look(asked)).toString()).toBe(asked);
  });

  it("takes what it does not know for what a board opens with", () => {
    expect(
      askedOf(look("list=secrets&status=odd&hours=7&group=mood&view=spiral&run=&map=here")).toString(),
    ).toBe("");
  });

  it("never holds what was typed: that may be a name", () => {
    const { view, selection } = look("");
    const typed = { ...view, trips: { ...view.trips, text: "Aigul" }, runs: { ...view.runs, text: "Aigul" } };
    expect(askedOf({ view: typed, selection }).toString()).toBe("");
  });
});
