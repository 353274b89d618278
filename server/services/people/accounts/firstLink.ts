import { bySystem } from "../../../domain/facts/fact.ts";
import type { Database } from "../../../stores/index.ts";
import { endSessions } from "./endSessions.ts";
import { type LinkNeeds, type MadeLink, makeLink } from "./links.ts";

type FirstLinkNeeds = LinkNeeds & { db: Pick<Database, "transaction"> };

/**
 * From the machine itself: a link for a new administrator or, by name, for somebody of the staff who has lost everything. Whoever
 * can run this can read the database anyway. undefined: nobody is called so.
 */
export const makeFirstLink = (deps: FirstLinkNeeds, username?: string): Promise<MadeLink | undefined> =>
  deps.db.transaction(async (tx) => {
    if (username === undefined) return makeLink(tx, deps, { holder: {}, by: bySystem });
    const person = await tx.staff.findByUsername(username);
    if (person === undefined) return undefined;
    const { id: staffId } = person;
    await tx.staff.setClosed(staffId, undefined);
    await tx.staff.setPassword(staffId, undefined);
    await tx.factors.turnOff(staffId);
    await tx.passkeys.delete(staffId);
    await endSessions(tx, deps, { personId: staffId, concerns: { staffId }, by: bySystem });
    return makeLink(tx, deps, { holder: { staffId }, by: bySystem });
  });
