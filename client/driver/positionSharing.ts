import type { LatLng } from "../../shared/geo/index.ts";

export type SharingState = "off" | "waiting" | "sharing" | "unsent" | "denied" | "unavailable";

/** A fix as it is sent; `at` is added by who sends it, on the service's clock. */
export interface Fix {
  readonly point: LatLng;
  readonly heading?: number;
  readonly speed?: number;
  readonly accuracy?: number;
}

export interface SharingParts {
  readonly geolocation: Pick<Geolocation, "watchPosition" | "clearWatch"> | undefined;
  /** False when it could not be handed over. */
  readonly send: (fix: Fix) => Promise<boolean>;
  readonly everyMs?: number;
}

/**
 * Watches the device's position and sends the newest every 3 s. Positions are motion, not records: one that cannot be
 * sent is dropped, the next one says more.
 */
export class PositionSharing {
  readonly #parts: SharingParts;
  readonly #listeners = new Set<() => void>();
  #state: SharingState = "off";
  #watch: number | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #fix: Fix | undefined;

  constructor(parts: SharingParts) {
    this.#parts = parts;
  }

  /** Observable, for `useStore`. */
  readonly state = {
    get: (): SharingState => this.#state,
    subscribe: (listener: () => void): (() => void) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  /** Where the device last was, while sharing. */
  get lastPoint(): LatLng | undefined {
    return this.#fix?.point;
  }

  start(): void {
    if (this.#timer !== undefined) return;
    const { geolocation, everyMs = 3_000 } = this.#parts;
    if (geolocation === undefined) {
      this.#set("unavailable");
      return;
    }
    this.#set("waiting");
    this.#watch = geolocation.watchPosition(
      ({ coords }) => {
        this.#fix = fixOf(coords);
      },
      (error) => this.#failed(error.code),
      { enableHighAccuracy: true, maximumAge: 2_000 },
    );
    this.#timer = setInterval(() => void this.#tick(), everyMs);
  }

  stop(): void {
    if (this.#watch !== undefined) this.#parts.geolocation?.clearWatch(this.#watch);
    clearInterval(this.#timer);
    this.#watch = undefined;
    this.#timer = undefined;
    this.#fix = undefined;
    this.#set("off");
  }

  async #tick(): Promise<void> {
    if (this.#fix === undefined) return;
    const sent = await this.#parts.send(this.#fix);
    if (this.#timer !== undefined) this.#set(sent ? "sharing" : "unsent");
  }

  /** Not allowed ends it. Not found (a tunnel, no satellites) does not: the watch goes on, only the last fix is void. */
  #failed(code: number): void {
    const NOT_ALLOWED = 1;
    const NOT_FOUND = 2;
    if (code === NOT_ALLOWED) {
      this.stop();
      this.#set("denied");
    } else if (code === NOT_FOUND && this.#timer !== undefined) {
      this.#fix = undefined;
      this.#set("waiting");
    }
  }

  #set(state: SharingState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Standing still, browsers say heading NaN and speed null: left out. */
export function fixOf(
  coords: Pick<GeolocationCoordinates, "latitude" | "longitude" | "heading" | "speed" | "accuracy">,
): Fix {
  const { latitude, longitude, heading, speed, accuracy } = coords;
  return {
    point: { lat: latitude, lon: longitude },
    ...(heading === null || Number.isNaN(heading) ? {} : { heading }),
    ...(speed === null || speed < 0 ? {} : { speed }),
    accuracy,
  };
}
