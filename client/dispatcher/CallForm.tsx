import { type FormEvent, useState } from "react";
import type { Assistance, MobilityAid, Purpose } from "../../shared/schemas/common.ts";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { type ApiError, call, newIdempotencyKey, useWrite } from "../api/index.ts";
import { ChainQuestion, isChainQuestion, OtherTrip } from "../request/ownTrips.tsx";
import { ChoiceField, TextField } from "../ui/fields/index.ts";
import { DayTimeField, PlaceField, type PlaceFieldProps, SelectField } from "../ui/fields/pickers.ts";
import { ApproximateMark, Button, Notice, useErrorText, useSay, useText } from "../ui/index.ts";
import type { CallDialogProps } from "./CallDialog.tsx";
import { type CallDraft, requestOf } from "./callDraft.ts";

// The lists of the schemas, without carrying the schemas into the bundle.
const AIDS: readonly MobilityAid[] = ["none", "walker", "wheelchair", "powerWheelchair"];
const HELP: readonly Assistance[] = ["curb", "door", "throughDoor"];
const PURPOSES: readonly Purpose[] = [
  "work",
  "study",
  "dialysis",
  "medical",
  "rehabilitation",
  "publicService",
  "sport",
  "other",
];

interface CallFormProps extends CallDialogProps {
  readonly draft: CallDraft;
  readonly now: number;
  readonly onChange: (draft: CallDraft) => void;
}

export function CallForm({ region, draft, now, onChange, onClose, onBooked }: CallFormProps) {
  const { t } = useText();
  const say = useSay();
  const [key, setKey] = useState(newIdempotencyKey);
  const [tried, setTried] = useState(false);
  const book = useWrite("requestTrip", {
    onSuccess: ({ trip }) => {
      say(t("dispatch.call.booked"));
      onBooked(trip.id);
      onClose();
    },
  });
  const change = (part: Partial<CallDraft>) => {
    setKey(newIdempotencyKey()); // another wish is another request
    book.reset();
    onChange({ ...draft, ...part });
  };
  const wish = requestOf(draft, region.timeZone);
  const send = (confirmed?: ["chain"]) => {
    if (wish !== undefined) book.mutate({ body: { ...wish, confirmed }, idempotencyKey: key });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    send();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Places draft={draft} tried={tried} change={change} />
      <When region={region} draft={draft} now={now} change={change} />
      <Needs region={region} draft={draft} change={change} />
      {book.error !== null && isChainQuestion(book.error) && wish !== undefined ? (
        <ChainQuestion
          {...{ wish, error: book.error, isSending: book.isPending }}
          onConfirm={() => send(["chain"])}
          onChange={() => book.reset()}
        />
      ) : (
        <Refusal error={book.error} />
      )}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.cancel")}</Button>
        <Button look="primary" type="submit" isDisabled={book.isPending}>
          {t("dispatch.call.book")}
        </Button>
      </div>
    </form>
  );
}

function Refusal({ error }: { error: ApiError | null }) {
  const errorText = useErrorText();
  if (error === null) return null;
  return (
    <Notice tone="bad" urgent>
      <p>{errorText(error)}</p>
      <OtherTrip error={error} />
    </Notice>
  );
}

const searchPlaces: PlaceFieldProps["search"] = (query, signal) => call("searchPlaces", { query, signal });

interface PartProps {
  readonly draft: CallDraft;
  readonly change: (part: Partial<CallDraft>) => void;
}

function Places({ draft, tried, change }: PartProps & { tried: boolean }) {
  const { t } = useText();
  const other = { pickup: draft.dropoff, dropoff: draft.pickup };
  return (["pickup", "dropoff"] as const).map((end) => (
    <div key={end} className="stack stack--tight">
      <PlaceField
        label={t(end === "pickup" ? "dispatch.trip.from" : "dispatch.trip.to")}
        text={draft[end].text}
        error={tried && draft[end].place === undefined ? t("dispatch.call.choosePlace") : undefined}
        onTextChange={(text) => change({ [end]: { text, place: undefined } })}
        onChoose={(place) => change({ [end]: { text: place.label, place } })}
        search={searchPlaces}
        near={other[end].place?.point ?? draft.rider.home?.point}
      />
      <ApproximateMark place={draft[end].place} reader="staff" />
    </div>
  ));
}

function When({ region, draft, now, change }: PartProps & { region: RegionInfo; now: number }) {
  const { t } = useText();
  const hourOf = (text: string) => Number(text.slice(0, 2));
  return (
    <>
      <ChoiceField
        label={t("dispatch.call.when")}
        small
        choices={[
          { value: "leaveAt", label: t("dispatch.call.leaveAt") },
          { value: "arriveBy", label: t("dispatch.call.arriveBy") },
        ]}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <DayTimeField
        value={draft.at}
        onChange={(at) => change({ at })}
        now={now}
        horizonDays={region.bookingHorizonDays}
        hours={{ from: hourOf(region.serviceHours.from), until: hourOf(region.serviceHours.until) }}
      />
    </>
  );
}

function Needs({ region, draft, change }: PartProps & { region: RegionInfo }) {
  const { t } = useText();
  const counts = Array.from({ length: region.maxCompanions + 1 }, (_, count) => String(count));
  return (
    <>
      <SelectField
        label={t("dispatch.call.aid")}
        options={AIDS.map((aid) => ({ value: aid, label: t(`aid.${aid}`) }))}
        value={draft.aid}
        onChange={(aid) => change({ aid })}
      />
      <ChoiceField
        label={t("dispatch.call.companions")}
        small
        choices={counts.map((count) => ({ value: count, label: count }))}
        value={String(draft.companions)}
        onChange={(count) => change({ companions: Number(count) })}
      />
      <SelectField
        label={t("dispatch.call.assistance")}
        options={HELP.map((help) => ({ value: help, label: t(`assistance.${help}`) }))}
        value={draft.assistance}
        onChange={(assistance) => change({ assistance })}
      />
      <SelectField
        label={t("dispatch.call.purpose")}
        options={PURPOSES.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <TextField
        label={t("dispatch.call.note")}
        lines={2}
        maxLength={500}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </>
  );
}
