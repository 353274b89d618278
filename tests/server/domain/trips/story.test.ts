import { describe, expect, it } from "vitest";
import { storyOf } from "../../../../server/domain/trips/story.ts";
import { at, desk, driver, ofAda, onRun, rider, staff, stored } from "../facts/someFacts.ts";

describe("a trip's story", () => {
  it("is told from its facts, in their order, for people who know one dispatcher and one service", () => {
    const window = { from: "2026-03-02T04:00:00.000Z", until: "2026-03-02T04:20:00.000Z" };
    const facts = stored(
      {
        kind: "trip.requested",
        concerns: ofAda,
        by: { role: "rider", id: rider },
        at: at("08:00"),
        details: {},
      },
      {
        ...{ kind: "trip.assigned", concerns: { ...ofAda, ...onRun }, by: { role: "system" } },
        ...{ at: at("08:01"), details: { plate: "001 AAA 11", window } },
      },
      { kind: "trip.opened", concerns: ofAda, by: desk, at: at("08:05"), details: {} },
      {
        ...{ kind: "trip.departed", concerns: ofAda, by: { role: "driver", id: driver } },
        ...{ at: at("08:40"), details: {} },
      },
      { kind: "stop.departed", concerns: ofAda, by: { role: "driver" }, at: at("08:50"), details: {} },
      {
        ...{ kind: "trip.cancelled", concerns: ofAda, by: { role: "administrator", id: staff } },
        ...{ at: at("08:55"), details: {}, texts: { note: "words of a person" } },
      },
    );
    // That somebody looked, and what changed a stop alone, is nobody's story.
    expect(storyOf(facts)).toEqual([
      { at: at("08:00"), by: "rider", what: { key: "story.requested", values: {} } },
      {
        at: at("08:01"),
        by: "system",
        what: { key: "story.assigned", values: { plate: "001 AAA 11", ...window } },
      },
      { at: at("08:40"), by: "driver", what: { key: "story.departed", values: {} } },
      { at: at("08:55"), by: "dispatcher", what: { key: "story.cancelled", values: {} } },
    ]);
  });

  it("says an old line as it was said, in whatever words", () => {
    const details = { key: "story.toldLongAgo", values: { minutes: 5 } };
    const facts = stored({
      kind: "trip.narrated",
      concerns: ofAda,
      by: { role: "driver" },
      at: at("09:00"),
      details,
    });
    expect(storyOf(facts)).toEqual([{ at: at("09:00"), by: "driver", what: details }]);
  });
});
