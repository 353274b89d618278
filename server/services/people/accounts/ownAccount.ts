import type { StaffId } from "../../../../shared/ids/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import { isStaffMember } from "../../../policies/index.ts";
import type { StaffRecord, Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import type { PeopleNeeds } from "../needs.ts";
import type { CheckSecret } from "../secretSignIn.ts";
import type { Asker, OwnAccountUseCases } from "../useCases.ts";
import { endSessions } from "./endSessions.ts";
import { requireGoodPassword } from "./requireGoodPassword.ts";
import { createRecoveryCodes } from "./secondFactor.ts";

/** What everybody of the staff does with their own account. The password is asked again before what would keep them out. */
export function createOwnAccount(deps: PeopleNeeds, checkSecret: CheckSecret): OwnAccountUseCases {
  const { db } = deps;
  return {
    async getAccount(actor) {
      const { id, username, hasFactor } = await getOwn(db, actor);
      const [sessions, recoveryCodesLeft, passkeys] = await Promise.all([
        db.sessions.listOf(id),
        db.factors.countRecoveryCodes(id),
        db.passkeys.listOf(id),
      ]);
      return { username, hasFactor, recoveryCodesLeft, sessions, passkeys };
    },
    changePassword: (actor, asked, asker) => changePassword({ deps, checkSecret, actor }, asked, asker),
    endOwnSessions: async (actor, which) => {
      const { id } = await getOwn(db, actor);
      const concerns = { staffId: id };
      await db.transaction((tx) => endSessions(tx, deps, { personId: id, which, concerns, by: actor }));
    },
    beginFactor: (actor) => beginFactor(deps, actor),
    turnFactorOn: (actor, code) => turnOn(deps, actor, code),
    turnFactorOff: (actor, password, asker) => turnOff({ deps, checkSecret, actor }, password, asker),
  };
}

/** Throws session.expired where the account is gone, or closed. */
export async function getOwn(db: Pick<Stores, "staff">, actor: Actor): Promise<StaffRecord> {
  if (!isStaffMember(actor)) throw new AppError("session.forbidden");
  const person = await db.staff.find(actor.id as StaffId);
  if (person === undefined || person.isClosed) throw new AppError("session.expired");
  return person;
}

interface Own {
  deps: PeopleNeeds;
  checkSecret: CheckSecret;
  actor: Actor;
}

/** Does something once the person's own password was right; wrong ones count like those of a sign-in. */
async function withPassword(
  { deps: { db }, checkSecret, actor }: Own,
  { person, password, asker }: { person: StaffRecord; password: string; asker: Asker },
  work: (tx: Stores) => Promise<void>,
): Promise<void> {
  return checkSecret({
    ...{ kind: "staff", login: person.username, secret: password, asker },
    async find() {
      const account = await db.accounts.findStaffById(person.id);
      return account && { actor, secretHash: account.passwordHash, done: work };
    },
  });
}

async function changePassword(
  own: Own,
  { current, next, session }: Parameters<OwnAccountUseCases["changePassword"]>[1],
  asker: Asker,
): Promise<void> {
  const { deps, actor } = own;
  const person = await getOwn(deps.db, actor);
  await requireGoodPassword(deps, next, [person.username, person.name]);
  const passwordHash = await deps.hasher.hash(next);
  await withPassword(own, { person, password: current, asker }, async (tx) => {
    await tx.staff.setPassword(person.id, passwordHash);
    const concerns = { staffId: person.id };
    const at = deps.clock.now();
    await recordFact(tx, { kind: "password.changed", concerns, by: actor, at, details: {} });
    // Whoever knew the old one may still be in somewhere.
    await endSessions(tx, deps, { personId: person.id, which: { but: session }, concerns, by: actor });
  });
}

async function beginFactor(deps: PeopleNeeds, actor: Actor) {
  const { id, username } = await getOwn(deps.db, actor);
  const secret = deps.secondFactor.createSecret();
  await deps.db.factors.setPending(id, deps.seal.seal(secret));
  return { secret, address: deps.secondFactor.addressOf(secret, username) };
}

async function turnOn(deps: PeopleNeeds, actor: Actor, code: string): Promise<{ recoveryCodes: string[] }> {
  const { id, hasFactor } = await getOwn(deps.db, actor);
  const { pending } = await deps.db.factors.find(id);
  const secret = pending === undefined || hasFactor ? undefined : deps.seal.open(pending);
  const now = deps.realClock.now();
  const step = secret === undefined ? undefined : deps.secondFactor.stepOf(secret, code, now);
  if (pending === undefined || step === undefined) throw new AppError("factor.wrongCode", { field: "code" });
  const { codes, hashes } = createRecoveryCodes(deps, id);
  await deps.db.transaction(async (tx) => {
    await tx.factors.turnOn(id, { sealed: pending, step, codeHashes: hashes });
    await noteFactor(tx, deps, { kind: "factor.turnedOn", actor });
  });
  return { recoveryCodes: codes };
}

async function turnOff(own: Own, password: string, asker: Asker): Promise<void> {
  const { deps, actor } = own;
  const person = await getOwn(deps.db, actor);
  await withPassword(own, { person, password, asker }, async (tx) => {
    await tx.factors.turnOff(person.id);
    if (person.hasFactor) await noteFactor(tx, deps, { kind: "factor.turnedOff", actor });
  });
}

const noteFactor = (
  tx: Stores,
  { clock }: PeopleNeeds,
  { kind, actor }: { kind: "factor.turnedOn" | "factor.turnedOff"; actor: Actor },
): Promise<void> =>
  recordFact(tx, {
    ...{ kind, concerns: { staffId: actor.id as StaffId }, by: actor, at: clock.now(), details: {} },
  });
