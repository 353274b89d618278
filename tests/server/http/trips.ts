import type { Core } from "../../../server/compose/core.ts";
import type { NewTripRequestInput } from "../../../shared/schemas/index.ts";
import { addSeconds, hours, toIso } from "../../../shared/time/index.ts";

/** From one city polyclinic to another at half past ten, four hours from the tests' now: a wish with nothing wrong. */
export function goodWish({ region, clock }: Core): NewTripRequestInput {
  const [from, to] = region.places.filter((place) => place.kind === "polyclinic");
  if (from === undefined || to === undefined) throw new Error("the region has too few polyclinics");
  return {
    pickup: { point: from.point, label: from.name.en },
    dropoff: { point: to.point, label: to.name.en },
    when: { kind: "leaveAt", at: toIso(addSeconds(clock.now(), hours(4))) },
    companions: 0,
  };
}
