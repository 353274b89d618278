import type { RiderId, StaffId } from "../../../../shared/ids/index.ts";
import { addSeconds, nextServiceDay, seconds } from "../../../../shared/time/index.ts";
import { RINGS_AT_MOST, TALKS_AT_MOST } from "../../../domain/calls/phoneCall.ts";
import type { Fact } from "../../../domain/facts/fact.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import { recordFact, recordFacts } from "../../records/recordFact.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import { todayOf } from "../../records/today.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { CallPicture, CallUseCases } from "./calls.ts";
import { recognize } from "./whoRings.ts";

type Handling = Pick<CallUseCases, "listCalls" | "takeCall" | "settleCall">;

/** What dispatchers see and do of the telephone. */
export function createHandleCalls(deps: DispatchingNeeds): Handling {
  const { db, clock } = deps;
  const listCalls: Handling["listCalls"] = async (actor) => {
    requireStaff(actor);
    const picture = await db.snapshot((tx) => readCalls(tx, deps, actor));
    await noteShown(deps, actor, picture);
    return picture;
  };
  return {
    listCalls,
    async takeCall(actor, callId) {
      requireStaff(actor);
      await db.transaction(async (tx) => {
        if ((await tx.phoneCalls.find(callId)) === undefined) throw new AppError("call.unknown");
        const at = clock.now();
        if (!(await tx.phoneCalls.take(callId, actor.id as StaffId, at))) return; // by whom, the list says
        const details = { call: callId };
        await recordFact(tx, { kind: "call.taken", concerns: {}, by: actor, at, details });
      });
      return listCalls(actor);
    },
    async settleCall(actor, callId) {
      requireStaff(actor);
      await db.transaction(async (tx) => {
        if ((await tx.phoneCalls.find(callId)) === undefined) throw new AppError("call.unknown");
        const at = clock.now();
        const count = await tx.phoneCalls.settle(callId, "calledBack", at);
        if (count === 0) return; // it was done before
        const details = { call: callId, as: "calledBack", count } as const;
        await recordFact(tx, { kind: "call.settled", concerns: {}, by: actor, at, details });
      });
      return listCalls(actor);
    },
  };
}

/** Missed calls of today and the day before: whoever was not called back by then has rung again, or will. */
async function readCalls(
  tx: Parameters<Parameters<DispatchingNeeds["db"]["snapshot"]>[0]>[0],
  deps: DispatchingNeeds,
  actor: Actor,
): Promise<CallPicture> {
  const today = todayOf(deps);
  const ago = (length: number) => addSeconds(deps.realClock.now(), seconds(-length));
  const calls = await tx.phoneCalls.listUnderWay({
    ringing: ago(RINGS_AT_MOST),
    talking: ago(TALKS_AT_MOST),
  });
  const missed = await tx.phoneCalls.listMissed(nextServiceDay(today, -1));
  const phones = [...calls, ...missed].flatMap(({ phone }) => phone ?? []);
  const callersOf = await recognize(tx, [...new Set(phones)], today);
  return {
    calls: calls.map((call) => ({
      ...{ call, isMine: call.takenBy?.id === actor.id, callers: callersOf(call.phone) },
    })),
    missed: missed.map((each) => ({ missed: each, callers: callersOf(each.phone) })),
  };
}

/** That somebody was shown whose call it may be is a look at their record: once for each call, person and dispatcher. */
async function noteShown(deps: DispatchingNeeds, actor: Actor, picture: CallPicture): Promise<void> {
  const shown = [
    ...picture.calls.map(({ call, callers }) => ({ callId: call.id, callers })),
    ...picture.missed.map(({ missed, callers }) => ({ callId: missed.callId, callers })),
  ].flatMap(({ callId, callers }) => callers.map(({ rider }) => ({ callId, riderId: rider.id })));
  if (shown.length === 0) return;
  const look = (riderId: RiderId): Fact => ({
    ...{ kind: "rider.found", concerns: { riderId }, by: actor, at: deps.clock.now(), details: {} },
  });
  await deps.db.transaction(async (tx) => {
    const fresh = await tx.phoneCalls.noteViewers(actor.id as StaffId, shown);
    await recordFacts(tx, [...new Set(fresh)].map(look));
  });
}
