const MINUTE_MS = 60_000;
/** After how long what was not taken is sent again: the first time, the second, and so on. */
const WAITS_MS = [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, 60 * MINUTE_MS];

/** When to send again what the service answered but did not take: rarer each time, and never given up. */
export class Patience {
  readonly #tried = new Map<string, { readonly tries: number; readonly next: number }>();

  isDue(id: string, now: number): boolean {
    return now >= (this.#tried.get(id)?.next ?? 0);
  }

  noteRefusal(id: string, now: number): void {
    const tries = this.#tried.get(id)?.tries ?? 0;
    const wait = WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? MINUTE_MS;
    this.#tried.set(id, { tries: tries + 1, next: now + wait });
  }
}
