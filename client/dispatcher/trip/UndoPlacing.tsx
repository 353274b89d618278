import { useQueryClient } from "@tanstack/react-query";
import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";

/** What was placed by hand can be taken back for some minutes. */
export function UndoPlacing({ trip }: { trip: BoardTripDetail }) {
  const { t, formats } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const now = useServiceNow(10_000);
  const params = { tripId: trip.id };
  const reread = () => void cache.invalidateQueries({ queryKey: queryKey("getTripDetail", { params }) });
  const undo = useWrite("undoPlacing", { onSuccess: () => say(t("dispatcher.undo.done")) });
  const send = () =>
    undo.mutate(
      { params, body: { tripVersion: trip.version } },
      { onError: (cause) => say(errorText(cause), "error"), onSettled: reread },
    );
  const { undoUntil } = trip;
  if (undoUntil === undefined || Date.parse(undoUntil) < now) return null;
  return (
    <Button icon="back" isDisabled={undo.isPending} onPress={send}>
      {t("dispatcher.undo", { time: formats.time(undoUntil) })}
    </Button>
  );
}
