import { allowedActions, isWaiting } from "../../../shared/lifeCycle/stop.ts";
import type {
  Board,
  Manifest,
  ManifestStop,
  RescuePlan,
  RescueView,
  RiderTrip,
} from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant, instant, type Seconds, toIso } from "../../../shared/time/index.ts";
import type { PaperRun, PaperStop, PaperTrip } from "./paperDay.ts";

/** A trip as its rider would be told by telephone, in the shape of a rider's page. */
export function riderTrip(
  { id, version, status, wish, promise, isPromised, run, rider }: PaperTrip,
  serviceDay: string,
): RiderTrip {
  return {
    ...{ id, version, serviceDay, status, pickup: wish.pickup, dropoff: wish.dropoff, requested: wish.when },
    ...{
      companions: wish.companions,
      aid: wish.aid ?? rider.aid,
      assistance: wish.assistance ?? "door",
      needs: wish.needs ?? {},
      purpose: wish.purpose,
    },
    ...(isPromised && {
      promise: {
        pickupWindow: { from: toIso(promise.pickupWindow.from), until: toIso(promise.pickupWindow.until) },
        ...(promise.latestArrival !== undefined && { latestArrival: toIso(promise.latestArrival) }),
      },
    }),
    ...(run && {
      vehicle: {
        ...{ vehicleId: run.vehicle.id, plate: run.vehicle.plate, model: run.vehicle.model },
        ...{ driverName: run.driver.name, driverPhone: run.driver.phone },
      },
    }),
    ...{ actual: {}, canCancel: true, story: [] },
  };
}

export function boardTrip(trip: PaperTrip, serviceDay: string): Board["trips"][number] {
  const { rider, askedAt, run } = trip;
  const { story: _, ...view } = riderTrip(trip, serviceDay);
  return {
    ...view,
    ...{ rider: { id: rider.id, name: rider.name, phone: rider.phone }, bookedBy: "dispatcher", demo: true },
    ...{ requestedAt: toIso(askedAt), lateMinutes: 0, leftOver: false },
    ...(run && { shiftId: run.id }),
  };
}

/** What the driver's slip of paper says. */
export function manifestOf(run: PaperRun, serviceDay: string, freeWaiting: Seconds): Manifest {
  const { id, version, status, starts, ends, vehicle, depot, stops } = run;
  return {
    ...{ shiftId: id, version, serviceDay, status, starts: toIso(starts), ends: toIso(ends), depot },
    lastAct: toIso(starts),
    canStartFrom: toIso(starts),
    vehicle: { id: vehicle.id, plate: vehicle.plate, model: vehicle.model, lift: vehicle.lift },
    freeWaitingSeconds: freeWaiting,
    stops: stops.map((stop, sequence) => ({
      ...stopView(stop, sequence),
      actions: [...allowedActions({ shift: run, stops }, stop)],
      ...noShowOf(stop, freeWaiting),
    })),
  };
}

function stopView(
  { id, trip, kind, scheduled, status }: PaperStop,
  sequence: number,
): Omit<ManifestStop, "actions"> {
  const { wish, rider, promise } = trip;
  const { from, until } = promise.pickupWindow;
  return {
    ...{
      id,
      tripId: trip.id,
      kind,
      sequence,
      status,
      scheduled: toIso(scheduled),
      estimated: toIso(scheduled),
    },
    place: kind === "pickup" ? wish.pickup : wish.dropoff,
    rider: { name: rider.name, phone: rider.phone },
    ...{ aid: wish.aid ?? rider.aid, companions: wish.companions },
    ...{ assistance: wish.assistance ?? "door", tasks: [] },
    ...(kind === "pickup" && { window: { from: toIso(from), until: toIso(until) } }),
  };
}

function noShowOf(
  { kind, status, arrivedAt, trip }: PaperStop,
  freeWaiting: Seconds,
): { noShowFrom?: string } {
  if (kind !== "pickup" || !isWaiting({ status }) || arrivedAt === undefined) return {};
  const from: Instant = instant(Math.max(arrivedAt, trip.promise.pickupWindow.from));
  return { noShowFrom: toIso(addSeconds(from, freeWaiting)) };
}

/** The run as a line of the board. */
export const runView = (run: PaperRun, serviceDay: string): Board["runs"][number] => ({
  ...{ serviceDay, leftOver: false, lastAct: toIso(run.starts) },
  ...{ shiftId: run.id, version: run.version, vehicleId: run.vehicle.id, plate: run.vehicle.plate },
  driver: { id: run.driver.id, name: run.driver.name, phone: run.driver.phone },
  ...{
    districtId: run.vehicle.districtId,
    starts: toIso(run.starts),
    ends: toIso(run.ends),
    status: run.status,
  },
  ...{ locks: [], withdrawals: [], stops: [], checkItems: [] },
});

export const rescuePlan = (run: PaperRun, serviceDay: string): RescuePlan => ({
  ...{ cause: "vehicle", shiftId: run.id, serviceDay, plate: run.vehicle.plate },
  driver: { name: run.driver.name, phone: run.driver.phone },
  ...{ moved: [], left: [], others: [] },
});

export const acceptedRescue = (run: PaperRun, serviceDay: string, id = ""): RescueView => ({
  ...{ id, serviceDay, cause: "vehicle", shiftId: run.id, plate: run.vehicle.plate, at: toIso(run.starts) },
  ...{ undone: false, moved: [], left: [] },
});
