import { useState } from "react";
import { purposes as allPurposes } from "../../../shared/needs/index.ts";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import type { FleetContract } from "../../../shared/schemas/contracts.ts";
import { useWrite } from "../../api/index.ts";
import { CheckList, TextField } from "../../ui/fields/index.ts";
import { useText } from "../../ui/index.ts";
import { ContractTermsDialog, type OfContract } from "./ContractTermsDialog.tsx";
import { SaidFields } from "./SaidFields.tsx";
import { useFleetSaved } from "./useFleetSaved.ts";

const draftOf = ({ conditions }: FleetContract) => {
  const { purposes = [], withinDistrict, quota } = conditions.at(-1)?.conditions ?? {};
  return {
    ...{ purposes: [...purposes], within: withinDistrict === true },
    ...{ trips: textOf(quota?.trips), hours: textOf(quota?.hours), day: "", source: "", reason: "" },
  };
};
type Draft = ReturnType<typeof draftOf>;
const textOf = (count: number | undefined) => (count === undefined ? "" : String(count));
const isCount = (text: string) => text.trim() === "" || Number(text) >= 0;

function bodyOf({
  purposes,
  within,
  trips,
  hours,
  ...said
}: Draft): ApiBody<"setContractConditions"> | undefined {
  const { day, source, reason } = said;
  if (day === "" || reason.trim() === "" || !isCount(trips) || !isCount(hours)) return undefined;
  const quota = {
    ...(trips.trim() !== "" && { trips: Number(trips) }),
    ...(hours.trim() !== "" && { hours: Number(hours) }),
  };
  const conditions = {
    ...(purposes.length > 0 && { purposes }),
    ...(within && { withinDistrict: true as const }),
    ...(Object.keys(quota).length > 0 && { quota }),
  };
  const isAny = Object.keys(conditions).length === 0;
  return {
    ...{ conditions: isAny ? null : conditions, from: day, reason },
    ...(source.trim() !== "" && { source }),
  };
}

/** For what trips a contract is, from a day on. */
export function ContractConditionsDialog(of: OfContract) {
  const [draft, setDraft] = useState(() => draftOf(of.contract));
  const change = (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part }));
  const save = useWrite("setContractConditions", useFleetSaved(of.onClose));
  const body = bodyOf(draft);
  const onSave = body && (() => save.mutate({ params: { contractId: of.contract.id }, body }));
  return (
    <ContractTermsDialog
      {...of}
      {...{ error: save.error, isPending: save.isPending, onSave }}
      title="officeFleet.conditions.title"
    >
      <Fields draft={draft} change={change} />
    </ContractTermsDialog>
  );
}

function Fields({ draft, change }: { draft: Draft; change: (part: Partial<Draft>) => void }) {
  const { t } = useText();
  return (
    <>
      <p>{t("officeFleet.conditions.about")}</p>
      <CheckList
        label={t("officeFleet.conditions.purposes")}
        choices={allPurposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        value={draft.purposes}
        onChange={(chosen) => change({ purposes: allPurposes.filter((each) => chosen.includes(each)) })}
      />
      <CheckList
        label={t("officeFleet.conditions.where")}
        choices={[{ value: "within", label: t("officeFleet.conditions.within") }]}
        value={draft.within ? ["within"] : []}
        onChange={(chosen) => change({ within: chosen.length > 0 })}
      />
      <div className="fleet__numbers">
        {(["trips", "hours"] as const).map((part) => (
          <TextField
            key={part}
            label={t(`officeFleet.conditions.${part}`)}
            type="number"
            value={draft[part]}
            onChange={(text) => change({ [part]: text })}
          />
        ))}
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
