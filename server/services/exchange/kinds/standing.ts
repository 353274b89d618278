import type { StandingOrderId } from "../../../../shared/ids/index.ts";
import { purposeOf } from "../../../../shared/needs/purposeOf.ts";
import type { CellFaultView } from "../../../../shared/schemas/index.ts";
import {
  atLocalTime,
  clockText,
  localSeconds,
  nextServiceDay,
  type ServiceDay,
  seconds,
  serviceDay,
  type Weekday,
} from "../../../../shared/time/index.ts";
import { type ListedState, listed } from "../../../domain/exchange/listShape.ts";
import { listedWho } from "../../../domain/exchange/meantRider.ts";
import { keyOfStanding, standingShape } from "../../../domain/exchange/standingShape.ts";
import type { RiderFileRecord } from "../../../domain/people/record.ts";
import type { KnownPlace } from "../../../domain/place.ts";
import { learnedStay } from "../../../domain/trips/learned.ts";
import type { Rhythm, StandingOrder } from "../../../domain/trips/standingOrder.ts";
import { forecastReady } from "../../../domain/trips/whenReady.ts";
import type { Stores } from "../../../stores/index.ts";
import { dateOf, endOrder, hashOf, putOrder, rewriteOrder, wallSeconds } from "../../requesting/index.ts";
import type { DescribeList, KnownRecord, ListWriting, ToldRecord } from "../listDescription.ts";
import type { ExchangeNeeds } from "../needs.ts";
import { lookUpRiders, ridersOfKeys } from "./meantRiders.ts";

type Order = KnownRecord<StandingOrder>;
const PIECE = 500;
const DAY = 24 * 3600;
/** A last day that is none. */
const FOR_EVER = serviceDay("9999-12-31");

/** Standing orders as clinics keep them: who comes on which weekdays, and when. */
export const describeStanding: DescribeList<StandingOrder> = async (deps, { day }) => {
  const today = dateOf(deps);
  const shape = standingShape({ today, tomorrow: nextServiceDay(today), places: placesOf(deps) });
  return {
    shape,
    lookUp: (tx, rows) => lookUpRiders(tx, rows, { shape, day }),
    find: (tx, keys) => find(tx, keys, today),
    judge: (tx, rows) => judge(tx, rows, today),
    listAll: (stores) => listAll(stores, today),
    async lock(tx, keys) {
      for (const { id } of (await find(tx, keys, today)).values())
        await tx.standingOrders.lock(id as StandingOrderId);
    },
    async write(tx, writings, { by }) {
      const riders = await ridersOfKeys(
        tx,
        writings.map(({ is }) => shape.keyOf(is)),
      );
      const happened = { by, at: deps.clock.now() };
      for (const writing of writings) {
        const rider = riders.get(writing.is.iin ?? "");
        const order = rider && orderOf(deps, writing, rider);
        if (order === undefined) return 0; // gone meanwhile, or without a home
        const was = writing.known?.kept;
        if (was === undefined) await putOrder(tx, order, happened);
        else await rewriteOrder(tx, deps, { order, was, ...happened });
      }
      return writings.length;
    },
    async takeOut(tx, records, { by }) {
      for (const { kept: order } of records) await endOrder(tx, deps, { order, by, at: deps.clock.now() });
      return records.map(({ id }) => id);
    },
  };
};

const placesOf = (deps: ExchangeNeeds) =>
  Object.fromEntries(
    deps
      .knownPlaces()
      .map(({ id, name, also, kind }) => [id, { kind, names: [name.kk, name.ru, name.en, ...also] }]),
  );

/** Of two orders of a rider for one clinic the later one; an ended one is none. */
async function find(tx: Stores, keys: readonly string[], today: ServiceDay): Promise<Map<string, Order>> {
  const riders = new Map([...(await ridersOfKeys(tx, keys)).values()].map((each) => [each.id, each]));
  const orders = await tx.standingOrders.listOpenOf([...riders.keys()], today);
  return new Map(
    orders.flatMap((order) => {
      const rider = riders.get(order.riderId);
      const record = rider && known(order, rider);
      return record === undefined ? [] : [[keyOfStanding(record.state), record] as const];
    }),
  );
}

/** All that lead to a place by name: others no list can tell. */
async function* listAll(stores: Stores, today: ServiceDay): AsyncGenerator<Order[]> {
  let after: StandingOrderId | undefined;
  for (;;) {
    const dates = { from: today, until: FOR_EVER };
    const orders = await stores.standingOrders.listBetween(dates, { after, limit: PIECE });
    const records = await stores.riderRecords.listByIds(orders.map(({ riderId }) => riderId));
    const riders = new Map(records.map((each) => [each.id, each]));
    yield orders.flatMap((order) => {
      const rider = riders.get(order.riderId);
      return rider === undefined || order.dropoff.placeId === undefined ? [] : [known(order, rider)];
    });
    after = orders.at(-1)?.id;
    if (orders.length < PIECE) return;
  }
}

/** Whom the service fetches at home needs one, and a right to ride on the first day. */
async function judge(
  tx: Stores,
  rows: readonly ToldRecord<StandingOrder>[],
  today: ServiceDay,
): Promise<CellFaultView[][]> {
  const riders = await ridersOfKeys(
    tx,
    rows.map(({ is }) => keyOfStanding(is)),
  );
  const faults: CellFaultView[][] = [];
  for (const { is, known: now } of rows) {
    const rider = riders.get(is.iin ?? "");
    const first = serviceDay(is.from !== undefined && is.from > today ? is.from : today);
    const column = "iin";
    if (rider === undefined) faults.push([{ column, fault: "riderUnknown" }]);
    else if (now === undefined && rider.home === undefined) faults.push([{ column, fault: "noHome" }]);
    else if (!(await tx.riders.isEligible(rider.id, first)))
      faults.push([{ column: "from", fault: "notEntitled" }]);
    else faults.push([]);
  }
  return faults;
}

function known(order: StandingOrder, rider: RiderFileRecord): Order {
  const { there, back, dropoff, from, until, companions } = order;
  return {
    ...{ id: order.id, kept: order },
    state: listed({
      ...listedWho(rider),
      ...{ clinic: dropoff.placeId, weekdays: [...order.weekdays].sort().join(", ") },
      arriveBy: there.kind === "arriveBy" ? clockText(there.time) : undefined,
      back: back === undefined ? "no" : back.whenReady ? "whenReady" : clockText(back.time),
      ...{ from, until, escorts: companions },
    }),
  };
}

/** From home to the clinic and back; what a list does not tell stays. */
function orderOf(
  deps: ExchangeNeeds,
  { id, is, known: now }: ListWriting<StandingOrder>,
  rider: RiderFileRecord,
): StandingOrder | undefined {
  const place = deps.knownPlaces().find((each) => each.id === is.clinic);
  const base = now?.kept ?? (place && rider.home && blankOrder(id, { place, rider, home: rider.home }));
  if (base === undefined) return undefined;
  const there = is.arriveBy === undefined ? base.there : arrival(is.arriveBy);
  return {
    ...base,
    weekdays: (is.weekdays ?? "").split(", ").map((day) => Number(day) as Weekday),
    there,
    back: backOf(deps, { is, there, base }),
    from: serviceDay(is.from ?? base.from),
    until: is.until === undefined ? undefined : serviceDay(is.until),
    companions: Number(is.escorts ?? base.companions),
  };
}

const arrival = (time: string): Rhythm["there"] => ({ kind: "arriveBy", time: wallSeconds(time) });

/** Ready without a time: expected when people usually are. */
function backOf(
  { termsOn, region, learned }: ExchangeNeeds,
  { is, there, base }: { is: ListedState; there: Rhythm["there"]; base: StandingOrder },
): StandingOrder["back"] {
  const { back, from } = is;
  if (back === undefined || back === "no") return undefined;
  if (back !== "whenReady") return { time: wallSeconds(back) };
  const isAsBefore = base.back?.whenReady === true && base.there.time === there.time;
  if (isAsBefore) return base.back;
  const day = serviceDay(from ?? base.from);
  const begins = atLocalTime(day, there.time, region.timeZone);
  const terms = termsOn(day);
  const usualThere = learnedStay(base.dropoff.placeId, learned.of, terms);
  const { at } = forecastReady({ there: begins, purpose: base.purpose, stays: [], usualThere }, terms);
  return { time: seconds(localSeconds(at, day, region.timeZone) % DAY), whenReady: true };
}

interface Blank {
  place: KnownPlace;
  rider: RiderFileRecord;
  home: NonNullable<RiderFileRecord["home"]>;
}
function blankOrder(id: string, { place, rider, home }: Blank): StandingOrder {
  const purpose = purposeOf(place.kind) ?? "other";
  return {
    ...{ id: id as StandingOrderId, version: 1, riderId: rider.id, requestHash: hashOf({ list: id }) },
    ...{ weekdays: [], there: arrival("00:00"), from: FOR_EVER, pickup: home, companions: 0, purpose },
    dropoff: { point: place.point, label: place.name[rider.locale], placeId: place.id, precision: "exact" },
    // Blood is cleaned on holidays, too.
    onHolidays: purpose === "dialysis" ? "ride" : "rest",
    ...{ skipped: [], moved: [], pauses: [], askedBy: "dispatcher" },
  };
}
