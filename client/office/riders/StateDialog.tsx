import { type FormEvent, useState } from "react";
import { type RiderState, riderStates } from "../../../shared/lifeCycle/rider.ts";
import { useWrite } from "../../api/index.ts";
import { currentServiceNow } from "../../state/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { Button, Callout, serviceTime, useErrorText, useSay, useText } from "../../ui/index.ts";

interface StateDialogProps {
  readonly riderId: string;
  readonly timeZone: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One act for what ends or pauses the service for somebody. */
export function StateDialog({ riderId, timeZone, onClose, onDone }: StateDialogProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const say = useSay();
  const [state, setState] = useState<RiderState>("inHospital");
  const [from, setFrom] = useState(() => serviceTime(currentServiceNow(), timeZone).day);
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const write = useWrite("setRiderState", {
    onSuccess: ({ cancelled }) => {
      say(t("officeRiders.state.done", { count: cancelled }));
      onDone();
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const end = state === "inHospital" && until !== "" ? { until } : {};
    write.mutate({ params: { riderId }, body: { state, from, reason, ...end } });
  };
  return (
    <Dialog isOpen title={t("officeRiders.state.change")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {write.error !== null && (
          <Callout tone="bad" urgent>
            {errorText(write.error)}
          </Callout>
        )}
        <ChoiceField
          label={t("officeRiders.state")}
          hint={t("officeRiders.state.effect")}
          choices={riderStates.map((value) => ({ value, label: t(`officeRiders.state.${value}`) }))}
          value={state}
          onChange={setState}
        />
        <Dates {...{ from, setFrom, until, setUntil }} hasEnd={state === "inHospital"} />
        <TextField
          label={t("officeRiders.state.reason")}
          value={reason}
          onChange={setReason}
          maxLength={500}
          isRequired
        />
        <div className="dialog__actions">
          <Button onPress={onClose}>{t("common.cancel")}</Button>
          <Button
            look="danger"
            type="submit"
            isDisabled={from === "" || reason.trim() === "" || write.isPending}
          >
            {t("officeRiders.state.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface DatesProps {
  readonly from: string;
  readonly setFrom: (day: string) => void;
  readonly until: string;
  readonly setUntil: (day: string) => void;
  readonly hasEnd: boolean;
}

function Dates({ from, setFrom, until, setUntil, hasEnd }: DatesProps) {
  const { t } = useText();
  return (
    <>
      <TextField label={t("officeRiders.from")} type="date" value={from} onChange={setFrom} isRequired />
      {hasEnd && (
        <TextField
          label={t("officeRiders.until")}
          hint={t("officeRiders.until.hint")}
          type="date"
          value={until}
          onChange={setUntil}
        />
      )}
    </>
  );
}
