import { useState } from "react";
import { type SentKey, sentKeys } from "../../../shared/schemas/messages.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { EmptyState, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { saveFile } from "../../ui/saveFile.ts";
import { FileButtons } from "../FileButtons.tsx";
import { SentMeanings, SentTable } from "./SentTable.tsx";
import "../figures/figures.css";

interface Asked {
  readonly by: SentKey;
  readonly from: string;
  readonly until: string;
}
const DAY = /^20\d\d-\d\d-\d\d$/;
/** What the server is asked with; a day that is none yet does not count. */
const queryOf = ({ by, from, until }: Asked) => ({
  by,
  ...(DAY.test(from) && { from }),
  ...(DAY.test(until) && { until }),
});

/** What was sent, counted as somebody wants it, on the page and as a file. */
export function SentMessages() {
  const { t } = useText();
  const [asked, setAsked] = useState<Asked>({ by: "day", from: "", until: "" });
  const change = (part: Partial<Asked>) => setAsked((known) => ({ ...known, ...part }));
  return (
    <section className="card stack" aria-label={t("messages.sent")}>
      <h2>{t("messages.sent")}</h2>
      <div className="figures__fields">
        <SelectField
          label={t("messages.by")}
          options={sentKeys.map((key) => ({ value: key, label: t(`messages.by.${key}`) }))}
          value={asked.by}
          onChange={(by) => change({ by })}
        />
        <TextField
          label={t("messages.from")}
          type="date"
          value={asked.from}
          onChange={(from) => change({ from })}
        />
        <TextField
          label={t("messages.until")}
          type="date"
          value={asked.until}
          onChange={(until) => change({ until })}
        />
      </div>
      <Shown asked={asked} />
      <Files asked={asked} />
    </section>
  );
}

function Shown({ asked }: { readonly asked: Asked }) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead("getMessageFigures", { query: queryOf(asked) }, { keepPrevious: true, staleTime: 0 });
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  if (read.data.rows.length === 0) return <EmptyState title={t("messages.empty")} />;
  return (
    <>
      <SentTable figures={read.data} />
      <p className="soft">{t("messages.contractNote")}</p>
      <SentMeanings />
    </>
  );
}

function Files({ asked }: { readonly asked: Asked }) {
  const { locale } = useText();
  const make = useWrite("exportMessageFigures", { onSuccess: saveFile });
  return (
    <FileButtons
      isPending={make.isPending}
      error={make.error}
      isReady={make.data !== undefined}
      onMake={(format) => make.mutate({ body: { ...queryOf(asked), format, locale } })}
    />
  );
}
