import { useState } from "react";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import type { RunView } from "../../../shared/schemas/dispatching.ts";
import { toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey, useWrite } from "../../api/index.ts";
import { currentServiceNow } from "../../state/index.ts";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { SelectField } from "../../ui/fields/pickers.ts";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { NoteField } from "../NoteField.tsx";

const parts = ["vehicle", "driver"] as const;
type Part = (typeof parts)[number];
/** `day`: until this shift is over; `open`: until somebody says that it is back. */
const spans = ["open", "day"] as const;
type Span = (typeof spans)[number];

/** A vehicle breaks down, a driver falls ill: one act, and the people of the run go with others. */
export function WithdrawRun({ run }: { run: RunView }) {
  const { t } = useText();
  const [asking, setAsking] = useState<Part>();
  if (isOver(run)) return null;
  return (
    <>
      {parts
        .filter((part) => !run.withdrawals.some(({ what }) => what === part))
        .map((part) => (
          <Button key={part} onPress={() => setAsking(part)}>
            {t(`dispatcher.withdraw.do.${part}`)}
          </Button>
        ))}
      {asking !== undefined && (
        <WithdrawDialog part={asking} run={run} onClose={() => setAsking(undefined)} />
      )}
    </>
  );
}

interface WithdrawDialogProps {
  readonly part: Part;
  readonly run: RunView;
  readonly onClose: () => void;
}

function WithdrawDialog({ part, run, onClose }: WithdrawDialogProps) {
  const { t } = useText();
  const say = useSay();
  const [reason, setReason] = useNote(`withdraw ${part} ${run.shiftId}`);
  const [span, setSpan] = useState<Span>("open");
  const withdraw = useWithdraw(part, run, () => {
    setReason("");
    say(t("dispatcher.withdraw.done"));
    onClose();
  });
  const title = t(`dispatcher.withdraw.do.${part}`);
  return (
    <ConfirmDialog
      isOpen
      title={title}
      confirmLabel={title}
      onConfirm={() => withdraw.send(reason, span)}
      isPending={withdraw.isPending || reason.trim() === ""}
      onClose={onClose}
    >
      <p>{t("dispatcher.withdraw.means", { count: run.stops.filter(isWaiting).length })}</p>
      <NoteField label={t("dispatcher.withdraw.why")} value={reason} onChange={setReason} />
      <SelectField
        label={t("dispatcher.withdraw.until")}
        options={spans.map((value) => ({ value, label: t(`dispatcher.withdraw.${value}`) }))}
        value={span}
        onChange={setSpan}
      />
    </ConfirmDialog>
  );
}

const isWaiting = (stop: RunView["stops"][number]): boolean => stop.kind === "pickup" && isAhead(stop);

/** Sent twice, since the answer was lost, it is one withdrawal. */
function useWithdraw(part: Part, run: RunView, onDone: () => void) {
  const say = useSay();
  const errorText = useErrorText();
  const [withdrawalId] = useState(newIdempotencyKey);
  const vehicle = useWrite("withdrawVehicle", { onSuccess: onDone });
  const driver = useWrite("withdrawDriver", { onSuccess: onDone });
  return {
    isPending: vehicle.isPending || driver.isPending,
    send: (reason: string, span: Span) => {
      const from = toIso(currentServiceNow());
      const body = { withdrawalId, from, reason, ...(span === "day" && { until: run.ends }) };
      const failed = { onError: (cause: Error) => say(errorText(cause), "error") };
      if (part === "vehicle") vehicle.mutate({ body: { ...body, vehicleId: run.vehicleId } }, failed);
      else driver.mutate({ body: { ...body, driverId: run.driver.id } }, failed);
    },
  };
}
