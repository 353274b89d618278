import { isOnTheRoad, isUnassigned } from "../../shared/lifeCycle/trip.ts";
import type { RiderTrip } from "../../shared/schemas/trips.ts";
import { Icon, type IconName, PlaceLabel, serviceTime, useText } from "../ui/index.ts";
import { nextSentence, tripOfToday } from "./today.ts";

interface NextStepProps {
  readonly upcoming: readonly RiderTrip[];
  readonly now: number;
}

/** On the day: what happens next, in one sentence, read out when it changes. */
export function NextStep({ upcoming, now }: NextStepProps) {
  const { zone } = useText();
  const trip = tripOfToday(upcoming, serviceTime(now, zone).day);
  return trip === undefined ? null : <Sentence trip={trip} />;
}

function Sentence({ trip }: { trip: RiderTrip }) {
  const { t, formats } = useText();
  const { key, times } = nextSentence(trip);
  const values = Object.fromEntries(Object.entries(times).map(([blank, at]) => [blank, formats.time(at)]));
  const icon: IconName = isUnassigned(trip) ? "alert" : isOnTheRoad(trip) ? "vehicle" : "clock";
  return (
    <section className="card next-step" aria-labelledby="next-step">
      <h2 id="next-step">{t("today.title")}</h2>
      <div className="next-step__row">
        <Icon name={icon} size={40} />
        <p role="status" className="next-step__sentence">
          {t(key, values)}
        </p>
      </div>
      <p>
        {t("rider.to")}: <PlaceLabel of={trip.dropoff} />
      </p>
      {trip.vehicle !== undefined && (
        <p>
          {t("trip.plate")}: <span className="trip__plate">{trip.vehicle.plate}</span>
        </p>
      )}
      <p>
        <a href={`#/trips/${trip.id}`}>{t("today.more")}</a>
      </p>
    </section>
  );
}
