import { paperKinds } from "../../../shared/schemas/fleet.ts";
import { searchPlaces, useRead } from "../../api/index.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { PlaceField, SelectField } from "../../ui/fields/pickers.ts";
import { Button, useText } from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";
import { contractDetail, contractLabel } from "./contractLabel.ts";
import {
  type LayoutDraft,
  type Measure,
  newLayout,
  seatKinds,
  type VehicleDraft,
  type vehicleFaults,
} from "./vehicleDraft.ts";

export interface VehicleFieldsProps {
  readonly draft: VehicleDraft;
  readonly change: (part: Partial<VehicleDraft>) => void;
  readonly faults: ReturnType<typeof vehicleFaults>;
}

const MOST_LAYOUTS = 6;

/** What is wrong with a field, in words. */
function useFault(faults: VehicleFieldsProps["faults"]) {
  const { t } = useText();
  const texts = {
    missing: t("officeFleet.missing"),
    number: t("officeFleet.number.wrong"),
    depot: t("officeFleet.depot.missing"),
  };
  return (field: string): string | undefined => {
    const fault = faults[field];
    return fault && texts[fault];
  };
}

export function Identity({ draft, change, faults }: VehicleFieldsProps) {
  const { t, formats, locale } = useText();
  const fault = useFault(faults);
  const { operators = [], categories = [] } = useRead("listFleetOperators").data ?? {};
  const says = {
    since: (day: string) => t("officeFleet.template.since", { day: fullDay(day, formats) }),
    until: (day: string) => t("officeFleet.template.until", { day: fullDay(day, formats) }),
  };
  const contracts = operators.flatMap((operator) =>
    operator.contracts.map((contract) => ({
      ...{ value: contract.id, label: contractLabel(operator.name, contract, { categories, locale }) },
      detail: contractDetail(contract, says),
    })),
  );
  return (
    <>
      <TextField
        label={t("officeFleet.plate")}
        value={draft.plate}
        onChange={(plate) => change({ plate })}
        error={fault("plate")}
        maxLength={20}
      />
      <TextField
        label={t("officeFleet.model")}
        value={draft.model}
        onChange={(model) => change({ model })}
        error={fault("model")}
        maxLength={60}
      />
      <SelectField
        label={t("officeFleet.contract")}
        options={contracts}
        value={draft.contractId}
        onChange={(contractId) => change({ contractId })}
        error={fault("contractId")}
      />
    </>
  );
}

export function Equipment({ draft, change, faults }: VehicleFieldsProps) {
  const { t } = useText();
  const fault = useFault(faults);
  const choices = [
    { value: "yes", label: t("officeFleet.yes") },
    { value: "no", label: t("officeFleet.no") },
  ] as const;
  const measure = (each: Measure) => (
    <TextField
      key={each}
      label={t(`officeFleet.${each}`)}
      inputMode="numeric"
      value={draft[each]}
      onChange={(text) => change({ [each]: text })}
      error={fault(each)}
    />
  );
  return (
    <>
      <ChoiceField
        label={t("officeFleet.lift")}
        choices={choices}
        value={draft.vehicleLift ? "yes" : "no"}
        onChange={(value) => change({ vehicleLift: value === "yes" })}
      />
      {draft.vehicleLift && (
        <div className="fleet__numbers">
          {(["liftCapacity", "liftWidth", "liftLength"] as const).map(measure)}
        </div>
      )}
      <ChoiceField
        label={t("officeFleet.ramp")}
        choices={choices}
        value={draft.vehicleRamp ? "yes" : "no"}
        onChange={(value) => change({ vehicleRamp: value === "yes" })}
      />
      {draft.vehicleRamp && <div className="fleet__numbers">{measure("rampWidth")}</div>}
    </>
  );
}

export function Layouts({ draft, change, faults }: VehicleFieldsProps) {
  const { t } = useText();
  const fault = useFault(faults);
  const { layouts } = draft;
  const put = (layout: LayoutDraft) =>
    change({ layouts: layouts.map((each) => (each.key === layout.key ? layout : each)) });
  return (
    <>
      <p className="soft">{t("officeFleet.layout.hint")}</p>
      {layouts.map((layout, index) => (
        <fieldset key={layout.key} className="fleet__part">
          <legend>{t("officeFleet.layout", { number: index + 1 })}</legend>
          <div className="fleet__numbers">
            {seatKinds.map((kind) => (
              <TextField
                key={kind}
                label={t(`officeFleet.${kind}`)}
                inputMode="numeric"
                value={layout[kind]}
                onChange={(text) => put({ ...layout, [kind]: text })}
                error={fault(`${layout.key} ${kind}`)}
              />
            ))}
          </div>
          {layouts.length > 1 && (
            <Button
              look="quiet"
              onPress={() => change({ layouts: layouts.filter(({ key }) => key !== layout.key) })}
            >
              {t("officeFleet.layout.remove", { number: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {layouts.length < MOST_LAYOUTS && (
        <Button icon="plus" onPress={() => change({ layouts: [...layouts, newLayout()] })}>
          {t("officeFleet.layout.add")}
        </Button>
      )}
    </>
  );
}

export function Papers({ draft, change }: VehicleFieldsProps) {
  const { t } = useText();
  return (
    <fieldset className="fleet__part">
      <legend>{t("officeFleet.papers")}</legend>
      <p className="soft">{t("officeFleet.papers.hint")}</p>
      <div className="fleet__numbers">
        {paperKinds.map((kind) => (
          <TextField
            key={kind}
            label={t(`officeFleet.paper.${kind}`)}
            type="date"
            value={draft.papers[kind]}
            onChange={(day) => change({ papers: { ...draft.papers, [kind]: day } })}
          />
        ))}
      </div>
    </fieldset>
  );
}

export function Depot({ draft, change, faults }: VehicleFieldsProps) {
  const { t } = useText();
  const fault = useFault(faults);
  return (
    <PlaceField
      label={t("officeFleet.depot")}
      hint={t("officeFleet.depot.hint")}
      text={draft.depotText}
      onTextChange={(depotText) => change({ depotText, depot: undefined })}
      onChoose={(depot) => change({ depot, depotText: depot.label })}
      search={searchPlaces}
      error={fault("depot")}
    />
  );
}
