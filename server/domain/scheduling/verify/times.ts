import type { TripId } from "../../../../shared/ids/index.ts";
import type { Seconds } from "../../../../shared/time/index.ts";
import type { TripStop } from "../model/plan.ts";
import type { NodeIndex } from "../model/travelTimeMatrix.ts";
import type { Trip } from "../model/trip.ts";
import type { CheckedRoute } from "./checkedRoute.ts";
import type { Findings } from "./violation.ts";

/** Goes along the route leg by leg with its own scheduled times. */
export function verifyTimes(checked: CheckedRoute, findings: Findings): void {
  const { problem, trips, shift, route, state } = checked;
  const of = { shiftId: shift.id };
  verifyLeaving(checked, findings);
  let at: NodeIndex = state?.position.node ?? shift.start.node;
  let free: Seconds = route.departAt;
  const boarded = new Map<TripId, number>(state?.aboard.map((person) => [person.tripId, person.boardedAt]));
  for (const stop of route.stops) {
    const trip = stop.kind === "break" ? undefined : trips.get(stop.tripId);
    const here = trip === undefined ? at : endOf(trip, stop.kind).node;
    const subject = trip === undefined ? of : { ...of, tripId: trip.id };
    verifyLeg({ from: at, to: here, free, arriveAt: stop.arriveAt, checked, subject }, findings);
    const early = stop.arriveAt - stop.beginAt;
    findings.addIfPositive("beginsBeforeArrival", subject, {
      by: early,
      sentence: "service begins before arrival",
    });
    if (trip !== undefined && stop.kind !== "break") verifyStop({ trip, stop, boarded, checked }, findings);
    at = here;
    free = stop.leaveAt;
  }
  verifyLeg({ from: at, to: shift.end.node, free, arriveAt: route.returnAt, checked, subject: of }, findings);
  verifyReturn(checked, findings);
  verifyDriving(checked, findings, problem.tolerances?.shifts.get(shift.id)?.drivingOver);
}

const endOf = (trip: Trip, kind: "pickup" | "dropoff" | "break") =>
  kind === "pickup" ? trip.pickup : trip.dropoff;

type Subject = { shiftId: CheckedRoute["shift"]["id"]; tripId?: TripId };

function verifyLeg(
  leg: {
    from: NodeIndex;
    to: NodeIndex;
    free: Seconds;
    arriveAt: Seconds;
    checked: CheckedRoute;
    subject: Subject;
  },
  findings: Findings,
): void {
  const way = leg.from === leg.to ? 0 : leg.checked.problem.matrix.travelTime(leg.from, leg.to, leg.free);
  findings.addIfPositive("drivesTooFast", leg.subject, {
    by: leg.free + way - leg.arriveAt,
    sentence: "the vehicle arrives before it can",
  });
}

function verifyStop(
  at: { trip: Trip; stop: TripStop; boarded: Map<TripId, number>; checked: CheckedRoute },
  findings: Findings,
): void {
  const { trip, stop, boarded } = at;
  const subject = { shiftId: at.checked.shift.id, tripId: trip.id };
  const { window, dwell } = endOf(trip, stop.kind);
  const borne = at.checked.problem.tolerances?.trips.get(trip.id);
  const late = stop.kind === "pickup" ? borne?.pickupLate : borne?.dropoffLate;
  findings.addIfPositive("serviceCutShort", subject, {
    by: stop.beginAt + dwell - stop.leaveAt,
    sentence: "service is cut short",
  });
  findings.addIfPositive("beforeWindow", subject, {
    by: window.earliest - stop.beginAt,
    sentence: `${stop.kind} before its window`,
  });
  findings.addIfPositive("afterWindow", subject, {
    by: stop.beginAt - window.latest,
    borne: late,
    sentence: `${stop.kind} after its window`,
  });
  verifyPromise({ trip, stop, borne: late, subject }, findings);
  if (stop.kind === "pickup") boarded.set(trip.id, stop.leaveAt);
  else
    verifyRide(
      {
        trip,
        seconds: stop.beginAt - (boarded.get(trip.id) ?? stop.beginAt),
        borne: borne?.rideOver,
        subject,
      },
      findings,
    );
}

function verifyPromise(
  at: { trip: Trip; stop: TripStop; borne: Seconds | undefined; subject: Subject },
  findings: Findings,
): void {
  const { trip, stop, borne, subject } = at;
  const { promise } = trip;
  if (promise === undefined) return;
  if (stop.kind === "pickup") {
    const sentence = "picked up outside the promised window";
    const early = promise.pickup.earliest - stop.beginAt;
    findings.addIfPositive("promisedPickupMissed", subject, { by: early, sentence });
    const by = stop.beginAt - promise.pickup.latest;
    findings.addIfPositive("promisedPickupMissed", subject, { by, borne, sentence });
  } else if (promise.latestArrival !== undefined) {
    const by = stop.beginAt - promise.latestArrival;
    findings.addIfPositive("promisedArrivalMissed", subject, {
      by,
      borne,
      sentence: "arrives later than promised",
    });
  }
}

function verifyRide(
  ride: { trip: Trip; seconds: number; borne: Seconds | undefined; subject: Subject },
  findings: Findings,
): void {
  const { trip, seconds, borne, subject } = ride;
  const over = seconds - trip.maxRideTime;
  findings.addIfPositive("rideTooLong", subject, {
    by: over,
    borne,
    sentence: "sits in the vehicle too long",
  });
  const promised = trip.promise?.maxRideTime;
  if (promised === undefined || promised >= trip.maxRideTime) return;
  findings.addIfPositive("promisedRideExceeded", subject, {
    by: seconds - promised,
    borne,
    sentence: "sits in the vehicle longer than promised",
  });
}

function verifyLeaving({ problem, shift, route, state }: CheckedRoute, findings: Findings): void {
  const subject = { shiftId: shift.id };
  const { earliest, latest } = shift.start.window;
  const free = state?.position.availableAt ?? earliest;
  const opens = state?.leftStartAt === undefined ? Math.max(free, earliest) : free;
  findings.addIfPositive("leavesTooEarly", subject, {
    by: opens - route.departAt,
    sentence: "leaves too early",
  });
  if (state?.leftStartAt !== undefined) return;
  findings.addIfPositive("leavesTooLate", subject, {
    by: route.departAt - Math.max(latest, free),
    borne: problem.tolerances?.shifts.get(shift.id)?.startLate,
    sentence: "leaves after the start window",
  });
}

function verifyReturn({ problem, shift, route, state }: CheckedRoute, findings: Findings): void {
  const subject = { shiftId: shift.id };
  const borne = problem.tolerances?.shifts.get(shift.id)?.endLate;
  const { earliest, latest } = shift.end.window;
  findings.addIfPositive("backTooEarly", subject, {
    by: earliest - route.returnAt,
    sentence: "back too early",
  });
  findings.addIfPositive("backTooLate", subject, {
    by: route.returnAt - latest,
    borne,
    sentence: "back too late",
  });
  const seconds = route.returnAt - (state?.leftStartAt ?? route.departAt);
  const by = seconds - (shift.maxDuration ?? Infinity);
  findings.addIfPositive("shiftTooLong", subject, { by, borne, sentence: "the shift is too long" });
}

function verifyDriving(
  { problem, trips, shift, route, state }: CheckedRoute,
  findings: Findings,
  borne: Seconds | undefined,
): void {
  if (shift.maxContinuousDriving === undefined) return;
  let driven = state?.continuousDriving ?? 0;
  let worst = 0; // what was driven before counts with the first leg that follows
  let at = state?.position.node ?? shift.start.node;
  let free = route.departAt;
  const drive = (to: NodeIndex) => {
    driven += at === to ? 0 : problem.matrix.travelTime(at, to, free);
    worst = Math.max(worst, driven);
    at = to;
  };
  for (const stop of route.stops) {
    const trip = stop.kind === "break" ? undefined : trips.get(stop.tripId);
    if (trip !== undefined) drive(endOf(trip, stop.kind).node);
    else driven = 0;
    free = stop.leaveAt;
  }
  drive(shift.end.node);
  const by = worst - shift.maxContinuousDriving;
  findings.addIfPositive(
    "drivesTooLong",
    { shiftId: shift.id },
    { by, borne, sentence: "drives too long without a break" },
  );
}
