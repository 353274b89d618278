import { useEffect } from "react";
import { isPlaced } from "../../../shared/lifeCycle/trip.ts";
import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { useWrite } from "../../api/index.ts";
import { Callout, Loading, useErrorText, useText } from "../../ui/index.ts";
import { Effect } from "./Effect.tsx";

/** What it would do to the others of its vehicle if the trip left it. */
export function TakeOffEffect({ trip }: { trip: BoardTripDetail }) {
  const { t } = useText();
  const errorText = useErrorText();
  const { mutate, data, error } = useWrite("previewTakeOff");
  const has = isPlaced(trip);
  const tripId = trip.id;
  useEffect(() => {
    if (has) mutate({ params: { tripId } });
  }, [has, tripId, mutate]);
  if (!has) return null;
  if (error !== null) return <Callout tone="warn">{errorText(error)}</Callout>;
  return data === undefined ? (
    <Loading label={t("dispatcher.assign.checking")} />
  ) : (
    <Effect effect={data} title={t("dispatcher.takeOff.effect")} />
  );
}
