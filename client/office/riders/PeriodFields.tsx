import { TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { Button, useText } from "../../ui/index.ts";
import { useCategories } from "./categories.ts";
import { emptyPeriod, type PeriodDraft } from "./draft.ts";
import { PartList, type PartProps } from "./PartList.tsx";

interface PeriodFieldsProps {
  readonly periods: readonly PeriodDraft[];
  readonly onChange: (periods: PeriodDraft[]) => void;
}

/** What entitles somebody, one box a period. */
export function PeriodFields({ periods, onChange }: PeriodFieldsProps) {
  const { t } = useText();
  return (
    <PartList
      title={t("officeRiders.eligibility")}
      addLabel={t("officeRiders.period.add")}
      parts={periods}
      makeEmpty={emptyPeriod}
      onChange={onChange}
      show={({ part, ...rest }) => <Period period={part} {...rest} />}
    />
  );
}

interface PeriodProps extends Omit<PartProps<PeriodDraft>, "part"> {
  readonly period: PeriodDraft;
}

function Period({ number, period, onChange, onRemove }: PeriodProps) {
  const { t, locale } = useText();
  const { categories, nameOf } = useCategories();
  const { category } = period;
  const own = categories.some(({ id }) => id === category) || category === "" ? [] : [category];
  const options = [
    ...categories.map(({ id, name }) => ({ value: id as string, label: name[locale] })),
    ...own.map((id) => ({ value: id, label: nameOf(id) })),
  ];
  return (
    <fieldset className="riders__part stack stack--tight">
      <legend>{t("officeRiders.period", { number })}</legend>
      <SelectField
        label={t("officeRiders.category")}
        options={options}
        value={category === "" ? null : category}
        onChange={(id) => onChange({ category: id })}
      />
      <TextField
        label={t("officeRiders.basis")}
        value={period.basis}
        onChange={(basis) => onChange({ basis })}
        maxLength={300}
        isRequired
      />
      <div className="riders__pair">
        <TextField
          label={t("officeRiders.from")}
          type="date"
          value={period.from}
          onChange={(from) => onChange({ from })}
          isRequired
        />
        <TextField
          label={t("officeRiders.until")}
          hint={t("officeRiders.until.hint")}
          type="date"
          value={period.until}
          onChange={(until) => onChange({ until })}
        />
      </div>
      <TextField
        label={t("officeRiders.condition")}
        hint={period.hasCondition ? t("officeRiders.condition.kept") : undefined}
        value={period.condition ?? ""}
        onChange={(text) => onChange({ condition: text === "" && period.hasCondition ? undefined : text })}
        maxLength={500}
      />
      <div>
        <Button look="quiet" onPress={onRemove}>
          {t("officeRiders.remove")}
        </Button>
      </div>
    </fieldset>
  );
}
