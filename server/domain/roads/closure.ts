import type { LatLng } from "../../../shared/geo/index.ts";
import type { LocalizedName } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";

/** What is closed: all that passes within so many meters of a point, or a stretch of road along its line. */
export type ClosedPlace =
  | { kind: "around"; at: LatLng; meters: number }
  | { kind: "stretch"; line: readonly LatLng[] };

/** A road or bridge that cannot be passed for some time; whoever lives on it is still fetched from there. */
export interface RoadClosure {
  id: string;
  place: ClosedPlace;
  /** What people call it. */
  label: LocalizedName;
  from: Instant;
  /** undefined: until somebody says that it is open again. */
  until?: Instant | undefined;
}
