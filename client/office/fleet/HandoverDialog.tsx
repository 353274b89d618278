import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { ApiBody } from "../../../shared/schemas/api.ts";
import type { FleetContract, FleetOperator } from "../../../shared/schemas/contracts.ts";
import type { HandoverEffect } from "../../../shared/schemas/handovers.ts";
import { call } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { Callout, ErrorState, Loading, useErrorText, useSay, useText } from "../../ui/index.ts";
import { SaveActions } from "../SaveActions.tsx";
import { CheckList } from "./CheckList.tsx";
import { HandoverEffectView } from "./HandoverEffectView.tsx";
import { useAllDrivers, useAllVehicles } from "./useWholeFleet.ts";

interface HandoverDialogProps {
  readonly operator: FleetOperator;
  readonly contract: FleetContract;
  readonly operators: readonly FleetOperator[];
  readonly onClose: () => void;
}
type Plan = ApiBody<"previewHandover">["plan"];

/** A contract's vehicles and an operator's drivers go to another contract on a day: first what that comes to, then the act. */
export function HandoverDialog(props: HandoverDialogProps) {
  const { operator, contract, onClose } = props;
  const { t, locale } = useText();
  const errorText = useErrorText();
  const vehicles = useAllVehicles();
  const drivers = useAllDrivers();
  const error = vehicles.error ?? drivers.error;
  const name = `${operator.name[locale]}, ${contract.district[locale]}`;
  return (
    <Dialog title={t("officeHandover.of", { name })} isOpen onClose={onClose}>
      {error !== null && (
        <ErrorState
          text={errorText(error)}
          onRetry={() => void Promise.all([vehicles.refetch(), drivers.refetch()])}
        />
      )}
      {error === null && (vehicles.data === undefined || drivers.data === undefined) && <Loading />}
      {vehicles.data !== undefined && drivers.data !== undefined && (
        <HandoverForm
          {...props}
          vehicles={vehicles.data.filter(({ contractId }) => contractId === contract.id)}
          drivers={drivers.data.filter(({ operatorId }) => operatorId === operator.id)}
        />
      )}
    </Dialog>
  );
}

interface HandoverFormProps extends HandoverDialogProps {
  readonly vehicles: readonly { readonly id: string; readonly plate: string }[];
  readonly drivers: readonly { readonly id: string; readonly name: string }[];
}

function HandoverForm({ contract, operators, vehicles, drivers, onClose }: HandoverFormProps) {
  const { t, locale } = useText();
  const [handoverId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<Draft>(() => ({
    toContractId: null,
    day: "",
    vehicles: vehicles.map(({ id }) => id),
    drivers: drivers.map(({ id }) => id),
    ends: true,
  }));
  const [reason, setReason] = useState("");
  const [seen, setSeen] = useState<{ plan: string; effect: HandoverEffect }>();
  const change = (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part }));
  const { toContractId, day } = draft;
  const plan: Plan | undefined =
    toContractId === null || day === "" ? undefined : { ...draft, toContractId, fromContractId: contract.id };
  const named = JSON.stringify(plan);
  const effect = seen !== undefined && seen.plan === named ? seen.effect : undefined;
  const steps = useSteps({ handoverId, onSeen: (found) => setSeen({ plan: named, effect: found }), onClose });
  const isUnsaid = effect !== undefined && reason.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (plan === undefined || isUnsaid) return;
    if (effect === undefined) steps.preview.mutate(plan);
    else steps.make.mutate({ plan, touched: effect.touched.map(({ tripId }) => tripId), reason });
  };
  const others = othersThan(contract, operators, locale);
  if (others.length === 0) return <Callout tone="warn">{t("officeHandover.to.none")}</Callout>;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <HandoverFields {...{ draft, change, others, vehicles, drivers }} />
      {effect !== undefined && (
        <>
          <HandoverEffectView effect={effect} />
          <TextField
            label={t("officeFleet.shift.reason")}
            value={reason}
            onChange={setReason}
            maxLength={300}
            autoFocus
          />
        </>
      )}
      <SaveActions
        error={steps.make.error ?? steps.preview.error}
        label={effect === undefined ? t("officeFleet.shift.look") : t("officeHandover.make")}
        isDisabled={steps.isWorking || plan === undefined || isUnsaid}
        onClose={onClose}
      />
    </form>
  );
}

/** Contracts of the same district. */
const othersThan = (
  { id: own, districtId: district }: FleetContract,
  operators: readonly FleetOperator[],
  locale: keyof FleetOperator["name"],
) =>
  operators.flatMap(({ name, contracts }) =>
    contracts
      .filter(({ id, districtId }) => id !== own && districtId === district)
      .map(({ id, validFrom = "" }) => ({ value: id as string, label: name[locale], detail: validFrom })),
  );

interface Draft {
  readonly toContractId: string | null;
  readonly day: string;
  readonly vehicles: string[];
  readonly drivers: string[];
  readonly ends: boolean;
}
interface HandoverFieldsProps extends Pick<HandoverFormProps, "vehicles" | "drivers"> {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly others: readonly { readonly value: string; readonly label: string; readonly detail: string }[];
}

/** What goes where, and from when on. */
function HandoverFields({ draft, change, others, vehicles, drivers }: HandoverFieldsProps) {
  const { t } = useText();
  return (
    <>
      <p>{t("officeHandover.intro")}</p>
      <SelectField
        label={t("officeHandover.to")}
        options={others}
        value={draft.toContractId}
        onChange={(id) => change({ toContractId: id })}
      />
      <TextField
        label={t("officeHandover.day")}
        type="date"
        value={draft.day}
        onChange={(text) => change({ day: text })}
      />
      <CheckList
        label={t("officeHandover.vehicles")}
        choices={vehicles.map(({ id, plate }) => ({ value: id, label: plate }))}
        value={draft.vehicles}
        onChange={(chosen) => change({ vehicles: chosen })}
      />
      <CheckList
        label={t("officeHandover.drivers")}
        choices={drivers.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.drivers}
        onChange={(chosen) => change({ drivers: chosen })}
      />
      <CheckList
        label={t("officeHandover.old")}
        choices={[{ value: "ends", label: t("officeHandover.ends") }]}
        value={draft.ends ? ["ends"] : []}
        onChange={(chosen) => change({ ends: chosen.length > 0 })}
      />
    </>
  );
}

interface StepsNeeds {
  readonly handoverId: string;
  readonly onSeen: (effect: HandoverEffect) => void;
  readonly onClose: () => void;
}

function useSteps({ handoverId, onSeen, onClose }: StepsNeeds) {
  const { t } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const params = { handoverId };
  const preview = useMutation({
    mutationFn: (plan: Plan) => call("previewHandover", { params, body: { plan } }),
    onSuccess: onSeen,
  });
  const make = useMutation({
    mutationFn: (body: ApiBody<"makeHandover">) => call("makeHandover", { params, body }),
    onSuccess: ({ searched }) => {
      void cache.invalidateQueries();
      say(t("officeHandover.made", { count: searched }));
      onClose();
    },
  });
  return { preview, make, isWorking: preview.isPending || make.isPending };
}
