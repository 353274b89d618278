import { describe, expect, it } from "vitest";
import { attentionOf, countAttention, nextAttention } from "../../../../client/dispatcher/day/attention.ts";
import type { Question } from "../../../../shared/schemas/driving.ts";
import type { Board, ProposalView, TroubleView } from "../../../../shared/schemas/index.ts";

const trip = (id: string, status: string, at: string) => ({
  id,
  status,
  requested: { kind: "leaveAt", at: `2026-11-23T${at}:00.000Z` },
  lateMinutes: 9,
  rider: {},
  pickup: {},
  dropoff: {},
});
const board = {
  trips: [
    trip("second", "unassigned", "05:00"),
    trip("first", "unassigned", "04:00"),
    trip("late", "assigned", "04:30"),
    trip("over", "missed", "04:00"),
  ],
} as unknown as Board;
const trouble = (people: string[], runs: string[]) =>
  ({
    people: people.map((tripId) => ({ tripId })),
    runs: runs.map((shiftId) => ({ shiftId })),
  }) as unknown as TroubleView;
const onTheRoad = {
  questions: [{ tripId: "asked" }] as Question[],
  // A run that leaves "late" behind, one that leaves nobody behind, and once more "late".
  troubles: [trouble(["late"], ["run 1"]), trouble([], ["run 2"]), trouble(["late"], ["run 1"])],
};

describe("what a dispatcher has to act upon", () => {
  it("is one number: reports in question, troubles, people without a vehicle; who is late is a trouble and not counted again", () => {
    const attention = attentionOf(board, { is: "today" }, onTheRoad);
    expect(attention.unassigned.map(({ id }) => id)).toEqual(["first", "second"]);
    expect(countAttention(attention)).toBe(6); // 1 + 3 + 2
  });

  it("is on another day who has no vehicle then: the roads are today's", () => {
    for (const is of ["ahead", "past"] as const)
      expect(countAttention(attentionOf(board, { is }, onTheRoad))).toBe(2);
  });

  it("names nobody twice who has no vehicle and of whom a trouble tells already", () => {
    for (const kind of ["roomFound", "refusedUnseen"] as const) {
      const troubles = [{ ...trouble(["first"], []), kind }];
      const attention = attentionOf(board, { is: "today" }, { questions: [], troubles });
      expect(attention.unassigned.map(({ id }) => id)).toEqual(["second"]);
      expect(countAttention(attention)).toBe(2); // 1 + 1
    }
  });

  it("is what planners propose, too, on the day that it is about", () => {
    const proposals = [{ people: [{ tripId: "moved" }] }] as unknown as ProposalView[];
    const ahead = attentionOf(board, { is: "ahead" }, { ...onTheRoad, proposals });
    expect(countAttention(ahead)).toBe(3); // 1 + 2
    expect(nextAttention(ahead, undefined)).toEqual({ kind: "trip", id: "moved" });
  });

  it("is gone through in the order of the list, each person or run once, from the end to the beginning", () => {
    const attention = attentionOf(board, { is: "today" }, onTheRoad);
    const seen: string[] = [];
    let open = nextAttention(attention, undefined);
    for (let press = 0; press < 6; press += 1) {
      seen.push(`${open?.kind} ${open?.id}`);
      open = nextAttention(attention, open);
    }
    expect(seen).toEqual(["trip asked", "trip late", "run run 2", "trip first", "trip second", "trip asked"]);
    const nothing = attentionOf({ trips: [] }, { is: "ahead" }, onTheRoad);
    expect(nextAttention(nothing, undefined)).toBeUndefined();
  });
});
