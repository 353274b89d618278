import type { Instant } from "../../../shared/time/index.ts";

type Act = (at: Instant) => Promise<void>;

/** What people have in mind to do, in order of time; of the same time in the order in which they made up their minds. */
export class Agenda {
  private entries: { at: Instant; act: Act }[] = [];

  add(at: Instant, act: Act): void {
    const after = this.entries.findIndex((entry) => entry.at > at);
    this.entries.splice(after === -1 ? this.entries.length : after, 0, { at, act });
  }

  get nextAt(): Instant | undefined {
    return this.entries[0]?.at;
  }

  /** Everything that is due by `to`, at most so much: its doer's to do. */
  takeDue(to: Instant, most: number): (() => Promise<void>)[] {
    const count = this.entries.findIndex(({ at }) => at > to);
    const due = this.entries.splice(0, Math.min(most, count === -1 ? this.entries.length : count));
    return due.map(
      ({ at, act }) =>
        () =>
          act(at),
    );
  }

  /** Does the first thing that is due by `to`; false when there is none. */
  async doNext(to: Instant): Promise<boolean> {
    const [first] = this.entries;
    if (first === undefined || first.at > to) return false;
    this.entries.shift();
    await first.act(first.at);
    return true;
  }
}
