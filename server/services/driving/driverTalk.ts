import type { ShiftId } from "../../../shared/ids/index.ts";
import type { DriverAnswer } from "../../../shared/lifeCycle/talk.ts";
import { ofShiftBy } from "../../domain/facts/concerns.ts";
import type { Actor } from "../../domain/people/model.ts";
import { type DriverMessage, talkKinds, talkOf } from "../../domain/runs/talk.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { recordHeard } from "../records/doubts.ts";
import { getOwnRun, getRun } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import { timeOf } from "./deviceTimes.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { TalkOfDriver } from "./talkUseCases.ts";

/** What dispatchers have said to a driver: that the device has it, and that its driver has understood it, are receipts. */
export function createDriverTalk(
  deps: DrivingNeeds,
): Pick<TalkOfDriver, "listOwnMessages" | "receiveMessages" | "readMessage"> {
  const { db, clock } = deps;
  return {
    listOwnMessages: (actor) => db.snapshot((tx) => listOwn(tx, deps, actor)),

    receiveMessages: (actor, ids) =>
      db.transaction(async (tx) => {
        const shifts = new Set((await listOwn(tx, deps, actor)).map(({ shiftId }) => shiftId));
        for (const shiftId of [...shifts].sort()) await tx.fleet.lockRun(shiftId);
        for (const { id, shiftId, deliveredAt } of await listOwn(tx, deps, actor)) {
          if (!ids.includes(id) || deliveredAt !== undefined) continue;
          const { shift } = await getRun(tx, shiftId);
          // Whose it is was asked above; the run may be another driver's by now, but not what was said before.
          const concerns = ofShiftBy(actor, shift);
          const happened = { by: actor, at: clock.now(), details: { message: id } };
          await recordFact(tx, { kind: "run.messageDelivered", concerns, ...happened });
          await tx.fleet.touchRun(shiftId);
        }
      }),

    readMessage: (actor, shiftId, { messageId, answer }, told) =>
      db.transaction((tx) => read(tx, { actor, shiftId, messageId, answer, ...timeOf(deps, told) })),
  };
}

interface Reading extends ReturnType<typeof timeOf> {
  actor: Actor;
  shiftId: ShiftId;
  messageId: string;
  answer: DriverAnswer | undefined;
}

async function read(tx: Stores, { actor, shiftId, messageId, answer, at, now }: Reading): Promise<void> {
  await tx.fleet.lockRun(shiftId);
  const run = await getOwnRun(tx, actor, { shiftId, at });
  const { shift } = run;
  const all = talkOf(await tx.facts.listOfDay(shift.serviceDay, talkKinds));
  const message = all.find((each) => each.id === messageId && each.shiftId === shiftId);
  if (message === undefined) throw new AppError("message.unknown");
  if (message.readAt !== undefined) return;
  const details = { message: messageId, answer };
  await recordFact(tx, {
    kind: "run.messageRead",
    concerns: ofShiftBy(actor, shift),
    by: actor,
    at,
    details,
  });
  await tx.fleet.touchRun(shiftId);
  await recordHeard(tx, run, { by: actor, at: now });
}

/** Of today, and of shifts that earlier days have left open. */
async function listOwn(tx: Stores, deps: DrivingNeeds, actor: Actor): Promise<DriverMessage[]> {
  if (actor.role !== "driver") throw new AppError("session.forbidden");
  const today = todayOf(deps);
  const left = await tx.fleet.listLeftOver(today, actor.id);
  const days = new Set([...left.map(({ shift }) => shift.serviceDay), today]);
  const facts = await Promise.all([...days].map((day) => tx.facts.listOfDay(day, talkKinds)));
  return talkOf(facts.flat().filter(({ concerns }) => concerns.driverId === actor.id));
}
