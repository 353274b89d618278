import type { LatLng } from "../../../shared/geo/index.ts";
import { type DeviceStamp, deviceClock } from "../../state/index.ts";
import { speedBetween } from "./speedBetween.ts";

/**
 * `silent`: on, but the device measures nothing new. `rough`: it measures no place, only a part of town. `unsent`: the server
 * is not reached. `refused`: it is, and does not take what is sent; `detail` says why.
 */
export type SharingState =
  | "off"
  | "waiting"
  | "sharing"
  | "silent"
  | "rough"
  | "unsent"
  | "refused"
  | "denied"
  | "unavailable";

/** A fix as it was measured, and when that was. */
export interface Fix {
  readonly point: LatLng;
  readonly heading?: number;
  readonly speed?: number;
  readonly accuracy?: number;
  readonly measured: DeviceStamp;
}

/** Why the server took nothing: its code, and the field at fault. */
export interface Refusal {
  readonly code: string;
  readonly field?: string | undefined;
}

/** `true`: handed over. `false`: the server was not reached. */
export type Handover = boolean | "rough" | Refusal;

export interface SharingDetail {
  readonly lastMeasured?: DeviceStamp;
  readonly refusal?: Refusal;
}

export interface SharingParts {
  readonly geolocation: Pick<Geolocation, "watchPosition" | "clearWatch"> | undefined;
  readonly send: (fix: Fix) => Promise<Handover>;
  /** Takes what could not be sent and a newer fix has overtaken; told when there is a connection again. */
  readonly kept?: { readonly keep: (fix: Fix) => void; readonly flush: () => void };
  readonly clock?: Pick<typeof deviceClock, "now" | "stamp" | "ageOf">;
  readonly everyMs?: number;
}

/** Without anything new for so long, the device is asked anew and the driver told. */
const SILENT_MS = 20_000;
/** An older fix tells nobody where the device is. */
const FRESH_MS = 60_000;
/** How fast it was before says nothing of now. */
const SPEED_FRESH_MS = 15_000;

/**
 * Watches the device's position and sends each fix once, with the time at which it was measured: the newest every 3 s. One
 * that cannot be sent waits until there is a newer one; then it says no more where the vehicle is, only where it was, and is kept.
 */
export class PositionSharing {
  readonly #parts: SharingParts;
  readonly #clock: Pick<typeof deviceClock, "now" | "stamp" | "ageOf">;
  readonly #listeners = new Set<() => void>();
  #state: SharingState = "off";
  #detail: SharingDetail = {};
  #watch: number | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #last: Fix | undefined;
  #unsent: Fix | undefined;
  #speed: number | undefined;
  /** The one that was tried in vain. */
  #missed: Fix | undefined;
  #isSending = false;
  #askedAt = 0;
  #timestamp = Number.NaN;

  constructor(parts: SharingParts) {
    this.#parts = parts;
    this.#clock = parts.clock ?? deviceClock;
  }

  readonly #subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Observable, for `useStore`. */
  readonly state = { get: (): SharingState => this.#state, subscribe: this.#subscribe };
  readonly detail = { get: (): SharingDetail => this.#detail, subscribe: this.#subscribe };

  /** Where the device is, while sharing; undefined when that is not known any more. */
  get lastPoint(): LatLng | undefined {
    const last = this.#last;
    return last && this.#clock.now() - last.measured.at <= FRESH_MS ? last.point : undefined;
  }

  /** m/s, by the device or by its last two places; undefined when that is not known any more: the vehicle may stand where nothing is measured. */
  get lastSpeed(): number | undefined {
    const last = this.#last;
    return last && this.#clock.now() - last.measured.at <= SPEED_FRESH_MS ? this.#speed : undefined;
  }

  start(): void {
    if (this.#timer !== undefined) return;
    const { geolocation, everyMs = 3_000 } = this.#parts;
    if (geolocation === undefined) {
      this.#set("unavailable");
      return;
    }
    this.#set("waiting", {});
    this.#listen(geolocation);
    this.#timer = setInterval(() => void this.#tick(geolocation), everyMs);
  }

  stop(): void {
    if (this.#watch !== undefined) this.#parts.geolocation?.clearWatch(this.#watch);
    clearInterval(this.#timer);
    this.#watch = undefined;
    this.#timer = undefined;
    this.#keepMissed();
    this.#last = undefined;
    this.#unsent = undefined;
    this.#set("off", {});
  }

  #listen(geolocation: NonNullable<SharingParts["geolocation"]>): void {
    if (this.#watch !== undefined) geolocation.clearWatch(this.#watch);
    this.#askedAt = this.#clock.now();
    this.#watch = geolocation.watchPosition(
      (position) => this.#measured(position),
      (error) => this.#failed(error.code),
      { enableHighAccuracy: true, maximumAge: 2_000 },
    );
  }

  #measured({ coords, timestamp }: GeolocationPosition): void {
    const { at, ...rest } = this.#clock.stamp();
    if (timestamp === this.#timestamp) return; // the same measure, told again
    this.#timestamp = timestamp;
    const fix = { ...fixOf(coords), measured: { ...rest, at: at - this.#clock.ageOf(timestamp) } };
    this.#keepMissed();
    this.#speed = fix.speed ?? speedBetween(this.#last, fix);
    this.#last = fix;
    this.#unsent = fix;
  }

  #keepMissed(): void {
    if (this.#missed !== undefined && this.#missed === this.#unsent) this.#parts.kept?.keep(this.#missed);
    this.#missed = undefined;
  }

  async #tick(geolocation: NonNullable<SharingParts["geolocation"]>): Promise<void> {
    const fix = this.#unsent;
    if (this.#isSending) return;
    if (fix === undefined) {
      this.#noteSilence(geolocation);
      return;
    }
    this.#isSending = true;
    const handover = await this.#parts.send(fix);
    this.#isSending = false;
    if (handover !== false && this.#unsent === fix) this.#unsent = undefined;
    if (handover !== false) this.#parts.kept?.flush();
    else if (this.#unsent === fix) this.#missed = fix;
    else this.#parts.kept?.keep(fix);
    if (this.#timer !== undefined) this.#told(handover);
  }

  #told(handover: Handover): void {
    if (typeof handover === "object") this.#set("refused", { refusal: handover });
    else if (handover === "rough") this.#set("rough", {});
    else this.#set(handover ? "sharing" : "unsent", {});
  }

  /** A sensor may fall asleep without a word; asked anew, most wake. */
  #noteSilence(geolocation: NonNullable<SharingParts["geolocation"]>): void {
    const now = this.#clock.now();
    const last = this.#last;
    if (last !== undefined && now - last.measured.at > SILENT_MS)
      this.#set("silent", { lastMeasured: last.measured });
    if (now - Math.max(this.#askedAt, last?.measured.at ?? 0) > SILENT_MS) this.#listen(geolocation);
  }

  /** Not allowed ends it. Not found (a tunnel, no satellites) does not: the watch goes on, only the last fix is void. */
  #failed(code: number): void {
    const NOT_ALLOWED = 1;
    const NOT_FOUND = 2;
    if (code === NOT_ALLOWED) {
      this.stop();
      this.#set("denied");
    } else if (code === NOT_FOUND && this.#timer !== undefined) {
      this.#last = undefined;
      this.#unsent = undefined;
      this.#set("waiting");
    }
  }

  #set(state: SharingState, detail: SharingDetail = this.#detail): void {
    if (state === this.#state && sameDetail(detail, this.#detail)) return;
    this.#state = state;
    this.#detail = detail;
    for (const listener of [...this.#listeners]) listener();
  }
}

const sameDetail = (one: SharingDetail, other: SharingDetail): boolean =>
  one.refusal?.code === other.refusal?.code &&
  one.refusal?.field === other.refusal?.field &&
  one.lastMeasured?.at === other.lastMeasured?.at;

/** Beyond this no car of the service drives, m/s. */
const FASTEST = 90;

/** Standing still, browsers say heading NaN and speed null: left out, as is what cannot be. */
export function fixOf(
  coords: Pick<GeolocationCoordinates, "latitude" | "longitude" | "heading" | "speed" | "accuracy">,
): Omit<Fix, "measured"> {
  const { latitude, longitude, heading, speed, accuracy } = coords;
  const isHeading = heading !== null && heading >= 0 && heading <= 360;
  const isSpeed = speed !== null && speed >= 0 && speed <= FASTEST;
  return {
    point: { lat: latitude, lon: longitude },
    ...(isHeading ? { heading } : {}),
    ...(isSpeed ? { speed } : {}),
    ...(accuracy >= 0 ? { accuracy } : {}),
  };
}
