import { useState } from "react";
import type { AskedClosure, ClosurePlan } from "../../../shared/schemas/roads.ts";
import { newIdempotencyKey, queryKey, useWrite } from "../../api/index.ts";
import { goTo } from "../../state/index.ts";
import { useSay, useText } from "../../ui/index.ts";
import { keepNote } from "../call/drafts.ts";
import { useSettled } from "../useSettled.ts";
import { pathOfClosure } from "./roadPath.ts";

/** By what its reason is kept until it is accepted. */
export const WHY_CLOSED = "road closed";

/** What a closure would do to everybody, and its acceptance; sent twice, since the answer was lost, it is one. */
export function useClosing() {
  const { t } = useText();
  const say = useSay();
  const [closureId, renew] = useState(newIdempotencyKey);
  const [changed, setChanged] = useState<readonly string[]>([]);
  const [plan, setPlan] = useState<ClosurePlan>();
  const preview = useWrite("previewClosure", {
    onSuccess: (found) => {
      setChanged([]);
      setPlan(found.plan);
    },
  });
  const settled = useSettled(queryKey("listClosures"), queryKey("listTroubles"));
  const accepting = useWrite("acceptClosure", {
    onSuccess: (outcome) => {
      if (outcome.result === "accepted") {
        keepNote(WHY_CLOSED, "");
        say(t("dispatcher.roads.done"));
        return goTo(pathOfClosure(outcome.closure.id));
      }
      setPlan(outcome.plan);
      setChanged(outcome.changed);
      say(t("dispatcher.rescue.changed", { count: outcome.changed.length }), "error");
    },
  });
  const accept = (shown: ClosurePlan, said: AskedClosure & { reason: string }) =>
    accepting.mutate({ body: { ...said, closureId, shown: seenOf(shown) } }, settled);
  const look = (asked: AskedClosure) => {
    renew(newIdempotencyKey()); // another road is another closure
    preview.mutate({ body: asked });
  };
  return {
    ...{ plan, changed, accept, look, asked: preview.variables?.body },
    ...{ error: preview.error, isLooking: preview.isPending, isAccepting: accepting.isPending },
  };
}

const seenOf = ({ moved, late }: ClosurePlan) => [
  ...moved.map(({ tripId, shiftId, pickup, promiseKept }) => ({ tripId, shiftId, pickup, promiseKept })),
  ...late.map(({ tripId }) => ({ tripId })),
];
