import type { DriverId } from "../../../shared/ids/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
import type { CodeAllowances } from "./allowances.ts";

export interface PeopleNeeds extends CommonNeeds {
  hasher: SecretHasher;
  /** Keyed: the same for the same words, and telling nobody which; one-time codes and allowances go by it. */
  digest(...words: string[]): string;
  /** So many digits, each equally likely. */
  createCode(digits: number): string;
  codeAllowances: CodeAllowances;
  createId(): string;
  /** The key under which a driver's device seals reports until the service has them. */
  reportSeal: { keyFor(author: DriverId): string };
}

/** Compares a secret with its hash; argon2 in production. */
export interface SecretHasher {
  verify(hash: string, secret: string): Promise<boolean>;
  /** A hash of nothing anybody knows: verified when the account is unknown, so that the answer takes as long. */
  readonly decoy: string;
}
