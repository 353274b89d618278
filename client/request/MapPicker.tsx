import { useMemo, useState } from "react";
import type { LatLng } from "../../shared/geo/index.ts";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { useRead } from "../api/index.ts";
import { MapView } from "../map/index.ts";
import { Dialog } from "../ui/feedback/Dialog.tsx";
import { Button, ErrorState, Loading, useErrorText, useText } from "../ui/index.ts";
import { nearestPlace } from "./nearestPlace.ts";
import "./pointPicker.css";

const NEAR_METERS = 600;

interface MapPickerProps {
  readonly region: RegionInfo;
  /** Where the pin stands until another point is chosen. */
  readonly start: LatLng | undefined;
  readonly onClose: () => void;
  readonly onChoose: (point: LatLng, label: string) => void;
}

/** For who knows where it is but not its name. The search does the same by keyboard. */
export function MapPicker({ region, start, onClose, onChoose }: MapPickerProps) {
  const { t, locale, formats } = useText();
  const errorText = useErrorText();
  const [point, setPoint] = useState<LatLng>();
  const regionMap = useRead("getRegionMap", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const places = regionMap.data?.places;
  const label = useMemo(() => {
    if (point === undefined) return "";
    const near = nearestPlace(point, places ?? [], NEAR_METERS);
    if (near !== undefined) return t("ask.mapPoint", { place: near.name[locale] });
    return t("ask.mapPointBare", { lat: formats.number(point.lat, 4), lon: formats.number(point.lon, 4) });
  }, [point, places, locale, t, formats]);
  const stops = useMemo(
    () =>
      [point ?? start]
        .flatMap((at) => at ?? [])
        .map((at) => ({ id: "picked", point: at, kind: "pickup" as const, label })),
    [point, start, label],
  );
  return (
    <Dialog title={t("ask.onMapTitle")} isOpen onClose={onClose}>
      <p className="soft">{t("ask.onMapHint")}</p>
      <div className="picker-map">
        {regionMap.data !== undefined ? (
          <MapView
            {...{ region, locale, regionMap: regionMap.data, stops, onPointPicked: setPoint }}
            label={t("common.map")}
            texts={{ zoomIn: t("common.zoomIn"), zoomOut: t("common.zoomOut") }}
          />
        ) : regionMap.error !== null ? (
          <ErrorState text={errorText(regionMap.error)} onRetry={() => void regionMap.refetch()} />
        ) : (
          <Loading />
        )}
      </div>
      <p role="status">{label}</p>
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.back")}</Button>
        <Button
          look="primary"
          isDisabled={point === undefined}
          onPress={() => point !== undefined && onChoose(point, label)}
        >
          {t("ask.usePoint")}
        </Button>
      </div>
    </Dialog>
  );
}
