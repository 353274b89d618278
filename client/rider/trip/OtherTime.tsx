import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { useRead } from "../../api/index.ts";
import { ButtonLink, useText } from "../../ui/index.ts";

/** For a trip without a vehicle: its turn among those who wait, when one could come, as far as the service knows, and the way to ask for that. */
export function OtherTime({ trip }: { trip: RiderTrip }) {
  const { t, formats } = useText();
  const read = useRead("getOtherTime", { params: { tripId: trip.id } }, { staleTime: 60_000 });
  const { at = null, turn } = read.data ?? {};
  if (at === null) return turn === undefined ? null : <p>{t("trip.turn", turn)}</p>;
  const time = t(trip.requested.kind === "leaveAt" ? "when.leaveAt" : "when.arriveBy", {
    day: formats.day(at),
    time: formats.time(at),
  });
  return (
    <>
      {turn !== undefined && <p>{t("trip.turn", turn)}</p>}
      <p role="status">{t("trip.otherTime", { time })}</p>
      <div className="row">
        <ButtonLink href={`#/ask/${trip.id}/${at}`} look="primary" icon="clock">
          {t("trip.askForOther", { time: formats.time(at) })}
        </ButtonLink>
      </div>
    </>
  );
}
