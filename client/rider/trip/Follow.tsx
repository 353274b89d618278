import { Suspense, useState } from "react";
import type { VehicleFrame } from "../../../shared/events/index.ts";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { useRead } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { Button, Loading, lazyPart, useText } from "../../ui/index.ts";
import { newestPosition, type SeenPosition, type VehicleInWords, vehicleInWords } from "./follow.ts";

const FollowMap = lazyPart(async () => (await import("./FollowMap.tsx")).FollowMap);
const POLL_MS = 15_000;

/** Where the vehicle is: first in words, then (if wanted) on the map. */
export function Follow({ trip, region }: { trip: RiderTrip; region: RegionInfo }) {
  const { t, formats } = useText();
  const [isMapShown, setMapShown] = useState(false);
  const now = useServiceNow(5_000);
  const regionMap = useRead("getRegionMap", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const { position, path } = usePosition(trip);
  const words =
    position && vehicleInWords(trip, position.point, { now, places: regionMap.data?.places ?? [] });
  return (
    <section className="card">
      <h2>{t("trip.follow")}</h2>
      {position === undefined || words === undefined ? (
        <p className="soft">{t("trip.noPosition")}</p>
      ) : (
        <>
          <InWords words={words} />
          <p className="soft numbers">{t("trip.positionAt", { time: formats.time(position.at) })}</p>
        </>
      )}
      <div className="row">
        <Button icon="map" onPress={() => setMapShown(!isMapShown)} aria-expanded={isMapShown}>
          {t(isMapShown ? "trip.hideMap" : "trip.showMap")}
        </Button>
      </div>
      {isMapShown && (
        <Suspense fallback={<Loading />}>
          {regionMap.data !== undefined && (
            <FollowMap
              key={trip.vehicle?.vehicleId}
              {...{ trip, region, position, path }}
              regionMap={regionMap.data}
            />
          )}
        </Suspense>
      )}
    </section>
  );
}

function InWords({ words }: { words: VehicleInWords }) {
  const { t, formats, locale } = useText();
  const toRider = words.toward === "rider";
  const distance = t(toRider ? "trip.awayDistance" : "trip.toGoDistance", {
    distance: formats.distance(words.meters),
  });
  const near = words.near && t("trip.near", { place: words.near.name[locale] });
  return (
    <div role="status">
      {words.minutes !== undefined && (
        <p className="trip__away">
          {t(toRider ? "trip.awayMinutes" : "trip.toGoMinutes", { minutes: words.minutes })}
        </p>
      )}
      <p>{[distance, near].filter((part) => part !== undefined).join(", ")}</p>
    </div>
  );
}

/** The newest position, read now and then and renewed by live frames. */
function usePosition(trip: RiderTrip): { position: SeenPosition | undefined; path: readonly LatLng[] } {
  const vehicleId = trip.vehicle?.vehicleId;
  const [last, setLast] = useState<VehicleFrame>();
  const read = useRead("getTripVehicle", { params: { tripId: trip.id } }, { refetchInterval: POLL_MS });
  useLiveEvent(live, "vehicles:moved", (frames: VehicleFrame[]) => {
    const frame = frames.find(([id]) => id === vehicleId);
    if (frame !== undefined) setLast(frame);
  });
  return { position: newestPosition(vehicleId, last, read.data?.position), path: read.data?.path ?? [] };
}
