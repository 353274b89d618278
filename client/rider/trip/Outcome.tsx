import { Suspense } from "react";
import type { MessageKey } from "../../../shared/i18n/index.ts";
import {
  cameInVain,
  isOnTheRoad,
  isPlaced,
  isSearching,
  isUnassigned,
  isWithoutRide,
} from "../../../shared/lifeCycle/trip.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { useServiceNow } from "../../state/index.ts";
import { ButtonLink, Callout, lazyPart, useText } from "../../ui/index.ts";
import { CallDispatcher } from "../CallDispatcher.tsx";
import { type Lateness, latenessOf } from "./lateness.ts";
import { OtherTime } from "./OtherTime.tsx";

const SentOffer = lazyPart(async () => (await import("./SentOffer.tsx")).SentOffer);

type Status = RiderTrip["status"];
const tones: Record<Status, "info" | "good" | "warn" | "bad"> = {
  requested: "info",
  assigned: "good",
  unassigned: "bad",
  onTheWay: "info",
  arrived: "warn",
  boarded: "info",
  completed: "good",
  cancelled: "info",
  noShow: "warn",
  refused: "bad",
  missed: "bad",
};
const texts: Partial<Record<Status, MessageKey>> = {
  assigned: "trip.assignedText",
  unassigned: "trip.unassignedText",
  noShow: "trip.noShowText",
};

/** After this the usual "a few seconds" would not be true. */
const LONG_SEARCH_MS = 2 * 60_000;

interface OutcomeProps {
  readonly trip: RiderTrip;
  /** Whoever was not met may say that this is wrong, where there is somebody to call. */
  readonly dispatcherPhone: string | undefined;
}

/** What became of the request, why, and the way out. Changes are read out. */
export function Outcome({ trip, dispatcherPhone }: OutcomeProps) {
  const { t, tReason, formats } = useText();
  const now = useServiceNow(10_000);
  const text = texts[trip.status];
  const lateness = latenessOf(trip);
  const { outlook } = trip;
  const inWords = ({ key, expected, until }: Lateness) =>
    t(key, { time: formats.time(expected), until: formats.time(until) });
  const range = outlook && t(`trip.outlook.${outlook.promise}`, { range: formats.timeRange(outlook.likely) });
  const isInDoubt = trip.doubt !== undefined || lateness !== undefined || outlook?.promise === "unlikely";
  return (
    <Callout tone={isInDoubt ? "warn" : tones[trip.status]}>
      <div role="status" className="stack stack--tight">
        <Headline trip={trip} />
        {trip.reason !== undefined && !isSearching(trip) && (
          <p>
            <strong>{t("trip.reason")}:</strong> {tReason(trip.reason)}
          </p>
        )}
        {trip.doubt !== undefined ? (
          <p>{t("trip.doubt", { time: formats.time(trip.doubt.since) })}</p>
        ) : (
          <Soft>{lateness === undefined ? (range ?? (text && t(text))) : inWords(lateness)}</Soft>
        )}
      </div>
      {trip.doubt !== undefined && dispatcherPhone !== undefined && (
        <CallDispatcher phone={dispatcherPhone} />
      )}
      {isUnassigned(trip) && Date.parse(trip.requested.at) > now && (
        <>
          <Suspense>
            <SentOffer trip={trip} />
          </Suspense>
          <OtherTime trip={trip} />
        </>
      )}
      {cameInVain(trip) && dispatcherPhone !== undefined && (
        <>
          <p>{t("trip.noShowCall")}</p>
          <CallDispatcher phone={dispatcherPhone} />
        </>
      )}
      {isWithoutRide(trip) && (
        <div className="row">
          <ButtonLink href={`#/ask/${trip.id}`} icon="repeat">
            {t("trip.askAgain")}
          </ButtonLink>
        </div>
      )}
    </Callout>
  );
}

const Soft = ({ children }: { children: string | undefined }) =>
  children === undefined ? undefined : <p className="soft">{children}</p>;

function Headline({ trip }: { trip: RiderTrip }) {
  const { t, tReason, formats } = useText();
  const now = useServiceNow(10_000);
  if (isSearching(trip)) {
    // Nothing was free, and the search goes on: what is looked for says more than how long it usually takes.
    if (trip.reason !== undefined) return <p>{tReason(trip.reason)}</p>;
    const since = Date.parse(trip.story[0]?.at ?? trip.requested.at);
    return <p>{t(now - since > LONG_SEARCH_MS ? "trip.requestedLong" : "trip.requested")}</p>;
  }
  if (isPlaced(trip) && !isOnTheRoad(trip)) {
    const { from, until } = trip.promise?.pickupWindow ?? {
      from: trip.requested.at,
      until: trip.requested.at,
    };
    return (
      <p className="trip__window numbers">
        {t("trip.assigned", { from: formats.time(from), until: formats.time(until) })}
      </p>
    );
  }
  return <p className="callout__title">{t(`trip.${trip.status}`)}</p>;
}
