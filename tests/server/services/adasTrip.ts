import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { Run, RunStopRecord } from "../../../server/domain/runs/model.ts";
import type { TripRecord } from "../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../server/regions/index.ts";
import type { StopAction } from "../../../shared/schemas/index.ts";
import { ServiceDay } from "./serviceDay.ts";

const OPEN = ["requested", "assigned", "unassigned", "onTheWay", "arrived"];

/** Before each test: Ada has a vehicle for 09:00, it is 08:30, and its driver has not begun. */
export class AdasTrip {
  #day: ServiceDay | undefined;
  #ada: TripRecord | undefined;
  #run: Run | undefined;
  private riders: GeneratedRider[] = [];

  /** Registers what is done before and after the tests of the file. */
  static forEachTest(): AdasTrip {
    const world = new AdasTrip();
    beforeAll(async () => {
      world.#day = await ServiceDay.begin();
      world.riders = world.day.walkers("visual", 30);
    });
    afterAll(() => world.#day?.end());
    beforeEach(() => world.assign());
    afterEach(() => world.clear());
    return world;
  }

  get day(): ServiceDay {
    return known(this.#day);
  }
  /** The trip as it was assigned. */
  get ada(): TripRecord {
    return known(this.#ada);
  }
  /** The run as last seen. */
  get run(): Run {
    return known(this.#run);
  }
  set run(run: Run) {
    this.#run = run;
  }
  get asAda() {
    return { role: "rider" as const, id: this.ada.rider.id };
  }

  nextRider(): GeneratedRider {
    const [first, ...rest] = this.riders;
    this.riders = rest;
    return known(first);
  }
  async refresh(): Promise<Run> {
    const [fresh] = await this.day.core.db.fleet.listRuns([this.run.shift.id]);
    return known(fresh);
  }
  /** What a phone hears of a report at Ada's pickup, or at another stop. */
  report(
    action: StopAction,
    { at = this.day.core.clock.now(), stop = this.pickup, actionId = randomUUID() } = {},
  ) {
    const command = { stopId: stop.id, actionId, action, at };
    return this.day.services.reportStopAction(this.day.driverOf(this.run), command);
  }
  get pickup(): RunStopRecord {
    return known(this.run.stops.find(({ tripId, kind }) => tripId === this.ada.trip.id && kind === "pickup"));
  }
  get dropoff(): RunStopRecord {
    return known(
      this.run.stops.find(({ tripId, kind }) => tripId === this.ada.trip.id && kind === "dropoff"),
    );
  }
  /** What dispatchers are asked about Ada's trip. */
  async openQuestions() {
    const open = await this.day.core.db.facts.listOpenQuestions();
    return open.filter(({ concerns }) => concerns.tripId === this.ada.trip.id).map(({ details }) => details);
  }
  async status(): Promise<string> {
    return (await this.day.trip(this.ada.trip.id)).trip.status;
  }
  async start(): Promise<void> {
    this.run = await this.day.services.startShift(this.day.driverOf(this.run), this.run.shift.id);
  }

  private async assign(): Promise<void> {
    await this.day.setTime("06:30");
    this.#ada = await this.day.askAndAssign(this.nextRider(), { leaveAt: "09:00" });
    expect(this.ada.trip.status).toBe("assigned");
    this.run = await this.day.runOf(this.ada);
    this.day.absent.add(this.run.shift.id); // a test begins it when it wants to
    await this.day.setTime("08:30");
  }
  /** Whatever a test left on the road is cancelled, and every run is as it was in the morning. */
  private async clear(): Promise<void> {
    const { core, dispatcher, today } = this.day;
    this.day.absent.clear();
    const trips = await core.db.trips.listByDay(today);
    for (const { trip } of trips) {
      if (OPEN.includes(trip.status)) await core.services.cancelTrip(dispatcher, trip.id);
    }
    await sql`DELETE FROM stops`.execute(core.kysely);
    // No shift of the service goes back to the morning; the test's does.
    await core.pool.query(`BEGIN; ALTER TABLE shifts DISABLE TRIGGER shift_status;
      UPDATE shifts SET status = 'planned', started_at = NULL, ended_at = NULL, version = version + 1
        WHERE status <> 'planned';
      ALTER TABLE shifts ENABLE TRIGGER shift_status; COMMIT`);
  }
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the test's world is not there");
  return value;
}
