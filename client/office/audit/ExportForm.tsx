import { useState } from "react";
import type { ExportAudit } from "../../../shared/schemas/audit.ts";
import { useWrite } from "../../api/index.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";
import { saveFile } from "../../ui/saveFile.ts";
import { type AuditChoice, queryOf } from "./auditChoice.ts";

const SHORTEST_REASON = 3;

/** The chosen lines, or whom they concern, as a file; why is asked and written down. */
export function ExportForm({ choice }: { choice: AuditChoice }) {
  const { t, locale } = useText();
  const errorText = useErrorText();
  const [what, setWhat] = useState<ExportAudit["what"]>("lines");
  const [format, setFormat] = useState<ExportAudit["format"]>("csv");
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const make = useWrite("exportAudit", { onSuccess: saveFile });
  const send = () => {
    const isShort = reason.trim().length < SHORTEST_REASON;
    setMissing(isShort);
    if (!isShort) make.mutate({ body: { what, filter: queryOf(choice), format, locale, reason } });
  };
  return (
    <section className="card stack" aria-label={t("audit.export.title")}>
      <h2>{t("audit.export.title")}</h2>
      <p>{t("audit.export.about")}</p>
      <p className="soft">{t("audit.export.limits")}</p>
      <ChoiceField
        label={t("audit.export.what")}
        choices={[
          { value: "lines", label: t("audit.export.lines") },
          { value: "people", label: t("audit.export.people") },
        ]}
        value={what}
        onChange={setWhat}
      />
      <ChoiceField
        label={t("audit.export.format")}
        choices={[
          { value: "csv", label: t("audit.export.format.csv") },
          { value: "xlsx", label: t("audit.export.format.xlsx") },
        ]}
        value={format}
        onChange={setFormat}
      />
      <TextField
        label={t("audit.export.reason")}
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={isMissing ? t("audit.export.reasonMissing") : undefined}
      />
      {make.error !== null && <Callout tone="bad">{errorText(make.error)}</Callout>}
      {make.data !== undefined && (
        <p role="status">
          {t("audit.export.done", { count: make.data.rows })} {make.data.isCut && t("audit.export.cut")}
        </p>
      )}
      <p>
        <Button isPending={make.isPending} onPress={send}>
          {t("audit.export.do")}
        </Button>
      </p>
    </section>
  );
}
