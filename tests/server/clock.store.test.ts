import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DemoServiceClock } from "../../server/clock.ts";
import { PostgresClockStore } from "../../server/stores/postgres/clockStore.ts";
import { addSeconds, hours, type Instant, minutes, seconds, toInstant } from "../../shared/time/index.ts";
import { createTestTables, type TestTables } from "../support/testTables.ts";

const MORNING = toInstant("2026-11-23T01:30:00Z"); // 06:30 in Kyzylorda
let tables: TestTables;
let store: PostgresClockStore;
/** What real clocks show; the test moves it. */
let real: Instant;
const realClock = { now: () => real };

beforeAll(async () => {
  tables = await createTestTables();
  store = new PostgresClockStore(tables.kysely);
});
afterAll(() => tables?.end());
beforeEach(async () => {
  await tables.kysely.deleteFrom("demo_clock").execute();
  real = toInstant("2026-11-23T10:00:00Z");
});

const startProcess = () => DemoServiceClock.start(store, realClock, { now: MORNING, speed: 30 });
const pass = (length: ReturnType<typeof seconds>) => {
  real = addSeconds(real, length);
};
/** What the timer of `keep` does. */
const note = () => store.moveOn(real, 0);

describe("the clock of a demo", () => {
  it("runs 30 times as fast as the real one", async () => {
    const clock = await startProcess();
    pass(minutes(2));
    expect(clock.now()).toBe(addSeconds(MORNING, hours(1)));
  });

  it("is the same in two processes that start at different times", async () => {
    const one = await startProcess();
    pass(seconds(7));
    const other = await startProcess();
    pass(seconds(20));
    // 27 real seconds at 30 times: 13.5 minutes.
    expect([one.now(), other.now()]).toEqual([
      addSeconds(MORNING, minutes(13.5)),
      addSeconds(MORNING, minutes(13.5)),
    ]);
  });

  it("stays paused though another process notes how far it came before it hears of that", async () => {
    const one = await startProcess();
    const other = await startProcess();
    pass(minutes(1));
    await one.set({ paused: true });
    pass(seconds(2));
    await note();
    await other.follow();
    pass(minutes(5));
    expect([one.now(), other.now()]).toEqual([
      addSeconds(MORNING, minutes(30)),
      addSeconds(MORNING, minutes(30)),
    ]);
  });

  it("goes on without a jump when its speed changes", async () => {
    const clock = await startProcess();
    pass(minutes(2)); // an hour
    await clock.set({ speed: 60 });
    pass(minutes(1)); // and another
    expect(clock.now()).toBe(addSeconds(MORNING, hours(2)));
  });

  it("goes on after a night off where it stood, the same in all processes that start then", async () => {
    await startProcess();
    pass(minutes(2));
    await note();
    pass(hours(9));
    const [one, other] = await Promise.all([startProcess(), startProcess()]);
    pass(minutes(2));
    expect([one.now(), other.now()]).toEqual([addSeconds(MORNING, hours(2)), addSeconds(MORNING, hours(2))]);
  });
});
