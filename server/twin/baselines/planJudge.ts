import type { TripId } from "../../../shared/ids/index.ts";
import { isToBegin } from "../../../shared/lifeCycle/shift.ts";
import type { Board } from "../../../shared/schemas/index.ts";
import {
  type Instant,
  localSeconds,
  type Seconds,
  seconds,
  serviceDay as serviceDayOfText,
  toInstant,
} from "../../../shared/time/index.ts";
import { contractsFor } from "../../domain/fleet/contracts.ts";
import {
  dayWeights,
  type Plan,
  type Problem,
  type Route,
  type Shift,
  type Trip,
  type TripStop,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import { dwellOf, placesOf } from "../../domain/trips/party.ts";
import { askedBounds, directTimeOf } from "../../domain/trips/promise.ts";
import { districtOf, type GeneratedRider, type RegionPack } from "../../regions/index.ts";
import type { TravelTimeProvider } from "../../routing/index.ts";
import { Places } from "./places.ts";
import { termsOf } from "./termsOf.ts";

type Run = Board["runs"][number];
type BoardTrip = Board["trips"][number];

const LIFT_TRAINED = "liftTrained";
/** Times on the board are rounded. */
const ACCURACY_SECONDS = 1.5;

/**
 * An independent look at the plans that the board shows: runs that have not begun, rebuilt from what dispatchers see and the
 * region's rules, and given to the verifier. Breaks are not on the board and are not looked at.
 */
export class PlanJudge {
  private readonly found = new Set<string>();
  private readonly riders: ReadonlyMap<string, GeneratedRider>;

  constructor(
    private readonly pack: RegionPack,
    riders: readonly GeneratedRider[],
    private readonly routing: TravelTimeProvider,
  ) {
    this.riders = new Map(riders.map((rider) => [rider.id, rider]));
  }

  /** Different faults found so far. */
  get violations(): number {
    return this.found.size;
  }

  /** Their sentences, for whoever mends them. */
  get sentences(): string[] {
    return [...this.found];
  }

  /** `lent`: trips that a dispatcher has given to another contract's vehicle. */
  readonly look = (board: Board, lent: ReadonlySet<TripId> = new Set()): void => {
    // Nobody drives to who has yet to say that they are ready.
    const runs = board.runs
      .map((run) => ({ ...run, stops: run.stops.filter(({ isHeld }) => isHeld !== true) }))
      .filter(({ status, stops }) => isToBegin({ status }) && stops.length > 0);
    const onRun = new Set(runs.flatMap(({ stops }) => stops.map(({ tripId }) => tripId)));
    const places = new Places();
    const local = (iso: string): Seconds => this.local(toInstant(iso), board);
    const known = board.trips.filter(({ id }) => onRun.has(id));
    const trips = known.flatMap((trip) =>
      this.toTrip(trip, { board, places, local, isLent: lent.has(trip.id) }),
    );
    const shifts = runs.flatMap((run) => this.toShift(run, { places, local }));
    const matrix = this.routing.matrixFor(places.points);
    const problem: Problem = { matrix, trips, shifts, weights: dayWeights };
    const routes = runs.map((run) => toRoute(run, { problem, local }));
    const plan: Plan = { routes, unassigned: [] };
    for (const { code, shiftId, tripId, sentence, inherited } of verifyPlan(problem, plan, {
      accuracy: ACCURACY_SECONDS,
    }))
      if (!inherited) this.found.add(`${code} ${shiftId ?? ""} ${tripId ?? ""}: ${sentence}`);
  };

  private local = (at: Instant, { serviceDay }: Board): Seconds =>
    localSeconds(at, serviceDayOfText(serviceDay), this.pack.timeZone);

  private toTrip(
    trip: BoardTrip,
    { board, places, local, isLent }: Parts & { board: Board; isLent: boolean },
  ): Trip[] {
    const rider = this.riders.get(trip.rider.id);
    const { promise } = trip;
    if (rider === undefined || promise === undefined) return [];
    const pickup = { earliest: local(promise.pickupWindow.from), latest: local(promise.pickupWindow.until) };
    const asked = requestOf(trip, rider, board);
    const terms = termsOf(this.pack, asked.serviceDay);
    const { boarding, alighting } = dwellOf(asked, terms);
    const direct = directTimeOf(asked, terms, this.routing);
    const { maxRideTime } = askedBounds(asked, terms, { direct });
    const latest = promise.latestArrival === undefined ? undefined : local(promise.latestArrival);
    const dropoff =
      latest === undefined
        ? { earliest: pickup.earliest, latest: seconds(pickup.latest + boarding + maxRideTime) }
        : { earliest: seconds(latest - this.pack.rules.earliestArrival.value), latest };
    const lift = this.pack.rules.liftNeeded.value[trip.aid];
    const weight = lift ? rider.chairWeightKg : undefined;
    const contracts = contractsFor({ trip: asked, rider }, terms, (at) => districtOf(this.pack, at)?.id);
    return [
      {
        ...{ id: trip.id, riderId: rider.id, maxRideTime, priorityClass: 0 },
        load: placesOf(asked, rider, terms.rules.largeChair.value),
        pickup: { node: places.of(trip.pickup.point), window: pickup, dwell: boarding },
        dropoff: { node: places.of(trip.dropoff.point), window: dropoff, dwell: alighting },
        applicationOrder: 0,
        needs: {
          ...{ lift, ...(lift && { skills: [LIFT_TRAINED] }) },
          ...(weight !== undefined && { liftWeightKg: weight }),
        },
        ...(contracts !== undefined && !isLent && { contracts }),
        promise: { pickup, maxRideTime, ...(latest !== undefined && { latestArrival: latest }) },
      },
    ];
  }

  private toShift({ shiftId, vehicleId, starts, ends }: Run, { places, local }: Parts): Shift[] {
    const vehicle = this.pack.vehicles.find(({ id }) => id === vehicleId);
    const depot = this.pack.depots.find(({ id }) => id === vehicle?.depotId);
    const driverId = this.pack.shifts.find((shift) => shift.vehicleId === vehicleId)?.driverId;
    const driver = this.pack.drivers.find(({ id }) => id === driverId);
    if (vehicle === undefined || depot === undefined) return [];
    const end = { node: places.of(depot.point), window: { earliest: local(starts), latest: local(ends) } };
    const { lift, liftLimitKg, layouts, contractId } = vehicle;
    return [
      {
        ...{ id: shiftId, contractId, start: end, end, breaks: [], layouts },
        ...(lift && { lift: liftLimitKg === undefined ? {} : { limitKg: liftLimitKg } }),
        skills: driver?.liftTrained === true ? [LIFT_TRAINED] : [],
      },
    ];
  }
}

const requestOf = (trip: BoardTrip, rider: GeneratedRider, { serviceDay }: Board): TripRequest => ({
  ...{
    ...trip,
    riderId: rider.id,
    serviceDay: serviceDayOfText(serviceDay),
    ...{ reason: undefined, whenReady: undefined },
    priorityClass: 0,
  },
  ...{ requested: { kind: trip.requested.kind, at: toInstant(trip.requested.at) } },
  requestedAt: toInstant(trip.requestedAt),
});

interface Parts {
  places: Places;
  local(iso: string): Seconds;
}

/** Leaves as early as the shift allows and waits at each door: what the board does not say is taken at its best. */
function toRoute(run: Run, { problem, local }: { problem: Problem; local(iso: string): Seconds }): Route {
  const shift = problem.shifts.find(({ id }) => id === run.shiftId);
  const departAt = shift?.start.window.earliest ?? seconds(0);
  let place = shift?.start.node;
  let free = departAt;
  const stops = run.stops
    .toSorted((one, other) => one.sequence - other.sequence)
    .map(({ tripId, kind, scheduled }): TripStop => {
      const end = problem.trips.find(({ id }) => id === tripId)?.[kind];
      const beginAt = local(scheduled);
      const drive =
        place === undefined || end === undefined ? 0 : problem.matrix.travelTime(place, end.node, free);
      const leaveAt = seconds(beginAt + (end?.dwell ?? 0));
      const stop = { kind, tripId, arriveAt: seconds(Math.min(beginAt, free + drive)), beginAt, leaveAt };
      [place, free] = [end?.node, leaveAt];
      return stop;
    });
  const home = shift?.end.node;
  const back = place === undefined || home === undefined ? 0 : problem.matrix.travelTime(place, home, free);
  return { shiftId: run.shiftId, stops, departAt, returnAt: seconds(free + back) };
}
