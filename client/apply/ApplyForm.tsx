import { type FormEvent, useState } from "react";
import { mobilityAids } from "../../shared/needs/index.ts";
import type { ApiResponse } from "../../shared/schemas/api.ts";
import { type ApiError, useWrite } from "../api/index.ts";
import { ChoiceField, TextField } from "../ui/fields/index.ts";
import { SelectField } from "../ui/fields/pickers.ts";
import { Button, Callout, useErrorText, useText } from "../ui/index.ts";
import { type ApplicantDraft, bodyOf, emptyApplicant } from "./applicantDraft.ts";

const languages = [
  { value: "kk", label: "Қазақша" },
  { value: "ru", label: "Русский" },
  { value: "en", label: "English" },
] as const;

interface ApplyFormProps {
  readonly terms: ApiResponse<"getApplicationTerms">;
  /** Made once for this form, so that a repeat is harmless. */
  readonly applicationId: string;
  readonly onTaken: (taken: ApiResponse<"submitApplication">) => void;
}

export function ApplyForm({ terms, applicationId, onTaken }: ApplyFormProps) {
  const { t, locale } = useText();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(() => emptyApplicant(locale));
  const send = useWrite("submitApplication", { onSuccess: onTaken });
  const change = (part: Partial<ApplicantDraft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate({ body: bodyOf(applicationId, draft) });
  };
  const parts = { draft, change, error: send.error };
  return (
    <form className="stack" onSubmit={submit}>
      <Person {...parts} />
      <Where {...parts} districts={terms.districts} />
      <Helper {...parts} />
      <p className="soft">{t("apply.papers")}</p>
      <label className="apply__check">
        <input
          type="checkbox"
          checked={draft.consent}
          onChange={({ target }) => change({ consent: target.checked })}
        />
        {t("apply.consent")}
      </label>
      {!draft.consent && <p className="soft">{t("apply.consent.needed")}</p>}
      {send.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(send.error)}
        </Callout>
      )}
      <div className="row">
        <Button
          look="primary"
          type="submit"
          isDisabled={!draft.consent || draft.district === null || send.isPending}
        >
          {t("apply.send")}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly draft: ApplicantDraft;
  readonly change: (part: Partial<ApplicantDraft>) => void;
  readonly error: ApiError | null;
}

/** What is wrong with a field, by the server. */
function useSaid(error: ApiError | null) {
  const errorText = useErrorText();
  return (field: string) => (error?.field === field ? errorText(error) : undefined);
}

function Person({ draft, change, error }: PartProps) {
  const { t } = useText();
  const saidOf = useSaid(error);
  return (
    <section className="stack">
      <h2>{t("apply.person")}</h2>
      <TextField
        label={t("apply.iin")}
        inputMode="numeric"
        value={draft.iin}
        onChange={(iin) => change({ iin })}
        error={saidOf("iin")}
        maxLength={20}
        isRequired
      />
      <TextField
        label={t("apply.name")}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={saidOf("name")}
        maxLength={200}
        isRequired
      />
      <TextField
        label={t("apply.phone")}
        type="tel"
        value={draft.phone}
        onChange={(phone) => change({ phone })}
        error={saidOf("phone")}
        maxLength={30}
        isRequired
      />
      <ChoiceField
        label={t("apply.language")}
        small
        choices={languages}
        value={draft.locale}
        onChange={(locale) => change({ locale })}
      />
      <ChoiceField
        label={t("apply.aid")}
        choices={mobilityAids.map((aid) => ({ value: aid, label: t(`aid.${aid}`) }))}
        value={draft.aid}
        onChange={(aid) => change({ aid })}
      />
    </section>
  );
}

function Where({ draft, change, error, districts }: PartProps & Pick<ApplyFormProps["terms"], "districts">) {
  const { t, locale } = useText();
  const saidOf = useSaid(error);
  return (
    <section className="stack">
      <SelectField
        label={t("apply.district")}
        placeholder={t("apply.district.choose")}
        options={districts.map(({ id, name }) => ({ value: id as string, label: name[locale] }))}
        value={draft.district}
        onChange={(district) => change({ district })}
        error={saidOf("district")}
      />
      <TextField
        label={t("apply.address")}
        value={draft.address}
        onChange={(address) => change({ address })}
        error={saidOf("address")}
        maxLength={300}
        isRequired
      />
      <TextField
        label={t("apply.note")}
        hint={t("apply.note.hint")}
        value={draft.note}
        onChange={(note) => change({ note })}
        error={saidOf("note")}
        maxLength={1000}
        lines={3}
      />
    </section>
  );
}

function Helper({ draft, change, error }: PartProps) {
  const { t } = useText();
  const saidOf = useSaid(error);
  return (
    <section className="stack">
      <label className="apply__check">
        <input
          type="checkbox"
          checked={draft.isForOther}
          onChange={({ target }) => change({ isForOther: target.checked })}
        />
        {t("apply.helper")}
      </label>
      {draft.isForOther && (
        <>
          <TextField
            label={t("apply.helper.name")}
            value={draft.helperName}
            onChange={(helperName) => change({ helperName })}
            error={saidOf("helper.name")}
            maxLength={200}
            isRequired
          />
          <TextField
            label={t("apply.helper.phone")}
            type="tel"
            value={draft.helperPhone}
            onChange={(helperPhone) => change({ helperPhone })}
            error={saidOf("helper.phone")}
            maxLength={30}
            isRequired
          />
          <TextField
            label={t("apply.helper.who")}
            value={draft.helperWho}
            onChange={(helperWho) => change({ helperWho })}
            error={saidOf("helper.who")}
            maxLength={100}
            isRequired
          />
        </>
      )}
    </section>
  );
}
