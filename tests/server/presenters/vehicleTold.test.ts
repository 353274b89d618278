import { expect, it } from "vitest";
import type { StoredFact } from "../../../server/domain/facts/fact.ts";
import { BoardTrip } from "../../../shared/schemas/index.ts";
import { presentersAt } from "./presentersAt.ts";
import { at, iso, recordOf } from "./records.ts";

const morning = presentersAt(at("08:30"));

it("says which vehicle comes once the riders of the day are told, in its story too, and on the day itself", () => {
  const dayBefore = presentersAt((at("17:00") - 24 * 3600 * 1000) as ReturnType<typeof at>);
  const window = { from: iso("09:10"), until: iso("09:30") };
  const given = (plate: string, time: string): StoredFact<"trip.assigned"> => ({
    ...{ id: 2, kind: "trip.assigned", at: at(time), recordedAt: at(time), concerns: {} },
    ...{ by: { role: "system" }, details: { plate, window } },
  });
  const placed = recordOf({ facts: [given("002 BBB 11", "06:00")] });
  expect(dayBefore.riderTrip(placed)).not.toHaveProperty("vehicle");
  expect(JSON.stringify(dayBefore.riderTrip(placed))).not.toMatch(/[A-Z]{3} 11|Driver/);
  // Dispatchers know all the while, and that it may change; on the day everybody does.
  const known = dayBefore.boardTrip(placed);
  expect(known).toMatchObject({ provisional: true, vehicle: { plate: "001 AAA 11" } });
  expect(BoardTrip.strict().parse(known)).toEqual(known);
  expect(morning.riderTrip(placed).vehicle?.plate).toBe("001 AAA 11");
  // Told at 07:00: what had been given to it before that nobody had read.
  const facts = [given("002 BBB 11", "06:00"), given("001 AAA 11", "07:30")];
  const { story } = morning.riderTrip(recordOf({ facts, vehiclesToldAt: at("07:00") }));
  expect(story.map(({ what }) => [what.key, what.values.plate])).toEqual([
    ["story.placed", undefined],
    ["story.assigned", "001 AAA 11"],
  ]);
});
