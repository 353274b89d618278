import { v7 as createId } from "uuid";
import { DEFAULT_LOCALE } from "../../shared/i18n/index.ts";
import { type Config, sendsSms } from "../config.ts";
import { createGateways, sameSecret } from "../gateways/index.ts";
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
import type { Sms } from "../services/people/needs.ts";
import { channelDoorsOf, noticeWaysOf } from "./noticeWays.ts";

/** What opens accounts: secrets and their hashes, codes, factors, and how codes reach phones. */
export async function accountParts(config: Config) {
  const { SESSION_SECRET: secret, DEMO, DISPATCHER_PHONE, PUBLIC_ORIGIN } = config;
  return {
    hasher: await createHasher(),
    digest: createDigest(secret),
    ...{ createCode, createToken, judgePassword, secondFactor, passkeys },
    codeAllowances: DEMO ? codesInDemo : codesInProduction,
    reportSeal: createReportSeal(secret),
    seal: createSeal(secret),
    sms: smsOf(config),
    noticeWays: noticeWaysOf(config),
    channelDoors: channelDoorsOf(config),
    dispatcherPhone: DISPATCHER_PHONE,
    publicOrigin: PUBLIC_ORIGIN,
    exchangeOf: exchangesOf(config),
    installation: { hasPhone: DISPATCHER_PHONE !== undefined, hasSms: sendsSms(config) },
  };
}

/** Codes go by the first account for SMS. */
function smsOf(config: Config): Sms | undefined {
  const gateway = createGateways(config).find(({ channel }) => channel === "sms");
  if (gateway === undefined) return undefined;
  return {
    provider: gateway.provider,
    send: ({ to, text }) => gateway.send({ id: createId(), to, text, locale: DEFAULT_LOCALE }),
  };
}

/** All are compared, so that the time tells neither how much of a key was right nor whose it is. */
const exchangesOf =
  ({ TELEPHONE_KEYS: keys = new Map() }: Config) =>
  (shown: string): string | undefined =>
    [...keys].filter(([, key]) => sameSecret(shown, key)).map(([name]) => name)[0];
