import { ShiftId, StopId, TripId, type VehicleId } from "../../../shared/ids/index.ts";
import { isAhead, statusWithoutRider, stopStatusAfter } from "../../../shared/lifeCycle/stop.ts";
import { canHappen, isSearching, nextStatus, type TripEvent } from "../../../shared/lifeCycle/trip.ts";
import type { ApiBody, RescueCause } from "../../../shared/schemas/index.ts";
import { NewTripRequest } from "../../../shared/schemas/index.ts";
import {
  addSeconds,
  atLocalTime,
  hours,
  type Instant,
  seconds,
  toInstant,
} from "../../../shared/time/index.ts";
import { contractsFor } from "../../domain/fleet/contracts.ts";
import type { Terms } from "../../domain/fleet/terms.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import { askedBounds, directTimeOf, givenBounds } from "../../domain/trips/promise.ts";
import { districtOf, type GeneratedRider } from "../../regions/index.ts";
import { stableId } from "../../regions/stableId.ts";
import { RefusedCall } from "../apiSession.ts";
import type { Roads } from "../play/roads.ts";
import type { World } from "../world/createWorld.ts";
import type { PaperRun, PaperStop, PaperTrip } from "./paperDay.ts";
import type { PaperBook, Practice } from "./practices.ts";
import { termsOf } from "./termsOf.ts";

/** What acts at a pickup mean for the trip; at a drop-off only letting out does. */
const events: Partial<Record<string, TripEvent>> = {
  ...{ "pickup depart": "depart", "pickup arrive": "arrive", "pickup board": "board" },
  ...{ "pickup noShow": "noShow", "dropoff dropOff": "dropOff" },
};

/** The day in a dispatcher's notebook: who asked, who drives whom when. */
export class Notebook {
  now: Instant;
  readonly runs: readonly PaperRun[];
  private readonly terms: Terms;
  private readonly byId = new Map<TripId, PaperTrip>();
  private readonly brokenDown = new Set<VehicleId>();
  private readonly liftless = new Set<VehicleId>();
  private readonly byPhone: ReadonlyMap<string, GeneratedRider>;

  constructor(
    readonly world: World,
    riders: readonly GeneratedRider[],
    private readonly parts: { roads: Roads; practice: Practice; begins: Instant },
  ) {
    this.now = parts.begins;
    this.terms = termsOf(world.pack, world.day);
    this.byPhone = new Map(riders.map((rider) => [rider.phone, rider]));
    this.runs = world.pack.vehicles.flatMap((vehicle) => runOf(world, vehicle));
  }

  get trips(): PaperTrip[] {
    return [...this.byId.values()];
  }

  get phones(): string[] {
    return [...this.byPhone.keys()];
  }

  getTrip(id: string | undefined): PaperTrip {
    const trip = this.trips.find((each) => each.id === id);
    if (trip === undefined) throw new RefusedCall("getTrip", { code: "trip.unknown" });
    return trip;
  }

  ask(body: ApiBody<"requestTrip"> | undefined, phone: string | undefined): PaperTrip {
    const wish = NewTripRequest.parse(body);
    const rider = [...this.byPhone.values()].find(
      ({ id, phone: own }) => id === wish.riderId || own === phone,
    );
    if (rider === undefined) throw new RefusedCall("requestTrip", { code: "rider.unknown" });
    const id = TripId.parse(stableId(`paper trip ${this.byId.size}`));
    const asked = { id, rider, wish, askedAt: this.now, version: 1, status: "requested" as const };
    const trip: PaperTrip = { ...asked, promise: this.bounds(asked), isPromised: false };
    this.byId.set(id, trip);
    return this.retry(trip);
  }

  /** Looks for a vehicle by the practice. */
  retry(trip: PaperTrip): PaperTrip {
    trip.version += 1;
    const block = this.parts.practice(this.bookFor(trip), trip);
    if (block === undefined) {
      if (isSearching(trip)) this.happen(trip, "failToAssign");
      return trip;
    }
    const { run, pickupAt, dropoffAt } = block;
    trip.promise = givenBounds(trip.promise, pickupAt, this.terms);
    trip.isPromised = true;
    this.happen(trip, "assign");
    trip.run = run;
    const stops = [this.stopOf(trip, "pickup", pickupAt), this.stopOf(trip, "dropoff", dropoffAt)];
    run.stops = [...run.stops, ...stops].sort((one, other) => one.scheduled - other.scheduled);
    run.version += 1;
    return trip;
  }

  leave(trip: PaperTrip, event: "cancel" | "unassign"): void {
    if (!canHappen(event, trip)) throw new RefusedCall("cancelTrip", { code: "trip.illegalChange" });
    this.happen(trip, event);
    const { run } = trip;
    if (run === undefined) return;
    run.stops = run.stops.filter((stop) => stop.trip !== trip || !isAhead(stop));
    run.version += 1;
    trip.run = undefined;
  }

  /** Its people go with others, where the practice finds any: all of them, and it gets nobody any more; or those who need its lift. */
  rescue({ vehicle: { id } }: PaperRun, cause: RescueCause | undefined): PaperRun[] {
    (cause === "lift" ? this.liftless : this.brokenDown).add(id);
    const left = this.trips.filter(
      (trip) =>
        trip.run?.vehicle.id === id &&
        canHappen("unassign", trip) &&
        (cause !== "lift" || this.needsLift(trip)),
    );
    const runs = left.flatMap(({ run }) => run ?? []);
    for (const trip of left) {
      this.leave(trip, "unassign");
      this.retry(trip);
    }
    return [...new Set([...runs, ...left.flatMap(({ run }) => run ?? [])])];
  }

  getRun(id: string | undefined): PaperRun {
    const run = this.runs.find((each) => each.id === id);
    if (run === undefined) throw new RefusedCall("startShift", { code: "shift.unknown" });
    return run;
  }

  setShift(id: string | undefined, status: PaperRun["status"]): PaperRun {
    const run = this.getRun(id);
    run.status = status;
    run.version += 1;
    return run;
  }

  report(id: string | undefined, report: ApiBody<"reportStopAction"> | undefined): PaperRun {
    const run = this.runs.find(({ stops }) => stops.some((stop) => stop.id === id));
    const stop = run?.stops.find((each) => each.id === id);
    if (run === undefined || stop === undefined || report === undefined)
      throw new RefusedCall("reportStopAction", { code: "stop.unknown" });
    stop.status = stopStatusAfter(report.action);
    if (report.action === "arrive") stop.arrivedAt = toInstant(report.at);
    const event = events[`${stop.kind} ${report.action}`];
    if (event !== undefined) this.happen(stop.trip, event);
    const dropoff = run.stops.find((each) => each.trip === stop.trip && each.kind === "dropoff");
    if (report.action === "noShow" && dropoff !== undefined) dropoff.status = statusWithoutRider;
    run.version += 1;
    return run;
  }

  private happen(trip: PaperTrip, event: TripEvent): void {
    const next = nextStatus(trip.status, event);
    if (next.kind === "changed") trip.status = next.status;
    trip.version += 1;
  }

  private stopOf(trip: PaperTrip, kind: PaperStop["kind"], scheduled: Instant): PaperStop {
    const id = StopId.parse(stableId(`paper stop ${trip.id} ${kind} ${trip.version}`));
    return { id, trip, kind, scheduled, status: "planned" };
  }

  private bounds(trip: Omit<PaperTrip, "promise" | "isPromised">) {
    const { pack } = this.world;
    const { travelTime } = this.parts.roads;
    const midnight = atLocalTime(this.world.day, hours(0), pack.timeZone);
    const asked = this.requestOf(trip);
    const direct = directTimeOf(asked, this.terms, {
      travelTime: (from, to, at) => travelTime(from, to, addSeconds(midnight, at)),
    });
    return askedBounds(asked, this.terms, { direct });
  }

  private requestOf({
    id,
    rider,
    wish,
    askedAt,
    version,
    status,
  }: Omit<PaperTrip, "promise" | "isPromised">): TripRequest {
    return {
      ...wish,
      ...{ id, version, status, riderId: rider.id, serviceDay: this.world.day, priorityClass: 0 },
      whenReady: undefined,
      ...{ requested: { kind: wish.when.kind, at: toInstant(wish.when.at) }, aid: wish.aid ?? rider.aid },
      ...{ assistance: wish.assistance ?? "door" },
      ...{ requestedAt: askedAt, bookedBy: "dispatcher" as const },
    };
  }

  private readonly needsLift = ({ wish, rider }: PaperTrip): boolean =>
    this.world.pack.rules.liftNeeded.value[wish.aid ?? rider.aid];

  private bookFor(trip: PaperTrip): PaperBook {
    const { pack, day } = this.world;
    const known = { trip: this.requestOf(trip), rider: trip.rider };
    const contracts = contractsFor(known, this.terms, (at) => districtOf(pack, at)?.id);
    return {
      ...{ pack, roads: this.parts.roads, now: this.now, runs: this.runs },
      dayBegins: atLocalTime(day, seconds(0), pack.timeZone),
      mayServe: ({ vehicle }) =>
        !this.brokenDown.has(vehicle.id) &&
        !(this.liftless.has(vehicle.id) && this.needsLift(trip)) &&
        (contracts === undefined || contracts.includes(vehicle.contractId)),
    };
  }
}

function runOf({ pack, day }: World, vehicle: PaperRun["vehicle"]): PaperRun[] {
  const shift = pack.shifts.find(({ vehicleId }) => vehicleId === vehicle.id);
  const driver = pack.drivers.find(({ id }) => id === shift?.driverId);
  const depot = pack.depots.find(({ id }) => id === vehicle.depotId);
  if (shift === undefined || driver === undefined || depot === undefined) return [];
  const at = (time: typeof shift.starts) => atLocalTime(day, time, pack.timeZone);
  return [
    {
      ...{ id: ShiftId.parse(stableId(`paper shift ${vehicle.id}`)), vehicle, driver },
      ...{
        depot: { label: depot.label.en, point: depot.point },
        starts: at(shift.starts),
        ends: at(shift.ends),
      },
      ...{ version: 1, status: "planned", stops: [] },
    },
  ];
}
