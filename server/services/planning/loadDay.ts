import type { ShiftId, VehicleId } from "../../../shared/ids/index.ts";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import type { Clock, Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Run, VehiclePosition } from "../../domain/runs/model.ts";
import type { Database, PositionStore, Stores } from "../../stores/index.ts";

/** What planning knows of a service day, all of one moment. */
export interface DayRecords {
  serviceDay: ServiceDay;
  now: Instant;
  planVersion: number;
  /** When its riders were told which vehicles come. */
  toldAt?: Instant | undefined;
  /** Shifts that are not over. */
  runs: readonly Run[];
  positions: ReadonlyMap<VehicleId, VehiclePosition>;
}
interface LoadDayNeeds {
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
  return async (serviceDay) => {
    const known = days.get(serviceDay) ?? new Map<ShiftId, Run>();
    const [day, positions] = await Promise.all([
      deps.db.snapshot(async (tx) => ({
        planVersion: await tx.plans.getVersion(serviceDay),
        toldAt: await tx.plans.findToldAt(serviceDay),
        runs: await readRuns(tx, serviceDay, known),
      })),
      // Without Redis a vehicle stands where it was last known to have stopped.
      deps.positions.list().catch((): VehiclePosition[] => []),
    ]);
    days.delete(serviceDay); // to the end: the day read last is forgotten last
    days.set(serviceDay, new Map(day.runs.map((run) => [run.shift.id, run])));
    for (const oldest of [...days.keys()].slice(0, -REMEMBERED_DAYS)) days.delete(oldest);
    const now = deps.clock.now();
    return {
      serviceDay,
      now,
      planVersion: day.planVersion,
      toldAt: day.toldAt,
      runs: day.runs.filter((run) => isOpen(run, now)),
      positions: new Map(positions.map((position) => [position.vehicleId, position])),
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
  !isOver(shift) && (shift.ends > now || stops.some(isAhead));
