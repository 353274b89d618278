import type { LatLng } from "../../../shared/geo/index.ts";
import { type NodeIndex, nodeIndex } from "../../domain/scheduling/index.ts";

/** Numbers places, for a matrix of travel times. */
export class Places {
  readonly points: LatLng[] = [];
  private readonly known = new Map<string, NodeIndex>();

  of(point: LatLng): NodeIndex {
    const name = `${point.lat},${point.lon}`;
    const node = this.known.get(name) ?? nodeIndex(this.points.length);
    if (!this.known.has(name)) this.points.push(point);
    this.known.set(name, node);
    return node;
  }
}
