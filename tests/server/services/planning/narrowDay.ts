import { sql } from "kysely";
import { plannerHandlers, plannerOf } from "../../../../server/compose/planner.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { DaySolver } from "../../../../server/services/planning/daySolver.ts";
import type { PlannerUseCases } from "../../../../server/services/planning/useCases.ts";
import { PlannerSeat } from "../../../../server/stores/postgres/plannerSeat.ts";
import type { ShiftId } from "../../../../shared/ids/index.ts";
import { ServiceDay } from "../serviceDay.ts";

/** Of each thread, for a second of the budget: few, so that tests are short. */
const STEPS_PER_SECOND = 64;

/**
 * A day with two vehicles of one contract: a van with a lift, in which one person rides at a time, and a car. Ada, Ben and Cora walk and
 * have been given the van's noon by the dispatcher; whoever comes in a power wheelchair needs the van. The car is free.
 */
export class NarrowDay {
  van!: ShiftId;
  car!: ShiftId;
  walking!: TripRecord[];
  /** People who have asked for nothing yet. */
  others!: GeneratedRider[];
  seat: PlannerSeat | undefined;

  private constructor(readonly service: ServiceDay) {}

  static async begin(): Promise<NarrowDay> {
    const day = new NarrowDay(await ServiceDay.begin());
    await day.narrow();
    await day.fillVan();
    return day;
  }

  end = async (): Promise<void> => {
    await this.seat?.close();
    await this.service.end();
  };

  /** From now on there is a planner, whose jobs are done with the others'. */
  async sitDown(daySolver: DaySolver): Promise<PlannerUseCases> {
    const { core } = this.service;
    const seat = new PlannerSeat(core.config.DATABASE_URL, () => undefined);
    await seat.start();
    this.seat = seat;
    const config = { ...core.config, PLANNER_STEPS_PER_SECOND: STEPS_PER_SECOND };
    const planner = plannerOf({ ...core, config }, daySolver, seat);
    this.service.alsoDo(plannerHandlers(planner));
    return planner;
  }

  askForVan(rider: GeneratedRider | undefined, leaveAt: string): Promise<TripRecord> {
    if (rider === undefined) throw new Error("nobody left");
    return this.service.ask(rider, { leaveAt, aid: "powerWheelchair" });
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
    await sql`DELETE FROM shift_breaks WHERE shift_id = ANY(${others})`.execute(core.kysely);
    await sql`DELETE FROM shifts WHERE id = ANY(${others})`.execute(core.kysely);
    await sql`DELETE FROM vehicle_layouts WHERE vehicle_id = ${van.vehicle.id}`.execute(core.kysely);
    await sql`INSERT INTO vehicle_layouts (vehicle_id, position, ambulatory, wheelchair, large_wheelchair, companion)
      VALUES (${van.vehicle.id}, 0, 1, 0, 0, 0), (${van.vehicle.id}, 1, 0, 0, 1, 0)`.execute(core.kysely);
  }

  private async fillVan(): Promise<void> {
    const { service } = this;
    const [ada, ben, cora, ...others] = service.walkers("visual", 8);
    if (!ada || !ben || !cora) throw new Error("three riders are there");
    this.others = others;
    this.walking = [];
    for (const [rider, leaveAt] of [
      [ada, "12:00"],
      [ben, "12:20"],
      [cora, "12:40"],
    ] as const) {
      const { trip } = await service.askAndAssign(rider, { leaveAt });
      const { planVersion } = await service.look(trip.id, this.van);
      const { placement } = await service.trip(trip.id);
      if (placement?.shiftId !== this.van)
        await service.services.assignTrip(service.dispatcher, trip.id, { shiftId: this.van, planVersion });
      this.walking.push(await service.trip(trip.id));
    }
    await service.work();
  }
}
