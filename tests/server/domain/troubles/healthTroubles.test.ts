import { describe, expect, it } from "vitest";
import { type Ailment, healthTroubles } from "../../../../server/domain/troubles/healthTroubles.ts";
import { addSeconds, minutes, seconds } from "../../../../shared/time/index.ts";
import { at } from "../../presenters/records.ts";

const now = at("09:00");
const away: Ailment = {
  ...{ part: "redis", state: "wrong", saying: "redisAway", endangersRides: true, lasts: minutes(4) },
};

describe("the service's own health", () => {
  it("is a dispatcher's trouble where it is wrong and endangers rides, for as long as it is", () => {
    expect(healthTroubles([away], now)).toMatchObject([
      {
        ...{ id: "partWrong redis", kind: "partWrong", since: addSeconds(now, seconds(-240)) },
        work: { job: "redisAway", count: 1, length: minutes(4) },
      },
    ]);
  });

  it("is none where somebody has only to look, or where it is about backups", () => {
    const old: Ailment = { part: "backups", state: "wrong", saying: "backupOld", lasts: minutes(4) };
    expect(healthTroubles([{ ...away, state: "look" }, old], now)).toEqual([]);
  });
});
