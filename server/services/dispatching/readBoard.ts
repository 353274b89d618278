import type { LatLng } from "../../../shared/geo/index.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { localSeconds, type ServiceDay } from "../../../shared/time/index.ts";
import type { Run, VehiclePosition } from "../../domain/runs/model.ts";
import { placeOf } from "../../domain/runs/whereabouts.ts";
import type { Stores } from "../../stores/index.ts";
import { getRun } from "../records/getRun.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { routingOn } from "../records/roadsOn.ts";
import { listEarlierEnds, startingWhereExpected } from "../records/startPlaces.ts";
import { todayOf } from "../records/today.ts";
import type { DispatchingNeeds } from "./needs.ts";
import { reckonPlaces } from "./reckonPlaces.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/**
 * The whole day on one screen, and the way ahead of one run. Who travels today and how to call them is a dispatcher's daily work
 * and no look at anybody's record: that begins, and is written down, with a search, a record or a trip that is opened.
 */
export function createReadBoard(
  deps: DispatchingNeeds,
): Pick<DispatchingUseCases, "getBoard" | "getRunPath"> {
  const { db } = deps;
  return {
    async getBoard(actor, day) {
      requireStaff(actor);
      const today = todayOf(deps);
      const serviceDay = day ?? today;
      const [board, positions] = await Promise.all([
        db.snapshot(async (tx) => ({
          serviceDay,
          cursor: await tx.outbox.getCursor(),
          planVersion: await tx.plans.getVersion(serviceDay),
          ...(await listFleet(tx)),
          ...(await listOpenOf(tx, serviceDay, today)),
        })),
        listPositions(deps),
      ]);
      const { ends, ...picture } = board;
      const seen = new Map((positions ?? []).map((each) => [each.vehicleId, each]));
      const runs = startingWhereExpected(board.runs, { ends, positions: seen }, deps);
      const driven = { runs: serviceDay === today ? runs : [], positions: seen };
      const reckoned = await reckonedOn(deps, serviceDay, driven);
      return { ...picture, runs, positions, reckoned };
    },

    async getRunPath(actor, shiftId) {
      requireStaff(actor);
      const run = await getRun(db, shiftId);
      const position = isDrivenNow(run.shift, deps)
        ? await deps.positions.find(run.shift.vehicle.id).catch(() => undefined)
        : undefined;
      const ends = await listEarlierEnds(db, [run]);
      const [{ shift, stops } = run] = startingWhereExpected([run], { ends, positions: new Map() }, deps);
      const points = [position?.point ?? shift.startPlace.point, ...stops.filter(isAhead).map(placeOf)];
      return wayThrough(deps, shift.serviceDay, points);
    },
  };
}

async function reckonedOn(
  deps: DispatchingNeeds,
  serviceDay: ServiceDay,
  driven: Omit<Parameters<typeof reckonPlaces>[1], "now">,
): Promise<ReturnType<typeof reckonPlaces>> {
  const routing = await routingOn(deps, serviceDay);
  return reckonPlaces({ ...deps, routing }, { ...driven, now: deps.clock.now() });
}

/** As the roads are now. */
async function wayThrough(
  deps: DispatchingNeeds,
  serviceDay: ServiceDay,
  points: readonly LatLng[],
): Promise<LatLng[]> {
  const routing = await routingOn(deps, serviceDay);
  const now = localSeconds(deps.clock.now(), serviceDay, deps.region.timeZone);
  return points.slice(1).flatMap((point, index) => routing.path(points[index] ?? point, point, now));
}

/** Where a vehicle is now says nothing of a run of another day: that begins where it is planned to. */
const isDrivenNow = (shift: Run["shift"], deps: DispatchingNeeds): boolean =>
  isUnderWay(shift) || shift.serviceDay === todayOf(deps);

/** Runs and trips of the day; of today also what earlier days have left open, for nobody looks at those any more. */
async function listOpenOf(tx: Stores, day: ServiceDay, today: ServiceDay) {
  const [runs, trips] = [await tx.fleet.listRunsOfDay(day), await tx.trips.listByDay(day)];
  const ends = await listEarlierEnds(tx, runs);
  if (day !== today) return { runs, trips, ends };
  const left = await tx.fleet.listLeftOver(today);
  const open = new Set(left.flatMap(({ stops }) => stops.map(({ tripId }) => tripId)));
  return { ends, runs: [...left, ...runs], trips: [...(await tx.trips.listByIds([...open])), ...trips] };
}

async function listFleet(tx: Stores) {
  return { vehicles: await tx.fleet.listVehicles(), contracts: await tx.roster.listContractOperators() };
}

/** Positions can be told again, so a Redis that is away leaves the board without them, not without the board. */
const listPositions = (deps: DispatchingNeeds): Promise<VehiclePosition[] | undefined> =>
  deps.positions.list().catch(() => undefined);
