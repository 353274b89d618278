import type { Place } from "../../domain/trips/model.ts";
import type { Depot, RegionPack } from "../../regions/model.ts";

export function depotOf(region: RegionPack, id: string): Place {
  const depot: Depot | undefined = region.depots.find((each) => each.id === id);
  if (depot === undefined) throw new RangeError(`the region pack has no depot ${id}`);
  return { point: depot.point, label: depot.label.kk };
}
