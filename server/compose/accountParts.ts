import { type Config, sendsSms } from "../config.ts";
import { createSmsc } from "../gateways/sms/smsc.ts";
import type { SmsGateway } from "../gateways/sms/smsGateway.ts";
import { passkeys } from "../passkeys.ts";
import { judgePassword } from "../passwordStrength.ts";
import { secondFactor } from "../secondFactor.ts";
import {
  createCode,
  createDigest,
  createHasher,
  createReportSeal,
  createSeal,
  createToken,
} from "../secrets.ts";
import { codesInDemo, codesInProduction } from "../services/people/allowances.ts";

/** What opens accounts: secrets and their hashes, codes, factors, and how codes reach phones. */
export async function accountParts(config: Config) {
  const { SESSION_SECRET: secret, DEMO, DISPATCHER_PHONE } = config;
  return {
    hasher: await createHasher(),
    digest: createDigest(secret),
    ...{ createCode, createToken, judgePassword, secondFactor, passkeys },
    codeAllowances: DEMO ? codesInDemo : codesInProduction,
    reportSeal: createReportSeal(secret),
    seal: createSeal(secret),
    sms: smsOf(config),
    installation: { hasPhone: DISPATCHER_PHONE !== undefined, hasSms: sendsSms(config) },
  };
}

function smsOf(config: Config): SmsGateway | undefined {
  const { SMSC_LOGIN: login, SMSC_PASSWORD: password = "", SMSC_SENDER: sender, SMSC_URL: url } = config;
  return sendsSms(config) ? createSmsc({ login, password, sender, url }) : undefined;
}
