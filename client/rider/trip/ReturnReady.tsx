import { useQueryClient } from "@tanstack/react-query";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { useServiceNow, withNewest } from "../../state/index.ts";
import { useLaterTexts } from "../../ui/i18n/useLaterTexts.ts";
import { Button, Callout, type Translate, useErrorText, useText } from "../../ui/index.ts";

/** Minutes by which somebody who is not ready puts it off. */
const LATER = [30, 60] as const;
/** Nobody is ready so much earlier than they expected. */
const SAID_FROM_MS = 6 * 3_600_000;

interface Mine {
  readonly trips: readonly RiderTrip[];
}

/** A return that is fetched when its rider says so: the button, "not yet", and what happens then. */
export function ReturnReady({ trip }: { readonly trip: RiderTrip }) {
  const { formats } = useText();
  const t = useLaterTexts("whenReady");
  const now = useServiceNow(10_000);
  const { whenReady } = trip;
  if (t === undefined || whenReady === undefined) return null;
  const { forecast, readyAt, waits } = whenReady;
  if (!waits)
    return readyAt === undefined ? null : (
      <Callout tone="warn">
        <p role="status">{t("ready.looking", { time: formats.time(readyAt) })}</p>
      </Callout>
    );
  const canSay = Date.parse(forecast) - now < SAID_FROM_MS;
  const expected = { day: formats.relativeDay(forecast, now), time: formats.time(forecast) };
  return (
    <div className="stack stack--tight">
      <p role="status">
        <strong>{t("ready.expected", expected)}</strong>
      </p>
      <p>{t("ready.means")}</p>
      {canSay && <Say {...{ trip, t }} />}
    </div>
  );
}

function Say({ trip, t }: { trip: RiderTrip; t: Translate }) {
  const errorText = useErrorText();
  const cache = useQueryClient();
  const onSuccess = (answer: { trip: RiderTrip }) =>
    cache.setQueryData<Mine>(
      queryKey("listMyTrips"),
      (before) => before && { ...before, trips: withNewest(before.trips, answer.trip) },
    );
  const ready = useWrite("sayReady", { onSuccess });
  const later = useWrite("sayReadyLater", { onSuccess });
  const params = { tripId: trip.id };
  const error = ready.error ?? later.error;
  const isPending = ready.isPending || later.isPending;
  return (
    <>
      <Button
        look="primary"
        large
        wide
        icon="check"
        isDisabled={isPending}
        onPress={() => ready.mutate({ params })}
      >
        {t("ready.say")}
      </Button>
      <div className="row">
        {LATER.map((minutes) => (
          <Button
            key={minutes}
            icon="clock"
            isDisabled={isPending}
            onPress={() => later.mutate({ params, body: { minutes } })}
          >
            {t("ready.later", { minutes })}
          </Button>
        ))}
      </div>
      {error !== null && (
        <Callout tone="bad" urgent>
          {errorText(error)}
        </Callout>
      )}
    </>
  );
}
