import { useState } from "react";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { useWrite } from "../../api/index.ts";
import { bothOf, type CancelledWays, CancelWays, isWaysMissing } from "../../request/CancelWays.tsx";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { TextField } from "../../ui/fields/index.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";

/** Cancelling asks first, because the vehicle goes to others at once. */
export function CancelTrip({ trip, put }: { trip: RiderTrip; put: (trip: RiderTrip) => void }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  const [ways, setWays] = useState<CancelledWays>("");
  const cancel = useWrite("cancelTrip", {
    onSuccess: (answer) => {
      put(answer.trip);
      setAsking(false); // the page itself says what became of the trip
    },
  });
  return (
    <>
      <Button look="danger" wide onPress={() => setAsking(true)}>
        {t("trip.cancel")}
      </Button>
      <ConfirmDialog
        title={t("trip.cancelTitle")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel={t("trip.cancel")}
        onConfirm={() =>
          cancel.mutate({
            params: { tripId: trip.id },
            body: { ...bothOf(ways), ...(note.trim() !== "" && { note }) },
          })
        }
        isPending={cancel.isPending || isWaysMissing(trip, ways)}
      >
        <p>{t("trip.cancelText")}</p>
        <CancelWays trip={trip} value={ways} onChange={setWays} />
        <TextField label={t("trip.cancelNote")} lines={2} maxLength={300} value={note} onChange={setNote} />
        {cancel.error !== null && (
          <Callout tone="bad" urgent>
            <p>{errorText(cancel.error)}</p>
          </Callout>
        )}
      </ConfirmDialog>
    </>
  );
}
