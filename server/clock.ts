import { type Clock, type Instant, instant } from "../shared/time/index.ts";

export const realClock: Clock = { now: () => instant(Date.now()) };

/** Service time at one real moment, and how it goes on from there. */
export interface ClockAnchor {
  now: Instant;
  anchorReal: Instant;
  speed: number;
  paused: boolean;
}
export interface ClockChange {
  speed?: number | undefined;
  paused?: boolean | undefined;
  /** Forward to this instant, unless it is there already. */
  to?: Instant | undefined;
}

/** Where the processes of a demo agree on their clock. Each call is one step that no other process can come between. */
export interface ClockStore {
  /**
   * The clock as it is, or `first` when there is none. One that nobody has moved on for `alive` milliseconds was left by
   * a demo that has stopped: it goes on from where it stood, not from where it would be.
   */
  begin(first: ClockAnchor, alive: number): Promise<ClockAnchor>;
  /** Notes how far the clock has come, unless that was done within `apart` milliseconds. Answers with the clock as it is. */
  moveOn(real: Instant, apart: number): Promise<ClockAnchor>;
  change(real: Instant, change: ClockChange): Promise<ClockAnchor>;
  find(): Promise<ClockAnchor | undefined>;
}

const ALIVE_MS = 15_000;
const SAVE_EVERY_MS = 3_000;

/** The clock of a demo day: faster than the real one, can be paused, and goes on after a restart where it stopped. */
export class DemoServiceClock implements Clock {
  private anchor: ClockAnchor;
  private timer: NodeJS.Timeout | undefined;
  private steps: Promise<void> = Promise.resolve();

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
    { paused = false, ...first }: { now: Instant; speed: number; paused?: boolean },
  ): Promise<DemoServiceClock> {
    const anchor = { ...first, anchorReal: real.now(), paused };
    return new DemoServiceClock(store, real, await store.begin(anchor, ALIVE_MS));
  }

  /** Notes every few seconds how far it came, so that a night off skips nothing, and sees what others have set. */
  keep(onError: (error: unknown) => void): void {
    this.timer = setInterval(() => {
      this.moveOn().catch(onError);
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
      now: instant(paused ? now : Math.round(now + (real - anchorReal) * speed)),
      anchorReal: real,
      speed,
      paused,
    };
  }

  set(change: ClockChange): Promise<void> {
    return this.step(() => this.store.change(this.real.now(), change));
  }

  /** Another process has set the clock. */
  follow(): Promise<void> {
    return this.step(() => this.store.find());
  }

  private moveOn(): Promise<void> {
    return this.step(() => this.store.moveOn(this.real.now(), SAVE_EVERY_MS / 2));
  }

  /** One after the other: an answer from before a change must not come in after it. */
  private step(ask: () => Promise<ClockAnchor | undefined>): Promise<void> {
    const answered = this.steps.then(ask).then((anchor) => {
      this.anchor = anchor ?? this.anchor;
    });
    this.steps = answered.catch(() => undefined);
    return answered;
  }
}
