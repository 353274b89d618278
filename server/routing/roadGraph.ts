import type { LatLng } from "../../shared/geo/index.ts";
import type { LonLat } from "../regions/model.ts";

/** A piece of road between two junctions. */
export interface RoadEdge {
  readonly from: number;
  readonly to: number;
  /** Free flow, the same in both directions. */
  readonly seconds: number;
  readonly meters: number;
  readonly oneWay: boolean;
  /** From `from` to `to`. */
  readonly line: readonly LonLat[];
  /** A street of the map, to which points may be snapped. */
  readonly drawn: boolean;
  /** Its name in Kazakh, by which all pieces of a street are told. */
  readonly street?: string | undefined;
}

export interface RoadGraph {
  readonly nodes: readonly LatLng[];
  readonly edges: readonly RoadEdge[];
  /** Whether the node lies on a drawn street; others are settlements and corners of the corridor. */
  readonly onStreet: readonly boolean[];
}

export const toPoint = ([lon, lat]: LonLat): LatLng => ({ lat, lon });
