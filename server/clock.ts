import { type Clock, type Instant, instant } from "../shared/time/index.ts";

export const realClock: Clock = { now: () => instant(Date.now()) };

/** Service time at one real moment, and how it goes on from there. */
export interface ClockAnchor {
  now: Instant;
  anchorReal: Instant;
  speed: number;
  paused: boolean;
}

/** Where the processes of a demo agree on their clock. */
export interface ClockStore {
  find(): Promise<ClockAnchor | undefined>;
  save(anchor: ClockAnchor): Promise<void>;
}

/** A row older than this was left by a demo that has stopped: it goes on from where it stood, not from where it would be. */
const ALIVE_MS = 15_000;
const SAVE_EVERY_MS = 3_000;

/** The clock of a demo day: faster than the real one, can be paused, and goes on after a restart where it stopped. */
export class DemoServiceClock implements Clock {
  private anchor: ClockAnchor;
  private timer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly store: ClockStore,
    private readonly real: Clock,
    anchor: ClockAnchor,
  ) {
    this.anchor = anchor;
  }

  static async start(
    store: ClockStore,
    real: Clock,
    first: { now: Instant; speed: number },
  ): Promise<DemoServiceClock> {
    const known = await store.find();
    const now = real.now();
    const anchor =
      known === undefined
        ? { now: first.now, anchorReal: now, speed: first.speed, paused: false }
        : now - known.anchorReal < ALIVE_MS
          ? known
          : { ...known, anchorReal: now };
    const clock = new DemoServiceClock(store, real, anchor);
    if (anchor !== known) await store.save(anchor);
    return clock;
  }

  /** Notes every few seconds how far it came, so that a night off skips nothing. One process does so. */
  keep(onError: (error: unknown) => void): void {
    this.timer = setInterval(() => {
      this.anchor = this.state();
      this.store.save(this.anchor).catch(onError);
    }, SAVE_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  now(): Instant {
    return this.state().now;
  }

  state(): ClockAnchor {
    const { now, anchorReal, speed, paused } = this.anchor;
    const real = this.real.now();
    return {
      now: instant(paused ? now : now + (real - anchorReal) * speed),
      anchorReal: real,
      speed,
      paused,
    };
  }

  async set(change: { speed?: number | undefined; paused?: boolean | undefined }): Promise<void> {
    const state = this.state();
    this.anchor = { ...state, speed: change.speed ?? state.speed, paused: change.paused ?? state.paused };
    await this.store.save(this.anchor);
  }

  /** Another process has set the clock. */
  async follow(): Promise<void> {
    this.anchor = (await this.store.find()) ?? this.anchor;
  }
}
