import type { LatLng } from "../../../shared/geo/index.ts";
import type { DistrictId, DriverId } from "../../../shared/ids/index.ts";
import type { Money } from "../../../shared/notices/index.ts";
import type { PlaceHit } from "../../../shared/schemas/index.ts";
import type { NewPage, PageFormat } from "../../files/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
import type { CodeAllowances } from "./allowances.ts";

export interface PeopleNeeds extends CommonNeeds {
  hasher: SecretHasher;
  districtOf(point: LatLng): DistrictId | undefined;
  /** Places that a text may mean, best first, and how many there are in all. */
  findPlaces(text: string, page: { limit: number }): { places: PlaceHit[]; total: number };
  /** Keyed: the same for the same words, and telling nobody which; one-time codes and allowances go by it. */
  digest(...words: string[]): string;
  /** So many digits, each equally likely. */
  createCode(digits: number): string;
  codeAllowances: CodeAllowances;
  createId(): string;
  /** 256 bits that nobody guesses, as 43 characters of an address. */
  createToken(): string;
  /** What is wrong with a password that somebody wants; `words` are their own. */
  judgePassword(password: string, words: readonly string[]): Promise<"tooShort" | "tooCommon" | undefined>;
  /** Keeps what has to be read again; undefined: sealed with another key. */
  seal: { seal(text: string): string; open(sealed: string): string | undefined };
  secondFactor: SecondFactor;
  passkeys: Passkeys;
  /** Brings messages to phones, where the machine was told how. */
  sms: Sms | undefined;
  /** What the machine was told of, and the office reads. */
  installation: { hasPhone: boolean; hasSms: boolean };
  /** A page as a file that people read and print, and programs take in. */
  writePage(format: PageFormat, page: NewPage): Promise<Uint8Array>;
  /** The key under which a driver's device seals reports until the service has them. */
  reportSeal: { keyFor(author: DriverId): string };
}

/** What a browser's dialog wants to be told, `challenge` among it. */
export type PasskeyOptions = { challenge: string } & object;
interface Passkey {
  id: string;
  publicKey: string;
  counter: number;
}
interface PasskeyPlace {
  origin: string;
  isOurs(challenge: string): Promise<boolean>;
}
/** Makes and reads what browsers and keys say to each other; undefined: it is not right. */
export interface Passkeys {
  isPossible(origin: string): boolean;
  askForNew(
    origin: string,
    owner: { id: string; username: string; name: string; known: string[] },
  ): Promise<PasskeyOptions>;
  askForUse(origin: string): Promise<PasskeyOptions>;
  readNew(response: unknown, place: PasskeyPlace): Promise<Passkey | undefined>;
  readUse(response: unknown, passkey: Passkey, place: PasskeyPlace): Promise<number | undefined>;
}

export interface Sms {
  provider: string;
  /** `again`: the same message may go through later; `ofMessage`: others go through. Never throws. */
  send(message: {
    to: string;
    text: string;
  }): Promise<
    { kind: "sent"; cost?: Money } | { kind: "failed"; reason: string; again: boolean; ofMessage?: true }
  >;
}

/** Codes of an app, by time. */
export interface SecondFactor {
  createSecret(): string;
  addressOf(secret: string, username: string): string;
  /** The step of time that a code is of, each usable once; undefined: of none around now. */
  stepOf(secret: string, code: string, nowMs: number): number | undefined;
}

/** Compares a secret with its hash; argon2 in production. */
export interface SecretHasher {
  hash(secret: string): Promise<string>;
  verify(hash: string, secret: string): Promise<boolean>;
  /** A hash of nothing anybody knows: verified when the account is unknown, so that the answer takes as long. */
  readonly decoy: string;
}
