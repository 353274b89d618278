import { TextField } from "../../ui/fields/index.ts";
import { useText } from "../../ui/index.ts";

interface Times {
  readonly from: string;
  readonly until: string;
}

interface TimeFieldsProps {
  readonly draft: Times;
  readonly change: (part: Partial<Times>) => void;
  readonly mayBeEmpty?: boolean;
}

/** Of a service day: after midnight it counts on, up to 30:59. */
export const isTime = (text: string): boolean => /^([01]\d|2\d|30):[0-5]\d$/.test(text.trim());

/** From when until when of a service day. */
export function TimeFields({ draft, change, mayBeEmpty = false }: TimeFieldsProps) {
  const { t } = useText();
  const wrong = (text: string) =>
    isTime(text) || (mayBeEmpty && text.trim() === "") ? undefined : t("officeFleet.shift.time.wrong");
  return (
    <>
      <TextField
        label={t("officeFleet.shift.from")}
        value={draft.from}
        onChange={(from) => change({ from })}
        error={wrong(draft.from)}
      />
      <TextField
        label={t("officeFleet.shift.until")}
        value={draft.until}
        onChange={(until) => change({ until })}
        error={wrong(draft.until)}
      />
    </>
  );
}
