import { type RefObject, useEffect, useRef } from "react";
import type { RegionMap } from "../../../shared/schemas/region.ts";
import type { MapControl, MapPlace, StopMark } from "../../map/index.ts";
import type { BoardView } from "../day/boardView.ts";

interface Looked {
  readonly view: Pick<BoardView, "map">;
  readonly onShow: (part: Pick<BoardView, "map">) => void;
  /** Of what is chosen. */
  readonly stops: readonly StopMark[];
  readonly districts: RegionMap["districts"] | undefined;
}

/**
 * The map opens as the address has it, else on what is chosen, else on the whole region. Where somebody moves it to stands in the
 * address, until it goes by itself to what is chosen; and it follows an address that is gone to.
 */
export function useMapPlace(
  control: RefObject<MapControl | null>,
  { view: { map }, onShow, stops, districts }: Looked,
) {
  const told = useRef<MapPlace | undefined>(map);
  const isFollowing = useRef(false);
  useEffect(() => {
    if (map !== undefined && map !== told.current) control.current?.look(map);
    told.current = map;
  }, [map, control]);
  const region = (districts ?? []).flatMap(({ outline }) => outline.map(([lon, lat]) => ({ lat, lon })));
  const place = {
    opening: map ?? (stops.length > 0 ? stops.map(({ point }) => point) : region),
    onLooked: (looked: MapPlace) => {
      const next = isFollowing.current ? undefined : looked;
      told.current = next;
      if (next !== map) onShow({ map: next });
    },
  };
  /** Moves the map to what is chosen; it tells of it at once. */
  const follow = (move: () => void) => {
    isFollowing.current = true;
    move();
    isFollowing.current = false;
  };
  return { place, follow };
}
