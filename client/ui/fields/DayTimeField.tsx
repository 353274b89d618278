import { useText } from "../i18n/TextProvider.tsx";
import {
  type DayTime,
  listedDays,
  nearestOffered,
  offeredHours,
  offeredMinutes,
  type TimesOffered,
} from "./offeredTimes.ts";
import { SelectField } from "./SelectField.tsx";

export type { DayTime } from "./offeredTimes.ts";

export interface DayTimeFieldProps extends Omit<TimesOffered, "zone"> {
  readonly value: DayTime;
  readonly onChange: (value: DayTime) => void;
  readonly error?: string | undefined;
  /** What is wrong with the time, where `error` is about the day. */
  readonly timeError?: string | undefined;
}

const two = (count: number): string => String(count).padStart(2, "0");
const numbered = (counts: readonly number[]) =>
  counts.map((count) => ({ value: String(count), label: two(count) }));
/** What is chosen stays in sight, also when it is offered no longer. */
const withChosen = <V extends string | number>(all: readonly V[], chosen: V): V[] =>
  all.includes(chosen) ? [...all] : [chosen, ...all];

const dayOptions = (offered: TimesOffered, chosen: string): ReturnType<typeof listedDays> => {
  const listed = listedDays(offered);
  return listed.some(({ day }) => day === chosen) ? listed : [{ day: chosen }, ...listed];
};

/**
 * The day in words, the time in two lists: no calendar to find one's way in, nothing to type, and nothing that would be
 * refused.
 */
export function DayTimeField({ value, onChange, error, timeError, now, ...rest }: DayTimeFieldProps) {
  const { t, formats, zone } = useText();
  const offered: TimesOffered = { now, zone, ...rest };
  const choose = (part: Partial<DayTime>) => onChange(nearestOffered({ ...value, ...part }, offered));
  return (
    <div className="stack">
      <SelectField
        label={t("when.day")}
        options={dayOptions(offered, value.day).map(({ day, closed }) => ({
          value: day,
          label: formats.relativeDay(day, now),
          ...(closed !== undefined && { detail: t("when.closed", { name: closed }), isDisabled: true }),
        }))}
        value={value.day}
        onChange={(day) => choose({ day })}
        error={error}
      />
      <div className="time-fields">
        <SelectField
          label={t("when.hour")}
          options={withChosen(offeredHours(value.day, offered), value.hour).map((hour) => ({
            value: String(hour),
            label: formats.hour(value.day, hour),
          }))}
          value={String(value.hour)}
          onChange={(hour) => choose({ hour: Number(hour) })}
          error={timeError}
        />
        <SelectField
          label={t("when.minute")}
          options={numbered(withChosen(offeredMinutes(value, offered), value.minute))}
          value={String(value.minute)}
          onChange={(minute) => choose({ minute: Number(minute) })}
        />
      </div>
    </div>
  );
}
