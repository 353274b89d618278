import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { Run, RunStopRecord } from "../../../../server/domain/runs/model.ts";
import { presentReliefPlan } from "../../../../server/presenters/presentRelief.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { DriverId } from "../../../../shared/ids/index.ts";
import type { AskedRelief } from "../../../../shared/schemas/index.ts";
import { addSeconds, type Instant, minutes } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

/** Before each test: somebody waits to be fetched in an hour, by a run whose driver has begun, and another driver has nothing to do. */
export class ReliefWorld {
  day!: ServiceDay;
  run!: Run;
  former!: Actor;
  spare!: DriverId;
  /** Of who asked before each test. */
  pickup!: RunStopRecord;
  private riders: GeneratedRider[] = [];
  private start!: Instant;

  /** Registers what is done before and after the tests of the file. */
  static forEachTest(): ReliefWorld {
    const world = new ReliefWorld();
    beforeAll(() => world.begin());
    afterAll(() => world.day?.end());
    beforeEach(() => world.assign());
    afterEach(() => world.clear());
    return world;
  }

  now = (): Instant => this.day.core.clock.now();
  /** Minutes after the test began. */
  later = (count: number): Instant => addSeconds(this.start, minutes(count));
  spareActor = (): Actor => ({ role: "driver", id: this.spare });

  async fresh(): Promise<Run> {
    const [found] = await this.day.core.db.fleet.listRuns([this.run.shift.id]);
    return known(found, "the run");
  }

  /** Somebody of the run's operator who drives nothing. */
  async newDriver(liftTrained: boolean): Promise<DriverId> {
    const id = DriverId.parse(randomUUID());
    const { operatorId } = this.run.shift.vehicle;
    const phone = `+7705${String(Math.floor(Math.random() * 10_000_000)).padStart(7, "0")}`;
    const driver = { id, version: 0, name: `A spare ${id.slice(0, 4)}`, phone, operatorId, liftTrained };
    await this.day.core.db.roster.putDriver({ ...driver, licenceUntil: undefined, away: [] });
    return id;
  }

  async preview(asked: Partial<AskedRelief> = {}) {
    const { services, dispatcher } = this.day;
    return presentReliefPlan(
      await services.previewRelief(dispatcher, { shiftId: this.run.shift.id, ...asked }),
    );
  }

  async accept(asked: Partial<AskedRelief> = {}, reliefId: string = randomUUID()) {
    const plan = await this.preview(asked);
    const shown = { driverId: plan.driver.id, tripIds: plan.people.map(({ tripId }) => tripId) };
    const who = { driverId: this.spare, reason: "Is ill", shown };
    const wanted = { shiftId: this.run.shift.id, ...asked, reliefId, ...who };
    const outcome = await this.day.services.acceptRelief(this.day.dispatcher, wanted);
    await this.day.work();
    return { reliefId, wanted, outcome };
  }

  report(actor: Actor, at: Instant, stop = this.pickup) {
    if (actor.role !== "driver") throw new Error("nobody else reports");
    const command = { stopId: stop.id, actionId: randomUUID(), action: "depart" as const, at };
    return this.day.services.reportStopAction(actor, command);
  }

  private async begin(): Promise<void> {
    this.day = await ServiceDay.begin();
    this.riders = this.day.walkers("visual", 20);
    this.start = this.day.at("12:55"); // all have begun by then
  }

  /** Each test begins after the one before, as days do. */
  private async assign(): Promise<void> {
    const { day } = this;
    this.start = this.later(15);
    await day.setTime(this.start);
    const rider = known(this.riders.shift(), "another rider");
    const asked = await day.askAndAssign(rider, { leaveAt: day.clock(this.later(60)) });
    this.run = await day.runOf(asked);
    const own = this.run.stops.find(({ tripId, kind }) => tripId === asked.trip.id && kind === "pickup");
    this.pickup = known(own, "a pickup");
    this.former = day.driverOf(this.run);
    this.spare = await this.newDriver(true);
  }

  private async clear(): Promise<void> {
    const { services, dispatcher } = this.day;
    for (const { id, state } of await services.listReliefs(dispatcher))
      if (state === "agreed") await services.undoDeed(dispatcher, id);
    await services.cancelTrip(dispatcher, this.pickup.tripId).catch(() => undefined);
    await this.day.work();
  }
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}
