import { useState } from "react";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import type { FleetContract } from "../../../shared/schemas/contracts.ts";
import { useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { useText } from "../../ui/index.ts";
import { ContractTermsDialog, type OfContract } from "./ContractTermsDialog.tsx";
import { SaidFields } from "./SaidFields.tsx";
import { isTime, TimeFields } from "./TimeFields.tsx";
import { useFleetSaved } from "./useFleetSaved.ts";

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
export function ContractHoursDialog(of: OfContract) {
  const [draft, setDraft] = useState(() => draftOf(of.contract));
  const change = (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part }));
  const save = useWrite("setContractHours", useFleetSaved(of.onClose));
  const body = bodyOf(draft);
  const onSave = body && (() => save.mutate({ params: { contractId: of.contract.id }, body }));
  return (
    <ContractTermsDialog
      {...of}
      {...{ error: save.error, isPending: save.isPending, onSave }}
      title="officeFleet.hours.title"
    >
      <HoursFields draft={draft} change={change} />
    </ContractTermsDialog>
  );
}

interface HoursFieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function HoursFields({ draft, change }: HoursFieldsProps) {
  const { t } = useText();
  return (
    <>
      <p>{t("officeFleet.hours.about")}</p>
      <div className="fleet__numbers">
        <TimeFields {...{ draft, change }} mayBeEmpty />
        <TextField
          label={t("officeFleet.hours.first")}
          type="date"
          value={draft.day}
          onChange={(day) => change({ day })}
        />
      </div>
      <SaidFields {...{ draft, change }} sourceHint={t("officeFleet.hours.source.hint")} />
    </>
  );
}
