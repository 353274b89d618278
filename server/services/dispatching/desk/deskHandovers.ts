import type { StaffId, TripId } from "../../../../shared/ids/index.ts";
import type { HandedOver } from "../../../../shared/schemas/index.ts";
import { nextServiceDay, toInstant, toIso } from "../../../../shared/time/index.ts";
import { isPast } from "../../../domain/notices/timing.ts";
import type { Trouble } from "../../../domain/troubles/trouble.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import { recordFact, recordOne } from "../../records/recordFact.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import { todayOf } from "../../records/today.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { DeskUseCases, HandoverPicture } from "./deskUseCases.ts";

type Handovers = Pick<DeskUseCases, "listDeskHandovers" | "writeDeskHandover" | "readDeskHandover">;
const SHOWN = 10;
const CALLS_AT_MOST = 200;

/** What one dispatcher leaves to the next: what is open at the end of a shift, and what they write to it. Written once, read by name. */
export function createDeskHandovers(deps: DispatchingNeeds): Handovers {
  const { db, clock } = deps;
  return {
    async listDeskHandovers(actor) {
      requireStaff(actor);
      const now = await readOpen(db, deps);
      const kept = await db.deskHandovers.list(SHOWN);
      const known = await knownOf(db, [now, ...kept.map(({ record }) => record)]);
      return {
        now: { record: now, ...known },
        handovers: kept.map((handover) => ({ handover, record: handover.record, ...known })),
      };
    },

    writeDeskHandover: createWriteDeskHandover(deps),

    async readDeskHandover(actor, handoverId) {
      requireStaff(actor);
      await db.transaction(async (tx) => {
        const found = await tx.deskHandovers.find(handoverId);
        if (found === undefined) throw new AppError("deskHandover.unknown");
        const [by, at] = [actor.id as StaffId, clock.now()];
        if (!(await tx.deskHandovers.setRead(handoverId, { by, at }))) return;
        const concerns = { serviceDay: found.day, staffId: by };
        const details = { handover: handoverId };
        await recordFact(tx, { kind: "desk.handoverRead", by: actor, at, concerns, details });
      });
    },
  };
}

const createWriteDeskHandover = (deps: DispatchingNeeds): DeskUseCases["writeDeskHandover"] => {
  const { db, clock } = deps;
  return async (actor, { handoverId, note }) => {
    requireStaff(actor);
    const record = await readOpen(db, deps);
    await db.transaction(async (tx) => {
      await tx.openTroubles.takeTurn(); // the same one sent twice at once
      if ((await tx.deskHandovers.find(handoverId)) !== undefined) return;
      const [day, at] = [todayOf(deps), clock.now()];
      const by = actor.id as StaffId;
      const factId = await recordOne(tx, {
        ...{ kind: "desk.handedOver", by: actor, at, concerns: { serviceDay: day, staffId: by } },
        ...{ details: { handover: handoverId }, ...(note !== undefined && { texts: { note } }) },
      });
      await tx.deskHandovers.add({ id: handoverId, day, at, by, factId, record });
    });
  };
};

/** Everything that the next one finds open. */
async function readOpen(db: Stores, deps: DispatchingNeeds): Promise<HandedOver> {
  const [today, now] = [todayOf(deps), deps.clock.now()];
  const runs = await db.fleet.listRunsOfDay(today);
  const locks = await db.locks.listOfRuns(runs.map(({ shift }) => shift.id));
  const appeals = await db.facts.listOpenAppeals();
  return {
    troubles: (await deps.listOpenTroubles()).map(troubleOf),
    locks: [...locks].flatMap(([shiftId, held]) =>
      held.map((lock) => ({
        ...{ kind: lock.kind, shiftId, until: toIso(lock.until) },
        ...("tripId" in lock && { tripId: lock.tripId }),
      })),
    ),
    calls: (await db.phoneCalls.listMissed(nextServiceDay(today, -1))).map(({ callId, at }) => ({
      ...{ callId, at: toIso(at) },
    })),
    toTell: await listToTell(db, now),
    appeals: appeals.flatMap(({ concerns: { tripId }, details }) =>
      tripId === undefined ? [] : [{ tripId, dueBy: toIso(toInstant(details.dueBy)) }],
    ),
  };
}

const troubleOf = ({
  kind,
  since,
  waiting,
  unplaced,
  runs,
  holder,
}: Trouble): HandedOver["troubles"][number] => ({
  ...{ kind, since: toIso(since), shiftIds: runs.map(({ shift }) => shift.id) },
  tripIds: [...new Set([...waiting.map(({ tripId }) => tripId), ...unplaced.map(({ trip }) => trip.id)])],
  ...(holder && { holderId: holder.id }),
});

async function listToTell(db: Stores, now: ReturnType<DispatchingNeeds["clock"]["now"]>) {
  const calls = (await db.notices.listToCall(CALLS_AT_MOST)).map(({ notice }) => notice);
  const records = await db.trips.listByIds(calls.flatMap(({ tripId }) => tripId ?? []));
  const byId = new Map(records.map((record) => [record.trip.id, record]));
  const open = calls.flatMap(({ tripId, content }): TripId[] =>
    tripId === undefined || isPast(content, byId.get(tripId), now) ? [] : [tripId],
  );
  return [...new Set(open)].map((tripId) => ({ tripId }));
}

/** What is known today of those whom they are about: nothing of them is kept in the records. */
async function knownOf(db: Stores, records: readonly HandedOver[]): Promise<Omit<HandoverPicture, "record">> {
  const troubles = records.flatMap((each) => each.troubles);
  const locks = records.flatMap((each) => each.locks);
  const others = records.flatMap(({ toTell, appeals }) => [...toTell, ...appeals]);
  const calls = records.flatMap((each) => each.calls);
  const tripIds = new Set([
    ...troubles.flatMap((each) => each.tripIds),
    ...[...locks, ...others].flatMap(({ tripId }) => tripId ?? []),
  ]);
  const shiftIds = new Set([
    ...troubles.flatMap((each) => each.shiftIds),
    ...locks.map(({ shiftId }) => shiftId),
  ]);
  return {
    trips: await db.trips.listByIds([...tripIds]),
    runs: await db.fleet.listRuns([...shiftIds]),
    phones: await db.phoneCalls.phonesOf(calls.map(({ callId }) => callId)),
    staff: await db.audit.namesOf(troubles.flatMap(({ holderId }) => holderId ?? [])),
  };
}
