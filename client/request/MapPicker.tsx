import type { RegionInfo } from "../../shared/schemas/region.ts";
import { MapView } from "../map/index.ts";
import { useText } from "../ui/index.ts";
import { PointPicker, type PointPickerProps } from "./PointPicker.tsx";

type MapPickerProps = Omit<PointPickerProps, "renderMap"> & { readonly region: RegionInfo };

/** A point by the map of this page. */
export function MapPicker({ region, ...props }: MapPickerProps) {
  const { t, locale } = useText();
  return (
    <PointPicker
      {...props}
      renderMap={(map) => (
        <MapView
          {...{ region, locale, ...map }}
          label={t("common.map")}
          texts={{ zoomIn: t("common.zoomIn"), zoomOut: t("common.zoomOut") }}
        />
      )}
    />
  );
}
