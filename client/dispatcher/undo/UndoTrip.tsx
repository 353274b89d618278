import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { queryKey } from "../../api/index.ts";
import { useText } from "../../ui/index.ts";
import { UndoDeed } from "./UndoDeed.tsx";

/** The last that was done to a trip by hand, in words, with its undoing. */
export function UndoTrip({ trip: { id: tripId, undo } }: { trip: BoardTripDetail }) {
  const { t } = useText();
  if (undo === undefined) return null;
  return (
    <section className="stack stack--tight" aria-label={t(`dispatcher.undo.kind.${undo.kind}`)}>
      <p className="soft">{t(`dispatcher.undo.kind.${undo.kind}`)}</p>
      <UndoDeed
        key={undo.id}
        deed={undo}
        reads={[queryKey("getTripDetail", { params: { tripId } })]}
        done={t("dispatcher.undo.done")}
      />
    </section>
  );
}
