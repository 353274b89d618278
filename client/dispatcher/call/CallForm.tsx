import { type FocusEvent, type FormEvent, useState } from "react";
import type { Assistance, MobilityAid, Purpose } from "../../../shared/schemas/common.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { type ApiError, call, useWrite } from "../../api/index.ts";
import { ChainQuestion, isChainQuestion, OtherTrip } from "../../request/ownTrips.tsx";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { DayTimeField, PlaceField, type PlaceFieldProps, SelectField } from "../../ui/fields/pickers.ts";
import { ApproximateMark, Button, Callout, useErrorText, useSay, useText } from "../../ui/index.ts";
import {
  type CallDraft,
  ENDS,
  fieldOfRefusal,
  isSamePlace,
  type PlaceEnd,
  type RefusedField,
  requestOf,
} from "./callDraft.ts";
import { checkTimes, hoursOf, isLeadTimeShort, type TimeProblem } from "./callTimes.ts";
import type { KeptCall } from "./drafts.ts";

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

interface CallFormProps {
  readonly region: RegionInfo;
  readonly call: KeptCall;
  readonly now: number;
  readonly onChange: (draft: CallDraft) => void;
  readonly onClose: () => void;
  readonly onBooked: (tripId: string) => void;
}

export function CallForm({ region, call, now, onChange, onClose, onBooked }: CallFormProps) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const { draft, key } = call;
  const [tried, setTried] = useState(false);
  const book = useWrite("requestTrip", {
    onSuccess: ({ trip }) => {
      say(t("dispatcher.call.booked"));
      onBooked(trip.id);
    },
  });
  const refused = book.error === null ? undefined : fieldOfRefusal(book.error);
  const change = (part: Partial<CallDraft>) => {
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
    const isPossible = checkTimes({ now, region })(draft.at) === undefined && !isSamePlace(draft);
    if (isPossible) send();
  };
  const refusalAt = (field: RefusedField) => (refused === field ? errorText(book.error) : undefined);
  return (
    <form className="stack" onSubmit={submit}>
      <Places {...{ draft, tried, change, refusalAt }} />
      <When {...{ region, draft, now, change, refusalAt }} />
      <Needs region={region} draft={draft} change={change} />
      {book.error !== null && isChainQuestion(book.error) && wish !== undefined ? (
        <ChainQuestion
          {...{ wish, error: book.error, isSending: book.isPending }}
          onConfirm={() => send(["chain"])}
          onChange={() => book.reset()}
        />
      ) : (
        refused === undefined && <Refusal error={book.error} />
      )}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.cancel")}</Button>
        <Button look="primary" type="submit" isDisabled={book.isPending}>
          {t("dispatcher.call.book")}
        </Button>
      </div>
    </form>
  );
}

function Refusal({ error }: { error: ApiError | null }) {
  const errorText = useErrorText();
  if (error === null) return null;
  return (
    <Callout tone="bad" urgent>
      <p>{errorText(error)}</p>
      <OtherTrip error={error} />
    </Callout>
  );
}

const searchPlaces: PlaceFieldProps["search"] = (query, signal) => call("searchPlaces", { query, signal });

interface PartProps {
  readonly draft: CallDraft;
  readonly change: (part: Partial<CallDraft>) => void;
}
interface CheckedProps extends PartProps {
  /** What the server said about this part of the form. */
  readonly refusalAt: (field: RefusedField) => string | undefined;
}

function Places({ draft, tried, change, refusalAt }: CheckedProps & { tried: boolean }) {
  const { t } = useText();
  const [left, setLeft] = useState<readonly PlaceEnd[]>([]);
  const other = { pickup: draft.dropoff, dropoff: draft.pickup };
  const problemOf = (end: PlaceEnd) => {
    const { text, place } = draft[end];
    if (place === undefined)
      return tried || (text !== "" && left.includes(end)) ? t("dispatcher.call.choosePlace") : undefined;
    return end === "dropoff" && isSamePlace(draft) ? t("dispatcher.call.samePlace") : refusalAt(end);
  };
  return ENDS.map((end) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the field was left
    <div
      key={end}
      className="stack stack--tight"
      onBlur={(event) => isLeft(event) && setLeft([...left, end])}
    >
      <PlaceField
        label={t(end === "pickup" ? "dispatcher.trip.from" : "dispatcher.trip.to")}
        text={draft[end].text}
        error={problemOf(end)}
        onTextChange={(text) => {
          setLeft(left.filter((each) => each !== end));
          change({ [end]: { text, place: undefined } });
        }}
        onChoose={(place) => change({ [end]: { text: place.label, place } })}
        search={searchPlaces}
        near={other[end].place?.point ?? draft.rider.home?.point}
      />
      <ApproximateMark place={draft[end].place} reader="staff" />
    </div>
  ));
}

/** Moving through suggestions makes React Aria report a focus that in truth never leaves the field. */
const isLeft = ({ nativeEvent, currentTarget, relatedTarget }: FocusEvent): boolean =>
  nativeEvent.isTrusted && !currentTarget.contains(relatedTarget);

function When({ region, draft, now, change, refusalAt }: CheckedProps & { region: RegionInfo; now: number }) {
  const { t } = useText();
  const world = { now, region };
  const problem = checkTimes(world)(draft.at);
  const saidOf = (part: TimeProblem["part"]) =>
    problem?.part === part ? t(problem.key, problem.values) : undefined;
  return (
    <>
      <ChoiceField
        label={t("dispatcher.call.when")}
        small
        choices={[
          { value: "leaveAt", label: t("dispatcher.call.leaveAt") },
          { value: "arriveBy", label: t("dispatcher.call.arriveBy") },
        ]}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <DayTimeField
        value={draft.at}
        onChange={(at) => change({ at })}
        now={now}
        horizonDays={region.bookingHorizonDays}
        hours={hoursOf(region)}
        earliest={now}
        error={saidOf("day")}
        timeError={saidOf("time") ?? refusalAt("when")}
      />
      {problem === undefined && isLeadTimeShort(draft.at, world) && (
        <p className="soft">{t("dispatcher.call.leadTimeShort")}</p>
      )}
    </>
  );
}

function Needs({ region, draft, change }: PartProps & { region: RegionInfo }) {
  const { t } = useText();
  const counts = Array.from({ length: region.maxCompanions + 1 }, (_, count) => String(count));
  return (
    <>
      <SelectField
        label={t("dispatcher.call.aid")}
        options={AIDS.map((aid) => ({ value: aid, label: t(`aid.${aid}`) }))}
        value={draft.aid}
        onChange={(aid) => change({ aid })}
      />
      <ChoiceField
        label={t("dispatcher.call.companions")}
        small
        choices={counts.map((count) => ({ value: count, label: count }))}
        value={String(draft.companions)}
        onChange={(count) => change({ companions: Number(count) })}
      />
      <SelectField
        label={t("dispatcher.call.assistance")}
        options={HELP.map((help) => ({ value: help, label: t(`assistance.${help}`) }))}
        value={draft.assistance}
        onChange={(assistance) => change({ assistance })}
      />
      <SelectField
        label={t("dispatcher.call.purpose")}
        options={PURPOSES.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <TextField
        label={t("dispatcher.call.note")}
        lines={2}
        maxLength={500}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </>
  );
}
