import { useEffect } from "react";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import { useRead } from "../../api/index.ts";
import { useErrorText, useSay, useText } from "../../ui/index.ts";
import { AssignDialog } from "../trip/AssignDialog.tsx";

interface MoveTripProps {
  readonly board: Board;
  readonly tripId: string;
  readonly onClose: () => void;
}

/** The question to which vehicle a trip goes, straight from a timeline; what cannot be moved any more is said, not asked. */
export function MoveTrip({ board, tripId, onClose }: MoveTripProps) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const { data, error } = useRead("getTripDetail", { params: { tripId } }, { staleTime: 0 });
  const hindrance =
    error !== null
      ? errorText(error)
      : data !== undefined && !isMovable(data.trip)
        ? t("dispatcher.timelines.stays")
        : undefined;
  useEffect(() => {
    if (hindrance === undefined) return;
    say(hindrance, "error");
    onClose();
  });
  if (data === undefined || hindrance !== undefined) return null;
  return <AssignDialog board={board} trip={data.trip} onClose={onClose} />;
}
