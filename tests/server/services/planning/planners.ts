import { sql } from "kysely";
import { plannerHandlers, plannerOf } from "../../../../server/compose/planner.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { PlannerUseCases } from "../../../../server/services/planning/useCases.ts";
import { DayTeam } from "../../../../server/solving/dayTeam.ts";
import { LazyDayTeam } from "../../../../server/solving/lazyDayTeam.ts";
import { PlannerSeat } from "../../../../server/stores/postgres/plannerSeat.ts";
import {
  addSeconds,
  type ServiceDay as Day,
  hours,
  type Instant,
  nextServiceDay,
  toInstant,
  toIso,
} from "../../../../shared/time/index.ts";
import { presentersAt } from "../../presenters/presentersAt.ts";
import type { ServiceDay } from "../serviceDay.ts";

/** Steps of each thread that stand for a second. */
const STEPS = 3;

/** A planner with a real thread and a real seat, as its process has them. */
export interface Planner extends PlannerUseCases {
  seat: PlannerSeat;
  close(): Promise<void>;
}

export async function startPlanner(day: ServiceDay): Promise<Planner> {
  const { config, needs } = day.core;
  const threads = new LazyDayTeam(() => DayTeam.start(1));
  const seat = new PlannerSeat(config.DATABASE_URL, () => undefined);
  await seat.start();
  const planner = plannerOf({ config: { ...config, PLANNER_STEPS_PER_SECOND: STEPS }, needs }, threads, seat);
  return {
    ...planner,
    seat,
    close: async () => {
      await threads.close();
      await seat.close();
    },
  };
}

/** The planner's jobs are done with the others'. */
export const withPlanner = (day: ServiceDay, planner: PlannerUseCases): void =>
  void Object.assign(day.jobs.handlers, plannerHandlers(planner));

/** The day after the one that the world begins with. */
export const tomorrowOf = ({ today }: ServiceDay): Day => nextServiceDay(today);
const aDayLater = (at: Instant): Instant => addSeconds(at, hours(24));

/** Asked for the day after, at a time of the clock, and through the queue. */
export async function askForTomorrow(
  day: ServiceDay,
  rider: GeneratedRider,
  wish: Parameters<ServiceDay["wish"]>[1],
): Promise<TripRecord> {
  const asked = day.wish(rider, wish);
  const when = { ...asked.when, at: toIso(aDayLater(toInstant(asked.when.at))) };
  const actor = { role: "rider", id: rider.id } as const;
  const { trip } = await day.services.requestTrip(actor, { ...asked, when }, crypto.randomUUID());
  await day.work();
  return day.trip(trip.id);
}

/** Of the day's shifts only those of these vehicles remain. */
export async function onlyShiftsOf(
  day: ServiceDay,
  serviceDay: Day,
  plates: readonly string[],
): Promise<void> {
  await sql`
    DELETE FROM shifts s USING vehicles v
    WHERE v.id = s.vehicle_id AND s.service_day = ${serviceDay} AND NOT (v.plate = ANY(${plates}))`.execute(
    day.core.kysely,
  );
}

/** In the vehicle rides one person at a time, walking or in a power wheelchair. */
export async function narrow(day: ServiceDay, plate: string): Promise<void> {
  await sql`
    DELETE FROM vehicle_layouts WHERE vehicle_id = (SELECT id FROM vehicles WHERE plate = ${plate})`.execute(
    day.core.kysely,
  );
  await sql`
    INSERT INTO vehicle_layouts (vehicle_id, position, ambulatory, wheelchair, large_wheelchair, companion)
    SELECT v.id, x.position, x.ambulatory, 0, x.large, 0
    FROM vehicles v, (VALUES (0, 1, 0), (1, 0, 1)) AS x(position, ambulatory, large) WHERE v.plate = ${plate}`.execute(
    day.core.kysely,
  );
}

/** What the rider reads of the trip now. */
export const readBy = (day: ServiceDay, record: TripRecord) =>
  presentersAt(day.core.clock.now()).riderTrip(record);
