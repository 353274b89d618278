import type { LinkedChannel, Unlinker } from "../../shared/notices/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { Owner, Person } from "../domain/notices/person.ts";
import type { ChannelAddress, EndedAddress, ReachWishes } from "../domain/notices/ways.ts";

export interface KeptAddress extends ChannelAddress, Owner {
  /** Another name of the same address: what comes in may show either. Of a browser its endpoint. */
  alias?: string | undefined;
}

/** Where people are reached beside their telephone, how they want to be told, and which messages from there were taken. */
export interface ChannelStore {
  /** Whoever else locks what is linked of this person waits until the transaction ends. */
  lock(person: Person): Promise<void>;
  /** Those in force, of a rider and of their contacts, in the order in which they were linked. */
  listOf(person: Person): Promise<KeptAddress[]>;
  /** What is kept of those that are linked no more. */
  listEnded(person: Person): Promise<(EndedAddress & Owner)[]>;
  /** In force under one of these names; several people may share one. */
  findByAddress(channel: LinkedChannel, names: readonly string[]): Promise<KeptAddress[]>;
  /** False: it is linked to the same person already. */
  link(address: KeptAddress): Promise<boolean>;
  /** Undefined: it is in force no more. The address itself is forgotten. */
  end(id: string, by: Unlinker, at: Instant): Promise<(Owner & { channel: LinkedChannel }) | undefined>;
  noteFailed(id: string, at: Instant): Promise<void>;
  noteHeard(ids: readonly string[], at: Instant): Promise<void>;
  /** Undefined: nothing was said. */
  findWishes(person: Person): Promise<ReachWishes | undefined>;
  setWishes(person: Person, wishes: ReachWishes): Promise<void>;
  isTaken(provider: string, message: string): Promise<boolean>;
  /** False: it was taken before. */
  markTaken(provider: string, message: string, at: Instant): Promise<boolean>;
}

/** What links an address, once. Of what somebody shows only a keyed hash is kept. */
export interface LinkCode extends Owner {
  id: string;
  channel: LinkedChannel;
  hash: string;
  expiresAt: Instant;
  /** Of mail: where the code goes, and the code itself, sealed, until it has gone. */
  address?: string | undefined;
  sealed?: string | undefined;
}

export interface LinkCodeStore {
  save(code: LinkCode): Promise<void>;
  /** Uses it up; undefined: unknown, used, or run out. */
  take(hash: string, channel: LinkedChannel, now: Instant): Promise<LinkCode | undefined>;
  /** Whose a code was that has been used already. */
  findUsed(hash: string, channel: LinkedChannel): Promise<Owner | undefined>;
  /** One that is still to be sent, and still good. */
  findUnsent(id: string, now: Instant): Promise<LinkCode | undefined>;
  forgetSealed(id: string): Promise<void>;
  /** Uses up the newest code of this mail address if it is right; a wrong guess counts against all that would have been good, and answers how many. */
  tryMail(
    tried: Owner & { address: string; hash: string },
    standing: { now: Instant; mostWrong: number },
  ): Promise<"right" | { live: number }>;
}
