import { expect, it } from "vitest";
import { paperState, pressingPapers } from "../../../../client/office/fleet/papers.ts";

// Of a paper that ends on 31 March: 30 days before is the 1st, 7 days before the 24th.
it.each([
  ["2026-02-28", "fine"],
  ["2026-03-01", "soon"],
  ["2026-03-23", "soon"],
  ["2026-03-24", "verySoon"],
  ["2026-03-31", "verySoon"],
  ["2026-04-01", "ended"],
])("on %s a paper until 31 March is %s", (today, state) => {
  expect(paperState("2026-03-31", today)).toBe(state);
});

it("names those that press, the first to end first", () => {
  const papers = [
    { kind: "insurance" as const, validUntil: "2026-04-20" },
    { kind: "inspection" as const, validUntil: "2026-04-10" },
    { kind: "liftInspection" as const, validUntil: "2027-01-01" },
  ];
  expect(pressingPapers({ papers }, "2026-04-05").map(({ kind, state }) => [kind, state])).toEqual([
    ["inspection", "verySoon"],
    ["insurance", "soon"],
  ]);
});
