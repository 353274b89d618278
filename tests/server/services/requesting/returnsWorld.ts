import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { ServiceDay } from "../serviceDay.ts";

/** People who are brought home when they say to be ready. */
export class Returns {
  private readonly riders: GeneratedRider[];

  constructor(readonly day: ServiceDay) {
    this.riders = day.walkers("visual", 14);
  }

  nextRider(): GeneratedRider {
    const rider = this.riders.shift();
    if (rider === undefined) throw new Error("no rider is left");
    return rider;
  }
  /** Home from the hospital when ready, expected at that time. */
  async askedBack(
    forecast: string,
    from = this.day.place("hospital"),
    rider = this.nextRider(),
  ): Promise<TripRecord> {
    const wish = this.day.wish(rider, { leaveAt: forecast, pickup: from, purpose: "dialysis" });
    const home = rider.home ?? this.day.place("polyclinic");
    const request = { ...wish, dropoff: { point: home.point, label: home.label }, whenReady: true as const };
    const { trip } = await this.day.services.requestTrip(asRider(rider), request, `${forecast} ${rider.id}`);
    await this.day.work();
    return this.day.trip(trip.id);
  }
  async ready({ rider, trip }: TripRecord): Promise<TripRecord> {
    const answer = await this.day.services.sayReady(asRider(rider), trip.id);
    await this.day.work();
    return answer;
  }
  async troubles({ trip: { id } }: TripRecord) {
    const all = await this.day.services.listTroubles(this.day.dispatcher);
    return all.filter(({ waiting }) => waiting.some(({ tripId }) => tripId === id));
  }
  planned({ trip: { whenReady } }: TripRecord): string[] {
    const { from, until } = whenReady?.planned ?? {};
    return [from, until].flatMap((at) => (at === undefined ? [] : this.day.clock(at)));
  }
  promised({ promise: { pickupWindow } }: TripRecord): string[] {
    return [this.day.clock(pickupWindow.from), this.day.clock(pickupWindow.until)];
  }
}

export const asRider = ({ id }: Pick<GeneratedRider, "id">) => ({ role: "rider" as const, id });
export const kinds = ({ facts }: TripRecord): string[] => facts.map(({ kind }) => kind);
