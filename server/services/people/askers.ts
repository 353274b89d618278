import type { Use } from "../records/spending.ts";
import { guesser, guesses, vouchedGuesses } from "./allowances.ts";
import type { PeopleNeeds } from "./needs.ts";
import type { Asker } from "./useCases.ts";

export type AccountKind = "staff" | "driver" | "rider";

/** Somebody at the door of an account, which may not exist. */
export interface AtTheDoor {
  kind: AccountKind;
  /** A keyed digest of what was typed, after its schema: the same for everything that means the same, and telling nobody what. */
  account: string;
  asker: Asker;
  /** The device was signed in to this account before: strangers cannot spend what it has. */
  isKnown: boolean;
}

type Digest = Pick<PeopleNeeds, "digest">;

export const accountDigest = (
  { digest }: Digest,
  { kind, login }: { kind: AccountKind; login: string },
): string => digest("account", kind, login);

export async function comeToTheDoor(
  { db, digest }: Pick<PeopleNeeds, "db" | "digest">,
  who: { kind: AccountKind; login: string; asker: Asker },
): Promise<AtTheDoor> {
  const account = accountDigest({ digest }, who);
  const isKnown = !who.asker.isNew && (await db.devices.isKnown(who.asker.device, account));
  return { kind: who.kind, account, asker: who.asker, isKnown };
}

/** What a wrong password or PIN is counted against. */
export function guessUses({ digest }: Digest, door: AtTheDoor & { kind: "staff" | "driver" }): Use[] {
  const { kind, account, asker, isKnown } = door;
  const allowances = guesses[kind];
  if (isKnown) return [{ key: ownGuesses({ digest }, door), allowance: allowances.own }];
  return [
    ...guesserUses({ digest }, door),
    { key: digest("guess.there", account, asker.address), allowance: allowances.there },
    { key: digest("guess.account", account), allowance: allowances.account },
    { key: digest("guess.total", kind), allowance: allowances.total },
  ];
}

export const ownGuesses = ({ digest }: Digest, { account, asker }: AtTheDoor): string =>
  digest("guess.own", account, asker.device);

/**
 * What any wrong secret is counted against: the device, on this account alone if it was signed in to it before, and a stranger's
 * address. A device that has just got its name has spent nothing.
 */
export function guesserUses({ digest }: Digest, door: AtTheDoor): Use[] {
  const { kind, asker, isKnown } = door;
  if (isKnown) return [{ key: ownGuesses({ digest }, door), allowance: guesser.device }];
  return [
    ...deviceUses({ digest }, door),
    { key: digest("guesser.address", kind, asker.address), allowance: guesser.address },
  ];
}

/** A stranger's device alone. */
export const deviceUses = ({ digest }: Digest, { asker, isKnown }: AtTheDoor): Use[] =>
  asker.isNew || isKnown ? [] : [{ key: digest("guesser.device", asker.device), allowance: guesser.device }];

export const vouchedUses = ({ digest }: Digest, { asker: { address } }: AtTheDoor): Use[] => [
  { key: digest("vouched.address", address), allowance: vouchedGuesses },
];

/** What asking for a one-time code is counted against. */
export function codeUses(
  { digest, codeAllowances: most }: Pick<PeopleNeeds, "digest" | "codeAllowances">,
  door: AtTheDoor,
): Use[] {
  const { account, asker, isKnown } = door;
  if (isKnown) return [{ key: digest("code.own", account, asker.device), allowance: most.own }];
  return [
    ...(asker.isNew ? [] : [{ key: digest("code.device", asker.device), allowance: most.device }]),
    { key: digest("code.address", asker.address), allowance: most.address },
    { key: digest("code.phone", account), allowance: most.phone },
    { key: digest("code.total"), allowance: most.total },
  ];
}
