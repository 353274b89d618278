import type { LatLng } from "../../../shared/geo/index.ts";
import { type NodeIndex, nodeIndex } from "../../domain/scheduling/index.ts";

/** Gives each place a row of the travel-time matrix. */
export class Nodes {
  readonly points: LatLng[] = [];
  private readonly known = new Map<string, NodeIndex>();

  of(point: LatLng): NodeIndex {
    const key = `${point.lat},${point.lon}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const added = nodeIndex(this.points.length);
    this.points.push(point);
    this.known.set(key, added);
    return added;
  }
}
