import { ofPerson } from "../../domain/facts/concerns.ts";
import { byNobody, type Concerns } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { type AtTheDoor, ownGuesses } from "./askers.ts";
import type { PeopleNeeds } from "./needs.ts";

/** Somebody is in: the device is remembered, and what it spent on this account by mistyping is forgiven. */
export async function enter(
  tx: Stores,
  deps: Pick<PeopleNeeds, "digest" | "realClock" | "clock">,
  { door, actor }: { door: AtTheDoor; actor: Actor },
): Promise<void> {
  const { account, asker } = door;
  await tx.devices.remember(asker.device, account, deps.realClock.now());
  if (door.isKnown) await tx.allowances.forget([ownGuesses(deps, door)]);
  const concerns = ofPerson(actor);
  await recordFact(tx, {
    kind: "person.signedIn",
    concerns,
    by: actor,
    at: deps.clock.now(),
    details: {},
  });
}

/** A wrong secret is a fact too: of whom, if there is such an account, else of a digest of what was typed. */
export const noteFailure = (
  tx: Stores,
  { clock }: Pick<PeopleNeeds, "clock">,
  { account }: AtTheDoor,
  concerns: Concerns | undefined,
): Promise<void> =>
  recordFact(tx, {
    kind: "person.signInFailed",
    concerns: concerns ?? {},
    by: byNobody,
    at: clock.now(),
    details: concerns === undefined ? { account } : {},
  });

export const noteSignOut = ({ db, clock }: Pick<PeopleNeeds, "db" | "clock">, actor: Actor): Promise<void> =>
  recordFact(db, {
    kind: "person.signedOut",
    concerns: ofPerson(actor),
    by: actor,
    at: clock.now(),
    details: {},
  });
