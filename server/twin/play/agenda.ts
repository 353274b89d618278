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

  /** Does the first thing that is due by `to`; false when there is none. */
  async doNext(to: Instant): Promise<boolean> {
    const [first] = this.entries;
    if (first === undefined || first.at > to) return false;
    this.entries.shift();
    await first.act(first.at);
    return true;
  }
}
