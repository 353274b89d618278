import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mostWithin,
  overdrawn,
  spentAfterOneMore,
  waitForOneMore,
} from "../../../../server/domain/people/allowance.ts";
import { addSeconds, hours, type Instant, instant, minutes, seconds } from "../../../../shared/time/index.ts";

const three = { burst: 3, every: minutes(10) };
const noon = instant(Date.UTC(2026, 2, 2, 12));
const spendAt = (spent: Instant | undefined, at: Instant) => spentAfterOneMore(three, spent, at);

describe("an allowance of three and one more every ten minutes", () => {
  it("gives three at once, and says when the fourth is due", () => {
    const one = spendAt(undefined, noon);
    const three_ = spendAt(spendAt(one, noon), noon);
    expect(waitForOneMore(three, one, noon)).toBe(0);
    // Spent until 12:30; one more would be 12:40, ten minutes more than three.
    expect(waitForOneMore(three, three_, noon)).toBe(minutes(10));
    expect(waitForOneMore(three, three_, addSeconds(noon, minutes(4)))).toBe(minutes(6));
    expect(waitForOneMore(three, three_, addSeconds(noon, minutes(10)))).toBe(0);
  });

  it("is whole again after half an hour, and never more than that", () => {
    const spent = spendAt(spendAt(spendAt(undefined, noon), noon), noon);
    const later = addSeconds(noon, hours(5));
    const again = spendAt(spendAt(spendAt(spent, later), later), later);
    expect(overdrawn(three, again, later)).toBe(0);
    expect(overdrawn(three, spendAt(again, later), later)).toBe(minutes(10));
  });

  it("lets nobody have more than the sum, whenever they come", () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 1200 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(pauses, (each) => {
        let now = noon;
        let spent: Instant | undefined;
        let given = 0;
        for (const pause of each) {
          now = addSeconds(now, seconds(pause));
          if (waitForOneMore(three, spent, now) > 0) continue;
          spent = spendAt(spent, now);
          given += 1;
        }
        expect(given).toBeLessThanOrEqual(mostWithin(three, seconds((now - noon) / 1000)));
      }),
    );
  });
});
