import { useState } from "react";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { useRead } from "../../api/index.ts";
import { PromiseHistory } from "../../request/PromiseHistory.tsx";
import { LaterTexts } from "../../ui/i18n/LaterTexts.tsx";
import { ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";

type Of = Pick<RiderTrip, "id" | "version">;

/** What was promised and what became of it; read when it is opened, and anew when the trip has changed. */
export function Promised({ trip }: { trip: Of }) {
  return (
    <LaterTexts section="asking">
      <Opened trip={trip} />
    </LaterTexts>
  );
}

function Opened({ trip }: { trip: Of }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("promises.title")}</summary>
      {isOpen && <Ledger key={trip.version} tripId={trip.id} />}
    </details>
  );
}

function Ledger({ tripId }: { tripId: string }) {
  const errorText = useErrorText();
  const read = useRead("getPromises", { params: { tripId } }, { staleTime: 0 });
  if (read.data !== undefined) return <PromiseHistory promises={read.data.promises} />;
  if (read.error === null) return <Loading />;
  return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
}
