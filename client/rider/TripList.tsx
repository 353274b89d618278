import { Suspense, useState } from "react";
import type { RiderTrip } from "../../shared/schemas/trips.ts";
import { useAskedFor } from "../request/askedFor.ts";
import { useServiceNow } from "../state/index.ts";
import { Button, ButtonLink, Callout, EmptyState, lazyPart, useText, ViewTitle } from "../ui/index.ts";
import { EasySwitch } from "./EasySwitch.tsx";
import { NextStep } from "./NextStep.tsx";
import type { Rider } from "./rider.ts";
import { RegularTrips } from "./standing/RegularTrips.tsx";
import { TripCard } from "./TripCard.tsx";
import { sortTrips } from "./tripTimes.ts";

const WeatherNote = lazyPart(async () => (await import("./WeatherNote.tsx")).WeatherNote);
const PAST_SHOWN = 20;
/** Whoever has regular trips has two weeks of them ahead. */
const UPCOMING_SHOWN = 12;

export interface TripListProps {
  readonly rider: Rider;
  readonly trips: readonly RiderTrip[];
}

/** What is coming, what was, and the button to ask for more. */
export function TripList({ rider, trips }: TripListProps) {
  const { t } = useText();
  const now = useServiceNow(10_000);
  const { upcoming, ended, past } = sortTrips(trips, now);
  const { eligible } = rider.eligibility;
  const isOwn = useAskedFor() === undefined;
  return (
    <div className="stack stack--loose">
      <div className="stack">
        <ViewTitle>{isOwn ? t("rider.hello", { name: rider.name }) : t("rider.title")}</ViewTitle>
        <NextStep {...{ upcoming, now }} />
        <Suspense>
          <WeatherNote />
        </Suspense>
        {eligible ? (
          <ButtonLink href="#/ask" look="primary" large wide icon="plus">
            {t("rider.ask")}
          </ButtonLink>
        ) : (
          <Callout tone="warn">
            <p>{t("rider.notEligible")}</p>
          </Callout>
        )}
      </div>
      {trips.length === 0 ? (
        <EmptyState title={t("rider.none.title")} icon="vehicle">
          <p>{t("rider.none.text")}</p>
        </EmptyState>
      ) : (
        <Group
          title={t("rider.upcoming")}
          trips={upcoming}
          now={now}
          canRepeat={eligible}
          most={UPCOMING_SHOWN}
        />
      )}
      <RegularTrips />
      {ended.length > 0 && <Group title={t("rider.ended")} trips={ended} now={now} canRepeat={eligible} />}
      {past.length > 0 && (
        <Group title={t("rider.past")} trips={past.slice(0, PAST_SHOWN)} now={now} canRepeat={eligible} />
      )}
      <EasySwitch />
      {isOwn && (
        <p>
          <a href="#/data">{t("rider.data")}</a>
        </p>
      )}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly trips: readonly RiderTrip[];
  readonly now: number;
  readonly canRepeat: boolean;
  /** The rest is shown when it is asked for. */
  readonly most?: number;
}

function Group({ title, trips, now, canRepeat, most = trips.length }: GroupProps) {
  const { t } = useText();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? trips : trips.slice(0, most);
  return (
    <section className="stack">
      <h2>{title}</h2>
      {trips.length === 0 ? (
        <p className="soft">{t("rider.noUpcoming")}</p>
      ) : (
        <ul className="stack">
          {shown.map((trip) => (
            <li key={trip.id}>
              <TripCard {...{ trip, now, canRepeat }} />
            </li>
          ))}
        </ul>
      )}
      {shown.length < trips.length && (
        <Button wide onPress={() => setWhole(true)}>
          {t("rider.showAll", { count: trips.length })}
        </Button>
      )}
    </section>
  );
}
