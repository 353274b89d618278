import type { BoardChange, Numbered } from "../../../shared/events/index.ts";

/** A reading takes less, and what it contains is at most as old. */
const KEEP_MS = 60_000;

/**
 * News of the last minute, of all days. A day that is read for the first time may lack what was told while its picture was on the
 * way: nobody had a board to put that into.
 */
export class RecentNews {
  #kept: { at: number; news: Numbered<BoardChange> }[] = [];

  constructor(private readonly now: () => number = () => performance.now()) {}

  take(news: Numbered<BoardChange>): void {
    const at = this.now();
    this.#kept = [...this.#kept.filter((each) => at - each.at < KEEP_MS), { at, news }];
  }
  /** What came after the event of this number, in the order in which it came. */
  since(cursor: number): Numbered<BoardChange>[] {
    return this.#kept.map(({ news }) => news).filter((news) => news.cursor > cursor);
  }
  forget(): void {
    this.#kept = [];
  }
}
