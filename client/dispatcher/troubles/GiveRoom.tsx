import { useState } from "react";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { TroubleView } from "../../../shared/schemas/troubles.ts";
import { useRead } from "../../api/index.ts";
import { Button, useText } from "../../ui/index.ts";
import { keepNote } from "../call/drafts.ts";
import { AssignDialog } from "../trip/AssignDialog.tsx";

interface GiveRoomProps {
  readonly board: Board;
  readonly person: TroubleView["people"][number];
  readonly run: TroubleView["runs"][number];
}

/** The vehicle that has room, already chosen: its effect on everybody is shown first, as of any assignment. */
export function GiveRoom({ board, person: { tripId }, run }: GiveRoomProps) {
  const { t } = useText();
  const [isOpen, open] = useState(false);
  const read = useRead("getTripDetail", { params: { tripId } }, { enabled: isOpen, staleTime: 0 });
  const trip = read.data?.trip;
  const look = () => {
    keepNote(`assign ${tripId}`, run.shiftId);
    open(true);
  };
  return (
    <>
      <Button look="primary" icon="vehicle" onPress={look}>
        {t("dispatcher.trouble.giveRoom", { plate: run.plate })}
      </Button>
      {isOpen && trip !== undefined && <AssignDialog {...{ board, trip }} onClose={() => open(false)} />}
    </>
  );
}
