import { useEffect, useRef, useState } from "react";
import type { DriverId, ShiftId } from "../../../shared/ids/index.ts";
import type { AskedRelief, ReliefPlan } from "../../../shared/schemas/reliefs.ts";
import { newIdempotencyKey, queryKey, useWrite } from "../../api/index.ts";
import { replacePath } from "../../state/index.ts";
import { useSay, useText } from "../../ui/index.ts";
import { useSettled } from "../useSettled.ts";

export type When = Omit<AskedRelief, "shiftId">;

/** Who could take the run over, and the handing over; sent twice, since the answer was lost, it is one. */
export function useRelief(shiftId: string) {
  const { t } = useText();
  const say = useSay();
  const [reliefId] = useState(newIdempotencyKey);
  const [plan, setPlan] = useState<ReliefPlan>();
  const [when, setWhen] = useState<When>({});
  const preview = useWrite("previewRelief", { onSuccess: (found) => setPlan(found.plan) });
  const settled = useSettled(queryKey("listReliefs"), queryKey("listTroubles"));
  const accepting = useWrite("acceptRelief", {
    onSuccess: (outcome) => {
      if (outcome.result === "changed") {
        setPlan(outcome.plan);
        return say(t("dispatcher.relief.changed"), "error");
      }
      say(t(outcome.relief.state === "agreed" ? "dispatcher.relief.agreed" : "dispatcher.relief.done"));
      replacePath("/");
    },
  });
  const look = (wanted: When) => {
    setWhen(wanted);
    preview.mutate({ body: { shiftId: shiftId as ShiftId, ...wanted } });
  };
  const first = useRef(look);
  useEffect(() => first.current({}), []);
  const accept = (shown: ReliefPlan, { driverId, reason }: { driverId: DriverId; reason: string }) => {
    const seen = { driverId: shown.driver.id, tripIds: shown.people.map(({ tripId }) => tripId) };
    const body = { shiftId: shown.shiftId, ...when, reliefId, driverId, reason, shown: seen };
    accepting.mutate({ body }, settled);
  };
  return {
    ...{ plan, look, accept, error: preview.error },
    ...{ isLooking: preview.isPending, isAccepting: accepting.isPending },
  };
}
