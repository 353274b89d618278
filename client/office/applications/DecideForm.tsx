import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type RefusalReason, refusalReasons } from "../../../shared/needs/applications.ts";
import type { ApplicationView } from "../../../shared/schemas/applications.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { currentServiceNow } from "../../state/index.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { Button, Callout, serviceTime, useErrorText, useText } from "../../ui/index.ts";

interface DecideFormProps {
  readonly application: ApplicationView;
  readonly timeZone: string;
}
interface Draft {
  readonly basis: string;
  readonly from: string;
  readonly until: string;
  readonly reason: RefusalReason;
  readonly note: string;
}

/** Granted, or refused with a reason. */
export function DecideForm({ application, timeZone }: DecideFormProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const [decision, setDecision] = useState<"granted" | "refused">("granted");
  const [riderId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() =>
    beginning(application, serviceTime(currentServiceNow(), timeZone).day),
  );
  const params = { applicationId: application.id };
  const decide = useWrite("decideApplication", {
    onSuccess: (answer) => {
      cache.setQueryData(queryKey("openApplication", { params }), answer);
      for (const name of ["listApplications", "listRiders"])
        void cache.invalidateQueries({ queryKey: [name] });
    },
  });
  const { version, missing } = application;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate({ params, body: bodyOf(draft, { decision, version, riderId }) });
  };
  const isBlocked = decision === "granted" && missing.length > 0;
  return (
    <form className="card stack" onSubmit={submit}>
      <h2>{t("applications.decide")}</h2>
      <ChoiceField
        label={t("applications.decide")}
        small
        choices={(["granted", "refused"] as const).map((value) => ({
          value,
          label: t(`applications.decide.${value}`),
        }))}
        value={decision}
        onChange={setDecision}
      />
      {isBlocked && <Missing parts={missing} />}
      {decision === "granted" ? (
        <Grant draft={draft} onChange={setDraft} />
      ) : (
        <Refuse draft={draft} onChange={setDraft} />
      )}
      {decide.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(decide.error)}
        </Callout>
      )}
      <div className="row">
        <Button
          look={decision === "granted" ? "primary" : "danger"}
          type="submit"
          isDisabled={isBlocked || decide.isPending}
        >
          {t(`applications.decide.${decision}`)}
        </Button>
      </div>
    </form>
  );
}

const bodyOf = (
  { basis, from, until, reason, note }: Draft,
  { decision, version, riderId }: { decision: "granted" | "refused"; version: number; riderId: string },
) =>
  decision === "granted"
    ? { decision, version, riderId, basis, from, ...(until !== "" && { until }) }
    : { decision, version, reason, ...(note !== "" && { note }) };

function Missing({ parts }: { parts: ApplicationView["missing"] }) {
  const { t } = useText();
  return (
    <Callout tone="warn">
      <p>{t("applications.missing")}</p>
      <ul>
        {parts.map((part) => (
          <li key={part}>{t(`applications.missing.${part}`)}</li>
        ))}
      </ul>
    </Callout>
  );
}

/** As long as the commission says. */
function beginning({ papers }: ApplicationView, today: string): Draft {
  const conclusion = papers.find(({ kind }) => kind === "conclusion");
  return {
    ...{ basis: conclusion?.number ?? "", from: today, until: conclusion?.until ?? "" },
    ...{ reason: "notEntitled", note: "" },
  };
}

interface PartProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

function Grant({ draft, onChange }: PartProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        label={t("applications.basis")}
        value={draft.basis}
        onChange={(basis) => onChange({ ...draft, basis })}
        maxLength={300}
        isRequired
      />
      <div className="riders__pair">
        <TextField
          label={t("applications.from")}
          type="date"
          value={draft.from}
          onChange={(from) => onChange({ ...draft, from })}
          isRequired
        />
        <TextField
          label={t("applications.until")}
          hint={t("applications.until.hint")}
          type="date"
          value={draft.until}
          onChange={(until) => onChange({ ...draft, until })}
        />
      </div>
    </>
  );
}

function Refuse({ draft, onChange }: PartProps) {
  const { t } = useText();
  return (
    <>
      <SelectField
        label={t("applications.reason")}
        options={refusalReasons.map((value) => ({ value, label: t(`applications.reason.${value}`) }))}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
      <TextField
        label={t("applications.reason.note")}
        value={draft.note}
        onChange={(note) => onChange({ ...draft, note })}
        maxLength={1000}
        lines={3}
        isRequired={draft.reason === "other"}
      />
    </>
  );
}
