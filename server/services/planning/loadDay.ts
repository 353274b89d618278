import type { ShiftId, VehicleId } from "../../../shared/ids/index.ts";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import type { Clock, Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { RoadConditions } from "../../domain/roads/conditions.ts";
import type { Run, VehiclePosition } from "../../domain/runs/model.ts";
import type { DayPace } from "../../domain/runs/pace.ts";
import { isWhollyWithdrawn } from "../../domain/runs/withdrawn.ts";
import type { TripLink } from "../../domain/trips/links.ts";
import type { Database, PositionStore, Stores } from "../../stores/index.ts";
import { roadsOn } from "../records/roadsOn.ts";
import { listEarlierEnds, startingWhereExpected } from "../records/startPlaces.ts";
import { type PaceParts, rememberPace } from "./dayPace.ts";

/** What planning knows of a service day, all of one moment. */
export interface DayRecords {
  serviceDay: ServiceDay;
  now: Instant;
  planVersion: number;
  /** When its riders were told which vehicles come. */
  toldAt?: Instant | undefined;
  /** Shifts that are not over; each that has yet to set out with the place where its vehicle is expected to stand. */
  runs: readonly Run[];
  /** Trips of the day that are accepted or refused together. */
  links?: readonly TripLink[];
  positions: ReadonlyMap<VehicleId, VehiclePosition>;
  /** How its traffic goes; without it, as expected. */
  pace?: DayPace | undefined;
  /** What is otherwise on its roads; without it, nothing. */
  roads?: RoadConditions | undefined;
}
interface LoadDayNeeds extends PaceParts {
  db: Database;
  positions: PositionStore;
  clock: Clock;
}
export type LoadDay = (serviceDay: ServiceDay) => Promise<DayRecords>;

const REMEMBERED_DAYS = 10;

/**
 * Reads a service day. Runs are remembered by their version, which grows with every change, so that a read fetches only
 * those that have changed since the last one: a day of 67 runs and 1,300 stops is mostly known.
 */
export function createLoadDay(deps: LoadDayNeeds): LoadDay {
  const days = new Map<ServiceDay, Map<ShiftId, Run>>();
  const paceOn = rememberPace(deps);
  return async (serviceDay) => {
    const known = days.get(serviceDay) ?? new Map<ShiftId, Run>();
    const [day, listed] = await Promise.all([
      deps.db.snapshot(async (tx) => {
        const planVersion = await tx.plans.getVersion(serviceDay);
        const toldAt = await tx.plans.findToldAt(serviceDay);
        const runs = await readRuns(tx, serviceDay, known);
        const links = await tx.links.listOfDay(serviceDay);
        const roads = await roadsOn(tx, deps, serviceDay);
        return { planVersion, toldAt, runs, links, roads, ends: await listEarlierEnds(tx, runs) };
      }),
      // Without Redis a vehicle stands where it was last known to have stopped.
      deps.positions.list().catch((): VehiclePosition[] => []),
    ]);
    days.delete(serviceDay); // to the end: the day read last is forgotten last
    days.set(serviceDay, new Map(day.runs.map((run) => [run.shift.id, run])));
    for (const oldest of [...days.keys()].slice(0, -REMEMBERED_DAYS)) days.delete(oldest);
    const now = deps.clock.now();
    const positions = new Map(listed.map((position) => [position.vehicleId, position]));
    const open = day.runs.filter((run) => isOpen(run, now));
    return {
      serviceDay,
      now,
      planVersion: day.planVersion,
      toldAt: day.toldAt,
      runs: startingWhereExpected(open, { ends: day.ends, positions }, deps),
      links: day.links,
      positions,
      roads: day.roads,
      pace: paceOn({ serviceDay, runs: day.runs, roads: day.roads }, now),
    };
  };
}

async function readRuns(
  tx: Stores,
  serviceDay: ServiceDay,
  known: ReadonlyMap<ShiftId, Run>,
): Promise<Run[]> {
  const versions = await tx.fleet.listRunVersions(serviceDay);
  const isKnown = ({ shiftId, version }: (typeof versions)[number]) =>
    known.get(shiftId)?.version === version;
  const changed = versions.filter((each) => !isKnown(each)).map(({ shiftId }) => shiftId);
  const fresh = new Map((await tx.fleet.listRuns(changed)).map((run) => [run.shift.id, run]));
  return versions.flatMap(({ shiftId }) => fresh.get(shiftId) ?? known.get(shiftId) ?? []);
}

/** A shift past its end still counts while somebody waits for it or sits in it. */
const isOpen = ({ shift, stops }: Run, now: Instant): boolean =>
  !isOver(shift) && ((shift.ends > now && !isWhollyWithdrawn(shift)) || stops.some(isAhead));
