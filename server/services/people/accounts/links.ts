import { addSeconds, hours, type Instant } from "../../../../shared/time/index.ts";
import type { Concerns, FactBy } from "../../../domain/facts/fact.ts";
import { AppError } from "../../../errors.ts";
import type { LinkHolder, Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import type { PeopleNeeds } from "../needs.ts";

export type LinkPurpose = "first" | "staff" | "pin";
export interface MadeLink {
  token: string;
  purpose: LinkPurpose;
  expiresAt: Instant;
}
export type LinkNeeds = Pick<PeopleNeeds, "clock" | "realClock" | "digest" | "createToken">;

/** A letter may lie for a week; a link on a console or beside a driver is used at once. */
const LIFETIME = { first: hours(24), staff: hours(7 * 24), pin: hours(24) };

const hashOf = ({ digest }: Pick<LinkNeeds, "digest">, token: string): string => digest("link", token);
export const purposeOf = ({ staffId, driverId }: LinkHolder): LinkPurpose =>
  staffId !== undefined ? "staff" : driverId === undefined ? "first" : "pin";

/** For a person the last one made is the one that works; those for a first administrator stand side by side until one is used. */
export async function makeLink(
  tx: Stores,
  deps: LinkNeeds,
  { holder, by }: { holder: LinkHolder; by: FactBy },
): Promise<MadeLink> {
  const purpose = purposeOf(holder);
  const token = deps.createToken();
  const expiresAt = addSeconds(deps.realClock.now(), LIFETIME[purpose]);
  if (purpose !== "first") await tx.entryLinks.deleteOf(holder);
  await tx.entryLinks.save({ ...holder, hash: hashOf(deps, token), expiresAt });
  await recordFact(tx, {
    ...{ kind: "link.made", concerns: concernsOf(holder), by, at: deps.clock.now(), details: { purpose } },
  });
  return { token, purpose, expiresAt };
}

/** Whom it is for, without using it. Throws link.unusable. */
export async function lookAtLink(
  db: Pick<Stores, "entryLinks">,
  deps: LinkNeeds,
  token: string,
): Promise<LinkHolder> {
  return standing(await db.entryLinks.find(hashOf(deps, token), deps.realClock.now()));
}

/** Uses it up. Throws link.unusable. */
export async function takeLink(tx: Stores, deps: LinkNeeds, token: string): Promise<LinkHolder> {
  return standing(await tx.entryLinks.take(hashOf(deps, token), deps.realClock.now()));
}

export const noteLinkUsed = (
  tx: Stores,
  { clock }: Pick<LinkNeeds, "clock">,
  { purpose, by, concerns }: { purpose: LinkPurpose; by: FactBy; concerns: Concerns },
): Promise<void> =>
  recordFact(tx, { kind: "link.used", concerns, by, at: clock.now(), details: { purpose } });

function standing(holder: LinkHolder | undefined): LinkHolder {
  if (holder === undefined) throw new AppError("link.unusable");
  return holder;
}

const concernsOf = ({ staffId, driverId }: LinkHolder): Concerns => ({
  ...(staffId !== undefined && { staffId }),
  ...(driverId !== undefined && { driverId }),
});
