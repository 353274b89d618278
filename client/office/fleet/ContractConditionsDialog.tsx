import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { purposes as allPurposes } from "../../../shared/needs/index.ts";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import type { FleetContract, FleetOperator } from "../../../shared/schemas/contracts.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { CheckList, TextField } from "../../ui/fields/index.ts";
import { useSay, useText } from "../../ui/index.ts";
import { SaveActions } from "../SaveActions.tsx";

interface ContractConditionsProps {
  readonly operator: FleetOperator;
  readonly contract: FleetContract;
  readonly onClose: () => void;
}

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
export function ContractConditionsDialog({ operator, contract, onClose }: ContractConditionsProps) {
  const { t, locale } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(contract));
  const save = useWrite("setContractConditions", {
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
    <Dialog title={t("officeFleet.conditions.title", { name })} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Fields draft={draft} change={(part) => setDraft((known) => ({ ...known, ...part }))} />
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
      <TextField
        label={t("officeFleet.contract.source")}
        hint={t("officeFleet.hours.source.hint")}
        value={draft.source}
        onChange={(source) => change({ source })}
        maxLength={300}
      />
      <TextField
        label={t("officeFleet.shift.reason")}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        maxLength={300}
      />
    </>
  );
}
