import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { ApplicationView } from "../../../shared/schemas/applications.ts";
import { type ApiError, queryKey, searchPlaces, useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { PlaceField, SelectField } from "../../ui/fields/pickers.ts";
import { Button, Callout, useErrorText, useSay, useText } from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";
import { useCategories } from "../riders/categories.ts";
import { PartList } from "../riders/PartList.tsx";
import { bodyOf, draftOf, type ExaminedDraft, emptyPaper } from "./examinedDraft.ts";
import { Paper } from "./Paper.tsx";

/** What the papers say, written down by whom who has seen them. */
export function ExamineForm({ application }: { application: ApplicationView }) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const say = useSay();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(application));
  const params = { applicationId: application.id };
  const save = useWrite("changeApplication", {
    onSuccess: (answer) => {
      cache.setQueryData(queryKey("openApplication", { params }), answer);
      say(t("applications.saved"));
    },
  });
  const change = (part: Partial<ExaminedDraft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ params, body: bodyOf(application, draft) });
  };
  return (
    <form className="card stack" onSubmit={submit}>
      <h2>{t("applications.examine")}</h2>
      <Person {...{ draft, change }} error={save.error} />
      <p className="soft">{t("applications.papers.note")}</p>
      {application.papers.map(({ kind, number, seenBy, seenAt }) => (
        <p key={`${kind} ${number}`} className="soft">
          {t(`applications.paper.${kind}`)}, {number}.{" "}
          {t("applications.paper.seen", { name: seenBy, day: fullDay(seenAt, formats) })}
        </p>
      ))}
      <PartList
        title={t("applications.papers")}
        addLabel={t("applications.paper.add")}
        parts={draft.papers}
        makeEmpty={emptyPaper}
        onChange={(papers) => change({ papers })}
        show={({ part, ...rest }) => <Paper paper={part} {...rest} />}
      />
      {save.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(save.error)}
        </Callout>
      )}
      <div className="row">
        <Button look="primary" type="submit" isDisabled={save.isPending}>
          {t("applications.save")}
        </Button>
      </div>
    </form>
  );
}

interface PersonProps {
  readonly draft: ExaminedDraft;
  readonly change: (part: Partial<ExaminedDraft>) => void;
  readonly error: ApiError | null;
}

function Person({ draft, change, error }: PersonProps) {
  const { t, locale } = useText();
  const errorText = useErrorText();
  const { categories } = useCategories();
  const saidOf = (field: string) => (error?.field === field ? errorText(error) : undefined);
  return (
    <>
      <TextField
        label={t("officeRiders.iin")}
        inputMode="numeric"
        value={draft.iin}
        onChange={(iin) => change({ iin })}
        error={saidOf("iin")}
        isRequired
      />
      <TextField
        label={t("officeRiders.name")}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={200}
        isRequired
      />
      <TextField
        label={t("officeRiders.phone")}
        type="tel"
        value={draft.phone}
        onChange={(phone) => change({ phone })}
        error={saidOf("phone")}
        isRequired
      />
      <SelectField
        label={t("applications.category")}
        options={categories.map(({ id, name }) => ({ value: id as string, label: name[locale] }))}
        value={draft.category === "" ? null : draft.category}
        onChange={(category) => change({ category })}
        error={saidOf("category")}
      />
      <PlaceField
        label={t("applications.home")}
        text={draft.homeText}
        error={draft.homeText !== "" && draft.home === undefined ? t("officeRiders.home.choose") : undefined}
        onTextChange={(homeText) => change({ homeText, home: undefined })}
        onChoose={(home) => change({ homeText: home.label, home })}
        search={searchPlaces}
      />
      <TextField
        label={t("applications.consentOn")}
        type="date"
        value={draft.consentOn}
        onChange={(consentOn) => change({ consentOn })}
      />
    </>
  );
}
