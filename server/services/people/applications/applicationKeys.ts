import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import { canManageStaff } from "../../../policies/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import type { PeopleNeeds } from "../needs.ts";
import type { ApplicationOffice } from "./applicationOffice.ts";

type Keys = Pick<ApplicationOffice, "listApplicationKeys" | "makeApplicationKey" | "revokeApplicationKey">;

/** What is kept of a key: 256 random bits, so that nobody guesses it, and of no use to who reads the database. */
export const keyHash = ({ digest }: Pick<PeopleNeeds, "digest">, key: string): string =>
  digest("applicationKey", key);

function requireManager(actor: Actor): void {
  if (!canManageStaff(actor)) throw new AppError("session.forbidden");
}

/** Keys by which programs of mobile groups and social workers hand applications in: one for each group, made and revoked here. */
export function createApplicationKeys(deps: PeopleNeeds): Keys {
  const { db, clock } = deps;
  return {
    async listApplicationKeys(actor) {
      requireManager(actor);
      return db.applications.listKeys();
    },
    async makeApplicationKey(actor, { keyId, name }) {
      requireManager(actor);
      const key = deps.createToken();
      await db.transaction(async (tx) => {
        const at = clock.now();
        // What was told once cannot be told again.
        if (!(await tx.applications.addKey({ id: keyId, name, hash: keyHash(deps, key), at })))
          throw new AppError("request.idempotencyKeyReused");
        const details = { key: keyId };
        await recordFact(tx, { kind: "applicationKey.made", concerns: {}, by: actor, at, details });
      });
      return { key, keys: await db.applications.listKeys() };
    },
    async revokeApplicationKey(actor, keyId) {
      requireManager(actor);
      await db.transaction(async (tx) => {
        const known = await tx.applications.listKeys();
        if (!known.some(({ id }) => id === keyId)) throw new AppError("applicationKey.unknown");
        const at = clock.now();
        if (!(await tx.applications.revokeKey(keyId, at))) return; // it was before
        const details = { key: keyId };
        await recordFact(tx, { kind: "applicationKey.revoked", concerns: {}, by: actor, at, details });
      });
      return db.applications.listKeys();
    },
  };
}
