import { ofPerson } from "../../domain/facts/concerns.ts";
import { AppError } from "../../errors.ts";
import { createTakeTurns } from "../records/takeTurns.ts";
import { comeToTheDoor, guessUses } from "./askers.ts";
import { enter, noteFailure } from "./entering.ts";
import type { PeopleNeeds } from "./needs.ts";
import { requireRoom, spend } from "./spending.ts";
import type { Asker, SignedIn } from "./useCases.ts";

/** How one kind of account is opened by a secret that stays the same. */
export interface SecretCheck {
  kind: "staff" | "driver";
  login: string;
  secret: string;
  asker: Asker;
  find(): Promise<{ id: string; secretHash: string; signedIn: SignedIn } | undefined>;
}

/**
 * Password or PIN. Only a secret that was checked and found wrong counts: an outage anywhere on the way throws before. The outcome is
 * told only while the allowances have room, checked before and after, so that guesses at the same time are worth no more than one
 * after the other. Unknown accounts take the same way, with a decoy.
 */
export function createSecretSignIn(deps: PeopleNeeds): (check: SecretCheck) => Promise<SignedIn> {
  const { db, hasher, realClock } = deps;
  const takeTurns = createTakeTurns<string>();
  return async ({ kind, login, secret, asker, find }) => {
    const door = { ...(await comeToTheDoor(deps, { kind, login, asker })), kind };
    const uses = guessUses(deps, door);
    return takeTurns(`${door.account} ${door.isKnown ? asker.device : asker.address}`, async () => {
      await requireRoom(db, uses, realClock.now());
      const account = await find();
      const isRight = await hasher.verify(account?.secretHash ?? hasher.decoy, secret);
      if (account !== undefined && isRight) {
        await requireRoom(db, uses, realClock.now());
        await db.transaction((tx) => enter(tx, deps, { door, actor: account.signedIn.actor }));
        return account.signedIn;
      }
      await db.transaction(async (tx) => {
        await spend(tx, uses, realClock.now());
        await noteFailure(tx, deps, door, account && ofPerson(account.signedIn.actor));
      });
      throw new AppError("session.wrongCredentials");
    });
  };
}
