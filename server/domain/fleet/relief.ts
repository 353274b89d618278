import type { DriverId, ShiftId, StopId } from "../../../shared/ids/index.ts";
import type { ReliefBar, ReliefState } from "../../../shared/lifeCycle/relief.ts";
import type { FleetDriver } from "../../../shared/schemas/fleet.ts";
import type { WorkingTime } from "../../../shared/schemas/serviceRules.ts";
import { type Instant, type ServiceDay, toInstant } from "../../../shared/time/index.ts";
import type { InstantWindow } from "../place.ts";
import { unfitOn } from "./fitness.ts";
import { type Breach, breachesOn, type WorkSpan } from "./workingTime.ts";

/** Where one driver meets the other: at a stop of the run, at its depot, or wherever its vehicle is. */
export type Meeting = { at: "stop"; stopId: StopId } | { at: "depot" } | { at: "vehicle" };

/** One driver hands a shift over to another, from a moment on. */
export interface Relief {
  id: string;
  shiftId: ShiftId;
  was: DriverId;
  next: DriverId;
  at: Instant;
  meet: Meeting;
  state: ReliefState;
}

/** Somebody, with the way to call them. */
export interface NamedDriver {
  id: DriverId;
  name: string;
  phone: string;
}

/** Somebody who drove a shift until then. */
export interface EndedTurn {
  driverId: DriverId;
  until: Instant;
}

/** Whether somebody drove it at a time before it was handed over: what they say of that time is theirs to say. */
export const hadTurn = (
  { turns = [] }: { turns?: readonly EndedTurn[] | undefined },
  driverId: string,
  at: Instant,
): boolean => turns.some((turn) => turn.driverId === driverId && at <= turn.until);

/** Who had it at that time: whose turn had not ended yet, or whose it is now. */
export const driverThen = (
  { turns = [], driver }: { turns?: readonly EndedTurn[] | undefined; driver: { id: DriverId } },
  at: Instant,
): DriverId =>
  [...turns].sort((a, b) => a.until - b.until).find(({ until }) => at <= until)?.driverId ?? driver.id;

/** What somebody would take over. */
export interface TurnAhead extends InstantWindow {
  serviceDay: ServiceDay;
  /** Somebody who is promised a ride in it needs the lift. */
  needsLift: boolean;
}

/** What speaks against somebody, or (a rule that does not bind) what is to be known of it. */
export interface ReliefFit {
  bar?: ReliefBar | undefined;
  /** Of `hours`, and of those that only warn. */
  breaches: readonly Breach[];
}

/** Whether a driver could take the turn over. `work`: what they drive around it by now. */
export function reliefFit(
  driver: Pick<FleetDriver, "away" | "licenceUntil" | "liftTrained">,
  turn: TurnAhead,
  { work, limits }: { work: readonly WorkSpan[]; limits: WorkingTime },
): ReliefFit {
  const bar = barOf(driver, turn, work);
  if (bar !== undefined) return { bar, breaches: [] };
  const breaches = breachesOn(turn.serviceDay, [...work, turn], limits);
  const binding = breaches.filter(({ binds }) => binds);
  return binding.length > 0 ? { bar: "hours", breaches: binding } : { breaches };
}

function barOf(
  { away, ...driver }: Pick<FleetDriver, "away" | "licenceUntil" | "liftTrained">,
  turn: TurnAhead,
  work: readonly WorkSpan[],
): ReliefBar | undefined {
  if (unfitOn(turn.serviceDay, { vehicle: { papers: [] }, driver }) !== undefined) return "licence";
  const isAway = away.some(
    ({ from, until }) =>
      toInstant(from) < turn.until && (until === undefined || toInstant(until) > turn.from),
  );
  if (isAway) return "away";
  if (turn.needsLift && !driver.liftTrained) return "lift";
  return work.some(({ from, until }) => from < turn.until && until > turn.from) ? "busy" : undefined;
}

type Ranked = { fit: ReliefFit; driver: Pick<FleetDriver, "liftTrained" | "name">; isAtWork: boolean };

/** Who can comes first; of those, who breaks no rule, has learned the lift and is at work that day already. */
export const byReliefFit = (one: Ranked, other: Ranked): number =>
  rankOf(one) - rankOf(other) || one.driver.name.localeCompare(other.driver.name);

const rankOf = ({ fit, driver, isAtWork }: Ranked): number =>
  (fit.bar === undefined ? 0 : 8) +
  (fit.breaches.length === 0 ? 0 : 4) +
  (driver.liftTrained ? 0 : 2) +
  (isAtWork ? 0 : 1);
