import { sql } from "kysely";
import { plannerHandlers, plannerOf } from "../../../../server/compose/planner.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { DaySolver } from "../../../../server/services/planning/daySolver.ts";
import type { PlannerUseCases } from "../../../../server/services/planning/useCases.ts";
import { PlannerSeat } from "../../../../server/stores/postgres/plannerSeat.ts";
import type { ShiftId } from "../../../../shared/ids/index.ts";
import type { StopPlace } from "../../../../shared/schemas/index.ts";
import { ServiceDay } from "../serviceDay.ts";

/** Of each thread, for a second of the budget: few, so that tests are short. */
const STEPS_PER_SECOND = 400;

/** Three who walk, and whose rides fill the van around an hour. */
export interface FullHour {
  walking: TripRecord[];
  /** Of the hour, "12:20": when somebody who needs the van finds it taken. */
  taken: string;
}

/**
 * A day with two vehicles of one contract: a van with a lift, in which one person rides at a time, and a car that is mostly free, both from seven until half an hour before midnight. People
 * who walk have been given the van by the dispatcher; whoever comes in a power wheelchair needs the van.
 */
export class NarrowDay {
  van!: ShiftId;
  car!: ShiftId;
  private seat: PlannerSeat | undefined;
  private people: GeneratedRider[];
  private readonly doors: NonNullable<GeneratedRider["home"]>[];

  private constructor(readonly service: ServiceDay) {
    this.people = service.walkers("visual", 60).filter(({ eligibleUntil }) => eligibleUntil === undefined);
    this.doors = this.people.slice(0, 4).flatMap(({ home }) => home ?? []);
  }

  static async begin(): Promise<NarrowDay> {
    const service = await ServiceDay.begin();
    await service.takeAllowancesAway(); // the hour is full by driving times alone
    const day = new NarrowDay(service);
    await day.narrow();
    return day;
  }

  end = async (): Promise<void> => {
    await this.standUp();
    await this.service.end();
  };

  /** From now on there is a planner, whose jobs are done with the others'. */
  async sitDown(daySolver: DaySolver): Promise<PlannerUseCases> {
    const { core } = this.service;
    await this.standUp();
    const seat = new PlannerSeat(core.config.DATABASE_URL, () => undefined);
    await seat.start();
    this.seat = seat;
    const config = { ...core.config, PLANNER_STEPS_PER_SECOND: STEPS_PER_SECOND };
    const planner = plannerOf({ ...core, config }, daySolver, seat);
    Object.assign(this.service.jobs.handlers, plannerHandlers(planner));
    return planner;
  }

  /** As if the planner's process had ended. */
  async standUp(): Promise<void> {
    await this.seat?.close();
    this.seat = undefined;
  }

  /** Somebody who has asked for nothing yet. */
  nextRider(): GeneratedRider {
    const rider = this.people.shift();
    if (rider === undefined) throw new Error("nobody left");
    return rider;
  }

  askForVan(leaveAt: string): Promise<TripRecord> {
    return this.service.ask(this.nextRider(), this.vanWish(leaveAt));
  }
  /** Of somebody whom only the van can take. */
  vanWish(leaveAt: string) {
    return { leaveAt, pickup: this.door(3), aid: "powerWheelchair" as const };
  }

  /** Trips by vehicle. */
  async rides(): Promise<{ van: string[]; car: string[] }> {
    const runs = await this.service.core.db.fleet.listRunsOfDay(this.service.today);
    const of = (id: ShiftId) =>
      runs
        .filter(({ shift }) => shift.id === id)
        .flatMap(({ stops }) => stops.filter(({ kind }) => kind === "pickup").map(({ tripId }) => tripId));
    return { van: of(this.van), car: of(this.car) };
  }

  /** Every hour the same four doors, whoever waits there. */
  private door(index: number): StopPlace {
    const home = this.doors[index];
    if (home === undefined) throw new Error("there are four doors");
    return { point: home.point, label: home.label };
  }

  private async narrow(): Promise<void> {
    const { core, today } = this.service;
    const shifts = await core.db.fleet.listShifts(today);
    const idOf = (plate: string) => {
      const shift = shifts.find(({ vehicle }) => vehicle.plate === plate);
      if (shift === undefined) throw new Error(`${plate} does not drive`);
      return shift;
    };
    const [van, car] = [idOf("007 ZZZ 11"), idOf("008 ZZZ 11")];
    [this.van, this.car] = [van.id, car.id];
    const others = shifts.map(({ id }) => id).filter((id) => id !== van.id && id !== car.id);
    await sql`DELETE FROM shift_breaks`.execute(core.kysely);
    await sql`DELETE FROM shifts WHERE id = ANY(${others})`.execute(core.kysely);
    const [starts, ends] = [new Date(this.service.at("07:00")), new Date(this.service.at("23:30"))];
    await sql`UPDATE shifts SET period = tstzrange(${starts}, ${ends}), version = version + 1
      WHERE id = ANY(${[van.id, car.id]})`.execute(core.kysely);
    await sql`DELETE FROM vehicle_layouts WHERE vehicle_id = ${van.vehicle.id}`.execute(core.kysely);
    await sql`INSERT INTO vehicle_layouts (vehicle_id, position, ambulatory, wheelchair, large_wheelchair, companion)
      VALUES (${van.vehicle.id}, 0, 1, 0, 0, 0), (${van.vehicle.id}, 1, 0, 0, 1, 0)`.execute(core.kysely);
  }

  async fillVan(hour: number, minutes = ["00", "20", "40"]): Promise<FullHour> {
    const { service } = this;
    const walking: TripRecord[] = [];
    for (const [index, minute] of minutes.entries()) {
      const wish = { leaveAt: `${hour}:${minute}`, pickup: this.door(index) };
      const { trip } = await service.ask(this.nextRider(), wish);
      await service.services.assignRequestedTrip(trip.id);
      const { placement } = await service.trip(trip.id);
      const { planVersion } = await service.look(trip.id, this.van);
      if (placement?.shiftId !== this.van)
        await service.services.assignTrip(service.dispatcher, trip.id, { shiftId: this.van, planVersion });
      walking.push(await service.trip(trip.id));
    }
    return { walking, taken: `${hour}:20` };
  }
}
