import type { ShiftId } from "../../../shared/ids/index.ts";
import { seconds } from "../../../shared/time/index.ts";
import {
  type ChangePreview,
  insertTrip,
  type Plan,
  type Problem,
  personChanges,
} from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { partnersOf } from "./dayAround.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";

export interface WithVehicle {
  record: TripRecord;
  shiftId: ShiftId;
}

/** The other ways of its outing, and those of its group, that wait for a vehicle as it does. */
export const waitingWays = (
  deps: PlanningNeeds,
  { links = [] }: Pick<DayRecords, "links">,
  record: TripRecord,
): Promise<TripRecord[]> =>
  partnersOf(deps, { links: links.filter(({ kind }) => kind !== "linked") }, [record]);

/** What is done by hand, with the cheapest places for the other ways; where one of them finds none, that is what it makes wrong. */
export function withWays(
  problem: Problem,
  { before, ways }: { before: Plan; ways: readonly TripRecord[] },
  preview: ChangePreview,
): { preview: ChangePreview; together: WithVehicle[] } {
  const together: WithVehicle[] = [];
  let { plan } = preview;
  for (const record of ways) {
    const result = insertTrip(problem, plan, record.trip.id);
    if (result.kind === "rejected") return { preview, together: [] };
    plan = result.plan;
    together.push({ record, shiftId: result.shiftId });
  }
  if (together.length === 0) return { preview, together };
  const missed = new Map(preview.people.map(({ tripId, promiseMissedBy }) => [tripId, promiseMissedBy]));
  const people = personChanges(before, plan).map((person) => ({
    ...person,
    promiseMissedBy: missed.get(person.tripId) ?? NOTHING,
  }));
  const placed = new Set(ways.map(({ trip }) => trip.id));
  const violations = preview.violations.filter(
    ({ code, tripId }) => code !== "linkedTripsParted" || tripId === undefined || !placed.has(tripId),
  );
  return { preview: { ...preview, plan, people, violations }, together };
}

const NOTHING = seconds(0);
