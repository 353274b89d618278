import { Suspense } from "react";
import { isEnded } from "../../shared/lifeCycle/trip.ts";
import type { RiderTrip } from "../../shared/schemas/trips.ts";
import { ButtonLink, lazyPart, PlaceLabel, placeText, StatusBadge, useText } from "../ui/index.ts";
import { Pictogram } from "../ui/Pictogram.tsx";
import { isWithoutTime, tripInstant } from "./tripTimes.ts";

const ReturnReady = lazyPart(async () => (await import("./trip/ReturnReady.tsx")).ReturnReady);

export interface TripCardProps {
  readonly trip: RiderTrip;
  readonly now: number;
  readonly canRepeat: boolean;
}

/** One trip in the list. */
export function TripCard({ trip, now, canRepeat }: TripCardProps) {
  const { t, locale, formats } = useText();
  const time =
    trip.promise === undefined || trip.actual.pickup !== undefined
      ? formats.time(tripInstant(trip))
      : formats.timeRange(trip.promise.pickupWindow);
  return (
    <article className="card trip-card">
      <div className="row row--apart">
        <h3>
          {formats.relativeDay(tripInstant(trip), now)}
          <br />
          <span className="trip-card__time numbers">{time}</span>
        </h3>
        <StatusBadge status={trip.status} />
      </div>
      <TripEnds trip={trip} />
      {trip.group !== undefined && <p className="soft">{t("outing.group", { name: trip.group.leader })}</p>}
      {trip.outing !== undefined && <WayOf trip={trip} outing={trip.outing} />}
      {isWithoutTime(trip) && (
        <Suspense>
          <ReturnReady trip={trip} />
        </Suspense>
      )}
      <div className="row">
        <ButtonLink
          href={`#/trips/${trip.id}`}
          aria-label={t("rider.openTrip", {
            from: placeText(trip.pickup, locale),
            to: placeText(trip.dropoff, locale),
            time,
          })}
        >
          {t("rider.open")}
        </ButtonLink>
        {canRepeat && <RepeatLink trip={trip} />}
      </div>
    </article>
  );
}

/** Which of the trips that were promised together it is. */
function WayOf({ trip, outing: { tripIds } }: { trip: RiderTrip; outing: NonNullable<RiderTrip["outing"]> }) {
  const { t } = useText();
  return <p className="soft">{t("outing.way", { no: tripIds.indexOf(trip.id) + 1, of: tripIds.length })}</p>;
}

/** The same once more: as last time, or, while the trip is still to come, on another day. */
export function RepeatLink({ trip }: { trip: RiderTrip }) {
  const { t } = useText();
  return (
    <ButtonLink href={`#/ask/${trip.id}`} look="quiet" icon="repeat">
      {t(isEnded(trip) ? "rider.repeat" : "rider.repeatAhead")}
    </ButtonLink>
  );
}

/** From and to, as a small line of travel. */
export function TripEnds({ trip }: { trip: Pick<RiderTrip, "pickup" | "dropoff"> }) {
  const { t } = useText();
  return (
    <dl className="trip-ends">
      <div>
        <dt>{t("rider.from")}</dt>
        <dd>
          <Pictogram name="pin" />
          <PlaceLabel of={trip.pickup} />
        </dd>
      </div>
      <div>
        <dt>{t("rider.to")}</dt>
        <dd>
          <Pictogram name="flag" />
          <PlaceLabel of={trip.dropoff} />
        </dd>
      </div>
    </dl>
  );
}
