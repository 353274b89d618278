import { Secret, TOTP } from "otpauth";

const ISSUER = "Invataxi";
const PERIOD_SECONDS = 30;
/** One step before and one after: phones' clocks are that far off, and typing takes a while. */
const WINDOW = 1;

const totpOf = (secret: string, label = "") =>
  new TOTP({ issuer: ISSUER, label, algorithm: "SHA1", digits: 6, period: PERIOD_SECONDS, secret });

/** Codes of an app, RFC 6238, as all of those apps read them: SHA-1, six digits, thirty seconds. */
export const secondFactor = {
  /** 160 bits, as base32. */
  createSecret: (): string => new Secret({ size: 20 }).base32,
  addressOf: (secret: string, username: string): string => totpOf(secret, username).toString(),
  /** Which step of time the code is of; undefined when it is of none around now. */
  stepOf(secret: string, code: string, nowMs: number): number | undefined {
    const off = totpOf(secret).validate({ token: code, timestamp: nowMs, window: WINDOW });
    return off === null ? undefined : Math.floor(nowMs / 1000 / PERIOD_SECONDS) + off;
  },
};
