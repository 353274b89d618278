import { useState } from "react";
import type { DriverId } from "../../../shared/ids/index.ts";
import type { ReliefPlan } from "../../../shared/schemas/reliefs.ts";
import { BackLink, Button, ErrorState, Loading, useErrorText, useText, ViewTitle } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { NoteField } from "../NoteField.tsx";
import { ReliefPeople } from "./ReliefPeople.tsx";
import { ReliefWhen } from "./ReliefWhen.tsx";
import { ReliefWho } from "./ReliefWho.tsx";
import { useRelief } from "./useRelief.ts";
import "../rescue/rescue.css";

/** A driver hands over to another: when and where, whom it concerns, who can, and one act. */
export function ReliefScreen({ shiftId }: { shiftId: string }) {
  const { t } = useText();
  const errorText = useErrorText();
  const relief = useRelief(shiftId);
  const { plan, error, isLooking } = relief;
  return (
    <div className="stack stack--loose beside-board">
      <BackLink href="#/" />
      <ViewTitle>
        {t("dispatcher.relief.title", { plate: plan?.plate ?? "", driver: plan?.driver.name ?? "" })}
      </ViewTitle>
      {plan !== undefined && <ReliefWhen plan={plan} onLook={relief.look} />}
      {error !== null && <ErrorState text={errorText(error)} onRetry={() => relief.look({})} />}
      {isLooking && <Loading label={t("dispatcher.assign.checking")} />}
      {plan !== undefined && error === null && <Proposed key={plan.at} {...{ plan, relief }} />}
    </div>
  );
}

interface ProposedProps {
  readonly plan: ReliefPlan;
  readonly relief: ReturnType<typeof useRelief>;
}

function Proposed({ plan, relief }: ProposedProps) {
  const { t } = useText();
  const [reason, setReason] = useNote(`relief ${plan.shiftId}`);
  const [driver, setDriver] = useState<DriverId | null>(null);
  const isIdle = !relief.isAccepting && !relief.isLooking;
  return (
    <>
      <ReliefPeople plan={plan} />
      <ReliefWho plan={plan} driver={driver} onChange={setDriver} />
      <NoteField label={t("dispatcher.withdraw.why")} value={reason} onChange={setReason} />
      <div className="row">
        <Button
          look="primary"
          isDisabled={!isIdle || driver === null || reason.trim() === ""}
          onPress={() => {
            if (driver !== null) relief.accept(plan, { driverId: driver, reason: reason.trim() });
          }}
        >
          {t("dispatcher.relief.accept")}
        </Button>
      </div>
    </>
  );
}
