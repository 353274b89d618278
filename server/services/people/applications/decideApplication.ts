import type { RiderId } from "../../../../shared/ids/index.ts";
import type { DecideApplication } from "../../../../shared/schemas/index.ts";
import { type ApplicationRecord, missingParts } from "../../../domain/people/application.ts";
import type { Actor } from "../../../domain/people/model.ts";
import {
  type EligibilityPeriod,
  faultOfPeriods,
  type RiderFileRecord,
} from "../../../domain/people/record.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import type { PeopleNeeds } from "../needs.ts";
import { isReached, noteRider, requireOfficeChange } from "../reachRider.ts";
import type { ApplicationOffice } from "./applicationOffice.ts";
import { getApplication, withSurroundings } from "./reachApplication.ts";

type Granted = Extract<DecideApplication, { decision: "granted" }>;
interface Deciding<Decision = DecideApplication> {
  actor: Actor;
  application: ApplicationRecord;
  decision: Decision;
}

/** Granted or refused, once; the letter is made of what is stored here. */
export function createDecideApplication(deps: PeopleNeeds): ApplicationOffice["decideApplication"] {
  return async (actor, id, decision) => {
    requireOfficeChange(actor);
    return deps.db.transaction(async (tx) => {
      await tx.applications.lock(id);
      const application = await getApplication(tx, deps, { actor, id });
      if (application.state === "open") {
        if (application.version !== decision.version) throw new AppError("record.stale");
        await decide(tx, deps, { actor, application, decision });
      } else if (application.state !== decision.decision) throw new AppError("application.decided");
      return withSurroundings(tx, deps, { actor, id });
    });
  };
}

async function decide(
  tx: Stores,
  deps: PeopleNeeds,
  { actor, application, decision }: Deciding,
): Promise<void> {
  const at = deps.clock.now();
  const { id } = application;
  const happened = { by: actor, at } as const;
  if (decision.decision === "refused") {
    const { reason, note } = decision;
    await tx.applications.decide(id, { at, staffId: actor.id, reason, note });
    const details = { application: id, reason };
    await recordFact(tx, { kind: "application.refused", concerns: {}, ...happened, details });
    return;
  }
  const { basis, from, until } = decision;
  const riderId = await entitle(tx, deps, { actor, application, decision });
  await tx.applications.decide(id, { at, staffId: actor.id, riderId, basis, from, until });
  const details = { application: id };
  await recordFact(tx, { kind: "application.granted", concerns: { riderId }, ...happened, details });
}

/** The record of the number gets one more period; where there is none, it is made. */
async function entitle(tx: Stores, deps: PeopleNeeds, deciding: Deciding<Granted>): Promise<RiderId> {
  const { application, decision } = deciding;
  const today = todayOf(deps);
  const { category } = application;
  const [missing] = missingParts(application, deps.termsOn(today).rules.applications.value, today);
  if (missing !== undefined || category === undefined)
    throw new AppError("application.incomplete", { field: missing ?? "category" });
  const { basis, from, until, condition } = decision;
  const period: EligibilityPeriod = {
    ...{ category, basis, from, until },
    condition: condition === "" ? undefined : condition,
  };
  const known = await holderOf(tx, { iins: [application.iin], phones: [] });
  if (known === undefined) return addRider(tx, deps, { ...deciding, period });
  await tx.riders.lock(known);
  const stored = await tx.riderRecords.find(known);
  if (stored === undefined) throw new AppError("record.stale"); // gone this very moment
  return addPeriod(tx, deps, { ...deciding, period, stored });
}

const holderOf = async (tx: Stores, of: Parameters<Stores["riderRecords"]["listHolders"]>[0]) =>
  (await tx.riderRecords.listHolders(of))[0]?.id;

interface Entitling extends Deciding<Granted> {
  period: EligibilityPeriod;
}

function requireGood(deps: PeopleNeeds, actor: Actor, record: RiderFileRecord): void {
  const fault = faultOfPeriods(record.eligibility);
  if (fault !== undefined) throw new AppError(fault, { field: "from" });
  if (!isReached(deps, actor, record)) throw new AppError("rider.outsideScope", { field: "category" });
}

async function addPeriod(
  tx: Stores,
  deps: PeopleNeeds,
  { actor, application, period, stored }: Entitling & { stored: RiderFileRecord },
): Promise<RiderId> {
  if (!isReached(deps, actor, stored) && stored.eligibility.length > 0)
    throw new AppError("rider.outsideScope", { field: "iin" });
  const isHomeNew = stored.home === undefined && application.home !== undefined;
  const home = isHomeNew ? { home: application.home, districtId: application.districtId } : {};
  const record = { ...stored, ...home, eligibility: [...stored.eligibility, period] };
  requireGood(deps, actor, record);
  await tx.riderRecords.replace([record]);
  const fields = isHomeNew ? ["home", "eligibility"] : ["eligibility"];
  await noteRider(tx, deps, {
    actor,
    riderId: stored.id,
    did: { kind: "rider.changed", details: { fields } },
  });
  return stored.id;
}

async function addRider(
  tx: Stores,
  deps: PeopleNeeds,
  { actor, application, decision: { riderId }, period }: Entitling,
): Promise<RiderId> {
  const { iin, name, phone, locale, aid, home, districtId, helper } = application;
  if ((await tx.riderRecords.find(riderId)) !== undefined)
    throw new AppError("request.invalid", { field: "riderId" });
  if ((await holderOf(tx, { iins: [], phones: [phone] })) !== undefined)
    throw new AppError("rider.phoneTaken", { field: "phone" });
  const contacts =
    helper === undefined || helper.phone === phone
      ? []
      : [{ name: helper.name, phone: helper.phone, may: [] }];
  const record: RiderFileRecord = {
    ...{ id: riderId, version: 1, iin, name, phone, locale, aid, needs: {}, home, districtId, contacts },
    ...{ standing: { state: "served" }, eligibility: [period] },
  };
  requireGood(deps, actor, record);
  // Somebody else added the person this very moment: asked once more, that record gets the period.
  if (!(await tx.riderRecords.create([record]))) throw new AppError("record.stale");
  await noteRider(tx, deps, { actor, riderId, did: { kind: "rider.added", details: {} } });
  return riderId;
}
