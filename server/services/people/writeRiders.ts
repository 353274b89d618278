import type { RiderId } from "../../../shared/ids/index.ts";
import type { RiderDraft } from "../../../shared/schemas/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import {
  changedParts,
  mergePeriods,
  type RiderFileRecord,
  type WrittenRecord,
} from "../../domain/people/record.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import type { PeopleNeeds } from "./needs.ts";
import { getRecord, isReached, noteRider, requireOfficeChange, withHistory } from "./reachRider.ts";
import type { OpenedRider, RiderOffice } from "./riderOffice.ts";
import { type RecordWriting, writeRecords } from "./writeRecords.ts";

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
  await writeRecord(tx, deps, { actor, record });
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
  await writeRecord(tx, deps, { actor, record, stored });
  if (fields.includes("home")) await tx.addresses.close([riderId]);
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
async function writeRecord(
  tx: Stores,
  deps: PeopleNeeds,
  { actor, ...writing }: RecordWriting & { actor: Actor },
): Promise<void> {
  if (!isReached(deps, actor, writing.record))
    throw new AppError("rider.outsideScope", { field: "eligibility" });
  const fault = await writeRecords(tx, deps, [writing]);
  if (fault !== undefined) throw new AppError(fault.code, { field: fault.field });
}
