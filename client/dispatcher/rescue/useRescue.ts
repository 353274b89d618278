import { useEffect, useRef, useState } from "react";
import type { RescuePlan } from "../../../shared/schemas/rescues.ts";
import { newIdempotencyKey, queryKey, useWrite } from "../../api/index.ts";
import { replacePath } from "../../state/index.ts";
import { useSay, useText } from "../../ui/index.ts";
import { useSettled } from "../useSettled.ts";
import { pathOfAccepted, type RescueRoute } from "./rescuePath.ts";

export interface Span {
  readonly from?: string;
  readonly until?: string;
}

/** What would become of everybody, and its acceptance; sent twice, since the answer was lost, it is one. */
export function useRescue(route: RescueRoute) {
  const { t } = useText();
  const say = useSay();
  const [rescueId] = useState(newIdempotencyKey);
  const [changed, setChanged] = useState<readonly string[]>([]);
  const [plan, setPlan] = useState<RescuePlan>();
  const preview = useWrite("previewRescue", {
    onSuccess: (found) => {
      setChanged([]);
      setPlan(found.plan);
    },
  });
  const settled = useSettled(queryKey("listRescues"), queryKey("listTroubles"));
  const accepting = useWrite("acceptRescue", {
    onSuccess: (outcome) => {
      if (outcome.result === "accepted") {
        say(t("dispatcher.rescue.done"));
        return replacePath(pathOfAccepted(outcome.rescue.id));
      }
      setPlan(outcome.plan);
      setChanged(outcome.changed);
      say(t("dispatcher.rescue.changed", { count: outcome.changed.length }), "error");
    },
  });
  const look = useRef((span: Span) => preview.mutate({ body: { ...route, ...span } }));
  useEffect(() => look.current({}), []);
  const accept = (shown: RescuePlan, said: Span & { reason: string }) =>
    accepting.mutate({ body: { ...route, ...said, rescueId, shown: seenOf(shown) } }, settled);
  return {
    ...{ plan, changed, accept, look: look.current },
    ...{ error: preview.error, isLooking: preview.isPending, isAccepting: accepting.isPending },
  };
}

const seenOf = ({ moved, left }: RescuePlan) => [
  ...moved.map(({ tripId, shiftId, pickup, promiseKept }) => ({ tripId, shiftId, pickup, promiseKept })),
  ...left.map(({ tripId }) => ({ tripId })),
];
