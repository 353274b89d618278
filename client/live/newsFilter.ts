import type { BoardChange, Numbered } from "../../shared/events/index.ts";
import type { Manifest, RiderTrip } from "../../shared/schemas/index.ts";

/** The events that have a place in the order of things. */
export interface NumberedNews {
  "trip:changed": Numbered<RiderTrip>;
  "manifest:changed": Numbered<Manifest>;
  "board:changed": Numbered<BoardChange>;
}
export type NewsName = keyof NumberedNews;

/**
 * Lets each change through once and never backwards: news may come twice (once live, once on resuming) and in any
 * order, but a smaller version of the same thing is old. What is told of a trip is more than the trip: its vehicle's estimates
 * move without its version, so of equal versions the later one that says something else is new.
 */
export class NewsFilter {
  #cursor: number | null = null;
  readonly #told = new Map<string, Told>();

  /** The last event seen, to be said on resuming. */
  get cursor(): number | null {
    return this.#cursor;
  }

  /** The state was read by HTTP and contains everything up to `cursor`. */
  startAt(cursor: number): void {
    this.#cursor = Math.max(this.#cursor ?? 0, cursor);
  }

  forget(): void {
    this.#cursor = null;
    this.#told.clear();
  }

  trip(news: Numbered<RiderTrip>): Numbered<RiderTrip> | undefined {
    this.startAt(news.cursor);
    return this.#isNew(`trip:${news.data.id}`, news.data, news.cursor) ? news : undefined;
  }

  manifest(news: Numbered<Manifest>): Numbered<Manifest> | undefined {
    this.startAt(news.cursor);
    return this.#isNew(`manifest:${news.data.shiftId}`, news.data, news.cursor) ? news : undefined;
  }

  /** A board change carries many things; the old ones among them are taken out. */
  board(news: Numbered<BoardChange>): Numbered<BoardChange> | undefined {
    this.startAt(news.cursor);
    const { cursor } = news;
    const runs = news.data.runs.filter((run) => this.#isNew(`run:${run.shiftId}`, run, cursor));
    const trips = news.data.trips.filter((trip) => this.#isNew(`trip:${trip.id}`, trip, cursor));
    const gone = news.data.gone.filter((run) => this.#isNew(`run:${run.shiftId}`, run, cursor));
    if (runs.length === 0 && trips.length === 0 && gone.length === 0) return undefined;
    return { cursor: news.cursor, data: { ...news.data, runs, trips, gone } };
  }

  #isNew(key: string, thing: { readonly version: number }, cursor: number): boolean {
    const before = this.#told.get(key);
    const next = { version: thing.version, cursor, text: JSON.stringify(thing) };
    if (before !== undefined && !isNewer(next, before)) return false;
    this.#told.set(key, next);
    return true;
  }
}

interface Told {
  readonly version: number;
  readonly cursor: number;
  readonly text: string;
}

const isNewer = (next: Told, before: Told): boolean =>
  next.version === before.version
    ? next.cursor > before.cursor && next.text !== before.text
    : next.version > before.version;
