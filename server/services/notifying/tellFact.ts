import { isAhead, isPlaced } from "../../../shared/lifeCycle/trip.ts";
import { nextServiceDay, type ServiceDay } from "../../../shared/time/index.ts";
import type { StoredFact } from "../../domain/facts/fact.ts";
import { contentOf, isOfWeather, reminderOf } from "../../domain/notices/ofFact.ts";
import { isOfWork } from "../../domain/notices/ofWork.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { isVehicleTold } from "../../domain/trips/vehicleTold.ts";
import type { Stores } from "../../stores/index.ts";
import { todayOf } from "../records/today.ts";
import { addNotices } from "./addNotices.ts";
import type { NotifyingNeeds } from "./needs.ts";
import { watchSoon } from "./tellSoon.ts";
import type { NotifyingUseCases } from "./useCases.ts";
import { tellChiefs } from "./work/tellChiefs.ts";
import { tellDrivers, tellOwnShifts } from "./work/tellDrivers.ts";
import { watchRunSeen } from "./work/tellRun.ts";

/** See `NotifyingUseCases`: as things stand when it runs, so that nobody is told what is so no longer. */
export function createTellFact(deps: NotifyingNeeds): NotifyingUseCases["tellFact"] {
  return async (factId) => {
    const fact = await deps.db.facts.find(factId);
    if (fact === undefined) return;
    const { tripId, serviceDay } = fact.concerns;
    if (fact.kind === "day.vehiclesTold" && serviceDay !== undefined) {
      await remindDay(deps, serviceDay);
      return tellOwnShifts(deps, serviceDay);
    }
    if (isOfWeather(fact)) return watchSoonAnew(deps);
    if (fact.kind === "trouble.escalated" && fact.details.step === "chief") return tellChiefs(deps, fact);
    if (tripId === undefined || isOfWork(fact)) return tellDrivers(deps, fact);
    await deps.db.transaction(async (tx) => {
      const record = await tx.trips.find(tripId);
      if (record === undefined) return;
      await watchSoon(tx, deps, record);
      await watchRunSeen(tx, deps, { fact, record });
      const content = contentOf(fact, await situationOf(tx, deps, { fact, record }));
      if (content === undefined) return;
      await addNotices(tx, deps, {
        ...{ content, record, riderId: record.trip.riderId },
        ...{ about: `fact ${factId}`, by: fact.by },
      });
    });
  };
}

async function situationOf(
  tx: Stores,
  deps: NotifyingNeeds,
  { fact, record }: { fact: StoredFact; record: TripRecord },
) {
  const before =
    fact.kind === "trip.assigned" && fact.details.movedFrom !== undefined
      ? await tx.fleet.findShift(fact.details.movedFrom)
      : undefined;
  return {
    record,
    ledger: await tx.promises.listEntriesUntil(fact.id),
    isVehicleTold: isVehicleTold(record.trip.serviceDay, record.vehiclesToldAt, todayOf(deps)),
    plateBefore: before?.vehicle.plate,
  };
}

/** Of today and tomorrow: later days are told in their turn, by the weather as it is known then. */
async function watchSoonAnew(deps: NotifyingNeeds): Promise<void> {
  const today = todayOf(deps);
  for (const day of [today, nextServiceDay(today)]) {
    const trips = (await deps.db.trips.listByDay(day)).filter(({ trip }) => isPlaced(trip) && isAhead(trip));
    for (const record of trips) await watchSoon(deps.db, deps, record);
  }
}

/** In the evening before, once the day is built: everybody who has a vehicle, each in a transaction of their own. */
async function remindDay(deps: NotifyingNeeds, day: ServiceDay): Promise<void> {
  const trips = (await deps.db.trips.listByDay(day)).map(({ trip }) => trip);
  for (const { id } of trips.filter((trip) => isPlaced(trip) && isAhead(trip)))
    await deps.db.transaction(async (tx) => {
      const record = await tx.trips.find(id);
      const content = record && reminderOf(record);
      if (record === undefined || content === undefined) return;
      await addNotices(tx, deps, {
        ...{ content, record, riderId: record.trip.riderId },
        ...{ about: `trip ${id}`, by: { role: "system" } },
      });
    });
}
