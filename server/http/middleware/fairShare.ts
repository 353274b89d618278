import type { NextFunction, Request, RequestHandler, Response } from "express";
import pLimit, { type LimitFunction } from "p-limit";
import { AppError } from "../../errors.ts";
import { type Callers, callerOf, peerOf } from "../callers.ts";

export interface Allowance {
  /** Takes one for this key; false when nothing is left. */
  take(key: string): boolean;
}

/** What one process does for one caller, and for all who are not staff. */
export interface CallLimits {
  /** Calls of one person, in whatever sessions. */
  perPerson: Allowance;
  perStaff: Allowance;
  /** Calls of one address that belong to no known session. */
  perOrigin: Allowance;
  /** Files of the pages, whoever asks for them: cheap, and a page's first opening takes some seventy of them at once. */
  filesPerOrigin: Allowance;
  /** Calls of all whom one machine hands on. */
  perPeer: Allowance;
  /** Calls of one person (not of staff) that are worked on at once. */
  atOncePerPerson: number;
  /** Calls of all people but staff that are worked on at once: fewer than there are connections to Postgres. */
  atOnceOfOthers: number;
  /** How many calls of others, and of one person, may wait for that. */
  waiting: number;
  waitingOfOne: number;
}

interface Parts {
  callers: Callers;
  calls: CallLimits;
}

const HELD_MS = 1_000;
const MOST_HELD_OF_ONE = 100;

/** The two steps of a fair share, before the session is read and after. */
export function createFairShare({
  callers,
  calls,
}: Parts): Record<"refuseFloods" | "shareOut", RequestHandler> {
  const lateNo = createLateNo();
  const others = pLimit(calls.atOnceOfOthers);
  const takeTurn = createTurns(calls);
  return {
    /**
     * Who calls far too often is refused without asking a store, and late, so that a flood that waits for its answers runs
     * slowly. What one person calls at once is worked on a few at a time. Staff have far more.
     */
    refuseFloods(request, response, next) {
      if (!isCall(request)) {
        const origin = callers.originOf(request);
        return calls.filesPerOrigin.take(origin) ? next() : lateNo(origin, response, next);
      }
      const known = callers.recall(request);
      const caller = known?.key ?? callers.originOf(request);
      const own = known === undefined ? calls.perOrigin : known.isStaff ? calls.perStaff : calls.perPerson;
      if (!own.take(caller) || !calls.perPeer.take(peerOf(request))) lateNo(caller, response, next);
      else if (known === undefined || known.isStaff) next();
      else if (!takeTurn(known.key, response, next)) lateNo(caller, response, next);
    },

    /** Staff pass; everybody else shares a part of the connections to Postgres. */
    shareOut(request, response, next) {
      const { actor } = request.session;
      if (actor === undefined) return next();
      const isNew = callers.recall(request) === undefined;
      callers.learn(request, actor);
      const { key, isStaff } = callerOf(actor);
      if (isStaff) return next();
      if (others.pendingCount >= calls.waiting) return refuse(response, next);
      const goOn = () => others(() => answered(response, next)).catch(next);
      if (!isNew) void goOn();
      else if (!takeTurn(key, response, () => void goOn())) lateNo(key, response, next);
    },
  };
}

/** Of the interface; all else are files of the pages. */
const isCall = ({ path }: Request): boolean => path.startsWith("/api/");

/** So many calls of one person are worked on at once, and not many more wait; false when one more would. */
function createTurns({ atOncePerPerson, waitingOfOne }: CallLimits) {
  const people = new Map<string, LimitFunction>();
  return (person: string, response: Response, next: NextFunction): boolean => {
    const turn = people.get(person) ?? pLimit(atOncePerPerson);
    if (turn.pendingCount >= waitingOfOne) return false;
    people.set(person, turn);
    turn(() => answered(response, next))
      .finally(() => {
        if (turn.activeCount === 0 && turn.pendingCount === 0) people.delete(person);
      })
      .catch(next);
    return true;
  };
}

/** Runs the rest of the call; resolves when it was answered or its caller has left. */
function answered(response: Response, next: () => void): Promise<void> {
  if (isGone(response)) return Promise.resolve();
  return new Promise((resolve) => {
    response.once("close", resolve);
    next();
  });
}

const isGone = (response: Response): boolean => response.destroyed || response.writableEnded;

/** Refuses after a while; of too many calls of one caller that wait for it, the next are not answered at all. */
function createLateNo() {
  const held = new Map<string, number>();
  return (caller: string, response: Response, next: (error: AppError) => void): void => {
    const count = held.get(caller) ?? 0;
    if (count >= MOST_HELD_OF_ONE) {
      response.destroy();
      return;
    }
    held.set(caller, count + 1);
    setTimeout(() => {
      const left = (held.get(caller) ?? 1) - 1;
      if (left === 0) held.delete(caller);
      else held.set(caller, left);
      if (!isGone(response)) refuse(response, next);
    }, HELD_MS);
  };
}

function refuse(response: Response, next: (error: AppError) => void): void {
  response.set("retry-after", "5");
  next(new AppError("rate.limited"));
}
