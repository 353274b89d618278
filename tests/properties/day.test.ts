import fc from "fast-check";
import { expect, it } from "vitest";
import { load } from "../../server/domain/scheduling/index.ts";
import { EngineDay } from "./engineDay.ts";
import { breaks, gridMatrix, PATIENCE, problems, runs, rushed } from "./engineWorld.ts";

const which = fc.nat({ max: 20 });
const late = fc.nat({ max: 25 });
const smallVan = [load({ ambulatory: 2 }), load({ wheelchair: 1, companion: 1 })];

/** What may happen on a day; each is done to an `EngineDay`. */
const events = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("insert" as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("cancel" as const), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("drive" as const), which, late }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("commit" as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delay" as const), which, late }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("lock" as const),
      which,
      lock: fc.constantFrom("rider" as const, "vehicle" as const, "order" as const, "time" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("break" as const), which, pause: breaks }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("layouts" as const), which }) },
);
type DayEvent = typeof events extends fc.Arbitrary<infer One> ? One : never;

function happen(day: EngineDay, event: DayEvent): void {
  switch (event.kind) {
    case "insert":
      day.insert(event.which);
      break;
    case "cancel":
      day.cancel(event.which);
      break;
    case "drive":
      day.drive(event.which, event.late);
      break;
    case "commit":
      day.commit(event.which);
      break;
    case "delay":
      day.delay(event.which, event.late);
      break;
    case "lock":
      day.lock(event.which, event.lock);
      break;
    case "break":
      day.addBreak(event.which, event.pause);
      break;
    case "layouts":
      day.changeLayouts(event.which, smallVan);
      break;
  }
}

it(
  "keeps every accepted trip and every limit that the day itself has not broken, whatever happens",
  () => {
    const days = fc.record({
      problem: problems(fc.oneof(gridMatrix, rushed(gridMatrix)), { trips: 12, shifts: 3 }),
      events: fc.array(events, { minLength: 10, maxLength: 40 }),
    });
    fc.assert(
      fc.property(days, ({ problem, events: story }) => {
        const day = new EngineDay(problem);
        for (const event of story) {
          happen(day, event);
          const wrong = day.settle().filter((found) => !found.inherited);
          expect(wrong.map((found) => `${event.kind}: ${found.code} ${found.sentence}`)).toEqual([]);
          const served = day.servedTrips();
          expect([...day.accepted].filter((tripId) => !served.has(tripId))).toEqual([]);
        }
      }),
      runs(60),
    );
  },
  PATIENCE,
);
