import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { Button, useSay, useText } from "../../ui/index.ts";
import { useSettled } from "../useSettled.ts";

/** What was placed by hand can be taken back for some minutes. */
export function UndoPlacing({ trip }: { trip: BoardTripDetail }) {
  const { t, formats } = useText();
  const say = useSay();
  const now = useServiceNow(10_000);
  const params = { tripId: trip.id };
  const settled = useSettled(queryKey("getTripDetail", { params }));
  const undo = useWrite("undoPlacing", { onSuccess: () => say(t("dispatcher.undo.done")) });
  const send = () => undo.mutate({ params, body: { tripVersion: trip.version } }, settled);
  const { undoUntil } = trip;
  if (undoUntil === undefined || Date.parse(undoUntil) < now) return null;
  return (
    <Button icon="back" isDisabled={undo.isPending} onPress={send}>
      {t("dispatcher.undo", { time: formats.time(undoUntil) })}
    </Button>
  );
}
