import { describe, expect, it } from "vitest";
import { type OpenWork, workTroubles } from "../../../../server/domain/troubles/workTroubles.ts";
import { addSeconds, minutes, seconds } from "../../../../shared/time/index.ts";
import { at } from "../../presenters/records.ts";

const now = at("09:00");
const none: OpenWork = { job: "assignTrip", waiting: 0, dead: 0, takes: seconds(0) };
const seen = (work: Partial<OpenWork>) => workTroubles([{ ...none, ...work }], { now, limit: minutes(2) });

describe("the service's own work", () => {
  it("is a trouble when the oldest of a kind waits longer than the setting says, and for as long as it does", () => {
    expect(seen({ waiting: 4, waited: minutes(2) })).toEqual([]);
    expect(seen({ waiting: 4, waited: minutes(3) })).toMatchObject([
      {
        id: "queueAged assignTrip",
        since: addSeconds(now, seconds(-180)),
        work: { job: "assignTrip", count: 4, length: minutes(3) },
      },
    ]);
    expect(seen({})).toEqual([]);
  });

  it("may take its time where it always does", () => {
    const night = { waiting: 1, waited: minutes(9), takes: minutes(10) };
    expect(seen(night)).toEqual([]);
    expect(seen({ ...night, waited: minutes(13) })).toHaveLength(1);
  });

  it("is a trouble when it has failed for good, at once", () => {
    expect(seen({ dead: 1, deadFor: seconds(5) })).toMatchObject([{ kind: "jobDied", work: { count: 1 } }]);
  });
});
