import { describe, expect, it } from "vitest";
import { type PersonMoved, planRisk } from "../../../../server/domain/trips/planRisk.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { at } from "../facts/someFacts.ts";

const rules = { quietFor: minutes(60), mostChanges: 2 };
const now = at("10:00");
const person = (moved: Partial<PersonMoved> = {}): PersonMoved => ({
  ...{ otherVehicle: false, vehicleTold: true, promiseTouched: false },
  ...moved,
});
const riskOf = (...people: PersonMoved[]) => planRisk(people, rules, now);

describe("what may change in a plan without anybody having said so", () => {
  it("is order and times inside what was promised, and a vehicle that nobody has heard of", () => {
    expect(riskOf(person(), person())).toBe("silent");
    const unheard = person({ otherVehicle: true, vehicleTold: false });
    expect(riskOf(unheard, unheard, unheard)).toBe("silent");
  });

  it("is another vehicle too, if whoever was told one is told so", () => {
    expect(riskOf(person({ otherVehicle: true }), person())).toBe("told");
  });

  it("is no promise of anybody's, whatever else changes", () => {
    expect(riskOf(person({ promiseTouched: true }))).toBe("promise");
  });

  it("is not the vehicle of more people at once than the rules allow: two are told, three are a dispatcher's", () => {
    const moved = person({ otherVehicle: true });
    expect(riskOf(moved, moved)).toBe("told");
    expect(riskOf(moved, moved, moved)).toBe("manyChanges");
  });

  it("is not the vehicle of somebody who heard of one within the hour", () => {
    const toldAt = (time: string) => person({ otherVehicle: true, lastTold: at(time) });
    expect(riskOf(toldAt("09:00"))).toBe("told"); // an hour ago
    expect(riskOf(toldAt("09:01"))).toBe("justTold");
    expect(riskOf({ ...toldAt("09:01"), otherVehicle: false })).toBe("silent"); // the vehicle stays
  });
});
