import { useState } from "react";
import { type BreachRecords, breachRecords } from "../../../shared/schemas/privacy.ts";
import { atLocalTime, minutes, serviceDay, toIso } from "../../../shared/time/index.ts";
import { useWrite } from "../../api/index.ts";
import { CheckList, TextField } from "../../ui/fields/index.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";
import { saveFile } from "../../ui/saveFile.ts";
import { fullDay } from "../fullDay.ts";

const SHORTEST = 3;
const WALL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/;
/** What the region's clocks show, as an instant; undefined: it is none. */
function instantOf(text: string, zone: string | undefined): string | undefined {
  const [, day, hour, minute]: readonly (string | undefined)[] = WALL.exec(text) ?? [];
  if (zone === undefined || day === undefined || day.startsWith("0")) return undefined;
  return toIso(atLocalTime(serviceDay(day), minutes(60 * Number(hour) + Number(minute)), zone));
}

/** What happened, when and to which records; the answer is a page with who was concerned and by when to tell. */
export function BreachForm() {
  const { t, locale, formats, zone } = useText();
  const errorText = useErrorText();
  const [what, setWhat] = useState("");
  const [times, setTimes] = useState({ from: "", until: "", noticed: "" });
  const [records, setRecords] = useState<readonly BreachRecords[]>(["riders", "conditions"]);
  const [isWrong, setWrong] = useState(false);
  const make = useWrite("reportBreach", { onSuccess: ({ file }) => saveFile(file) });
  const send = () => {
    const [from, until, noticedAt] = [times.from, times.until, times.noticed].map((text) =>
      instantOf(text, zone),
    );
    const isReady = from !== undefined && until !== undefined && noticedAt !== undefined;
    setWrong(!isReady || what.trim().length < SHORTEST || records.length === 0);
    if (!isReady || what.trim().length < SHORTEST || records.length === 0) return;
    make.mutate({
      body: { ...{ what, from, until, noticedAt, locale }, records: [...records], format: "html" },
    });
  };
  return (
    <section className="card stack" aria-label={t("privacy.breach.title")}>
      <h2>{t("privacy.breach.title")}</h2>
      <p>{t("privacy.breach.about")}</p>
      <TextField label={t("privacy.breach.what")} value={what} onChange={setWhat} maxLength={2000} />
      <div className="audit__fields">
        {(["from", "until", "noticed"] as const).map((part) => (
          <TextField
            key={part}
            label={t(`privacy.breach.${part}`)}
            type="datetime-local"
            value={times[part]}
            onChange={(text) => setTimes({ ...times, [part]: text })}
          />
        ))}
      </div>
      <CheckList
        label={t("privacy.breach.records")}
        choices={breachRecords.map((value) => ({ value, label: t(`privacy.breach.records.${value}`) }))}
        value={[...records]}
        onChange={(chosen) => setRecords(breachRecords.filter((each) => chosen.includes(each)))}
      />
      {isWrong && <Callout tone="bad">{t("privacy.breach.wrong")}</Callout>}
      {make.error !== null && <Callout tone="bad">{errorText(make.error)}</Callout>}
      {make.data !== undefined && (
        <p role="status">
          {t("privacy.breach.done", { count: make.data.people, day: fullDay(make.data.dueBy, formats) })}
        </p>
      )}
      <p>
        <Button isPending={make.isPending} onPress={send}>
          {t("privacy.breach.do")}
        </Button>
      </p>
    </section>
  );
}
