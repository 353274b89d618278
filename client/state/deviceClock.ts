/** One exchange with the server: its clock in between, UTC milliseconds; the steady one before and after. */
export interface TimeSample {
  readonly sent: number;
  readonly server: number;
  readonly received: number;
}

export interface Readings {
  /** What the device's clock shows: may be wrong, and be put while the page is open. */
  readonly wall: () => number;
  /** Milliseconds that only ever go forward; they may stand while the device sleeps. */
  readonly steady: () => number;
}

/** When something was, by the device's own clock, and by how much that was ahead of the server's if it was known. */
export interface DeviceStamp {
  readonly at: number;
  readonly ahead?: number | undefined;
}

/** Clocks of devices go wrong by so much of the time that passes. */
const DRIFT = 1e-4;
/** A device's clock that has moved by more against the steady one was put, or the device has slept, ms. */
const JUMP = 1_000;
/** A stamp so far ahead of now is of another clock; a little is haste, ms. */
const HASTE = 2_000;

interface Measured {
  readonly at: number;
  readonly ahead: number;
  /** The measure may be wrong by so much at first, ms. */
  readonly error: number;
  readonly lead: number;
}

/**
 * The device's own clock and how far it is ahead of the server's, measured with every answer: half-way between sending and
 * receiving, the server's clock showed what it says. Of all measures the surest counts, and a new one after every jump.
 */
export class DeviceClock {
  readonly #readings: Readings;
  readonly #origin: number;
  #measured: Measured | undefined;
  #supposed = 0;

  constructor(readings: Readings) {
    this.#readings = readings;
    this.#origin = this.#lead();
  }

  /** As the device's clock stood when the page was opened, going steadily since, whoever puts it meanwhile. */
  now(): number {
    return this.#origin + this.#readings.steady();
  }

  /** Milliseconds by which `now` is ahead of the server's clock; undefined until it answered. */
  get ahead(): number | undefined {
    return this.#measured?.ahead;
  }

  /** As far as is known: measured, or else as it was when this device last had a connection, or nothing. */
  get likelyAhead(): number {
    return this.ahead ?? this.#supposed;
  }

  /** The server's clock now, as far as that is known. */
  serverNow(): number {
    return this.now() - this.likelyAhead;
  }

  /** What an earlier page had measured: good enough to show times by until there is a measure; no stamp tells it as one. */
  suppose({ ahead = 0 }: DeviceStamp): void {
    this.#supposed = ahead;
  }

  /** The measure may no longer hold, or there is none: ask the server for anything. */
  get isDoubtful(): boolean {
    return this.#measured === undefined || Math.abs(this.#lead() - this.#measured.lead) > JUMP;
  }

  note({ sent, server, received }: TimeSample): void {
    const at = this.#origin + received;
    const ahead = this.#origin + (sent + received) / 2 - server;
    const next = { at, ahead, error: (received - sent) / 2, lead: this.#lead() };
    if (this.isDoubtful || this.#isSurer(next)) this.#measured = next;
  }

  stamp(): DeviceStamp {
    const { ahead } = this;
    return { at: this.now(), ...(ahead === undefined ? {} : { ahead }) };
  }

  /** Now, by the clock that made the stamp: that one may have been another since, as after a reload. */
  nowFor({ ahead: then }: DeviceStamp): number {
    const moved = then === undefined ? 0 : (this.ahead ?? then) - then;
    return this.now() - moved;
  }

  /**
   * How long ago a time that a part of the device tells was, ms: by whichever clock that part goes (satellites know the true
   * time), nothing that has happened lies ahead, and what comes in is rather new than old.
   */
  ageOf(timestamp: number): number {
    const ages = [this.#readings.wall(), this.now(), this.serverNow()].map((now) => now - timestamp);
    const possible = ages.filter((age) => age >= -HASTE);
    return possible.length === 0 ? 0 : Math.max(0, Math.min(...possible));
  }

  #lead(): number {
    return this.#readings.wall() - this.#readings.steady();
  }

  /** Two measures that cannot both be right: the clock has moved unseen, so the new one is. */
  #isSurer(next: Measured): boolean {
    const before = this.#measured;
    if (before === undefined) return true;
    const error = before.error + (next.at - before.at) * DRIFT;
    return next.error <= error || Math.abs(next.ahead - before.ahead) > error + next.error;
  }
}

export const deviceClock = new DeviceClock({ wall: () => Date.now(), steady: () => performance.now() });
