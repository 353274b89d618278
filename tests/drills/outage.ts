import { setTimeout as sleep } from "node:timers/promises";

export const storeNames = ["redis", "postgres"] as const;
export type StoreName = (typeof storeNames)[number];
/** Connections are refused; taken and never answered; silent, and dead without a word even when all is well again. */
export const ways = ["cut", "hang", "lose"] as const;
export type Way = (typeof ways)[number];

export interface Readiness {
  status: number;
  missing: string[];
}

/** What `/readyz` says; 0 when nobody is there. */
export async function readiness(baseUrl: string): Promise<Readiness> {
  try {
    const answer = await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(5_000) });
    return { status: answer.status, missing: ((await answer.json()) as Readiness).missing };
  } catch {
    return { status: 0, missing: [] };
  }
}

/** Milliseconds until it is so, or undefined when it is not within `limit`. */
export async function until(limit: number, isSo: () => Promise<boolean>): Promise<number | undefined> {
  const begun = performance.now();
  while (performance.now() - begun < limit) {
    if (await isSo()) return Math.round(performance.now() - begun);
    await sleep(100);
  }
  return undefined;
}

export const untilReady = (baseUrl: string, limit = 30_000): Promise<number | undefined> =>
  until(limit, async () => (await readiness(baseUrl)).status === 200);

export const inMs = (ms: number | undefined): string => (ms === undefined ? "never" : `after ${ms} ms`);
