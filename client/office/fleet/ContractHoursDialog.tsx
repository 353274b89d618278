import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import type { FleetContract, FleetOperator } from "../../../shared/schemas/contracts.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { TextField } from "../../ui/fields/index.ts";
import { useSay, useText } from "../../ui/index.ts";
import { SaveActions } from "../SaveActions.tsx";
import { isTime } from "./ShiftDialogs.tsx";

interface ContractHoursProps {
  readonly operator: FleetOperator;
  readonly contract: FleetContract;
  readonly onClose: () => void;
}

const draftOf = ({ hours }: FleetContract) => {
  const last = hours.at(-1);
  return { from: last?.from ?? "", until: last?.until ?? "", day: "", source: "", reason: "" };
};
type Draft = ReturnType<typeof draftOf>;

function bodyOf({ from, until, day, source, reason }: Draft): ApiBody<"setContractHours"> | undefined {
  const isEmpty = from.trim() === "" && until.trim() === "";
  const isWhole = isEmpty || (isTime(from) && isTime(until));
  if (!isWhole || day === "" || reason.trim() === "") return undefined;
  return {
    hours: isEmpty ? null : { from: from.trim(), until: until.trim() },
    ...{ from: day, reason },
    ...(source.trim() !== "" && { source }),
  };
}

/** When a contract's vehicles serve, from a day on. */
export function ContractHoursDialog({ operator, contract, onClose }: ContractHoursProps) {
  const { t, locale } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(contract));
  const put = (part: keyof Draft) => (text: string) => setDraft((known) => ({ ...known, [part]: text }));
  const save = useWrite("setContractHours", {
    onSuccess: (answer) => {
      cache.setQueryData(queryKey("listFleetOperators"), answer);
      say(t("officeFleet.saved"));
      onClose();
    },
  });
  const body = bodyOf(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body !== undefined) save.mutate({ params: { contractId: contract.id }, body });
  };
  const name = `${operator.name[locale]}, ${contract.district[locale]}`;
  return (
    <Dialog title={t("officeFleet.hours.title", { name })} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <HoursFields draft={draft} put={put} />
        <SaveActions
          error={save.error}
          label={t("officeFleet.save")}
          isDisabled={save.isPending || body === undefined}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

interface HoursFieldsProps {
  readonly draft: Draft;
  readonly put: (part: keyof Draft) => (text: string) => void;
}

function HoursFields({ draft, put }: HoursFieldsProps) {
  const { t } = useText();
  const wrong = (text: string) =>
    text.trim() === "" || isTime(text) ? undefined : t("officeFleet.shift.time.wrong");
  return (
    <>
      <p>{t("officeFleet.hours.about")}</p>
      <div className="fleet__numbers">
        <TextField
          label={t("officeFleet.shift.from")}
          value={draft.from}
          onChange={put("from")}
          error={wrong(draft.from)}
        />
        <TextField
          label={t("officeFleet.shift.until")}
          value={draft.until}
          onChange={put("until")}
          error={wrong(draft.until)}
        />
        <TextField label={t("officeFleet.hours.first")} type="date" value={draft.day} onChange={put("day")} />
      </div>
      <TextField
        label={t("officeFleet.contract.source")}
        hint={t("officeFleet.hours.source.hint")}
        value={draft.source}
        onChange={put("source")}
        maxLength={300}
      />
      <TextField
        label={t("officeFleet.shift.reason")}
        value={draft.reason}
        onChange={put("reason")}
        maxLength={300}
      />
    </>
  );
}
