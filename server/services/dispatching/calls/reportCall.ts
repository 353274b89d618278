import { readPhone } from "../../../../shared/phone/index.ts";
import { addSeconds, seconds, serviceDayOf } from "../../../../shared/time/index.ts";
import { callProgress } from "../../../domain/calls/phoneCall.ts";
import { bySystem } from "../../../domain/facts/fact.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { CallUseCases } from "./calls.ts";
import { listWhoRings } from "./whoRings.ts";

type ReportNeeds = Pick<
  DispatchingNeeds,
  "db" | "clock" | "realClock" | "dayRules" | "createId" | "exchangeOf" | "readyByMissedCall"
>;

/** What an exchange tells of a call. Repeated, or told out of order, it comes to the same. */
export function createReportCall(deps: ReportNeeds): CallUseCases["reportCall"] {
  const { db, clock, realClock } = deps;
  return async (key, { call, event, from, ago }) => {
    const exchange = key === undefined ? undefined : deps.exchangeOf(key);
    if (exchange === undefined) throw new AppError("telephone.keyRefused");
    const realNow = realClock.now();
    const began = addSeconds(clock.now(), seconds(-ago));
    await db.transaction(async (tx) => {
      const opened = await tx.phoneCalls.open({
        ...{ id: deps.createId(), exchange, callId: call, began, realNow },
        serviceDay: serviceDayOf(began, deps.dayRules),
      });
      if (!(await tx.phoneCalls.addEvent(opened.id, event, addSeconds(realNow, seconds(-ago))))) return;
      const progress = callProgress(await tx.phoneCalls.listEvents(opened.id));
      const isBeginning = event === "incoming";
      await tx.phoneCalls.setProgress(opened.id, {
        ...{ ...progress, realNow, phone: numberIn(from), began: isBeginning ? began : undefined },
      });
      if (opened.state !== "missed" && progress.state === "missed") await missed(tx, deps, opened.id);
      await tx.outbox.addEvents([{ type: "calls.changed" }]);
    });
  };
}

/** A number inside of the house, or what is none, says nobody. */
function numberIn(from: string | undefined): string | undefined {
  const read = from === undefined ? undefined : readPhone(from);
  return read?.kind === "phone" ? read.e164 : undefined;
}

/** The one place where a missed call of somebody known can mean more than that they want to be called back. */
async function missed(tx: Stores, deps: ReportNeeds, id: string): Promise<void> {
  const call = await tx.phoneCalls.find(id);
  if (call?.phone === undefined) return;
  const riders = await listWhoRings(tx, [call.phone], todayOf(deps));
  const at = deps.clock.now();
  if (riders.length === 0 || !(await deps.readyByMissedCall(tx, riders, at))) return;
  const count = await tx.phoneCalls.settle(id, "ready", at);
  const details = { call: id, as: "ready", count } as const;
  await recordFact(tx, { kind: "call.settled", concerns: {}, by: bySystem, at, details });
}
