import { type FormEvent, useState } from "react";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import type { FleetContract, FleetOperator, FleetOperators } from "../../../shared/schemas/contracts.ts";
import { useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { CheckList, TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { useText } from "../../ui/index.ts";
import { SaveActions } from "../SaveActions.tsx";
import { SaidFields } from "./SaidFields.tsx";
import { useFleetSaved } from "./useFleetSaved.ts";

interface ContractDialogProps extends Pick<FleetOperators, "districts" | "categories"> {
  readonly operator: FleetOperator;
  readonly contract: FleetContract | undefined;
  readonly onClose: () => void;
}

const draftOf = (contract: FleetContract | undefined) => ({
  districtId: (contract?.districtId ?? null) as string | null,
  categories: (contract?.categories ?? []) as string[],
  vehicleCount: contract?.vehicleCount === undefined ? "" : String(contract.vehicleCount),
  validFrom: contract?.validFrom ?? "",
  validUntil: contract?.validUntil ?? "",
  source: "",
  reason: "",
});
type Draft = ReturnType<typeof draftOf>;

function bodyOf(draft: Draft, operatorId: string): ApiBody<"saveContract"> | undefined {
  const { districtId, categories, vehicleCount, validFrom, validUntil, source, reason } = draft;
  const isCounted = /^\d{0,4}$/.test(vehicleCount.trim());
  const isWhole = categories.length > 0 && source.trim() !== "" && reason.trim() !== "";
  if (districtId === null || !isCounted || !isWhole) return undefined;
  return {
    ...{ operatorId, districtId, categories, source, reason },
    ...(vehicleCount.trim() !== "" && { vehicleCount: Number(vehicleCount) }),
    ...(validFrom !== "" && { validFrom }),
    ...(validUntil !== "" && { validUntil }),
  };
}

/** What is agreed with an operator; where it holds and with whom stays. */
export function ContractDialog({ operator, contract, districts, categories, onClose }: ContractDialogProps) {
  const { t, locale } = useText();
  const [contractId] = useState(() => contract?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState(() => draftOf(contract));
  const change = (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part }));
  const save = useWrite("saveContract", useFleetSaved(onClose));
  const body = bodyOf(draft, operator.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body !== undefined) save.mutate({ params: { contractId }, body });
  };
  const title = contract === undefined ? t("officeFleet.contract.add") : contract.district[locale];
  return (
    <Dialog title={`${operator.name[locale]}: ${title}`} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {contract === undefined && (
          <SelectField
            label={t("officeFleet.contract.district")}
            options={districts.map(({ id, name }) => ({ value: id as string, label: name[locale] }))}
            value={draft.districtId}
            onChange={(districtId) => change({ districtId })}
          />
        )}
        <CheckList
          label={t("officeFleet.contract.categories")}
          choices={categories.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          value={draft.categories}
          onChange={(chosen) => change({ categories: chosen })}
        />
        <AgreedFields {...{ draft, change }} />
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

interface AgreedFieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function AgreedFields({ draft, change }: AgreedFieldsProps) {
  const { t } = useText();
  return (
    <>
      <div className="fleet__numbers">
        <TextField
          label={t("officeFleet.contract.agreed")}
          inputMode="numeric"
          value={draft.vehicleCount}
          onChange={(vehicleCount) => change({ vehicleCount })}
        />
        <TextField
          label={t("officeFleet.template.first")}
          type="date"
          value={draft.validFrom}
          onChange={(validFrom) => change({ validFrom })}
        />
        <TextField
          label={t("officeFleet.template.last")}
          type="date"
          value={draft.validUntil}
          onChange={(validUntil) => change({ validUntil })}
        />
      </div>
      <SaidFields {...{ draft, change }} sourceHint={t("officeFleet.contract.source.hint")} />
    </>
  );
}
