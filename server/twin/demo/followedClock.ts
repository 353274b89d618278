import type { ClockState } from "../../../shared/schemas/index.ts";
import { type Clock, type Instant, instant, toInstant } from "../../../shared/time/index.ts";

/** The service's clock as a client follows it: from the last state it was told. */
export class FollowedClock implements Clock {
  private state: ClockState;
  private readonly real: () => number;

  constructor(state: ClockState, real: () => number) {
    this.state = state;
    this.real = real;
  }

  follow(state: ClockState): void {
    this.state = state;
  }

  get speed(): number {
    return this.state.speed;
  }

  get paused(): boolean {
    return this.state.paused;
  }

  now(): Instant {
    const { now, anchorReal, speed, paused } = this.state;
    const told = toInstant(now);
    if (paused) return told;
    return instant(told + Math.max(0, this.real() - toInstant(anchorReal)) * speed);
  }
}
