import type { ErrorCode } from "../../../shared/errors/index.ts";
import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { type Instant, nextServiceDay, type ServiceDay } from "../../../shared/time/index.ts";
import type { Concerns, FactBy } from "../../domain/facts/fact.ts";
import { calledBy, isOpenSos, type Sos, sosKinds, sosOf } from "../../domain/runs/sos.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "./recordFact.ts";

/** Whoever called before the turn of the day is not forgotten by it. */
export const sosSince = (today: ServiceDay): ServiceDay => nextServiceDay(today, -1);

export interface SosCall {
  sosId: string;
  from: Sos["from"];
  caller: { shiftId: ShiftId } | { tripId: TripId };
  concerns: Concerns & { serviceDay: ServiceDay };
  by: FactBy;
  at: Instant;
  /** Why nobody calls any more; the last call, sent again, is answered all the same. */
  refusal: ErrorCode | undefined;
}

/** What one has called, the last of them. The caller holds a lock. */
export async function lastSos(
  tx: Pick<Stores, "facts">,
  { serviceDay, caller }: { serviceDay: ServiceDay; caller: SosCall["caller"] },
): Promise<Sos | undefined> {
  return sosOf(await tx.facts.listOfDay(serviceDay, sosKinds)).findLast((each) => calledBy(each, caller));
}

/** Help is called, once: while one is open, another press is the same one; so is one that was sent twice. Whoever watches sees it at once. */
export async function callSos(tx: Stores, call: SosCall): Promise<Sos> {
  const { sosId, from, caller, concerns, by, at, refusal } = call;
  const all = sosOf(await tx.facts.listOfDay(concerns.serviceDay, sosKinds));
  const own = all.filter((each) => calledBy(each, caller));
  if (refusal !== undefined && own.at(-1)?.id !== sosId) throw new AppError(refusal);
  const known = own.find((each) => each.id === sosId || isOpenSos(each));
  if (known !== undefined) return known;
  await recordFact(tx, { kind: "sos.called", concerns, by, at, details: { sos: sosId, from } });
  await tx.outbox.addJob("watchTroubles", {});
  const { shiftId, tripId } = concerns;
  return { id: sosId, from, shiftId, tripId: "tripId" in caller ? tripId : undefined, since: at };
}
