import { useText } from "../i18n/TextProvider.tsx";
import { dayAfter, wallTime } from "../i18n/zone.ts";
import { SelectField } from "./SelectField.tsx";

/** A day and a time on the region's wall clock. */
export interface DayTime {
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
}
export interface DayTimeFieldProps {
  readonly value: DayTime;
  readonly onChange: (value: DayTime) => void;
  readonly now: number;
  readonly horizonDays: number;
  /** Hours that can be asked for, e.g. from 6 until 22. */
  readonly hours: { readonly from: number; readonly until: number };
  readonly error?: string | undefined;
}

const MINUTE_STEP = 5;
const two = (count: number): string => String(count).padStart(2, "0");
const range = (from: number, until: number, step = 1): number[] =>
  Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, index) => from + index * step);

/** The day in words, the time in two lists: no calendar to find one's way in, nothing to type. */
export function DayTimeField({ value, onChange, now, horizonDays, hours, error }: DayTimeFieldProps) {
  const { t, formats, zone } = useText();
  const today = wallTime(now, zone).day;
  const days = range(0, horizonDays).map((count) => dayAfter(today, count));
  return (
    <div className="stack">
      <SelectField
        label={t("when.day")}
        options={days.map((day) => ({ value: day, label: formats.relativeDay(day, now) }))}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        error={error}
      />
      <div className="time-fields">
        <SelectField
          label={t("when.hour")}
          options={range(hours.from, hours.until).map((hour) => ({ value: String(hour), label: two(hour) }))}
          value={String(value.hour)}
          onChange={(hour) => onChange({ ...value, hour: Number(hour) })}
        />
        <SelectField
          label={t("when.minute")}
          options={range(0, 55, MINUTE_STEP).map((minute) => ({ value: String(minute), label: two(minute) }))}
          value={String(value.minute)}
          onChange={(minute) => onChange({ ...value, minute: Number(minute) })}
        />
      </div>
    </div>
  );
}
