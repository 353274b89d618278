import { type ReactNode, useState } from "react";
import { type Instant, toIso } from "../../../shared/time/units.ts";
import { currentServiceNow } from "../../state/index.ts";
import { actTime } from "../../ui/fields/actTime.ts";
import { TextField } from "../../ui/fields/TextField.tsx";
import { useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { NoteField } from "../NoteField.tsx";

interface ToldTime {
  readonly field: ReactNode;
  readonly isEmpty: boolean;
  /** The time that was written; undefined, and the field says why, when it cannot be. */
  read(): Instant | undefined;
}

interface Between {
  last: string;
  until?: string | undefined;
  /** It has most likely just happened: the field begins with the time that it is. */
  beginsNow?: boolean;
}

/** The time of something that happened, not before `last` and not after `until`, or else now. */
export function useToldTime({ last, until, beginsNow = false }: Between): ToldTime {
  const { t, formats, zone } = useText();
  const [text, setText] = useState(() => (beginsNow ? formats.time(toIso(currentServiceNow())) : ""));
  const [isWrong, setWrong] = useState(false);
  const first = formats.time(last);
  const between = until === undefined ? undefined : { last: first, until: formats.time(until) };
  const hint = between
    ? t("dispatcher.correct.atHint", between)
    : t("dispatcher.report.atHint", { last: first });
  const wrong = between
    ? t("dispatcher.correct.atWrong", between)
    : t("dispatcher.report.atWrong", { last: first });
  return {
    isEmpty: text.trim() === "",
    read: () => {
      const now = until === undefined ? currentServiceNow() : Date.parse(until);
      const at = actTime(text, { last: Date.parse(last), now }, zone);
      setWrong(at === undefined);
      return at;
    },
    field: (
      <TextField
        label={t("dispatcher.report.at")}
        hint={hint}
        value={text}
        onChange={setText}
        error={isWrong ? wrong : undefined}
        isRequired
      />
    ),
  };
}

/** How the dispatcher knows; kept under `note` until it is sent. */
export function HowWeKnow({ note }: { note: string }) {
  const { t } = useText();
  const [reason, setReason] = useNote(note);
  return <NoteField label={t("dispatcher.report.reason")} value={reason} onChange={setReason} />;
}
