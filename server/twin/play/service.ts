import type { LatLng } from "../../../shared/geo/index.ts";
import type { Manifest } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Caller } from "../apiSession.ts";

/** The line of a driver's phone, once signed in. */
export interface DriverLine {
  /** Answers when the service has it. */
  tellPosition(point: LatLng, heading: number, at: Instant): Promise<void>;
  /** Resolves when the line stands, and what was said while it did not is known. */
  whole(): Promise<void>;
  hangUp(): void;
}

/** What the people of a played day act on: the real service by its public interface, or a practice on paper. */
export interface Service {
  /** Somebody new, whom the service does not know yet. */
  connect(): Caller;
  /**
   * From now on the driver who is signed in by this caller hears of every change of a run, and whether somebody else is connected
   * as the same driver.
   */
  listen(
    driver: Caller,
    onNews: (manifest: Manifest) => void,
    onCompany?: (isAlone: boolean) => void,
  ): Promise<DriverLine>;
}
