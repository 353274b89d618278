import { randomUUID } from "node:crypto";
import { jobHandlers } from "../../../server/compose/worker.ts";
import type { Actor } from "../../../server/domain/people/model.ts";
import type { Run, RunStopRecord } from "../../../server/domain/runs/model.ts";
import { noShowFrom } from "../../../server/domain/runs/noShow.ts";
import { placeOf } from "../../../server/domain/runs/whereabouts.ts";
import { type Relaxation, relaxToReality, verifyPlan } from "../../../server/domain/scheduling/index.ts";
import type { TripRecord } from "../../../server/domain/trips/model.ts";
import { presentEffect } from "../../../server/presenters/presentEffect.ts";
import { daysOf, districtOf, type GeneratedRider } from "../../../server/regions/index.ts";
import { generateRiders } from "../../../server/regions/kyzylorda/index.ts";
import { createRouting, type TravelTimeProvider } from "../../../server/routing/index.ts";
import { type DayProblem, dayProblem } from "../../../server/services/planning/dayProblem.ts";
import { createLoadDay, type DayRecords } from "../../../server/services/planning/loadDay.ts";
import type { OutboxBatch, OutboxJob } from "../../../server/stores/index.ts";
import { PostgresClockStore } from "../../../server/stores/postgres/clockStore.ts";
import { PostgresOutboxStore } from "../../../server/stores/postgres/outboxStore.ts";
import { doJob } from "../../../server/workers/startWorkers.ts";
import type { LatLng } from "../../../shared/geo/index.ts";
import { type ShiftId, StaffId, type TripId } from "../../../shared/ids/index.ts";
import { isAhead, nextStop } from "../../../shared/lifeCycle/stop.ts";
import {
  type ChangeEffect,
  NewTripRequest,
  type NewTripRequestInput,
  type StopAction,
} from "../../../shared/schemas/index.ts";
import {
  addSeconds,
  atLocalTime,
  type ServiceDay as Day,
  type Instant,
  instant,
  localSeconds,
  minutes,
  seconds,
  serviceDayOf,
  toIso,
} from "../../../shared/time/index.ts";
import { beginShifts } from "../../support/beginShifts.ts";
import { takeAllowancesAway } from "../../support/takeAllowancesAway.ts";
import { createTestCore, nextMonday, type TestCore } from "../../support/testCore.ts";

/** What a driver's report says besides the action. */
interface Told {
  stop?: RunStopRecord;
  at?: Instant;
  actionId?: string;
  point?: LatLng | undefined;
}

type Wish = Partial<Omit<NewTripRequestInput, "when">> & { leaveAt?: string; arriveBy?: string };

/**
 * A Monday of the demo's fleet and riders over a real database, at half past six in the morning, with a clock that stands
 * still until a test moves it, and the queue's work done when a test says so. Shifts begin as the clock passes their beginning.
 */
export class ServiceDay {
  readonly riders: GeneratedRider[];
  readonly dispatcher: Actor = { role: "dispatcher", id: StaffId.parse(randomUUID()) };

  /** Shifts that nobody begins, although the others' drivers come. */
  readonly absent = new Set<ShiftId>();
  private readonly routing: TravelTimeProvider;
  /** What `work` does. */
  readonly jobs: Parameters<typeof doJob>[0];

  private constructor(
    readonly core: TestCore,
    readonly today: Day,
    private readonly drivers: "come" | "stayAway",
  ) {
    this.riders = generateRiders(core.region, 1);
    this.routing = createRouting(core.region);
    this.jobs = { handlers: jobHandlers(core), settle: (row) => core.db.jobs.settle([row]) };
  }

  static async begin(drivers: "come" | "stayAway" = "come", environment = {}): Promise<ServiceDay> {
    const core = await createTestCore(environment, nextMonday);
    const day = new ServiceDay(core, serviceDayOf(core.clock.now(), daysOf(core.region)), drivers);
    await day.setTime("06:30");
    return day;
  }

  end = (): Promise<void> => this.core.end();

  /** Planning takes travel and boarding as they are expected, with nothing on top. */
  takeAllowancesAway = (): Promise<void> => takeAllowancesAway(this.core);
  get services() {
    return this.core.services;
  }

  /** "08:30" of the day. */
  at(time: string): Instant {
    const [hour = 0, minute = 0] = time.split(":").map(Number);
    return atLocalTime(this.today, minutes(60 * hour + minute), this.core.region.timeZone);
  }
  /** The time of the day, "08:30". */
  clock(at: Instant): string {
    const minute = Math.floor(localSeconds(at, this.today, this.core.region.timeZone) / 60);
    return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  }
  async setTime(time: string | Instant): Promise<void> {
    const now = typeof time === "string" ? this.at(time) : time;
    const row = { now, anchorReal: instant(Date.now()), speed: 1, paused: true };
    await new PostgresClockStore(this.core.kysely).save(row);
    await this.core.demoClock?.follow();
    await beginShifts(this.core, this.drivers === "come" ? this.absent : "everybody");
  }
  /** Riders of the city who walk, of one category. */
  walkers(category: string, count: number): GeneratedRider[] {
    const found = this.riders.filter(
      (rider) => rider.category === category && rider.aid === "none" && this.isInCity(rider),
    );
    if (found.length < count) throw new Error(`only ${found.length} walkers of category ${category}`);
    return found.slice(0, count);
  }
  private readonly isInCity = (rider: GeneratedRider): boolean =>
    rider.home !== undefined && districtOf(this.core.region, rider.home.point)?.id === "kyzylorda";
  /** A place of the city by its kind. */
  place(kind: string, index = 0): NewTripRequestInput["dropoff"] {
    const places = this.core.region.places.filter(
      (place) => place.kind === kind && districtOf(this.core.region, place.point)?.id === "kyzylorda",
    );
    const place = places[index];
    if (place === undefined) throw new Error(`no ${kind} number ${index}`);
    return { point: place.point, label: place.name.en, placeId: place.id };
  }
  /** From home to a polyclinic unless said otherwise. */
  wish(rider: GeneratedRider, { leaveAt, arriveBy, ...rest }: Wish): NewTripRequest {
    const { point, label } = rider.home ?? this.place("hospital");
    return NewTripRequest.parse({
      pickup: { point, label },
      dropoff: this.place("polyclinic"),
      when:
        arriveBy === undefined
          ? { kind: "leaveAt", at: toIso(this.at(leaveAt ?? "09:00")) }
          : { kind: "arriveBy", at: toIso(this.at(arriveBy)) },
      companions: 0,
      ...rest,
    });
  }
  ask(rider: GeneratedRider, wish: Wish, key: string = randomUUID()): Promise<TripRecord> {
    return this.services.requestTrip({ role: "rider", id: rider.id }, this.wish(rider, wish), key);
  }
  /** Asked and through the queue. */
  async askAndAssign(rider: GeneratedRider, wish: Wish): Promise<TripRecord> {
    const { trip } = await this.ask(rider, wish);
    await this.work();
    return this.trip(trip.id);
  }

  /** Hands the outbox over and does the jobs, until none is left. */
  async work(): Promise<void> {
    const outbox = new PostgresOutboxStore(this.core.kysely);
    const waiting: OutboxJob[] = [];
    const collect = async ({ rows }: OutboxBatch<"job">) => {
      waiting.push(...rows);
    };
    while ((await outbox.publish("job", 500, collect)) > 0) {
      // Jobs of planners wait where there is none.
      for (const { id, name, payload } of waiting.splice(0))
        if (name in this.jobs.handlers)
          await doJob(this.jobs, { name, data: { ...payload, outbox: Number(id) } });
    }
  }
  /** Does what is due by now, and what is due by that; answers how many things that were. */
  async comeDue(): Promise<number> {
    const count = await this.services.drainDue();
    await this.work();
    return count === 0 ? 0 : count + (await this.comeDue());
  }
  /** What a dispatcher is shown before giving a trip to a shift. */
  async look(id: TripId, shiftId: ShiftId): Promise<ChangeEffect> {
    const preview = await this.services.previewAssign(this.dispatcher, id, { shiftId });
    return presentEffect(preview, this.core.region.timeZone);
  }
  async trip(id: TripId): Promise<TripRecord> {
    const record = await this.core.db.trips.find(id);
    if (record === undefined) throw new Error("no such trip");
    return record;
  }
  async runOf({ trip }: Pick<TripRecord, "trip">): Promise<Run> {
    const { placement } = await this.trip(trip.id);
    const [run] = await this.core.db.fleet.listRuns(placement === undefined ? [] : [placement.shiftId]);
    if (run === undefined) throw new Error(`trip ${trip.id} has no run`);
    return run;
  }
  driverOf = ({ shift }: Pick<Run, "shift">): Actor => ({ role: "driver", id: shift.driver.id });
  next(run: Run): RunStopRecord {
    const stop = nextStop(run.stops);
    if (stop === undefined) throw new Error("the run has no stop ahead");
    return stop;
  }
  async act(
    run: Run,
    action: StopAction,
    { stop = this.next(run), at = this.core.clock.now(), actionId = randomUUID(), point }: Told = {},
  ): Promise<Run> {
    const command = { stopId: stop.id, actionId, action, at, point };
    return (await this.services.reportStopAction(this.driverOf(run), command)).run;
  }
  /** Sets out, drives as long as it takes, arrives, and boards, lets out or waits in vain. The clock goes along. */
  async visit(run: Run, ending: "served" | "noShow" = "served"): Promise<Run> {
    const stop = this.next(run);
    const now = this.core.clock.now();
    await this.act(run, "depart", { stop });
    await this.setTime(instant(Math.max(now, stop.scheduled)));
    const there = { stop, point: placeOf(stop) };
    const arrived = await this.act(run, "arrive", there);
    if (ending === "noShow") {
      const waited = noShowFrom(this.next(arrived), this.core.region.rules.freeWaiting.value);
      await this.setTime(waited ?? now);
      return this.act(run, "noShow", there);
    }
    const dwell = this.core.region.rules.dwellTime.value[stop.trip.aid];
    const length = stop.kind === "pickup" ? dwell.boarding : dwell.alighting;
    await this.setTime(addSeconds(this.core.clock.now(), seconds(length)));
    return this.act(run, stop.kind === "pickup" ? "board" : "dropOff", there);
  }
  /** The day as planning reads it, without positions. */
  loadDay(): Promise<DayRecords> {
    const { db, clock, terms, region } = this.core;
    const nowhere = { list: async () => [], find: async () => undefined, put: async () => undefined };
    const { routing } = this;
    const parts = { db, clock, region, routing, positions: nowhere, termsOn: terms.on };
    return createLoadDay(parts)(this.today);
  }
  get planningParts() {
    const { region, terms } = this.core;
    const districtAt = (point: Parameters<typeof districtOf>[1]) => districtOf(region, point)?.id;
    return { region, termsOn: terms.on, districtOf: districtAt, routing: this.routing };
  }
  problemOf = (day: DayRecords): DayProblem => dayProblem(day, [], this.planningParts);
  /** The stored plan of the day, timed anew by what has happened, as the independent verifier sees it. */
  async checkPlan(): Promise<{ violations: string[]; relaxations: readonly Relaxation[] }> {
    const { problem, plan } = this.problemOf(await this.loadDay());
    const reality = relaxToReality(problem, plan);
    const violations = verifyPlan(reality.problem, reality.plan).filter(({ inherited }) => !inherited);
    return { violations: violations.map(({ sentence }) => sentence), relaxations: reality.relaxations };
  }
  async openStops(): Promise<string[]> {
    const runs = await this.core.db.fleet.listRunsOfDay(this.today);
    return runs.flatMap((run) => run.stops.filter(isAhead).map((stop) => `${stop.kind} ${stop.tripId}`));
  }
}
