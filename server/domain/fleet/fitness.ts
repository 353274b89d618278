import type { FleetDriver, FleetVehicle } from "../../../shared/schemas/fleet.ts";

/** What keeps a vehicle or a driver off the road on a day. */
export type Unfit = "vehiclePapers" | "driverLicence";

/** Papers hold to the end of their last day; one that was never entered is not known to have ended. */
export function unfitOn(
  day: string,
  { vehicle, driver }: { vehicle: Pick<FleetVehicle, "papers">; driver: Pick<FleetDriver, "licenceUntil"> },
): Unfit | undefined {
  if (vehicle.papers.some(({ validUntil }) => validUntil < day)) return "vehiclePapers";
  return driver.licenceUntil !== undefined && driver.licenceUntil < day ? "driverLicence" : undefined;
}

/** The last day on which its papers let a vehicle drive; undefined: none is known to end. */
export const fitUntil = ({ papers }: Pick<FleetVehicle, "papers">): string | undefined =>
  papers.map(({ validUntil }) => validUntil).sort()[0];

type Capable = Pick<FleetVehicle, "contractId" | "layouts" | "vehicleLift" | "liftCapacity" | "depot">;

/** Whoever has a place in the one has a place in the other: of the same contract, with as good a lift and as many places. */
export function canStandInFor(one: Capable, other: Capable): boolean {
  const capacity = (each: Capable) => each.liftCapacity ?? Number.POSITIVE_INFINITY;
  const hasLift = !other.vehicleLift || (one.vehicleLift && capacity(one) >= capacity(other));
  return (
    one.contractId === other.contractId &&
    hasLift &&
    other.layouts.every((wanted) =>
      one.layouts.some(
        (has) =>
          has.ambulatory >= wanted.ambulatory &&
          has.wheelchair >= wanted.wheelchair &&
          has.largeWheelchair >= wanted.largeWheelchair &&
          has.companion >= wanted.companion,
      ),
    )
  );
}

/** Names of what is otherwise than before, for the record of a change. */
export function changedFields(was: object, is: object, but: readonly string[] = []): string[] {
  const [old, now] = [new Map(Object.entries(was)), new Map(Object.entries(is))];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.filter(
    (key) => !but.includes(key) && inOneWriting(old.get(key)) !== inOneWriting(now.get(key)),
  );
}

/** The order in which somebody wrote the parts of a thing makes no other thing of it. */
const inOneWriting = (thing: unknown): string | undefined =>
  JSON.stringify(thing, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
      : value,
  );
