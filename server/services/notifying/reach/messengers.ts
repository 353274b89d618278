import type { RiderId } from "../../../../shared/ids/index.ts";
import type { LinkedChannel } from "../../../../shared/notices/index.ts";
import { addSeconds, hours, minutes, type Seconds } from "../../../../shared/time/index.ts";
import { bySelf, isSame, type Person } from "../../../domain/notices/person.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import type { KeptAddress, Stores } from "../../../stores/index.ts";
import { spend } from "../../records/spending.ts";
import type { NotifyingNeeds } from "../needs.ts";
import { linkAddress } from "./linkAddress.ts";
import { getRider, requireChannel, toldContacts, whose } from "./reachable.ts";

/** Tapped at once by who makes it; a contact gets it by some other way first. */
const OWN_LIFETIME = minutes(15);
const CONTACTS_LIFETIME = hours(24);

interface Wanted {
  channel: "telegram" | "whatsapp";
  /** Of a contact's telephone, as the record has it; the rider's own without one. */
  contact?: string | undefined;
  /** Whose, where a dispatcher makes it. */
  riderId?: RiderId | undefined;
}

/** What opens a messenger with a code written in it: whoever sends it is linked. */
export interface MessengerLink {
  link: string;
  expiresInSeconds: Seconds;
}

export const linkHash = ({ digest }: Pick<NotifyingNeeds, "digest">, channel: LinkedChannel, code: string) =>
  digest("channelLink", channel, code);

/** Codes for somebody's own addresses: a dispatcher's count too. */
export const ownCodes = ({ digest, codeAllowances }: NotifyingNeeds, { id }: Person) => ({
  ...{ key: digest("channelLink.own", id), allowance: codeAllowances.own },
});

/** Throws channel.missing, channel.contactUnknown, rate.limited. */
export async function makeMessengerLink(
  deps: NotifyingNeeds,
  actor: Actor,
  { channel, contact, riderId: named }: Wanted,
): Promise<MessengerLink> {
  const person = whose(actor, named);
  requireChannel(deps, channel);
  if (contact !== undefined) await requireContact(deps, person, contact);
  const code = deps.createToken();
  const link = deps.channelDoors[channel]?.(code);
  if (link === undefined) throw new AppError("channel.missing");
  const now = deps.realClock.now();
  const expiresInSeconds = contact === undefined ? OWN_LIFETIME : CONTACTS_LIFETIME;
  await deps.db.transaction(async (tx) => {
    await spend(tx, [ownCodes(deps, person)], now);
    await tx.linkCodes.save({
      ...{ id: deps.createId(), person, recipient: contact ?? person.role, channel },
      ...{ hash: linkHash(deps, channel, code), expiresAt: addSeconds(now, expiresInSeconds) },
    });
  });
  return { link, expiresInSeconds };
}

async function requireContact({ db }: NotifyingNeeds, person: Person, contact: string): Promise<void> {
  const contacts = person.role === "rider" ? toldContacts(await getRider(db, person.id)) : [];
  if (!contacts.some(({ phone }) => phone === contact))
    throw new AppError("channel.contactUnknown", { field: "contact" });
}

/** Somebody showed a code from one address, known by one name or two. */
export interface Shown {
  channel: LinkedChannel;
  code: string;
  names: readonly string[];
}

/** `known`: the same code from the same address once more. `over`: it has run out, or somebody else has used it. */
export type Linked = { kind: "linked" | "known"; address: KeptAddress } | { kind: "over" };

/** The code alone says who it is: nothing that is written beside it does. */
export const takeShownCode = (deps: NotifyingNeeds, { channel, code, names }: Shown): Promise<Linked> =>
  deps.db.transaction(async (tx) => {
    const hash = linkHash(deps, channel, code);
    const taken = await tx.linkCodes.take(hash, channel, deps.realClock.now());
    if (taken === undefined) return knownOrOver(tx, { channel, names, hash });
    const [address, alias] = names;
    if (address === undefined) return { kind: "over" };
    const { person, recipient } = taken;
    const linkedAt = deps.clock.now();
    await linkAddress(
      tx,
      { id: deps.createId(), person, recipient, channel, address, alias, proof: "code", linkedAt },
      bySelf(taken),
    );
    const linked = (await tx.channels.findByAddress(channel, [address])).find(
      (each) => isSame(each.person, person) && each.recipient === recipient,
    );
    if (linked === undefined) return { kind: "over" };
    await tx.channels.noteHeard([linked.id], deps.realClock.now());
    return { kind: "linked", address: linked };
  });

async function knownOrOver(
  tx: Stores,
  { channel, names, hash }: { channel: LinkedChannel; names: readonly string[]; hash: string },
): Promise<Linked> {
  const owner = await tx.linkCodes.findUsed(hash, channel);
  const address = (await tx.channels.findByAddress(channel, names)).find(
    (each) => owner !== undefined && isSame(each.person, owner.person) && each.recipient === owner.recipient,
  );
  return address === undefined ? { kind: "over" } : { kind: "known", address };
}
