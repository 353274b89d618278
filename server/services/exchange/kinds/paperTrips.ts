import { hasHappened } from "../../../../shared/lifeCycle/trip.ts";
import type { CellFaultView } from "../../../../shared/schemas/index.ts";
import {
  clockText,
  localSeconds,
  nextServiceDay,
  type ServiceDay,
  serviceDay,
} from "../../../../shared/time/index.ts";
import { type ListedState, listed } from "../../../domain/exchange/listShape.ts";
import { listedWho } from "../../../domain/exchange/meantRider.ts";
import { HOME, keyOfPaper, paperShape } from "../../../domain/exchange/paperShape.ts";
import type { RiderFileRecord } from "../../../domain/people/record.ts";
import type { Place } from "../../../domain/place.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { PaperKey, PaperTrip, Stores } from "../../../stores/index.ts";
import { callOff } from "../../records/callOff.ts";
import { createJudgePaper, takePaper } from "../../requesting/index.ts";
import type { DescribeList, KnownRecord, RowResult, ToldRecord } from "../listDescription.ts";
import type { ExchangeNeeds } from "../needs.ts";
import { lookUpRiders, ridersOfKeys } from "./meantRiders.ts";
import { type PaperParts, paperPlaces, paperWish } from "./paperWish.ts";

type Trip = KnownRecord<TripRecord>;
/** Asked for meanwhile, or taken out again. */
const isSettled = Symbol("settled");

/** Trips that stand on paper. Each row becomes a request once the list is taken over; which of them there are already its key says. */
export const describePaperTrips: DescribeList<TripRecord> = async (deps, { actor, day }) => {
  const shape = paperShape({ tomorrow: nextServiceDay(day) });
  const parts = { deps, actor, placeOf: paperPlaces(deps) };
  const find = (tx: Stores, keys: readonly string[]) => findAsked(tx, keys, deps);
  return {
    ...{ shape, find },
    lookUp: (tx, rows) => lookUpRiders(tx, rows, { shape, day }),
    judge: (tx, rows) => judge(parts, tx, rows),
    /** What others asked for stands in no such list. */
    async *listAll() {},
    async write(tx, writings, { importId }) {
      const keys = await paperKeys(
        tx,
        writings.map(({ is }) => keyOfPaper(is)),
      );
      await tx.paperTrips.put([...keys.values()], importId);
      return keys.size;
    },
    takeOut: (tx, records, { by }) => takeOut(tx, records, { by, at: deps.clock.now() }),
    async follow(rows) {
      for (const { is } of rows) if (is !== undefined) await askFor(parts, is);
    },
    results: resultsOf,
  };
};

/** The keys of paper trips by the keys of rows. */
async function paperKeys(tx: Stores, keys: readonly string[]): Promise<Map<string, PaperKey>> {
  const riders = await ridersOfKeys(tx, keys);
  return new Map(
    keys.flatMap((key) => {
      const [iin = "", day = "", at = ""] = key.split(" ");
      const rider = riders.get(iin);
      return rider === undefined ? [] : [[key, { riderId: rider.id, day: serviceDay(day), at }] as const];
    }),
  );
}

const textOf = ({ riderId, day, at }: PaperKey): string => `${riderId} ${day} ${at}`;
/** What was made of rows, by their keys. */
async function papersOf(tx: Stores, keys: readonly string[]): Promise<Map<string, PaperTrip>> {
  const wanted = await paperKeys(tx, keys);
  const papers = new Map(
    (await tx.paperTrips.list([...wanted.values()])).map((each) => [textOf(each), each]),
  );
  return new Map(
    [...wanted].flatMap(([key, paper]) => {
      const found = papers.get(textOf(paper));
      return found === undefined ? [] : [[key, found] as const];
    }),
  );
}
const tripsOf = async (tx: Stores, papers: Iterable<PaperTrip>): Promise<Map<string, TripRecord>> => {
  const records = await tx.trips.listByIds([...papers].flatMap(({ tripId }) => tripId ?? []));
  return new Map(records.map((record) => [record.trip.id, record]));
};

/** Rows that have become trips; what was refused is new once more. */
async function findAsked(
  tx: Stores,
  keys: readonly string[],
  deps: ExchangeNeeds,
): Promise<Map<string, Trip>> {
  const papers = await papersOf(tx, keys);
  const trips = await tripsOf(tx, papers.values());
  const riders = await tx.riderRecords.listByIds([...papers.values()].map(({ riderId }) => riderId));
  return new Map(
    [...papers].flatMap(([key, { tripId = "", riderId, day }]) => {
      const kept = trips.get(tripId);
      const rider = riders.find(({ id }) => id === riderId);
      if (kept === undefined || rider === undefined) return [];
      return [
        [key, { id: tripId, kept, state: listedTrip(kept, { rider, day, zone: deps.region.timeZone }) }],
      ];
    }),
  );
}

function listedTrip(
  { trip }: TripRecord,
  { rider, day, zone }: { rider: RiderFileRecord; day: ServiceDay; zone: string },
): ListedState {
  const { requested, pickup, dropoff, companions } = trip;
  const label = (place: Place) => (place.label === rider.home?.label ? HOME : place.label);
  const time = clockText(localSeconds(requested.at, day, zone));
  return listed({
    ...{ ...listedWho(rider), day, [requested.kind]: time },
    ...{ pickup: label(pickup), dropoff: label(dropoff), escorts: companions },
  });
}

/**
 * A trip that is there is changed on its own page; what the rules say against one is said at once, and so is
 * what a contract is not for: more than its quota is taken from paper, and told.
 */
async function judge(
  parts: PaperParts,
  tx: Stores,
  rows: readonly ToldRecord<TripRecord>[],
): Promise<CellFaultView[][]> {
  const riders = await ridersOfKeys(
    tx,
    rows.map(({ is }) => keyOfPaper(is)),
  );
  const judgePaper = createJudgePaper(tx, parts.deps);
  const faults: CellFaultView[][] = [];
  for (const { is, known } of rows) {
    const rider = riders.get(is.iin ?? "");
    if (known !== undefined) faults.push([{ column: "leaveAt", fault: "alreadyAsked" }]);
    else if (rider === undefined) faults.push([{ column: "iin", fault: "riderUnknown" }]);
    else {
      const wish = paperWish(parts, is, rider);
      if ("fault" in wish) faults.push([wish]);
      else {
        const { refusal, overQuota } = await judgePaper(wish);
        if (refusal !== undefined) faults.push([{ column: "leaveAt", fault: "refused", reason: refusal }]);
        else if (overQuota === undefined) faults.push([]);
        else faults.push([{ column: "leaveAt", fault: "overQuota", reason: overQuota }]);
      }
    }
  }
  return faults;
}

/** By the normal path, once, however often this runs. */
async function askFor(parts: PaperParts, is: ListedState): Promise<void> {
  const { db } = parts.deps;
  const key = keyOfPaper(is);
  const paper = (await papersOf(db, [key])).get(key);
  const rider = (await ridersOfKeys(db, [key])).get(is.iin ?? "");
  const isWaiting = paper !== undefined && paper.tripId === undefined && paper.refusal === undefined;
  const wish = rider && paperWish(parts, is, rider);
  if (!isWaiting || wish === undefined) return;
  try {
    const refusal =
      "fault" in wish
        ? { key: "error.trip.placeUnknown", values: {} }
        : await takePaper(parts.deps, wish, async (tx, { id }) => {
            const now = await tx.paperTrips.lock(paper);
            if (now === undefined || now.tripId !== undefined) throw isSettled;
            await tx.paperTrips.setTrip(paper, id);
          });
    if (refusal !== undefined) await db.paperTrips.setRefusal(paper, refusal);
  } catch (error) {
    if (error !== isSettled) throw error;
  }
}

/** Trips that have not begun are called off, and may be brought again. */
async function takeOut(
  tx: Stores,
  records: readonly Trip[],
  happened: Parameters<typeof callOff>[2],
): Promise<string[]> {
  const out: string[] = [];
  for (const { id, kept } of records)
    if (hasHappened("cancel", kept.trip) || (await callOff(tx, kept.trip.id, happened))) out.push(id);
  await tx.paperTrips.removeOfTrips(out);
  return out;
}

async function resultsOf(stores: Stores, keys: readonly string[]): Promise<ReadonlyMap<string, RowResult>> {
  const papers = await papersOf(stores, keys);
  const trips = await tripsOf(stores, papers.values());
  return new Map(
    [...papers].map(([key, { tripId = "", refusal }]) => [key, { trip: trips.get(tripId), refusal }]),
  );
}
