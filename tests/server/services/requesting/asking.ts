import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { ConfirmedOffer, OfferedTimes } from "../../../../server/services/requesting/useCases.ts";
import type { AskOffers } from "../../../../shared/schemas/index.ts";
import { nextOf } from "../../../support/nextOf.ts";
import { ServiceDay } from "../serviceDay.ts";

type Wish = Parameters<ServiceDay["wish"]>[1] & { earliest?: true };
type Shown = OfferedTimes["offers"][number];

export const as = ({ id }: Pick<GeneratedRider, "id">) => ({ role: "rider" as const, id });
export const firstOf = ({ offers }: OfferedTimes): Shown => offers[0] ?? expect.fail("no offer");

/** A day on which people of the city are shown times before they decide. */
export class Asking {
  private constructor(
    readonly day: ServiceDay,
    private riders: GeneratedRider[],
  ) {}

  static async begin(): Promise<Asking> {
    const day = await ServiceDay.begin();
    await letAllRide(day);
    return new Asking(day, day.walkers("visual", 40));
  }

  /** Somebody who has no trip yet. */
  somebody(): GeneratedRider {
    return nextOf(this.riders);
  }
  ask(rider: GeneratedRider, { earliest, ...wish }: Wish): Promise<OfferedTimes> {
    const asked: AskOffers = this.day.wish(rider, wish);
    const { services } = this.day;
    return services.askOffers(as(rider), earliest ? { ...asked, when: { kind: "earliest" } } : asked);
  }
  confirm(rider: GeneratedRider, { offered }: Shown, key: string = randomUUID()): Promise<ConfirmedOffer> {
    return this.day.services.confirmOffer(as(rider), offered.id, key);
  }
  async confirmed(rider: GeneratedRider, wish: Wish): Promise<TripRecord> {
    const outcome = await this.confirm(rider, firstOf(await this.ask(rider, wish)));
    return outcome.kind === "confirmed" ? outcome.record : expect.fail(outcome.code);
  }
}

/** Nobody's right to ride ends, whatever the day on which this runs. */
export async function letAllRide({ core }: ServiceDay): Promise<void> {
  await sql`UPDATE eligibility SET valid = daterange(lower(valid), NULL)`.execute(core.kysely);
}
