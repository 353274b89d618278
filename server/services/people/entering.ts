import type { Actor } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import type { Dependencies } from "../dependencies.ts";
import { writeAudit } from "../records/audit.ts";
import { type AtTheDoor, ownGuesses } from "./askers.ts";

const subjectKinds = {
  rider: "rider",
  driver: "driver",
  dispatcher: "staff",
  administrator: "staff",
} as const;

/** Somebody is in: the device is remembered, and what it spent on this account by mistyping is forgiven. */
export async function enter(
  tx: Stores,
  deps: Pick<Dependencies, "digest" | "realClock">,
  { door, actor }: { door: AtTheDoor; actor: Actor },
): Promise<void> {
  const { account, asker } = door;
  await tx.devices.remember(asker.device, account, deps.realClock.now());
  if (door.isKnown) await tx.allowances.forget([ownGuesses(deps, door)]);
  await writeAudit(tx, actor, "signIn", { kind: subjectKinds[actor.role], id: actor.id });
}

/** A wrong secret leaves a row too: of whom, if there is such an account, else of a digest of what was typed. */
export const noteFailure = (
  tx: Stores,
  { kind, account }: AtTheDoor,
  id: string | undefined,
): Promise<void> =>
  tx.audit.add({
    role: "nobody",
    action: "signInFailed",
    subjectKind: id === undefined ? "unknown" : kind,
    subjectId: id ?? account,
  });

export const noteSignOut = (tx: Stores, actor: Actor): Promise<void> =>
  writeAudit(tx, actor, "signOut", { kind: subjectKinds[actor.role], id: actor.id });
