import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { useAskedFor } from "../../request/askedFor.ts";
import { StandingForm } from "../../request/standing/StandingForm.tsx";
import { goTo } from "../../state/index.ts";
import { BackLink, useSay, useText, ViewTitle } from "../../ui/index.ts";
import { TripEnds } from "../TripCard.tsx";

interface RepeatScreenProps {
  readonly trip: RiderTrip;
  readonly trips: readonly RiderTrip[];
}

/** A trip every week from now on: its places and needs are known, its days and times are asked for. */
export function RepeatScreen({ trip, trips }: RepeatScreenProps) {
  const { t } = useText();
  const say = useSay();
  const riderId = useAskedFor();
  return (
    <div className="stack">
      <BackLink href={`#/trips/${trip.id}`} />
      <ViewTitle>{t("standing.repeat")}</ViewTitle>
      <div className="card">
        <TripEnds trip={trip} />
      </div>
      <StandingForm
        example={trip}
        others={trips}
        {...(riderId !== undefined && { riderId })}
        onAsked={({ id }) => {
          say(t("standing.asked"));
          goTo(`/regular/${id}`);
        }}
      />
    </div>
  );
}
