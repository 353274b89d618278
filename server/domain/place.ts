import type { LatLng } from "../../shared/geo/index.ts";
import type { PlaceId } from "../../shared/ids/index.ts";
import type { Precision } from "../../shared/schemas/index.ts";
import type { Instant } from "../../shared/time/index.ts";

/** Where somebody is fetched, let out, or lives. */
export interface Place {
  point: LatLng;
  label: string;
  placeId?: PlaceId | undefined;
  /** Of the point; undefined: nobody knows. */
  precision?: Precision | undefined;
  note?: string | undefined;
}

export interface InstantWindow {
  from: Instant;
  until: Instant;
}
