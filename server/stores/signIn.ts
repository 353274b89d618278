import type { Instant, Seconds } from "../../shared/time/index.ts";

/** How much of each allowance is spent, by opaque keys. */
export interface AllowanceStore {
  /** Until when each is spent; what was never spent from, or was forgotten, is missing. */
  list(keys: readonly string[]): Promise<Map<string, Instant>>;
  /**
   * Spends one from each, whatever is left, and answers until when each is spent now. Whoever finds that too much rolls the
   * transaction back. Others who spend from the same wait for its end.
   */
  spend(uses: readonly { key: string; every: Seconds }[], now: Instant): Promise<Map<string, Instant>>;
  forget(keys: readonly string[]): Promise<void>;
}

/** Browsers that were signed in to an account before. */
export interface DeviceStore {
  /** Last used first. */
  listOf(accounts: readonly string[]): Promise<{ account: string; device: string; lastUsed: Instant }[]>;
  /** It is a stranger again. */
  forget(device: string, account: string): Promise<void>;
  isKnown(device: string, account: string): Promise<boolean>;
  remember(device: string, account: string, now: Instant): Promise<void>;
}

/** Codes for one device, or, told by a dispatcher, for any. */
export interface CodeHolder {
  phone: string;
  device: string | undefined;
}

/** One-time codes; any number of them stand side by side for one phone. */
export interface CodeStore {
  /** `sealed`: the code itself, until it was sent to its phone. */
  save(
    code: CodeHolder & { id: string; codeHash: string; expiresAt: Instant; sealed?: string | undefined },
  ): Promise<void>;
  /** One that is still to be sent, and still good. */
  findUnsent(id: string, now: Instant): Promise<{ phone: string; sealed: string } | undefined>;
  forgetSealed(id: string): Promise<void>;
  /** Takes the code away, if it is one of the holder's, has not run out and was not guessed at too often; else false. */
  take(holder: CodeHolder, right: { codeHash: string; now: Instant; mostWrong: number }): Promise<boolean>;
  /** Counts a wrong guess against all of the holder's codes that `take` would have taken; answers how many. */
  countWrong(holder: CodeHolder, guess: { now: Instant; mostWrong: number }): Promise<number>;
  deleteOf(holder: CodeHolder): Promise<void>;
  saveForDemo(code: { phone: string; code: string; issuedAt: Instant }): Promise<void>;
  /** Those of riders, newest first. */
  listForDemo(limit: number): Promise<{ phone: string; code: string; issuedAt: Instant }[]>;
}
