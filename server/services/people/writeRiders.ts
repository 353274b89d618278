import type { RiderId } from "../../../shared/ids/index.ts";
import type { RiderDraft } from "../../../shared/schemas/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import {
  changedParts,
  faultOfPeriods,
  mergePeriods,
  type RiderFileRecord,
  type WrittenRecord,
} from "../../domain/people/record.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { todayOf } from "../records/today.ts";
import type { PeopleNeeds } from "./needs.ts";
import { getRecord, isReached, noteRider, requireOfficeChange, withHistory } from "./reachRider.ts";
import type { OpenedRider, RiderOffice } from "./riderOffice.ts";

/** Records are written as a whole, in one transaction with the fact of it: which parts, not what they say. */
export const createWriteRiders = (deps: PeopleNeeds): Pick<RiderOffice, "addRider" | "changeRider"> => ({
  async addRider(actor, { riderId, ...draft }) {
    requireOfficeChange(actor);
    return deps.db.transaction((tx) => add(tx, deps, { actor, riderId, draft }));
  },
  async changeRider(actor, riderId, { version, ...draft }) {
    requireOfficeChange(actor);
    return deps.db.transaction((tx) => change(tx, deps, { actor, riderId, draft, version }));
  },
});

interface Writing {
  actor: Actor;
  riderId: RiderId;
  draft: RiderDraft;
}

async function add(tx: Stores, deps: PeopleNeeds, writing: Writing): Promise<OpenedRider> {
  const { actor, riderId, draft } = writing;
  if ((await tx.riderRecords.find(riderId)) !== undefined)
    return withHistory(tx, await getRecord(tx, deps, { actor, riderId })); // it was sent twice
  const blank = { version: 1, needs: {}, standing: { state: "served" } } as const;
  const record = { id: riderId, ...blank, ...written(deps, draft, []) };
  await requireKeepable(tx, deps, { actor, record });
  await tx.riderRecords.create(record);
  await noteRider(tx, deps, { actor, riderId, did: { kind: "rider.added", details: {} } });
  return withHistory(tx, await getRecord(tx, deps, { actor, riderId }));
}

async function change(
  tx: Stores,
  deps: PeopleNeeds,
  { actor, riderId, draft, version }: Writing & { version: number },
): Promise<OpenedRider> {
  await tx.riders.lock(riderId);
  const stored = await getRecord(tx, deps, { actor, riderId });
  const record = { ...stored, ...written(deps, draft, stored.eligibility) };
  const fields = changedParts(stored, record);
  if (fields.length === 0) return withHistory(tx, stored); // it says so already
  if (stored.version !== version) throw new AppError("rider.stale");
  await requireKeepable(tx, deps, { actor, record, stored });
  await tx.riderRecords.replace(record);
  await noteRider(tx, deps, { actor, riderId, did: { kind: "rider.changed", details: { fields } } });
  return withHistory(tx, await getRecord(tx, deps, { actor, riderId }));
}

const written = (
  { districtOf }: Pick<PeopleNeeds, "districtOf">,
  { iin, name, phone, locale, aid, home, eligibility, contacts }: RiderDraft,
  stored: RiderFileRecord["eligibility"],
): WrittenRecord & Pick<RiderFileRecord, "districtId"> => ({
  ...{ iin, name, phone, locale, aid, home, contacts },
  districtId: home && districtOf(home.point),
  eligibility: mergePeriods(eligibility, stored),
});

/** Throws what stands against keeping the record so, with the field. */
async function requireKeepable(
  tx: Stores,
  deps: PeopleNeeds,
  { actor, record, stored }: { actor: Actor; record: RiderFileRecord; stored?: RiderFileRecord },
): Promise<void> {
  const { id, iin, phone, eligibility } = record;
  const fault = faultOfPeriods(eligibility);
  if (fault !== undefined) throw new AppError(fault, { field: "eligibility" });
  const known = new Set([
    ...deps.termsOn(todayOf(deps)).categories.map((each) => each.id),
    ...(stored?.eligibility ?? []).map((each) => each.category),
  ]);
  if (eligibility.some(({ category }) => !known.has(category)))
    throw new AppError("category.unknown", { field: "eligibility" });
  if (!isReached(deps, actor, record)) throw new AppError("rider.outsideScope", { field: "eligibility" });
  const others = await Promise.all([tx.riderRecords.findIdBy({ iin }), tx.riderRecords.findIdBy({ phone })]);
  const [sameIin, samePhone] = others.map((other) => other !== undefined && other !== id);
  if (sameIin) throw new AppError("rider.iinTaken", { field: "iin" });
  if (samePhone) throw new AppError("rider.phoneTaken", { field: "phone" });
}
