import { useMemo } from "react";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { useRead } from "../../api/index.ts";
import { MapView } from "../../map/index.ts";
import { useText } from "../../ui/index.ts";
import { useClosedLines } from "./useClosures.ts";
import "../../request/pointPicker.css";

interface RoadsMapProps {
  readonly region: RegionInfo;
  readonly lines: readonly (readonly LatLng[])[] | undefined;
  readonly points: readonly LatLng[];
  readonly onPoint?: (point: LatLng) => void;
}

/** What is closed, and what would be. All that it says stands in words beside it. */
export function RoadsMap({ region, lines, points, onPoint }: RoadsMapProps) {
  const { t, locale } = useText();
  const regionMap = useRead("getRegionMap", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const now = useClosedLines();
  const closed = useMemo(() => [...now, ...(lines ?? [])], [now, lines]);
  const fit = useMemo(() => (lines ?? []).flat(), [lines]);
  const stops = useMemo(
    () =>
      points.map((point, index) => ({
        ...{ id: `point ${index}`, kind: "pickup" as const, point, number: index + 1 },
        label: t("dispatcher.roads.point", { number: index + 1 }),
      })),
    [points, t],
  );
  if (regionMap.data === undefined) return null;
  return (
    <div className="picker-map">
      <MapView
        {...{ region, locale, regionMap: regionMap.data, closed, stops, fit }}
        {...(onPoint !== undefined && { onPointPicked: onPoint })}
        label={t("dispatcher.roads.map")}
        texts={{ zoomIn: t("common.zoomIn"), zoomOut: t("common.zoomOut") }}
      />
    </div>
  );
}
