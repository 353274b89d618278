/** So much at once, and so much more each second. */
export interface Rate {
  burst: number;
  perSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

const MOST_BUCKETS = 20_000;

/**
 * A token bucket for each key, in this process alone: it answers at once, without a store, since refusing must cost less
 * than asking. Of too many keys the one unused longest is forgotten.
 */
export class Allowances {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes one; false when nothing is left. */
  take(key: string): boolean {
    const now = this.now();
    const { left, at } = this.buckets.get(key) ?? { left: this.rate.burst, at: now };
    const filled = Math.min(this.rate.burst, left + ((now - at) / 1000) * this.rate.perSecond);
    this.buckets.delete(key); // set anew at the end: the map stays in the order of use
    this.buckets.set(key, { left: filled >= 1 ? filled - 1 : filled, at: now });
    if (this.buckets.size > MOST_BUCKETS) this.forgetOldest();
    return filled >= 1;
  }

  private forgetOldest(): void {
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
