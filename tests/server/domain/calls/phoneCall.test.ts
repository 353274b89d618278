import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CallEvent, callProgress } from "../../../../server/domain/calls/phoneCall.ts";
import { callEventKinds } from "../../../../shared/schemas/calls.ts";
import { instant } from "../../../../shared/time/index.ts";

const told = (...events: [CallEvent["event"], number][]): CallEvent[] =>
  events.map(([event, second]) => ({ event, at: instant(second * 1000) }));

describe("a call, by its events", () => {
  it("rings until somebody answers, and was answered when it is over", () => {
    expect(callProgress(told(["incoming", 0]))).toEqual({
      state: "ringing",
      isOver: false,
      waited: undefined,
    });
    expect(callProgress(told(["incoming", 0], ["answered", 12]))).toEqual({
      ...{ state: "answered", isOver: false, waited: 12 },
    });
    expect(callProgress(told(["incoming", 0], ["answered", 12], ["ended", 200]))).toEqual({
      ...{ state: "answered", isOver: true, waited: 12 },
    });
  });

  it("was missed when it ended without an answer, whether or not the exchange says so", () => {
    const missed = { state: "missed", isOver: true, waited: 40 };
    expect(callProgress(told(["incoming", 0], ["ended", 40]))).toEqual(missed);
    expect(callProgress(told(["incoming", 0], ["missed", 40]))).toEqual(missed);
    expect(callProgress(told(["incoming", 0], ["missed", 40], ["ended", 41]))).toEqual(missed);
  });

  it("was not missed when one phone of a queue did not answer and another one did", () => {
    expect(callProgress(told(["incoming", 0], ["missed", 10], ["answered", 15]))).toEqual({
      ...{ state: "answered", isOver: false, waited: 15 },
    });
  });

  it("does not say how long somebody waited when nobody told since when", () => {
    expect(callProgress(told(["answered", 12])).waited).toBeUndefined();
  });

  it("comes to the same in whatever order it is told", () => {
    const kinds = fc.uniqueArray(
      fc.record({ event: fc.constantFrom(...callEventKinds), at: fc.nat(100_000).map(instant) }),
      { selector: ({ event }) => event, maxLength: 4 },
    );
    fc.assert(
      fc.property(
        kinds.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([one, other]) => {
          expect(callProgress(other)).toEqual(callProgress(one));
        },
      ),
    );
  });
});
