import { isAboard, isPlaced, isWithoutRide } from "../../shared/lifeCycle/trip.ts";
import type { SharedTrip } from "../../shared/schemas/sharedTrips.ts";
import { Callout, type Formats, type Translate, useText } from "../ui/index.ts";

const tones: Record<SharedTrip["status"], "info" | "good" | "warn" | "bad"> = {
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

/** By less nobody is late. */
const NOTICEABLE_MS = 60_000;

/** What is expected, and until when it was promised, where that is later. */
function lateness({ status, promise, estimated, actual }: SharedTrip) {
  if (!isPlaced({ status }) || promise === undefined || estimated === undefined) return undefined;
  if (!isAboard({ status }) && actual.arrived !== undefined) return undefined;
  const [expected, until] = isAboard({ status })
    ? [estimated.dropoff, promise.rideUntil]
    : [estimated.pickup, promise.pickupWindow.until];
  const isLate = until !== undefined && Date.parse(expected) >= Date.parse(until) + NOTICEABLE_MS;
  return isLate ? { expected, until } : undefined;
}

/** The one sentence for whoever has no time for more; changes are read out. */
export function Status({ trip }: { trip: SharedTrip }) {
  const { t, formats } = useText();
  const late = lateness(trip);
  const isUnsure = trip.doubtSince !== undefined || late !== undefined;
  return (
    <Callout tone={isUnsure ? "warn" : tones[trip.status]}>
      <div role="status" className="stack stack--tight">
        <p className="shared__status">{t(`shared.status.${trip.status}`)}</p>
        {trip.doubtSince !== undefined && <p>{t("shared.doubt", { time: formats.time(trip.doubtSince) })}</p>}
        {trip.doubtSince === undefined && late !== undefined && (
          <p>{t("shared.late", { time: formats.time(late.expected), until: formats.time(late.until) })}</p>
        )}
      </div>
    </Callout>
  );
}

export function Away({ away }: { away: NonNullable<SharedTrip["away"]> }) {
  const { t, formats, locale } = useText();
  const distance = t("shared.away.distance", { distance: formats.distance(away.meters) });
  const near = away.near && t("shared.away.near", { place: away.near[locale] });
  return (
    <section className="card">
      <h2>{t("shared.away")}</h2>
      <p>{t("shared.away.minutes", { minutes: away.minutes })}</p>
      <p>{[distance, near].filter((part) => part !== undefined).join(", ")}</p>
      <p className="soft numbers">{t("shared.away.at", { time: formats.time(away.at) })}</p>
    </section>
  );
}

/** Times kept apart: asked for, promised, expected, actual. */
function factsOf(trip: SharedTrip, t: Translate, formats: Formats): [string, string][] {
  const { requested, promise, estimated, actual } = trip;
  const wished =
    requested &&
    t(requested.kind === "leaveAt" ? "shared.leaveAt" : "shared.arriveBy", {
      day: formats.shortDay(requested.at),
      time: formats.time(requested.at),
    });
  const facts: [string, string | undefined][] = [
    [t("shared.wished"), wished],
    [t("shared.promised"), promise && formats.timeRange(promise.pickupWindow)],
    [
      t("shared.expected"),
      actual.arrived || actual.pickup ? undefined : estimated && formats.time(estimated.pickup),
    ],
    [t("shared.atDoor"), actual.arrived && formats.time(actual.arrived)],
    [t("shared.pickedUp"), actual.pickup && formats.time(actual.pickup)],
    [t("shared.latestArrival"), promise?.latestArrival && formats.time(promise.latestArrival)],
    [t("shared.expectedArrival"), actual.dropoff ? undefined : estimated && formats.time(estimated.dropoff)],
    [t("shared.droppedOff"), actual.dropoff && formats.time(actual.dropoff)],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}

/** `vehicleFrom`: after what time of the evening before it is told which vehicle comes. */
export function Facts({ trip, vehicleFrom }: { trip: SharedTrip; vehicleFrom: string }) {
  const { t, formats } = useText();
  if (isWithoutRide(trip) && trip.promise === undefined && trip.requested === undefined) return null;
  return (
    <section className="card">
      <dl className="facts">
        {factsOf(trip, t, formats).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="numbers">{value}</dd>
          </div>
        ))}
        {trip.vehicle !== undefined && (
          <div>
            <dt>{t("shared.vehicle")}</dt>
            <dd>
              <span className="shared__plate">{trip.vehicle.plate}</span> {trip.vehicle.model}
            </dd>
          </div>
        )}
      </dl>
      {trip.vehicle === undefined && isPlaced(trip) && (
        <p className="soft">{t("shared.vehicleLater", { time: vehicleFrom })}</p>
      )}
    </section>
  );
}
