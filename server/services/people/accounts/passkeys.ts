import type { StaffId } from "../../../../shared/ids/index.ts";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import { isAccountOver } from "../../../policies/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import { comeToTheDoor } from "../askers.ts";
import { enter } from "../entering.ts";
import type { PeopleNeeds } from "../needs.ts";
import { staffSession } from "../sessions.ts";
import type { Asker, PasskeyUseCases, SignedIn } from "../useCases.ts";
import { getOwn } from "./ownAccount.ts";

const CHALLENGE_LIFETIME = minutes(5);
const refused = () => new AppError("passkey.refused");

/** Keys that devices and keepers of passwords hold: added by who is signed in, opening the account by themselves. */
export function createPasskeys(deps: PeopleNeeds): PasskeyUseCases {
  const { db, passkeys } = deps;
  return {
    async beginPasskey(actor, origin) {
      const { id, username, name } = await getOwn(db, actor);
      const known = (await db.passkeys.listOf(id)).map((each) => each.id);
      const options = await passkeys.askForNew(placeOf(deps, origin), { id, username, name, known });
      await keepChallenge(deps, options.challenge, id);
      return { options };
    },
    addPasskey: (actor, asked, origin) => add(deps, { actor, origin }, asked),
    removePasskey: (actor, passkeyId) => remove(deps, actor, passkeyId),
    async beginPasskeySignIn(origin) {
      const options = await passkeys.askForUse(placeOf(deps, origin));
      await keepChallenge(deps, options.challenge);
      return { options };
    },
    signInByPasskey: (response, origin, asker) => signIn(deps, { response, origin }, asker),
  };
}

function placeOf({ passkeys }: PeopleNeeds, origin: string | undefined): string {
  if (origin === undefined || !passkeys.isPossible(origin)) throw refused();
  return origin;
}

const keepChallenge = ({ db, realClock }: PeopleNeeds, challenge: string, staffId?: StaffId): Promise<void> =>
  db.passkeys.addChallenge(challenge, addSeconds(realClock.now(), CHALLENGE_LIFETIME), staffId);

const takesChallenge =
  ({ db, realClock }: PeopleNeeds, staffId?: StaffId) =>
  (challenge: string): Promise<boolean> =>
    db.passkeys.takeChallenge(challenge, realClock.now(), staffId);

async function add(
  deps: PeopleNeeds,
  { actor, origin }: { actor: Actor; origin: string | undefined },
  { name, response }: { name: string; response: unknown },
): Promise<void> {
  const { id: staffId } = await getOwn(deps.db, actor);
  const place = { origin: placeOf(deps, origin), isOurs: takesChallenge(deps, staffId) };
  const made = await deps.passkeys.readNew(response, place);
  if (made === undefined) throw refused();
  await deps.db.transaction(async (tx) => {
    const isNew = await tx.passkeys.add({ ...made, staffId, name, addedAt: deps.realClock.now() });
    if (!isNew) throw refused();
    const at = deps.clock.now();
    await recordFact(tx, { kind: "passkey.added", concerns: { staffId }, by: actor, at, details: {} });
  });
}

async function remove(deps: PeopleNeeds, actor: Actor, passkeyId: string): Promise<void> {
  const { id: staffId } = await getOwn(deps.db, actor);
  await deps.db.transaction(async (tx) => {
    if ((await tx.passkeys.delete(staffId, passkeyId)) === 0) return;
    const at = deps.clock.now();
    await recordFact(tx, { kind: "passkey.removed", concerns: { staffId }, by: actor, at, details: {} });
  });
}

async function signIn(
  deps: PeopleNeeds,
  { response, origin }: { response: { id: string }; origin: string | undefined },
  asker: Asker,
): Promise<SignedIn> {
  const { db, passkeys } = deps;
  const passkey = await db.passkeys.find(response.id);
  if (passkey === undefined) throw refused();
  const place = { origin: placeOf(deps, origin), isOurs: takesChallenge(deps) };
  const counter = await passkeys.readUse(response, passkey, place);
  const person = await db.staff.find(passkey.staffId);
  if (
    counter === undefined ||
    person === undefined ||
    person.isClosed ||
    isAccountOver(person.scope, todayOf(deps))
  )
    throw refused();
  const door = await comeToTheDoor(deps, { kind: "staff", login: person.username, asker });
  return db.transaction(async (tx) => {
    const signedIn = staffSession(person);
    await tx.passkeys.noteUse(passkey.id, counter);
    await enter(tx, deps, { door, actor: signedIn.actor });
    return signedIn;
  });
}
