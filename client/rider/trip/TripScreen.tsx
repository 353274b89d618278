import { Suspense } from "react";
import { isMovable, isOnTheRoad, isPlaced, isWithoutRide } from "../../../shared/lifeCycle/trip.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { useServiceNow } from "../../state/index.ts";
import {
  ApproximateMark,
  BackLink,
  ButtonLink,
  lazyPart,
  StatusBadge,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { RepeatLink, TripEnds } from "../TripCard.tsx";
import { isWithoutTime } from "../tripTimes.ts";
import { AskPerson } from "./AskPerson.tsx";
import { CancelTrip } from "./CancelTrip.tsx";
import { Follow } from "./Follow.tsx";
import { Outcome } from "./Outcome.tsx";
import { TripFacts } from "./TripFacts.tsx";
import { TripStory } from "./TripStory.tsx";
import { VehicleCard } from "./VehicleCard.tsx";

const TripLinks = lazyPart(async () => (await import("../../request/TripLinks.tsx")).TripLinks);

const Promised = lazyPart(async () => (await import("./Promised.tsx")).Promised);
const SosButton = lazyPart(async () => (await import("./SosButton.tsx")).SosButton);
const ReturnReady = lazyPart(async () => (await import("./ReturnReady.tsx")).ReturnReady);

export interface TripScreenProps {
  readonly trip: RiderTrip;
  readonly region: RegionInfo;
  readonly put: (trip: RiderTrip) => void;
  readonly canRepeat: boolean;
}

/** One trip: what is the matter with it now, where the vehicle is, all the rest below. */
export function TripScreen({ trip, region, put, canRepeat }: TripScreenProps) {
  const { t, formats } = useText();
  const now = useServiceNow(10_000);
  return (
    <div className="stack">
      <BackLink href="#/" />
      <div className="stack stack--tight">
        <div className="row">
          <StatusBadge status={trip.status} />
        </div>
        <ViewTitle>
          <span className="visually-hidden">{t("trip.title")}: </span>
          {formats.relativeDay(trip.serviceDay, now)}
        </ViewTitle>
      </div>
      {isWithoutTime(trip) ? (
        <div className="card">
          <Suspense>
            <ReturnReady trip={trip} />
          </Suspense>
        </div>
      ) : (
        <Outcome trip={trip} dispatcherPhone={region.dispatcherPhone} />
      )}
      <AskPerson trip={trip} />
      {isOnTheRoad(trip) && <Follow {...{ trip, region }} />}
      {isOnTheRoad(trip) && <Help trip={trip} />}
      {trip.vehicle !== undefined && <VehicleCard vehicle={trip.vehicle} />}
      {trip.vehicle === undefined && isPlaced(trip) && !isWithoutTime(trip) && (
        <p className="card">{t("trip.vehicleLater", { time: region.dayAheadUntil })}</p>
      )}
      <div className="card">
        <TripEnds trip={trip} />
        <ApproximateMark place={trip.pickup} reader="rider" />
        <ApproximateMark place={trip.dropoff} reader="rider" />
      </div>
      <TripFacts trip={trip} />
      <Suspense>
        <TripLinks tripId={trip.id} />
      </Suspense>
      <Suspense>
        <Promised trip={trip} />
      </Suspense>
      <TripStory story={trip.story} />
      {canRepeat && <Again trip={trip} />}
      {isMovable(trip) && trip.whenReady === undefined && (
        <ButtonLink href={`#/change/${trip.id}`} look="quiet" icon="clock" wide>
          {t("trip.change")}
        </ButtonLink>
      )}
      {trip.canCancel && <CancelTrip {...{ trip, put }} />}
    </div>
  );
}

/** The number of all emergencies is there whatever becomes of the button. */
function Help({ trip }: { readonly trip: RiderTrip }) {
  return (
    <section className="card stack" aria-label="SOS">
      <Suspense>
        <SosButton trip={trip} />
      </Suspense>
      <ButtonLink icon="phone" href="tel:112">
        112
      </ButtonLink>
    </section>
  );
}

/** The same once more, every week, or the regular trip that it belongs to. */
function Again({ trip }: { readonly trip: RiderTrip }) {
  const { t } = useText();
  return (
    <div className="row">
      {!isWithoutRide(trip) && <RepeatLink trip={trip} />}
      {trip.standingOrderId === undefined ? (
        <ButtonLink href={`#/repeat/${trip.id}`} look="quiet" icon="repeat">
          {t("standing.repeat")}
        </ButtonLink>
      ) : (
        <ButtonLink href={`#/regular/${trip.standingOrderId}`} look="quiet" icon="repeat">
          {t("standing.belongs")}
        </ButtonLink>
      )}
    </div>
  );
}
