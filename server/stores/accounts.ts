import type { DistrictId, DriverId, OperatorId, StaffId } from "../../shared/ids/index.ts";
import type { StaffRole } from "../../shared/roles/index.ts";
import type { Locale, LocalizedName } from "../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { Scope } from "../domain/people/model.ts";

/** Of one member of the staff, all but secrets. */
export interface StaffRecord {
  id: StaffId;
  username: string;
  name: string;
  role: StaffRole;
  scope?: Scope | undefined;
  locale: Locale;
  /** Has a password: whoever was invited or reset has none until the link is used. */
  hasJoined: boolean;
  isClosed: boolean;
  hasFactor: boolean;
}

/** Somebody who dispatches. */
export interface Watcher {
  id: StaffId;
  /** When they last had the board open, in real time. */
  watchedAt: Instant | undefined;
  /** Has linked an address. */
  isReached: boolean;
}

export interface StaffStore {
  list(): Promise<StaffRecord[]>;
  find(id: StaffId): Promise<StaffRecord | undefined>;
  findByUsername(username: string): Promise<StaffRecord | undefined>;
  /** Whoever else locks one of them waits until the transaction ends; always in one order. */
  lock(ids: readonly StaffId[]): Promise<void>;
  /** Somebody without a password; false when that name, or id, is taken. */
  add(person: Pick<StaffRecord, "id" | "username" | "name" | "role" | "scope">): Promise<boolean>;
  setDuty(id: StaffId, duty: Pick<StaffRecord, "role" | "scope">): Promise<void>;
  setClosed(id: StaffId, at: Instant | undefined): Promise<void>;
  /** What somebody says of themself when they come. */
  settle(id: StaffId, own: { name: string; locale: Locale; passwordHash: string }): Promise<void>;
  /** undefined: none opens it, until the next link is used. */
  setPassword(id: StaffId, passwordHash: string | undefined): Promise<void>;
  /** Whose work is at the board, and whose account is open. */
  listWatchers(): Promise<Watcher[]>;
  /** They have the board open, in real time. */
  noteWatching(ids: readonly StaffId[], at: Instant): Promise<void>;
  /** What somebody's duties may be limited to. */
  listScopes(): Promise<Scopes>;
  /** How many there are of what the service needs to begin; of a fleet those of these operators or, undefined, all. */
  countSetup(day: ServiceDay, operators: readonly OperatorId[] | undefined): Promise<SetupCounts>;
  /** Whether anybody can do an administrator's work. */
  hasAdministrator(): Promise<boolean>;
}

/** Contracts and shift templates: those of the day. */
export interface SetupCounts {
  districts: number;
  operators: number;
  contracts: number;
  vehicles: number;
  drivers: number;
  pins: number;
  shifts: number;
  riders: number;
  dispatchers: number;
}

export interface Scopes {
  operators: { id: OperatorId; name: LocalizedName }[];
  districts: { id: DistrictId; name: LocalizedName }[];
}

/** Whom a one-time link is for; of neither: for the first administrator. */
export interface LinkHolder {
  staffId?: StaffId | undefined;
  driverId?: DriverId | undefined;
}
/** By keyed hashes only. */
export interface EntryLinkStore {
  save(link: LinkHolder & { hash: string; expiresAt: Instant }): Promise<void>;
  find(hash: string, now: Instant): Promise<LinkHolder | undefined>;
  /** Takes it away, so that it opens nothing a second time. */
  take(hash: string, now: Instant): Promise<LinkHolder | undefined>;
  /** All that stand for the same person. */
  deleteOf(holder: LinkHolder): Promise<void>;
}

/** A session as its owner may read of it; `name` is a fingerprint, by which sockets know it. */
export interface StoredSession {
  name: string;
  began: Instant | undefined;
  lastCall: Instant;
  agent: string | undefined;
}
export interface SessionStore {
  /** Last used first. */
  listOf(personId: string): Promise<StoredSession[]>;
  /** Ends a person's sessions: all, but for one, or one, or those of a device; answers with their names. */
  end(personId: string, which?: { but?: string; only?: string; device?: string }): Promise<string[]>;
}

/** A second factor: a secret, sealed, and codes for the day on which it is lost. */
export interface FactorStore {
  find(id: StaffId): Promise<{ sealed: string | undefined; pending: string | undefined; step: number }>;
  /** The secret that somebody is about to confirm. */
  setPending(id: StaffId, sealed: string): Promise<void>;
  /** From now on asked for. */
  turnOn(id: StaffId, factor: { sealed: string; step: number; codeHashes: readonly string[] }): Promise<void>;
  turnOff(id: StaffId): Promise<void>;
  /** Notes that the code of a step was used; false when it, or a later one, was used already. */
  takeStep(id: StaffId, step: number): Promise<boolean>;
  /** Takes a recovery code away; false when there is none such. */
  takeRecoveryCode(id: StaffId, codeHash: string): Promise<boolean>;
  countRecoveryCodes(id: StaffId): Promise<number>;
}

/** A key that a device holds; ours is its public half. */
export interface StoredPasskey {
  id: string;
  staffId: StaffId;
  /** As its owner calls it. */
  name: string;
  publicKey: string;
  counter: number;
  addedAt: Instant;
}
export interface PasskeyStore {
  listOf(staffId: StaffId): Promise<StoredPasskey[]>;
  find(id: string): Promise<StoredPasskey | undefined>;
  /** false when it is there already. */
  add(passkey: StoredPasskey): Promise<boolean>;
  noteUse(id: string, counter: number): Promise<void>;
  /** One of theirs or, without `id`, all; answers how many. */
  delete(staffId: StaffId, id?: string): Promise<number>;
  addChallenge(challenge: string, expiresAt: Instant, staffId?: StaffId): Promise<void>;
  /** Each is taken once, by whom it was given to. */
  takeChallenge(challenge: string, now: Instant, staffId?: StaffId): Promise<boolean>;
}

export interface AccountStore {
  /** However the name is capitalized. */
  findStaff(username: string): Promise<StaffAccount | undefined>;
  findStaffById(id: StaffId): Promise<StaffAccount | undefined>;
  findDriverByPhone(phone: string): Promise<DriverAccount | undefined>;
  findDriverById(id: DriverId): Promise<DriverAccount | undefined>;
  /** By name; of these operators or, undefined, of all. */
  listDrivers(operators: readonly OperatorId[] | undefined): Promise<DriverAccount[]>;
  setPin(id: DriverId, pinHash: string): Promise<void>;
}
export interface StaffAccount {
  id: StaffId;
  name: string;
  role: StaffRole;
  scope?: Scope | undefined;
  locale: Locale;
  /** undefined: nothing opens it. */
  passwordHash: string | undefined;
  isClosed: boolean;
  hasFactor: boolean;
}
export interface DriverAccount {
  id: DriverId;
  name: string;
  locale: Locale;
  phone: string;
  operatorId: OperatorId;
  pinHash: string | undefined;
}
