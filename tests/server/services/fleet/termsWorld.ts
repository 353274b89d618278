import { randomUUID } from "node:crypto";
import { daysOf, districtOf, type GeneratedRider } from "../../../../server/regions/index.ts";
import { generateRiders } from "../../../../server/regions/kyzylorda/index.ts";
import { PostgresOutboxStore } from "../../../../server/stores/postgres/outboxStore.ts";
import { NewTripRequest } from "../../../../shared/schemas/index.ts";
import {
  atLocalTime,
  nextServiceDay,
  type ServiceDay,
  serviceDayOf,
  toIso,
} from "../../../../shared/time/index.ts";
import { eventually } from "../../../support/eventually.ts";
import { createTestServer, type TestServer, timeOfDay } from "../../../support/testServer.ts";

/** The whole server at half past six, somebody with a hand on its database, and people of the city who see badly. */
export class TermsWorld {
  private constructor(
    readonly server: TestServer,
    private readonly riders: GeneratedRider[],
  ) {}

  static async begin(): Promise<TermsWorld> {
    const server = await createTestServer();
    const { region } = server.core;
    const riders = generateRiders(region, 1).filter(
      ({ category, aid, home }) =>
        category === "visual" && aid === "none" && districtOf(region, home.point)?.id === "kyzylorda",
    );
    return new TermsWorld(server, riders);
  }

  get core() {
    return this.server.core;
  }
  end = (): Promise<void> => this.server.end();

  dayAhead(count: number): ServiceDay {
    const { clock, region } = this.core;
    return nextServiceDay(serviceDayOf(clock.now(), daysOf(region)), count);
  }

  /** Statements, with the news of them, as an office would; until this process has heard of them. */
  async change(...statements: string[]): Promise<void> {
    const { terms } = this.core;
    const before = terms.on(this.dayAhead(0));
    await this.tell(...statements);
    await eventually(() => {
      if (terms.on(this.dayAhead(0)) === before) throw new Error("not heard yet");
    });
  }
  async tell(...statements: string[]): Promise<void> {
    const { pool, kysely } = this.core;
    for (const statement of statements) await pool.query(statement);
    await new PostgresOutboxStore(kysely).addEvent({ type: "terms.changed" });
  }

  /** One who has no trip yet asks for a polyclinic, at ten unless said otherwise; what became of it. */
  async ask({ ahead = 0, time = "10:00", companions = 0 } = {}) {
    const { services, db, region } = this.core;
    const rider = this.riders.pop();
    if (rider === undefined) throw new Error("no rider left");
    const clinic = this.clinic();
    const at = atLocalTime(this.dayAhead(ahead), timeOfDay(time), region.timeZone);
    const wish = NewTripRequest.parse({
      pickup: { point: rider.home.point, label: rider.home.label },
      dropoff: { point: clinic.point, label: clinic.name.en, placeId: clinic.id },
      when: { kind: "leaveAt", at: toIso(at) },
      companions,
    });
    const { trip } = await services.requestTrip({ role: "rider", id: rider.id }, wish, randomUUID());
    return eventually(async () => {
      const record = await db.trips.find(trip.id);
      if (record === undefined || record.trip.status === "requested") throw new Error("not answered yet");
      return record.trip;
    });
  }

  private clinic() {
    const { region } = this.core;
    const found = region.places.find(
      ({ kind, point }) => kind === "polyclinic" && districtOf(region, point)?.id === "kyzylorda",
    );
    if (found === undefined) throw new Error("the region has no polyclinic");
    return found;
  }
}
