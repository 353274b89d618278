import type { ShiftId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { ofShift, ofShiftBy } from "../../domain/facts/concerns.ts";
import type { Concerns } from "../../domain/facts/fact.ts";
import type { Shift } from "../../domain/fleet/model.ts";
import { driverThen } from "../../domain/fleet/relief.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { ToldTime } from "../../domain/runs/deviceTime.ts";
import type { Run } from "../../domain/runs/model.ts";
import type { Stores } from "../../stores/index.ts";
import { getOwnRun, getRun } from "../records/getRun.ts";
import { requirePast } from "../records/requirePast.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { timeOf } from "./deviceTimes.ts";
import type { DrivingNeeds } from "./needs.ts";

/** A dispatcher tells it for the driver: when it was, and how they know. */
export interface ByDispatcher {
  at: Instant;
  reason: string;
}

/** Something that a driver says of their shift, or a dispatcher for them. */
export interface Word {
  actor: Actor;
  at: Instant;
  now: Instant;
  /** Of a dispatcher's word. */
  reason?: string | undefined;
}

/** Throws act.inTheFuture; session.forbidden for whoever is no dispatcher and tells it for another. */
export function wordOf(deps: DrivingNeeds, actor: Actor, told: ToldTime | ByDispatcher | undefined): Word {
  if (told === undefined || !("reason" in told)) return { actor, ...timeOf(deps, told) };
  requireStaff(actor);
  const now = deps.clock.now();
  requirePast(told.at, now);
  return { actor, now, at: told.at, reason: told.reason };
}

/** The run it is said of: any, by a dispatcher. Throws shift.unknown, shift.notYours. */
export const runOfWord = (tx: Pick<Stores, "fleet">, shiftId: ShiftId, word: Word): Promise<Run> =>
  word.reason === undefined ? getOwnRun(tx, word.actor, { shiftId, at: word.at }) : getRun(tx, shiftId);

/** Whom it concerns: its driver of then, whoever says it. */
export const concernsOfWord = ({ actor, at, reason }: Word, shift: Shift): Concerns =>
  reason === undefined ? ofShiftBy(actor, shift) : { ...ofShift(shift), driverId: driverThen(shift, at) };
