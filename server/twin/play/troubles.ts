import type { ManifestStop } from "../../../shared/schemas/index.ts";
import { type Instant, instant } from "../../../shared/time/index.ts";
import type { RegionDriver, RegionPack } from "../../regions/index.ts";
import type { Deed } from "../dueDeed.ts";
import type { Disruption } from "../world/disruption.ts";

/** What goes wrong for one driver and vehicle on this day. */
export class Troubles {
  private readonly own: readonly Disruption[];

  constructor(pack: RegionPack, driver: RegionDriver, disruptions: readonly Disruption[]) {
    const vehicleId = pack.shifts.find((shift) => shift.driverId === driver.id)?.vehicleId;
    const vehicle = pack.vehicles.find(({ id }) => id === vehicleId);
    this.own = disruptions.filter((each) => {
      if (each.kind === "lateDriver") return each.driverId === driver.id;
      if (each.kind === "noNetwork") return each.districtId === vehicle?.districtId;
      return "vehicleId" in each && each.vehicleId === vehicleId;
    });
  }

  get cutOffUntil(): Instant | undefined {
    return this.find("noNetwork")?.until;
  }

  isCutOff(now: Instant): boolean {
    const cut = this.find("noNetwork");
    return cut !== undefined && cut.from <= now && now < cut.until;
  }

  /** The vehicle cannot go on, or its driver cannot. */
  isOut(at: Instant): boolean {
    return [this.find("breakdown"), this.find("illDriver")].some(
      (each) => each !== undefined && each.at <= at,
    );
  }

  cannotLift({ kind, aid }: ManifestStop, at: Instant): boolean {
    const lift = this.find("failedLift");
    return lift !== undefined && lift.at <= at && kind === "pickup" && aid === "powerWheelchair";
  }

  /** When a deed that is due at `at` can be done; undefined: not on this day. */
  whenPossible({ kind }: Deed, at: Instant): Instant | undefined {
    const { startsAt } = this.find("lateDriver") ?? {};
    const begins = kind === "startShift" && startsAt !== undefined ? Math.max(at, startsAt) : at;
    const cut = this.find("noNetwork");
    const isCalled =
      kind !== "act" && kind !== "break" && cut !== undefined && cut.from <= begins && begins < cut.until;
    const possible = instant(isCalled ? cut.until : begins);
    // Whose vehicle stands ends the shift all the same, once nobody waits for it any more.
    return this.isOut(possible) && kind !== "endShift" ? undefined : possible;
  }

  private find<Kind extends Disruption["kind"]>(kind: Kind): Extract<Disruption, { kind: Kind }> | undefined {
    return this.own.find((each): each is Extract<Disruption, { kind: Kind }> => each.kind === kind);
  }
}
