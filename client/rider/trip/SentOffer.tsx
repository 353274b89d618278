import { useQueryClient } from "@tanstack/react-query";
import type { SentOffer as Sent } from "../../../shared/schemas/offers.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { newIdempotencyKey, queryKey, useRead, useWrite } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { useServiceNow, withNewest } from "../../state/index.ts";
import { useLaterTexts } from "../../ui/i18n/useLaterTexts.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";

/** Where its news was missed. */
const LOOK_MS = 60_000;

/** Another time that was sent to a trip without a vehicle: taken or not, as by any message that carried it. */
export function SentOffer({ trip }: { readonly trip: RiderTrip }) {
  const now = useServiceNow(10_000);
  const params = { tripId: trip.id };
  const { data, refetch } = useRead("getSentOffer", { params }, { staleTime: 0, refetchInterval: LOOK_MS });
  // It comes and ends with news of its trip, which itself stays as it was.
  useLiveEvent(live, "trip:changed", ({ data: told }) => {
    if (told.id === trip.id) void refetch();
  });
  const offer = data?.offer;
  if (offer === undefined || offer === null || Date.parse(offer.answerBy) < now) return null;
  return <Question {...{ trip, offer, now }} />;
}

interface Mine {
  readonly trips: readonly RiderTrip[];
}

function Question({ trip, offer, now }: { trip: RiderTrip; offer: Sent; now: number }) {
  const { formats } = useText();
  const t = useLaterTexts("sentOffer");
  const errorText = useErrorText();
  const cache = useQueryClient();
  const ended = () =>
    cache.setQueryData(queryKey("getSentOffer", { params: { tripId: trip.id } }), { offer: null });
  const take = useWrite("confirmOffer", {
    onSuccess: (answer) => {
      ended();
      cache.setQueryData<Mine>(
        queryKey("listMyTrips"),
        (before) => before && { ...before, trips: withNewest(before.trips, answer.trip) },
      );
    },
  });
  const refuse = useWrite("refuseOffer", { onSuccess: ended });
  if (t === undefined) return null;
  const params = { offerId: offer.id };
  const { from, until } = offer.pickupWindow;
  const isPending = take.isPending || refuse.isPending;
  const error = take.error ?? refuse.error;
  return (
    <div className="stack stack--tight">
      <p role="status">
        <strong>
          {t("sentOffer.ask", {
            day: formats.relativeDay(from, now),
            window: `${formats.time(from)}–${formats.time(until)}`,
          })}
        </strong>
      </p>
      <p>{t("sentOffer.about", { time: formats.time(offer.answerBy) })}</p>
      <div className="row">
        <Button
          look="primary"
          large
          isDisabled={isPending}
          onPress={() => take.mutate({ params, idempotencyKey: newIdempotencyKey() })}
        >
          {t("sentOffer.take")}
        </Button>
        <Button large isDisabled={isPending} onPress={() => refuse.mutate({ params })}>
          {t("sentOffer.refuse")}
        </Button>
      </div>
      {error !== null && (
        <Callout tone="bad" urgent>
          {errorText(error)}
        </Callout>
      )}
    </div>
  );
}
