import { useServiceNow } from "../../state/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { dayAfter, useText } from "../../ui/index.ts";
import type { Moment } from "./roadDraft.ts";

interface MomentFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: Moment;
  readonly today: string;
  readonly onChange: (moment: Moment) => void;
}
const DAYS_AHEAD = 14;

/** A day of the coming two weeks and a time of it, which may be left out. */
export function MomentField({ label, hint, value, today, onChange }: MomentFieldProps) {
  const { t, formats } = useText();
  const now = useServiceNow(60_000);
  const days = [today];
  while (days.length < DAYS_AHEAD) days.push(dayAfter(days.at(-1) ?? today));
  return (
    <fieldset className="stack stack--tight">
      <legend className="field__label">{label}</legend>
      <div className="row">
        <SelectField
          label={t("when.day")}
          options={days.map((day) => ({ value: day, label: formats.relativeDay(day, now) }))}
          value={value.day}
          onChange={(day) => onChange({ ...value, day })}
        />
        <TextField
          label={label}
          hint={hint}
          type="time"
          value={value.time}
          onChange={(time) => onChange({ ...value, time })}
        />
      </div>
    </fieldset>
  );
}
