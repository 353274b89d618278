import { useState } from "react";
import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { Button, useText } from "../../ui/index.ts";
import { DoorsDialog } from "./DoorsDialog.tsx";

/** The doors of both ends of a trip, each behind a button. */
export function TripDoors({ trip }: { trip: BoardTripDetail }) {
  const { t } = useText();
  const [end, setEnd] = useState<"pickup" | "dropoff">();
  return (
    <div className="row">
      <Button look="quiet" onPress={() => setEnd("pickup")}>
        {t("dispatcher.doors.openFrom")}
      </Button>
      <Button look="quiet" onPress={() => setEnd("dropoff")}>
        {t("dispatcher.doors.openTo")}
      </Button>
      {end !== undefined && (
        <DoorsDialog
          {...{ tripId: trip.id, end, place: trip[end].label }}
          onClose={() => setEnd(undefined)}
        />
      )}
    </div>
  );
}
