import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { mobilityAids } from "../../../shared/needs/index.ts";
import type { RiderFile } from "../../../shared/schemas/riderRecords.ts";
import { type ApiError, queryKey, searchPlaces, useRead, useWrite } from "../../api/index.ts";
import { goTo } from "../../state/index.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { PlaceField, SelectField } from "../../ui/fields/pickers.ts";
import {
  ApproximateMark,
  BackLink,
  Button,
  Callout,
  ErrorState,
  Loading,
  useErrorText,
  useSay,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { Conflict } from "./Conflict.tsx";
import { ContactFields } from "./ContactFields.tsx";
import { bodyOf, draftOf, emptyDraft, type RecordDraft } from "./draft.ts";
import { PeriodFields } from "./PeriodFields.tsx";

const languages = [
  { value: "kk", label: "Қазақша" },
  { value: "ru", label: "Русский" },
  { value: "en", label: "English" },
] as const;

/** A new rider, or the record of one that is known. */
export function RiderForm({ riderId }: { riderId: string | undefined }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [newId] = useState(() => crypto.randomUUID());
  const read = useRead(
    "openRider",
    { params: { riderId: riderId ?? newId } },
    { staleTime: Number.POSITIVE_INFINITY, enabled: riderId !== undefined },
  );
  const rider = read.data?.rider;
  return (
    <div className="stack">
      <BackLink href={riderId === undefined ? "#/riders" : `#/riders/${riderId}`} />
      <ViewTitle>{riderId === undefined ? t("officeRiders.add") : t("officeRiders.edit")}</ViewTitle>
      {riderId === undefined ? (
        <Fields id={newId} stored={undefined} />
      ) : rider !== undefined ? (
        <Fields key={rider.version} id={riderId} stored={rider} />
      ) : read.error !== null ? (
        <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
      ) : (
        <Loading />
      )}
    </div>
  );
}

function useSave(id: string, stored: RiderFile | undefined) {
  const { t } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const onSuccess = (answer: { rider: RiderFile }) => {
    cache.setQueryData(queryKey("openRider", { params: { riderId: id } }), answer);
    void cache.invalidateQueries({ queryKey: ["listRiders"] });
    say(t("officeRiders.saved"));
    goTo(`/riders/${id}`);
  };
  const add = useWrite("addRider", { onSuccess });
  const change = useWrite("changeRider", { onSuccess });
  const save = (draft: RecordDraft, version = stored?.version) => {
    const body = bodyOf(draft);
    if (version === undefined) add.mutate({ body: { riderId: id, ...body } });
    else change.mutate({ params: { riderId: id }, body: { version, ...body } });
  };
  return {
    save,
    error: stored === undefined ? add.error : change.error,
    isPending: add.isPending || change.isPending,
  };
}

function Fields({ id, stored }: { id: string; stored: RiderFile | undefined }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(() => (stored === undefined ? emptyDraft() : draftOf(stored)));
  const { save, error, isPending } = useSave(id, stored);
  const change = (part: Partial<RecordDraft>) => setDraft({ ...draft, ...part });
  const isStale = error?.code === "rider.stale";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(draft);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Person draft={draft} change={change} error={error} />
      <PeriodFields periods={draft.periods} onChange={(periods) => change({ periods })} />
      <ContactFields contacts={draft.contacts} onChange={(contacts) => change({ contacts })} />
      {isStale && <Conflict id={id} draft={draft} onWriteMine={(version) => save(draft, version)} />}
      {error !== null && !isStale && (
        <Callout tone="bad" urgent>
          {errorText(error)}
        </Callout>
      )}
      <div className="row">
        <Button look="primary" type="submit" isDisabled={isPending}>
          {t("officeRiders.save")}
        </Button>
      </div>
    </form>
  );
}

interface PersonProps {
  readonly draft: RecordDraft;
  readonly change: (part: Partial<RecordDraft>) => void;
  readonly error: ApiError | null;
}

function Person({ draft, change, error }: PersonProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const saidOf = (field: string) => (error?.field === field ? errorText(error) : undefined);
  return (
    <>
      <TextField
        label={t("officeRiders.iin")}
        hint={t("officeRiders.iin.hint")}
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
        error={saidOf("name")}
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
      <ChoiceField
        label={t("officeRiders.language")}
        small
        choices={languages}
        value={draft.locale}
        onChange={(locale) => change({ locale })}
      />
      <SelectField
        label={t("officeRiders.aid")}
        options={mobilityAids.map((aid) => ({ value: aid, label: t(`aid.${aid}`) }))}
        value={draft.aid}
        onChange={(aid) => change({ aid })}
      />
      <PlaceField
        label={t("officeRiders.home")}
        text={draft.homeText}
        error={
          draft.homeText !== "" && draft.home === undefined ? t("officeRiders.home.choose") : saidOf("home")
        }
        onTextChange={(homeText) => change({ homeText, home: undefined })}
        onChoose={(home) => change({ homeText: home.label, home })}
        search={searchPlaces}
      />
      <ApproximateMark place={draft.home} reader="staff" />
    </>
  );
}
