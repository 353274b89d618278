import { CheckList, ChoiceField, TextField } from "../../ui/fields/index.ts";
import { useText } from "../../ui/index.ts";
import { isBackNextDay, type RhythmDraft, type StandingField } from "./standingDraft.ts";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export interface FieldErrors {
  readonly errorOf: (field: StandingField) => string | undefined;
  readonly idOf: (field: StandingField) => string;
}
interface RhythmFieldsProps extends FieldErrors {
  readonly draft: RhythmDraft;
  readonly change: (part: Partial<RhythmDraft>) => void;
}

/** On which days, when there, and when back if at all. */
export function RhythmFields({ draft, change, errorOf, idOf }: RhythmFieldsProps) {
  const { t } = useText();
  return (
    <>
      <CheckList
        id={idOf("weekdays")}
        label={t("standing.weekdays")}
        choices={WEEKDAYS.map((weekday) => ({
          value: String(weekday),
          label: t("date.weekday", { weekday: String(weekday) }),
        }))}
        value={draft.weekdays.map(String)}
        onChange={(chosen) => change({ weekdays: WEEKDAYS.filter((day) => chosen.includes(String(day))) })}
        error={errorOf("weekdays")}
      />
      <ChoiceField
        label={t("standing.kind")}
        choices={(["arriveBy", "leaveAt"] as const).map((value) => ({
          value,
          label: t(`standing.kind.${value}`),
        }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <div id={idOf("there")}>
        <TextField
          type="time"
          label={t("standing.there")}
          value={draft.there}
          onChange={(there) => change({ there })}
          error={errorOf("there")}
        />
      </div>
      <ChoiceField
        label={t("standing.hasBack")}
        choices={(["no", "yes", "whenReady"] as const).map((value) => ({
          value,
          label: t(`standing.hasBack.${value}`),
        }))}
        value={draft.hasBack ? (draft.backWhenReady ? "whenReady" : "yes") : "no"}
        onChange={(value) => change({ hasBack: value !== "no", backWhenReady: value === "whenReady" })}
      />
      {draft.hasBack && (
        <div id={idOf("back")}>
          <TextField
            type="time"
            label={t("standing.back")}
            value={draft.back}
            onChange={(back) => change({ back })}
            hint={isBackNextDay(draft) ? t("standing.backNextDay") : undefined}
            error={errorOf("back")}
          />
        </div>
      )}
    </>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** Said while no day is chosen. */
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly min?: string;
  readonly id?: string;
}

/** A day of the calendar, with the date in the reader's words: browsers know no Kazakh ones. */
export function DayField({ label, value, onChange, hint, error, min, id }: DayFieldProps) {
  const { formats } = useText();
  return (
    <div {...(id !== undefined && { id })}>
      <TextField
        type="date"
        label={label}
        value={value}
        onChange={onChange}
        hint={value === "" ? hint : formats.day(value)}
        error={error}
        {...(min !== undefined && { min })}
      />
    </div>
  );
}
