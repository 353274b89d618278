import type { LatLng } from "../../../shared/geo/index.ts";
import type { VehicleId } from "../../../shared/ids/index.ts";
import { addSeconds, type Instant, secondsBetween } from "../../../shared/time/index.ts";
import { type Leg, type PointOnLeg, pointOnLeg } from "../leg.ts";
import type { Town } from "./town.ts";

/** A vehicle among the roads of the world: where it stands or drives, and what it has driven. */
export class VehicleOnRoad {
  private place: LatLng;
  private leg: (Leg & { to: LatLng; aboard: number }) | undefined;

  constructor(
    private readonly town: Town,
    private readonly vehicleId: VehicleId,
    depot: LatLng,
  ) {
    this.place = town.stage.standing.get(vehicleId) ?? depot;
  }

  /** What the driver expects of a drive from here. */
  expect = (to: LatLng, departAt: Instant) => this.town.roads.travelTime(this.place, to, departAt);

  setOut(stop: { id: string; point: LatLng }, departAt: Instant, aboard: number): void {
    const [from, to] = [this.place, stop.point];
    const expected = this.expect(to, departAt);
    const duration = this.town.world.truth.drive({ from, to, departAt }, expected);
    const path = this.town.roads.path(from, to, departAt);
    this.leg = {
      ...{ stopId: stop.id, departedAt: departAt, duration, to, aboard },
      path: path.length > 1 ? path : [from, to],
    };
  }

  /** The stop that it drives to. */
  get goal(): string | undefined {
    return this.leg?.stopId;
  }

  get reachesAt(): Instant | undefined {
    return this.leg && addSeconds(this.leg.departedAt, this.leg.duration);
  }

  at = (now: Instant): PointOnLeg =>
    this.leg === undefined ? { point: this.place, heading: 0, arrived: true } : pointOnLeg(this.leg, now);

  arrive(): void {
    if (this.leg === undefined) return;
    this.note(this.leg.to, addSeconds(this.leg.departedAt, this.leg.duration));
  }

  /** Nobody is to be fetched there any more. */
  turnBack(now: Instant): void {
    if (this.leg !== undefined) this.note(this.at(now).point, now);
  }

  /** Home, with nobody on board; it is there when the next shift begins. */
  park(home: LatLng, at: Instant): void {
    this.setOut({ id: "depot", point: home }, at, 0);
    this.arrive();
  }

  private note(reached: LatLng, until: Instant): void {
    const { leg, place: from } = this;
    if (leg === undefined) return;
    const whole = this.town.roads.distance(from, leg.to);
    const part = leg.duration <= 0 ? 1 : Math.min(1, secondsBetween(leg.departedAt, until) / leg.duration);
    this.town.drives.push({
      ...{ vehicleId: this.vehicleId, from: leg.departedAt, until },
      ...{ meters: whole * Math.max(0, part), aboard: leg.aboard },
    });
    this.place = reached;
    this.town.stage.standing.set(this.vehicleId, reached);
    this.leg = undefined;
  }
}
