import { nextServiceDay } from "../../../../shared/time/index.ts";
import { type KeptRecord, keptRecord } from "../../../domain/trips/keptRecord.ts";
import { todayOf } from "../../records/today.ts";
import type { RequestingNeeds } from "../needs.ts";

/** How promises of trips at short notice were kept, up to yesterday; undefined: there were too few to say. */
export async function keptAtShortNotice(deps: RequestingNeeds): Promise<KeptRecord | undefined> {
  const today = todayOf(deps);
  const { value } = deps.termsOn(today).rules.keptRecord;
  const [from, until] = [nextServiceDay(today, -value.days), nextServiceDay(today, -1)];
  return keptRecord(await deps.db.promises.countShortNotice(from, until), value);
}
