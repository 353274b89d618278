import { minutes } from "../../../../shared/time/index.ts";
import type { Allowance } from "../../../domain/people/allowance.ts";
import { workingDayAfter } from "../../../domain/people/workingDays.ts";
import { AppError } from "../../../errors.ts";
import { canTakeApplications } from "../../../policies/index.ts";
import type { NewApplicationRecord, Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { spend, type Use } from "../../records/spending.ts";
import { todayOf } from "../../records/today.ts";
import type { PeopleNeeds } from "../needs.ts";
import { keyHash } from "./applicationKeys.ts";
import type { ApplicationOffice, Bringer } from "./applicationOffice.ts";
import { isSpecialDay } from "./reachApplication.ts";

const every = (wait: number, burst: number): Allowance => ({ burst, every: minutes(wait) });
/**
 * How many applications are taken without a sign-in: a whole hospital or village may share one address, and all strangers together make
 * no more work than an office can look at. A program with a key has a share of its own that they cannot use up.
 */
export const applicationAllowances = { address: every(5, 20), strangers: every(2, 300), key: every(1, 100) };

/** An application by whatever way: the same call, the same answer, one row with its deadline. */
export function createHandIn(deps: PeopleNeeds): ApplicationOffice["submitApplication"] {
  const { db, clock, realClock } = deps;
  return (from, { applicationId: id, consent: _given, district: districtId, ...applicant }) =>
    db.transaction(async (tx) => {
      const { by, ...way } = await wayOf(tx, deps, from);
      await spend(tx, usesOf(deps, from, way.keyId), realClock.now());
      if (!deps.region.districts.some((each) => each.id === districtId))
        throw new AppError("district.unknown", { field: "district" });
      const today = todayOf(deps);
      const { workingDays } = deps.termsOn(today).rules.applications.value;
      const due = workingDayAfter(today, workingDays, isSpecialDay(deps));
      const at = clock.now();
      const hash = deps.digest("application", JSON.stringify({ ...applicant, districtId }));
      const record: NewApplicationRecord = {
        ...{ ...applicant, ...way, id, districtId, hash, handedIn: at, due, consentOn: today },
      };
      const isNew = await tx.applications.add(record);
      const kept = await tx.applications.findHandedIn(id);
      if (kept?.hash !== hash) throw new AppError("request.idempotencyKeyReused");
      if (isNew) {
        const details = { application: id, way: way.way, key: way.keyId };
        await recordFact(tx, { kind: "application.handedIn", concerns: {}, by, at, details });
      }
      return { number: kept.number, due: kept.due, workingDays };
    });
}

type Way = Pick<NewApplicationRecord, "way" | "keyId" | "staffId">;

async function wayOf(
  tx: Stores,
  deps: PeopleNeeds,
  { actor, key }: Bringer,
): Promise<Way & { by: Parameters<typeof recordFact>[1]["by"] }> {
  if (key !== undefined) {
    const known = await tx.applications.findKey(keyHash(deps, key));
    if (known === undefined) throw new AppError("application.keyRefused");
    await tx.applications.noteKeyUse(known.id, deps.clock.now());
    return { way: "key", keyId: known.id, by: { role: "nobody" } };
  }
  if (actor !== undefined && canTakeApplications(actor)) return { way: "desk", staffId: actor.id, by: actor };
  return { way: "web", by: actor ?? { role: "nobody" } };
}

function usesOf(deps: PeopleNeeds, { actor, address }: Bringer, keyId: string | undefined): Use[] {
  const { digest } = deps;
  const most = applicationAllowances;
  if (keyId !== undefined) return [{ key: digest("application.key", keyId), allowance: most.key }];
  if (actor !== undefined && canTakeApplications(actor)) return [];
  return [
    { key: digest("application.address", address), allowance: most.address },
    { key: digest("application.strangers"), allowance: most.strangers },
  ];
}
