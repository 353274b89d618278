import type { RiderId } from "../../../shared/ids/index.ts";
import type { PlaceHit, StopPlace } from "../../../shared/schemas/index.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { RiderFileRecord } from "../../domain/people/record.ts";
import { surePlace } from "../../domain/people/surePlace.ts";
import { AppError } from "../../errors.ts";
import { canWorkOffAddresses } from "../../policies/index.ts";
import type { Home, Stores, ToldAddress } from "../../stores/index.ts";
import { recordFact, recordFacts } from "../records/recordFact.ts";
import type { PeopleNeeds } from "./needs.ts";
import type { AddressUseCases } from "./useCases.ts";
import { writeRecords } from "./writeRecords.ts";

const PIECE = 200;
const CANDIDATES = 5;

/** Where riders live as lists tell it: what is sure becomes their home, what is not a person decides. */
export const createAddresses = (deps: PeopleNeeds): AddressUseCases => ({
  async findAddresses() {
    while ((await findSome(deps)) > 0);
  },
  async listAddresses(actor, { state, ...page }) {
    requireWhole(actor);
    const { addresses, counts } = await deps.db.addresses.list(state, page);
    return {
      counts,
      addresses: addresses.map((each) => ({ ...each, candidates: candidatesOf(deps, each.address) })),
    };
  },
  settleAddress(actor, riderId, place) {
    requireWhole(actor);
    return deps.db.transaction(async (tx) => {
      const record = await hold(tx, riderId);
      const isOpen = (await tx.addresses.listOpen([riderId])).has(riderId);
      if (!isOpen && isSamePlace(record.home, place)) return; // it was sent twice
      if (!isOpen) throw new AppError("address.closed");
      await settle(tx, deps, { by: actor, homes: [{ record, place }] });
    });
  },
  askForAddress(actor, riderId) {
    requireWhole(actor);
    return deps.db.transaction(async (tx) => {
      await hold(tx, riderId);
      if (!(await tx.addresses.listOpen([riderId])).has(riderId)) throw new AppError("address.closed");
      await tx.addresses.setState([riderId], "toAsk");
      const about = { concerns: { riderId }, by: actor, at: deps.clock.now(), details: {} };
      await recordFact(tx, { kind: "rider.homeToAsk", ...about });
    });
  },
});

function requireWhole(actor: Actor): void {
  if (!canWorkOffAddresses(actor)) throw new AppError("session.forbidden");
}

async function hold(tx: Stores, riderId: RiderId): Promise<RiderFileRecord> {
  await tx.riderRecords.lockByIds([riderId]);
  const record = await tx.riderRecords.find(riderId);
  if (record === undefined) throw new AppError("rider.unknown");
  return record;
}

const isSamePlace = (home: RiderFileRecord["home"], { label, point }: StopPlace): boolean =>
  home?.label === label && home.point.lat === point.lat && home.point.lon === point.lon;

const candidatesOf = ({ findPlaces }: PeopleNeeds, address: string): PlaceHit[] =>
  findPlaces(address, { limit: CANDIDATES }).places;

/** Some of those that wait, each by what the search knows; how many there were. */
function findSome(deps: PeopleNeeds): Promise<number> {
  return deps.db.transaction(async (tx) => {
    const ids = await tx.addresses.listWaiting(PIECE);
    await tx.riderRecords.lockByIds(ids);
    const told = await tx.addresses.listOpen(ids);
    const records = await tx.riderRecords.listByIds(ids);
    const homes = records.flatMap((record) => {
      const address = told.get(record.id);
      const place =
        address === undefined ? undefined : surePlace(address, deps.findPlaces(address, { limit: 2 }));
      return place === undefined ? [] : [{ record, place }];
    });
    await settle(tx, deps, { by: { role: "system" }, homes });
    const sure = new Set(homes.map(({ record }) => record.id));
    await tx.addresses.setState(
      ids.filter((id) => told.has(id) && !sure.has(id)),
      "doubtful",
    );
    return ids.length;
  });
}

interface Settling {
  by: FactBy;
  homes: readonly { record: RiderFileRecord; place: StopPlace }[];
}

/** Places become homes, through the door by which all records are written. */
async function settle(tx: Stores, deps: PeopleNeeds, { by, homes }: Settling): Promise<void> {
  const { districtOf, clock } = deps;
  const writings = homes.map(({ record, place }) => ({
    record: { ...record, home: place, districtId: districtOf(place.point) },
    stored: record,
  }));
  const fault = await writeRecords(tx, deps, writings);
  if (fault !== undefined) throw new AppError(fault.code);
  await tx.addresses.settle(
    homes.map(({ record: { id, home, districtId } }) => ({ riderId: id, was: { home, districtId } })),
  );
  await recordFacts(
    tx,
    homes.map(({ record: { id: riderId } }) => ({
      ...{ kind: "rider.changed", concerns: { riderId }, by, at: clock.now() },
      details: { fields: ["home"] },
    })),
  );
}

/** What lists tell waits to be looked for, by a job. */
export async function tellAddresses(tx: Stores, told: readonly ToldAddress[]): Promise<void> {
  if (told.length === 0) return;
  await tx.addresses.tell(told);
  await tx.outbox.addJob("findAddresses", {});
}

/** Of those that were settled by now, what was home before. */
export const withdrawAddresses = (tx: Stores, ids: readonly RiderId[]): Promise<Map<RiderId, Home>> =>
  tx.addresses.withdraw(ids);
