import { useEffect } from "react";
import type { Calls } from "../../../shared/schemas/calls.ts";
import type { AtDesk } from "../../../shared/schemas/presence.ts";
import type { TroubleView } from "../../../shared/schemas/troubles.ts";
import { live } from "../../live/index.ts";
import type { Selection } from "../day/selection.ts";
import { useShownDay } from "../day/shownDay.ts";

interface Before {
  readonly selection: Selection;
  readonly calls: Calls["calls"];
  readonly troubles: readonly TroubleView[];
}

/** Tells colleagues what this page has before it: the day, what is open, whom one looks after, who is on the line. */
export function useDesk({ selection, calls, troubles }: Before): void {
  const { day } = useShownDay();
  const trouble = troubles.find(({ holder }) => holder?.isMine === true)?.id;
  const callId = calls.find(({ isMine }) => isMine)?.id;
  const at = JSON.stringify({
    ...{ day, trouble, callId },
    ...(selection?.kind === "trip" && { tripId: selection.id }),
    ...(selection?.kind === "run" && { shiftId: selection.id }),
  } satisfies { [Part in keyof AtDesk]: string | undefined });
  useEffect(() => live.moveDesk(JSON.parse(at)), [at]);
}
