import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { Run, RunStopRecord } from "../../../../server/domain/runs/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { EntranceId } from "../../../../shared/ids/index.ts";
import type { CorrectionKind, CorrectionOutcome, SaveEntrance } from "../../../../shared/schemas/index.ts";
import { presentersAt } from "../../presenters/presentersAt.ts";
import { ServiceDay } from "../serviceDay.ts";

const empty = "DELETE FROM entrance_corrections; DELETE FROM entrances; DELETE FROM entrance_photos";
interface FactRow {
  role: string;
  details: Record<string, unknown>;
}

/** Ada goes from a polyclinic to a hospital at nine; it is half past six. No door of the polyclinic is known yet. */
export class DoorsDay {
  private constructor(
    readonly day: ServiceDay,
    readonly trip: TripRecord,
    readonly run: Run,
  ) {}

  /** Answers the one of the test that runs. */
  static forEachTest(): () => DoorsDay {
    let day: ServiceDay;
    let world: DoorsDay;
    beforeAll(async () => {
      day = await ServiceDay.begin();
      await day.takeAllowancesAway();
    });
    afterAll(() => day?.end());
    beforeEach(async () => {
      await day.setTime("06:30");
      const [rider] = day.walkers("visual", 1);
      if (rider === undefined) throw new Error("nobody");
      const ends = { pickup: day.place("polyclinic"), dropoff: day.place("hospital") };
      const trip = await day.askAndAssign(rider, { leaveAt: "09:00", ...ends });
      world = new DoorsDay(day, trip, await day.runOf(trip));
      return async () => {
        await day.services.cancelTrip({ role: "rider", id: rider.id }, trip.trip.id);
        await day.core.pool.query(empty);
        await day.core.entrances.load();
      };
    });
    return () => world;
  }

  get driver(): Actor {
    return this.day.driverOf(this.run);
  }
  get stop(): RunStopRecord {
    const found = this.run.stops.find(
      ({ kind, tripId }) => kind === "pickup" && tripId === this.trip.trip.id,
    );
    if (found === undefined) throw new Error("no stop");
    return found;
  }
  private get pickup() {
    return { tripId: this.trip.trip.id, end: "pickup" as const };
  }

  /** A door of the polyclinic, as a dispatcher keeps it. */
  async keep(part: Partial<SaveEntrance> = {}) {
    const { services, dispatcher } = this.day;
    const id = EntranceId.parse(randomUUID());
    const door = { id, name: "Third entrance", dog: false, isUsual: true, isClosed: false, ...part };
    const kept = await services.saveEntrance(dispatcher, this.pickup, door);
    await this.day.core.entrances.load();
    return kept;
  }
  async known() {
    return (await this.day.services.readEntrances(this.day.dispatcher, this.pickup)).entrances;
  }
  /** The stop as its driver reads it now. */
  async shown() {
    const { core } = this.day;
    const [now] = await core.db.fleet.listRuns([this.run.shift.id]);
    if (now === undefined) throw new Error("no run");
    const { stops } = presentersAt(core.clock.now(), core.entrances.of).manifest(now);
    return stops.find(({ id }) => id === this.stop.id);
  }

  told(what: Exclude<CorrectionKind, "photo">, point?: { lat: number; lon: number }): Promise<void> {
    const told = { correctionId: randomUUID(), what, ...(point && { point }) };
    return this.day.services.correctEntrance(this.driver, this.stop.id, told);
  }
  /** What waits longest. */
  async decide(outcome: CorrectionOutcome) {
    const { services, dispatcher, core } = this.day;
    const [open] = await services.listCorrections(dispatcher);
    if (open === undefined) throw new Error("nothing waits");
    await services.decideCorrection(dispatcher, open.correction.id, outcome);
    await core.entrances.load();
    return open;
  }

  async facts(kind: string): Promise<FactRow[]> {
    const sql = "SELECT role, details FROM facts WHERE kind = $1 ORDER BY id";
    return (await this.day.core.pool.query<FactRow>(sql, [kind])).rows;
  }
  /** So many meters north of the polyclinic. */
  north(meters: number) {
    const { lat, lon } = this.trip.trip.pickup.point;
    return { lat: lat + meters / 111_195, lon };
  }
}
