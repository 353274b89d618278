import { createStore, type Readable } from "../../state/index.ts";
import type { SealOf } from "../reports/seal.ts";
import type { FixShelf } from "./fixShelf.ts";
import type { Fix, Handover } from "./positionSharing.ts";

export interface KeptFixesParts {
  /** The signed-in driver. */
  readonly author: string;
  readonly shelf: FixShelf;
  /** Undefined where nothing can be sealed: then they live as long as the page. */
  readonly seal: Promise<SealOf<Fix> | undefined>;
  readonly send: (fix: Fix) => Promise<Handover>;
  /** How long ago a fix was, ms. */
  readonly ageOf: (fix: Fix) => number;
  readonly atMost?: number;
}

interface Kept {
  readonly id: string;
  readonly fix: Fix;
}

/** One of each half minute tells the way; of a shift of twelve hours. */
const APART_MS = 30_000;
const AT_MOST = 12 * 120;
/** So often the first is sent again that the service holds to be of before the shift: for a minute or so. */
const TRIES = 20;
/** The service takes nothing older. */
const OLDEST_MS = 24 * 3_600_000;

/**
 * Where the driver was while there was no connection: sealed on the device, sent one after another in the order in which they were
 * measured, and forgotten once the service has answered, whatever it thinks of them.
 */
export class KeptFixes {
  readonly #parts: KeptFixesParts;
  readonly #waiting = createStore<readonly Kept[]>([]);
  readonly #loaded: Promise<void>;
  #shelving: Promise<void>;
  #flushing: Promise<void> | undefined;
  #isClosed = false;
  #last = Number.NEGATIVE_INFINITY;
  #tooSoon = 0;

  constructor(parts: KeptFixesParts) {
    this.#parts = parts;
    this.#loaded = this.#load().catch(() => undefined); // a device that keeps nothing works while the page is open
    this.#shelving = this.#loaded;
  }

  readonly waiting: Readable<readonly Kept[]> = this.#waiting;

  keep(fix: Fix): void {
    const { at } = fix.measured;
    if (this.#isClosed || Math.abs(at - this.#last) < APART_MS) return;
    this.#last = at;
    const kept = { id: crypto.randomUUID(), fix };
    const { atMost = AT_MOST } = this.#parts;
    const waiting = [...this.#waiting.get(), kept];
    const over = waiting.slice(0, Math.max(0, waiting.length - atMost));
    this.#waiting.set(waiting.slice(-atMost));
    this.#shelve(async ({ put, remove }) => {
      const seal = await this.#parts.seal;
      for (const { id } of over) await remove(id);
      if (seal === undefined || !this.#waiting.get().includes(kept)) return;
      await put({ id: kept.id, author: this.#parts.author, at, sealed: await seal.close(fix) });
    });
  }

  /** Sends what can be sent now; one run at a time. */
  flush(): Promise<void> {
    this.#flushing ??= this.#sendAll().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  /** Sends no more, as on signing out; resolves when all that waits lies on the device. */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.#shelving;
  }

  async #sendAll(): Promise<void> {
    await this.#loaded;
    while (!this.#isClosed) {
      const [next] = this.#waiting.get();
      if (next === undefined) return;
      const { id, fix } = next;
      if (this.#parts.ageOf(fix) < OLDEST_MS && this.#isToWait(await this.#parts.send(fix))) return;
      this.#waiting.update((all) => all.filter((each) => each.id !== id));
      this.#shelve(({ remove }) => remove(id));
    }
  }

  /** Not reached; or the report that the shift has begun is on its way as well, and comes before long. */
  #isToWait(handover: Handover): boolean {
    const isTooSoon = typeof handover === "object" && handover.code === "shift.notStarted";
    this.#tooSoon = isTooSoon ? this.#tooSoon + 1 : 0;
    return handover === false || (isTooSoon && this.#tooSoon < TRIES);
  }

  async #load(): Promise<void> {
    const { author, shelf, seal, ageOf } = this.#parts;
    const opener = await seal;
    const own = (await shelf.list()).filter((each) => each.author === author);
    const opened = await Promise.all(
      own.map(async ({ id, sealed }) => ({ id, fix: await opener?.open(sealed) })),
    );
    const known = opened.flatMap(({ id, fix }) =>
      fix === undefined || ageOf(fix) >= OLDEST_MS ? [] : [{ id, fix }],
    );
    const gone = own.filter(({ id }) => !known.some((each) => each.id === id));
    for (const { id } of gone) await shelf.remove(id);
    this.#waiting.update((added) => [...known, ...added].slice(-AT_MOST));
  }

  /** One after another, so that what is put is never removed before. */
  #shelve(work: (shelf: FixShelf) => Promise<void>): void {
    this.#shelving = this.#shelving.then(() => work(this.#parts.shelf)).catch(() => undefined);
  }
}
