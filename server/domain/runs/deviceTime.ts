import { type Instant, instant, type Seconds, seconds } from "../../../shared/time/index.ts";

/** A time as a device tells it. */
export interface ToldTime {
  /** When it was, by the clock that `sentAt` is of; without `sentAt` by the service's. */
  at: Instant;
  /** The device's own clock at the moment of sending. */
  sentAt?: Instant | undefined;
}

/** The moment at which it was received. */
export interface Receipt {
  /** By the service's clock. */
  service: Instant;
  real: Instant;
  /** Seconds of the service in a real one: more than 1 in a demo, 0 while its clock stands. */
  rate: number;
}

/** A device's time, corrected and as told. */
export interface DeviceTime {
  /** By the service's clock, never after the receipt. */
  at: Instant;
  toldAt: Instant;
  /** Our clock less the device's; undefined when it did not say what its clock showed. */
  skew?: Seconds | undefined;
  /** How old it was on receipt, by the clock it was told in; negative: it lies ahead, which nothing can that has happened. */
  age: Seconds;
}

/**
 * A device's clock may be wrong by hours; how long ago something was it still knows, as the difference of two readings of one
 * clock. With a second reading its own clock therefore does not matter; without one its time is held to be the service's.
 */
export function correctTime({ at, sentAt }: ToldTime, { service, real, rate }: Receipt): DeviceTime {
  if (sentAt === undefined) {
    const age = seconds((service - at) / 1000);
    return { at: instant(Math.min(at, service)), toldAt: at, age };
  }
  const passed = sentAt - at;
  return {
    at: instant(Math.round(service - Math.max(0, passed) * rate)),
    toldAt: at,
    skew: seconds((real - sentAt) / 1000),
    age: seconds(passed / 1000),
  };
}
