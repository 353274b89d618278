import { ofPerson } from "../../domain/facts/concerns.ts";
import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { requireRoom, spend } from "../records/spending.ts";
import { createTakeTurns } from "../records/takeTurns.ts";
import { type AtTheDoor, comeToTheDoor, guessUses } from "./askers.ts";
import { noteFailure } from "./entering.ts";
import type { PeopleNeeds } from "./needs.ts";
import type { Asker } from "./useCases.ts";

/** What a second factor says to what came with the password. */
export type FactorAnswer = "right" | "missing" | "wrong";

/** How one kind of account is opened by a secret that stays the same, and what is done once it is. */
export interface SecretCheck<T> {
  kind: "staff" | "driver";
  login: string;
  secret: string;
  asker: Asker;
  find(): Promise<SecretAccount<T> | undefined>;
}
export interface SecretAccount<T> {
  actor: Actor;
  /** undefined: nothing opens it. */
  secretHash: string | undefined;
  /** Asked once the secret was right. */
  confirm?: (tx: Stores) => Promise<FactorAnswer>;
  done(tx: Stores, door: AtTheDoor): Promise<T>;
}
export type CheckSecret = <T>(check: SecretCheck<T>) => Promise<T>;

/**
 * Password or PIN. Only a secret that was checked and found wrong counts: an outage anywhere on the way throws before. The outcome is
 * told only while the allowances have room, checked before and after, so that guesses at the same time are worth no more than one
 * after the other. Unknown accounts take the same way, with a decoy. A wrong code of a second factor counts like a wrong secret.
 */
export function createSecretCheck(deps: PeopleNeeds): CheckSecret {
  const { db, hasher, realClock } = deps;
  const takeTurns = createTakeTurns<string>();
  return async ({ kind, login, secret, asker, find }) => {
    const door = { ...(await comeToTheDoor(deps, { kind, login, asker })), kind };
    const uses = guessUses(deps, door);
    return takeTurns(`${door.account} ${door.isKnown ? asker.device : asker.address}`, async () => {
      await requireRoom(db, uses, realClock.now());
      const account = await find();
      const isRight = await hasher.verify(account?.secretHash ?? hasher.decoy, secret);
      const isOpen = account?.secretHash !== undefined && isRight;
      if (isOpen) await requireRoom(db, uses, realClock.now());
      const outcome = isOpen ? await open(deps, account, door) : { answer: "wrongSecret" as const };
      if (outcome.answer === "right") return outcome.value;
      if (outcome.answer === "missing") throw new AppError("session.factorNeeded");
      await db.transaction(async (tx) => {
        await spend(tx, uses, realClock.now());
        await noteFailure(tx, deps, door, account && ofPerson(account.actor));
      });
      throw new AppError(outcome.answer === "wrong" ? "session.wrongFactor" : "session.wrongCredentials");
    });
  };
}

const open = <T>({ db }: PeopleNeeds, account: SecretAccount<T>, door: AtTheDoor) =>
  db.transaction(async (tx) => {
    const answer = (await account.confirm?.(tx)) ?? "right";
    return answer === "right" ? { answer, value: await account.done(tx, door) } : { answer };
  });
