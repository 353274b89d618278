import { useState } from "react";
import type { BoardTrip, BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { StandingForm } from "../../request/standing/StandingForm.tsx";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { Button, PlaceLabel, useSay, useText } from "../../ui/index.ts";

interface RepeatTripProps {
  readonly trip: BoardTripDetail;
  /** Of the day. */
  readonly trips: readonly BoardTrip[];
}

/** The trip every week from now on, for its rider. */
export function RepeatTrip({ trip, trips }: RepeatTripProps) {
  const { t } = useText();
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (trip.standingOrderId !== undefined) return <p className="soft">{t("standing.belongs")}</p>;
  return (
    <>
      <Button look="quiet" icon="repeat" onPress={() => setOpen(true)}>
        {t("standing.repeat")}
      </Button>
      {isOpen && (
        <Dialog isOpen title={`${t("standing.repeat")}: ${trip.rider.name}`} onClose={close}>
          <p>
            <PlaceLabel of={trip.pickup} /> → <PlaceLabel of={trip.dropoff} />
          </p>
          <StandingForm
            example={trip}
            others={trips.filter(({ rider }) => rider.id === trip.rider.id)}
            riderId={trip.rider.id}
            onAsked={() => {
              say(t("standing.asked"));
              close();
            }}
          />
          <div className="dialog__actions">
            <Button onPress={close}>{t("common.close")}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
