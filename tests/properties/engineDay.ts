import {
  type Break,
  type DayState,
  insertTrip,
  type Lock,
  type Plan,
  type Problem,
  type Route,
  relaxToReality,
  removeTrip,
  type Shift,
  type Trip,
  type Violation,
  verifyPlan,
} from "../../server/domain/scheduling/index.ts";
import type { ShiftId, TripId } from "../../shared/ids/index.ts";
import { minutes, type Seconds } from "../../shared/time/index.ts";

/** A service day as a dispatcher lives it: what is planned, and what has happened. */
export class EngineDay {
  problem: Problem;
  plan: Plan;
  /** Trips that must not get lost: accepted, and neither done, cancelled nor taken out for lack of a place. */
  readonly accepted = new Set<TripId>();

  constructor(problem: Problem) {
    this.problem = problem;
    this.plan = { routes: [], unassigned: problem.trips.map(({ id }) => ({ tripId: id, reason: "new" })) };
  }

  /** Someone asks for a trip; if it is accepted, its window becomes a promise. */
  insert(number: number): void {
    const open = this.plan.unassigned[number % Math.max(1, this.plan.unassigned.length)];
    if (open === undefined) return;
    const result = insertTrip(this.problem, this.plan, open.tripId);
    if (result.kind === "rejected") return;
    this.plan = result.plan;
    this.accepted.add(open.tripId);
    this.#changeTrip(open.tripId, (trip) => ({
      ...trip,
      promise: { pickup: trip.pickup.window, maxRideTime: trip.maxRideTime },
      told: toldOf(result.plan, trip.id),
    }));
  }

  cancel(number: number): void {
    const tripId = this.#servedTrip(number);
    if (tripId === undefined || this.#isAboard(tripId)) return;
    this.#takeOut(tripId);
  }

  /** The vehicle does its next stop, `late` minutes later than planned. */
  drive(number: number, late: number): void {
    const route = this.#route(number);
    const [stop, ...rest] = route?.stops ?? [];
    if (route === undefined || stop === undefined) return;
    const { committed: _, ...before } = this.#stateOf(route);
    const leaveAt = (stop.leaveAt + minutes(late)) as Seconds;
    const trip = stop.kind === "break" ? undefined : this.#trip(stop.tripId);
    const node =
      trip === undefined ? before.position.node : (stop.kind === "pickup" ? trip.pickup : trip.dropoff).node;
    const aboard = before.aboard.filter((person) => stop.kind !== "dropoff" || person.tripId !== stop.tripId);
    const boarded = stop.kind === "pickup" ? [{ tripId: stop.tripId, boardedAt: leaveAt }] : [];
    this.#setState(route.shiftId, {
      ...before,
      leftStartAt: before.leftStartAt ?? route.departAt,
      position: { node, availableAt: leaveAt },
      aboard: [...aboard, ...boarded],
      breaksTaken: stop.kind === "break" ? stop.breakIndex + 1 : before.breaksTaken,
      continuousDriving: (stop.kind === "break"
        ? 0
        : (before.continuousDriving ?? 0) + stop.arriveAt - route.departAt) as Seconds,
    });
    this.#replaceRoute({ ...route, stops: rest });
    if (stop.kind === "dropoff") this.#forget(stop.tripId);
  }

  /** The vehicle is so near its next stop that it is not diverted any more. */
  commit(number: number): void {
    const route = this.#route(number);
    const [stop] = route?.stops ?? [];
    if (route === undefined || stop === undefined || stop.kind === "break") return;
    const before = this.#stateOf(route);
    const availableAt = Math.max(before.position.availableAt, route.departAt) as Seconds;
    this.#setState(route.shiftId, {
      ...before,
      leftStartAt: before.leftStartAt ?? route.departAt,
      position: { ...before.position, availableAt },
      committed: { tripId: stop.tripId, kind: stop.kind },
    });
  }

  /** The vehicle stands somewhere and loses time. */
  delay(number: number, late: number): void {
    const route = this.#route(number);
    if (route === undefined) return;
    const before = this.#stateOf(route);
    const availableAt = (Math.max(before.position.availableAt, route.departAt) + minutes(late)) as Seconds;
    this.#setState(route.shiftId, { ...before, position: { ...before.position, availableAt } });
  }

  lock(number: number, kind: Lock["kind"]): void {
    const route = this.#route(number);
    const stops = (route?.stops ?? []).flatMap((stop) => (stop.kind === "break" ? [] : [stop]));
    const stop = stops[number % Math.max(1, stops.length)];
    if (route === undefined || stop === undefined) return;
    const { shiftId } = route;
    const { tripId } = stop;
    const window = {
      earliest: (stop.beginAt - minutes(10)) as Seconds,
      latest: (stop.beginAt + minutes(10)) as Seconds,
    };
    const locks: Record<Lock["kind"], Lock> = {
      rider: { kind: "rider", tripId, shiftId },
      vehicle: { kind: "vehicle", shiftId, tripIds: stops.map((one) => one.tripId) },
      order: { kind: "order", shiftId, stops: stops.map((one) => ({ tripId: one.tripId, kind: one.kind })) },
      time: { kind: "time", stop: { tripId, kind: stop.kind }, window },
    };
    this.problem = { ...this.problem, locks: [...(this.problem.locks ?? []), locks[kind]] };
  }

  addBreak(number: number, pause: Break): void {
    this.#changeShift(number, (shift) =>
      shift.breaks.length > 1 ? shift : { ...shift, breaks: [...shift.breaks, pause] },
    );
  }

  /** Another vehicle with other places; who has no place any more is taken out and has to be planned anew. */
  changeLayouts(number: number, layouts: Shift["layouts"]): void {
    const aboard = this.#stateOf(this.#route(number)).aboard.length;
    if (aboard > 0) return; // nobody changes vehicles with people inside
    this.#changeShift(number, (shift) => ({ ...shift, layouts }));
    for (let found = this.#overloaded(); found !== undefined; found = this.#overloaded())
      this.#takeOut(found);
  }

  /** What a service does after every event: fit the plan to what has happened. */
  settle(): Violation[] {
    const { problem, plan } = relaxToReality(this.problem, this.plan);
    this.problem = problem;
    this.plan = plan;
    return verifyPlan(problem, plan);
  }

  servedTrips(): Set<TripId> {
    return new Set(
      this.plan.routes.flatMap(({ stops }) =>
        stops.flatMap((stop) => (stop.kind === "dropoff" ? [stop.tripId] : [])),
      ),
    );
  }

  #overloaded(): TripId | undefined {
    return verifyPlan(this.problem, this.plan).find((found) => found.code === "overloaded")?.tripId;
  }

  #takeOut(tripId: TripId): void {
    const plan = removeTrip(this.problem, this.plan, { tripId, reason: "cancelled" });
    this.plan = { ...plan, unassigned: plan.unassigned.filter((entry) => entry.tripId !== tripId) };
    this.#forget(tripId);
  }

  #forget(tripId: TripId): void {
    this.accepted.delete(tripId);
    this.problem = { ...this.problem, trips: this.problem.trips.filter((trip) => trip.id !== tripId) };
  }

  #servedTrip = (number: number): TripId | undefined => {
    const served = [...this.servedTrips()];
    return served[number % Math.max(1, served.length)];
  };

  #isAboard = (tripId: TripId): boolean =>
    [...(this.problem.state?.values() ?? [])].some((state) =>
      state.aboard.some((person) => person.tripId === tripId),
    );

  #trip = (tripId: TripId): Trip | undefined => this.problem.trips.find((trip) => trip.id === tripId);

  #route(number: number): Route | undefined {
    return this.plan.routes[number % Math.max(1, this.plan.routes.length)];
  }

  #stateOf(route: Route | undefined): DayState {
    const shift = this.problem.shifts.find((one) => one.id === route?.shiftId);
    const start = shift?.start ?? this.problem.shifts[0]?.start;
    if (start === undefined) throw new Error("a day without shifts");
    const fresh = {
      position: { node: start.node, availableAt: start.window.earliest },
      aboard: [],
      breaksTaken: 0,
    };
    return (shift === undefined ? undefined : this.problem.state?.get(shift.id)) ?? fresh;
  }

  #setState(shiftId: ShiftId, state: DayState): void {
    this.problem = { ...this.problem, state: new Map([...(this.problem.state ?? []), [shiftId, state]]) };
  }

  #replaceRoute(route: Route): void {
    const keep = route.stops.some((stop) => stop.kind !== "break");
    this.plan = {
      ...this.plan,
      routes: this.plan.routes.flatMap((other) =>
        other.shiftId !== route.shiftId ? [other] : keep ? [route] : [],
      ),
    };
  }

  #changeTrip(tripId: TripId, change: (trip: Trip) => Trip): void {
    this.problem = {
      ...this.problem,
      trips: this.problem.trips.map((trip) => (trip.id === tripId ? change(trip) : trip)),
    };
  }

  #changeShift(number: number, change: (shift: Shift) => Shift): void {
    const shiftId = this.#route(number)?.shiftId;
    this.problem = {
      ...this.problem,
      shifts: this.problem.shifts.map((shift) => (shift.id === shiftId ? change(shift) : shift)),
    };
  }
}

function toldOf(plan: Plan, tripId: TripId): NonNullable<Trip["told"]> {
  for (const { shiftId, stops } of plan.routes) {
    const times = stops
      .filter((stop) => stop.kind !== "break" && stop.tripId === tripId)
      .map((stop) => stop.beginAt);
    const [pickupAt, dropoffAt] = times;
    if (pickupAt !== undefined && dropoffAt !== undefined) return { shiftId, pickupAt, dropoffAt };
  }
  throw new Error(`${tripId} is not in the plan`);
}
