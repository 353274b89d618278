import type { StaffId } from "../../../../shared/ids/index.ts";
import type { FactBy } from "../../../domain/facts/fact.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import { canManageStaff } from "../../../policies/index.ts";
import type { StaffRecord, Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import type { PeopleNeeds } from "../needs.ts";
import type { StaffUseCases } from "../useCases.ts";
import { endSessions } from "./endSessions.ts";
import { makeLink } from "./links.ts";

/** Who works here: invited by a link, with duties that an administrator gives, changes and takes away. */
export function createStaff(deps: PeopleNeeds): StaffUseCases {
  return {
    async listStaff(actor) {
      requireAdministrator(actor);
      const [staff, scopes] = await Promise.all([deps.db.staff.list(), deps.db.staff.listScopes()]);
      const places = deps.knownPlaces().map(({ id, name }) => ({ id, name }));
      const ids = new Set(staff.flatMap(({ scope }) => scope?.people?.map(({ riderId }) => riderId) ?? []));
      const found = await Promise.all([...ids].map((id) => deps.db.riders.find(id, todayOf(deps))));
      const riders = found.flatMap((rider) =>
        rider === undefined ? [] : [{ id: rider.id, name: rider.name }],
      );
      return { staff, ...scopes, places, riders };
    },
    inviteStaff: (actor, asked) => invite(deps, actor, asked),
    changeStaff: (actor, staffId, duty) => change(deps, { actor, staffId }, duty),
    resetStaff: (actor, staffId) => reset(deps, { actor, staffId }),
  };
}

function requireAdministrator(actor: Actor): void {
  if (!canManageStaff(actor)) throw new AppError("session.forbidden");
}

const invite: WithDeps<"inviteStaff"> = (deps, actor, asked) =>
  deps.db.transaction(async (tx) => {
    await lockBoth(tx, actor, asked.id);
    await requireKnownScope(tx, deps, asked.scope);
    const isNew = await tx.staff.add(asked);
    const person = await tx.staff.find(asked.id);
    const isSame = person?.username === asked.username && !person.hasJoined && !person.isClosed;
    if (person === undefined || !isSame) throw new AppError("staff.nameTaken", { field: "username" });
    const { id: staffId, role } = person;
    if (isNew)
      await recordFact(tx, {
        ...{ kind: "staff.invited", concerns: { staffId }, by: actor, at: deps.clock.now() },
        details: { role },
      });
    return { person, link: await makeLink(tx, deps, { holder: { staffId }, by: actor }) };
  });

interface OfOne {
  actor: Actor;
  staffId: StaffId;
}
type Duty = Parameters<StaffUseCases["changeStaff"]>[2];

/** Whatever of it changes, the person's sessions end: each was opened for the duties of then. */
async function change(deps: PeopleNeeds, { actor, staffId }: OfOne, duty: Duty): Promise<StaffRecord> {
  return deps.db.transaction(async (tx) => {
    const before = await lockOther(tx, actor, staffId);
    await requireKnownScope(tx, deps, duty.scope);
    const note = { concerns: { staffId }, by: actor as FactBy, at: deps.clock.now() };
    const hasNewDuty = before.role !== duty.role || !isSameScope(before.scope, duty.scope);
    if (hasNewDuty) {
      await tx.staff.setDuty(staffId, duty);
      const details = { role: duty.role, was: before.role };
      await recordFact(tx, { ...note, kind: "staff.dutyChanged", details });
    }
    if (before.isClosed !== duty.closed) {
      await tx.staff.setClosed(staffId, duty.closed ? deps.realClock.now() : undefined);
      if (duty.closed) await tx.entryLinks.deleteOf({ staffId });
      await recordFact(tx, { ...note, kind: duty.closed ? "staff.closed" : "staff.reopened", details: {} });
    }
    if (hasNewDuty || duty.closed) await endSessions(tx, deps, { personId: staffId, ...note });
    return found(await tx.staff.find(staffId));
  });
}

/** Password, second factor and sessions are gone at once: what was lost or taken opens nothing any more. */
async function reset(deps: PeopleNeeds, { actor, staffId }: OfOne) {
  return deps.db.transaction(async (tx) => {
    const person = await lockOther(tx, actor, staffId);
    if (person.isClosed) throw new AppError("staff.closed");
    await tx.staff.setPassword(staffId, undefined);
    await tx.factors.turnOff(staffId);
    await tx.passkeys.delete(staffId);
    await endSessions(tx, deps, { personId: staffId, concerns: { staffId }, by: actor });
    return makeLink(tx, deps, { holder: { staffId }, by: actor });
  });
}

type WithDeps<Name extends keyof StaffUseCases> = (
  deps: PeopleNeeds,
  ...asked: Parameters<StaffUseCases[Name]>
) => ReturnType<StaffUseCases[Name]>;

/** Of two administrators who close each other at the same time, one comes too late: so there is always one left. */
async function lockBoth(tx: Stores, actor: Actor, staffId: StaffId): Promise<void> {
  requireAdministrator(actor);
  const own = actor.id as StaffId;
  await tx.staff.lock([own, staffId]);
  const me = await tx.staff.find(own);
  if (me?.role !== "administrator" || me.isClosed) throw new AppError("session.forbidden");
}

async function lockOther(tx: Stores, actor: Actor, staffId: StaffId): Promise<StaffRecord> {
  await lockBoth(tx, actor, staffId);
  if (staffId === actor.id) throw new AppError("staff.yourself");
  return found(await tx.staff.find(staffId));
}

function found(person: StaffRecord | undefined): StaffRecord {
  if (person === undefined) throw new AppError("staff.unknown");
  return person;
}

async function requireKnownScope(tx: Stores, deps: PeopleNeeds, scope: StaffRecord["scope"]): Promise<void> {
  if (scope === undefined) return;
  const { operators, districts } = await tx.staff.listScopes();
  const isKnown = (all: readonly { id: string }[], ids: readonly string[] = []) =>
    ids.every((id) => all.some((each) => each.id === id));
  if (!isKnown(operators, scope.operators)) throw new AppError("staff.wrongScope", { field: "operators" });
  if (!isKnown(districts, scope.districts)) throw new AppError("staff.wrongScope", { field: "districts" });
  if (!isKnown(deps.knownPlaces(), scope.places)) throw new AppError("staff.wrongScope", { field: "places" });
  for (const { riderId } of scope.people ?? [])
    if ((await tx.riders.find(riderId, todayOf(deps))) === undefined)
      throw new AppError("staff.wrongScope", { field: "people" });
}

function isSameScope(one: StaffRecord["scope"], other: StaffRecord["scope"]): boolean {
  const text = (scope: StaffRecord["scope"]) =>
    [
      ...[scope?.operators, scope?.districts, scope?.places].map((ids) =>
        [...(ids ?? ["all"])].sort().join(),
      ),
      ...(scope?.people ?? []).map(({ riderId, from, until }) => `${riderId} ${from} ${until}`).sort(),
      scope?.lastDay ?? "",
    ].join(";");
  return text(one) === text(other);
}
