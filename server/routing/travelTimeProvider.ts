import type { LatLng, Meters } from "../../shared/geo/index.ts";
import type { Seconds } from "../../shared/time/index.ts";
import type { RoadConditions } from "../domain/roads/conditions.ts";
import type { TravelTimeMatrix } from "../domain/scheduling/index.ts";

/**
 * Driving between two points. Deterministic, defined for any two points on Earth, and FIFO: whoever departs later does
 * not arrive earlier. Departure is in seconds after local midnight and may lie outside 0–86,400.
 */
export interface TravelTimeProvider {
  travelTime(from: LatLng, to: LatLng, departAt: Seconds): Seconds;
  /** Along the way that `travelTime` drives. */
  distance(from: LatLng, to: LatLng): Meters;
  /** From `from` to `to`, both included: for maps and for simulated driving; without a departure by the usual ways. */
  path(from: LatLng, to: LatLng, departAt?: Seconds): LatLng[];
  /** The engine's matrix; node indices are the positions in `points`. Nothing is computed before it is asked for. */
  matrixFor(points: readonly LatLng[], options?: MatrixOptions): TravelTimeMatrix;
  /** The same on a day with these conditions; `typical` times know nothing of them. What was found for the same before is kept. */
  under(conditions: RoadConditions): TravelTimeProvider;
}

export interface MatrixOptions {
  /**
   * `byHour` (default): times depend on the departure. `typical`: one time per pair at the average pace of the hours
   * `between`, which lets the engine use its faster static form.
   */
  traffic?: "byHour" | "typical";
  /** For `typical`; 7:00 to 22:00 when left out. */
  between?: { from: Seconds; until: Seconds };
}
