import { expect, it } from "vitest";
import { isCleared, stopsBefore } from "../../../../server/twin/play/wayCleared.ts";
import { TripId } from "../../../../shared/ids/index.ts";
import type { StopStatus } from "../../../../shared/lifeCycle/stop.ts";

const id = (number: number) => TripId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, "0")}`);
const [ada, bek, dina] = [id(1), id(2), id(3)];
const pickup = (tripId: TripId, status: StopStatus = "planned") => ({
  tripId,
  kind: "pickup" as const,
  status,
});
const adas = { tripId: ada, kind: "pickup" as const };

/** Whether Ada, who was behind Bek and Dina, was helped by the time that the runs stand like this. */
function wasHelped(...runs: { stops: ReturnType<typeof pickup>[] }[]): boolean {
  const before = stopsBefore([{ stops: [pickup(bek), pickup(dina), pickup(ada)] }], adas);
  return isCleared(runs, before, stopsBefore(runs, adas));
}

it("who is fetched later, or by another, has made way", () => {
  expect(wasHelped({ stops: [pickup(bek), pickup(ada), pickup(dina)] })).toBe(true);
  expect(wasHelped({ stops: [pickup(bek), pickup(ada)] }, { stops: [pickup(dina)] })).toBe(true);
});

it("what is done or called off has not", () => {
  expect(wasHelped({ stops: [pickup(bek, "done"), pickup(dina), pickup(ada)] })).toBe(false);
  expect(wasHelped({ stops: [pickup(bek, "cancelled"), pickup(dina), pickup(ada)] })).toBe(false);
  expect(wasHelped({ stops: [pickup(dina), pickup(ada)] })).toBe(false); // of Bek nothing is there any more
  expect(wasHelped({ stops: [pickup(bek), pickup(dina), pickup(ada)] })).toBe(false);
});
