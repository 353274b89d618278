import type { BrowserContext, Page } from "playwright-core";

declare global {
  interface Window {
    shifts?: { value: number; at: number }[];
  }
}

/** From now on every page of this context counts how far its content jumps while it loads. */
export async function watchShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.shifts = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        value: number;
        startTime: number;
        hadRecentInput: boolean;
      }[])
        if (!entry.hadRecentInput) window.shifts?.push({ value: entry.value, at: entry.startTime });
    });
    observer.observe({ type: "layout-shift", buffered: true });
  });
}

/** A phone far from the city: what is loaded piece by piece also appears piece by piece. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 100_000,
    uploadThroughput: 100_000,
  });
}

const GAP_MS = 1_000;
const LONGEST_MS = 5_000;

/** Cumulative layout shift as web.dev defines it: the worst burst of shifts less than 1 s apart, 5 s long at most. */
export async function layoutShift(page: Page): Promise<number> {
  await page.waitForTimeout(GAP_MS); // what comes after the content belongs to the same burst
  const shifts = await page.evaluate(() => window.shifts ?? []);
  let worst = 0;
  let burst = { value: 0, first: 0, last: Number.NEGATIVE_INFINITY };
  for (const { value, at } of shifts) {
    const goesOn = at - burst.last < GAP_MS && at - burst.first < LONGEST_MS;
    burst = goesOn ? { ...burst, value: burst.value + value, last: at } : { value, first: at, last: at };
    worst = Math.max(worst, burst.value);
  }
  return worst;
}
