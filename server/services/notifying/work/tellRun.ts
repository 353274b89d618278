import type { ShiftId } from "../../../../shared/ids/index.ts";
import { isUnderWay } from "../../../../shared/lifeCycle/shift.ts";
import { isAhead, nextStop } from "../../../../shared/lifeCycle/stop.ts";
import { addSeconds, seconds } from "../../../../shared/time/index.ts";
import type { StoredFact } from "../../../domain/facts/fact.ts";
import type { Person } from "../../../domain/notices/person.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { Stores } from "../../../stores/index.ts";
import { todayOf } from "../../records/today.ts";
import type { NotifyingNeeds } from "../needs.ts";
import type { NotifyingUseCases } from "../useCases.ts";
import { addWorkNotice } from "./addWorkNotice.ts";

/** The shifts whose drivers have a trip more or less by this. */
function changedBy(fact: StoredFact, { placement }: TripRecord): ShiftId[] {
  switch (fact.kind) {
    case "trip.assigned":
      return [placement?.shiftId, fact.details.movedFrom].flatMap((id) => id ?? []);
    case "trip.unassigned":
    case "trip.cancelled":
      return [fact.concerns.shiftId].flatMap((id) => id ?? []);
    default:
      return [];
  }
}

/** A run under way is another now: whether its driver's device has shown that is looked at a little later. */
export async function watchRunSeen(
  tx: Stores,
  deps: NotifyingNeeds,
  { fact, record }: { fact: StoredFact; record: TripRecord },
): Promise<void> {
  const { unseenAfter } = deps.termsOn(todayOf(deps)).rules.workNotices.value;
  for (const { shift, version } of await tx.fleet.listRuns(changedBy(fact, record))) {
    const { id: shiftId, driver } = shift;
    if (!isUnderWay(shift) || fact.by.id === driver.id) continue;
    if ((await tx.channels.listOf(self(driver))).length === 0) continue;
    const at = addSeconds(deps.clock.now(), unseenAfter);
    await tx.due.put({ key: `tellRun ${shiftId}`, at, job: "tellRun", payload: { shiftId, version } });
  }
}

const self = ({ id }: { id: Extract<Person, { role: "driver" }>["id"] }) => ({ role: "driver", id }) as const;

/** Until the device shows the run again its driver is told once, however often it changes. */
export function createTellRun(deps: NotifyingNeeds): NotifyingUseCases["tellRun"] {
  return (shiftId, version) =>
    deps.db.transaction(async (tx) => {
      const [run] = await tx.fleet.listRuns([shiftId]);
      if (run === undefined || !isUnderWay(run.shift)) return;
      const seen = (await tx.fleet.findSeen(shiftId)) ?? 0;
      if (seen >= version) return;
      const stops = run.stops.filter(isAhead).length;
      await addWorkNotice(tx, deps, {
        person: self(run.shift.driver),
        content: { kind: "runChanged", shiftId, version, stops, next: nextStop(run.stops)?.estimated },
        ...{ about: `run ${shiftId} seen ${seen}`, atOnceAfter: seconds(0) },
      });
    });
}
