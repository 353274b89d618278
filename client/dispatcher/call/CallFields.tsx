import { type FocusEvent, useState } from "react";
import { assistances, mobilityAids, purposes } from "../../../shared/needs/index.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { searchPlaces } from "../../api/index.ts";
import { EntranceField } from "../../request/EntranceField.tsx";
import { MoreNeeds } from "../../request/MoreNeeds.tsx";
import { hoursOf, useUnlikeDays } from "../../request/serviceDays.ts";
import { type DraftField, ENDS, isSamePlace, type PlaceEnd } from "../../request/wish.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { DayTimeField, PlaceField, SelectField } from "../../ui/fields/pickers.ts";
import { ApproximateMark, useText } from "../../ui/index.ts";
import { type CallDraft, chosenPlace } from "./callDraft.ts";
import { checkTimes, isLeadTimeShort, type TimeProblem } from "./callTimes.ts";
import { OnMap } from "./OnMap.tsx";

export interface CallFieldsProps {
  readonly draft: CallDraft;
  readonly change: (part: Partial<CallDraft>) => void;
  /** What the server said about this part of the form. */
  readonly refusalAt: (field: DraftField) => string | undefined;
}

/** From where, where to. */
export function Places({
  region,
  draft,
  tried,
  change,
  refusalAt,
}: CallFieldsProps & { tried: boolean; region: RegionInfo }) {
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
          change({ [end]: { ...draft[end], text, place: undefined } });
        }}
        onChoose={(place, kind) => change(chosenPlace(draft, end, { place, kind }))}
        search={searchPlaces}
        near={other[end].place?.point ?? draft.rider.home?.point}
      />
      <EntranceField
        place={draft[end].place}
        onChange={(place) => change({ [end]: { ...draft[end], place } })}
      />
      <ApproximateMark place={draft[end].place} reader="staff" />
      <OnMap {...{ region, draft, end, change }} />
    </div>
  ));
}

/** Moving through suggestions makes React Aria report a focus that in truth never leaves the field. */
const isLeft = ({ nativeEvent, currentTarget, relatedTarget }: FocusEvent): boolean =>
  nativeEvent.isTrusted && !currentTarget.contains(relatedTarget);

type Way = CallDraft["kind"] | "whenReady" | "soonest";
const WAYS: readonly Way[] = ["leaveAt", "arriveBy", "whenReady", "soonest"];

const wayOf = ({ kind, whenReady, soonest }: CallDraft): Way => {
  if (whenReady === true) return "whenReady";
  return soonest === true ? "soonest" : kind;
};
const chosenWay = (way: Way): Partial<CallDraft> => {
  const kind = way === "arriveBy" ? way : "leaveAt";
  return { kind, whenReady: way === "whenReady", soonest: way === "soonest" };
};

/** The time, and whether it is one that the service takes. */
export function When({
  region,
  draft,
  now,
  change,
  refusalAt,
  isChange,
}: CallFieldsProps & { region: RegionInfo; now: number; isChange: boolean }) {
  const { t } = useText();
  const unlike = useUnlikeDays(region);
  const world = { now, region, unlike };
  const problem = checkTimes(world)(draft.time);
  const saidOf = (part: TimeProblem["part"]) =>
    problem?.part === part ? t(problem.key, problem.values) : undefined;
  return (
    <>
      <ChoiceField
        label={t("dispatcher.call.when")}
        small
        choices={WAYS.filter((way) => !(isChange && way === "whenReady")).map((value) => ({
          ...{ value, label: t(value === "soonest" ? "offers.asSoon" : `dispatcher.call.${value}`) },
        }))}
        value={wayOf(draft)}
        onChange={(way) => change(chosenWay(way))}
        error={draft.soonest === true ? refusalAt("when") : undefined}
      />
      {draft.soonest !== true && (
        <DayTimeField
          value={draft.time}
          onChange={(time) => change({ time })}
          now={now}
          horizonDays={region.bookingHorizonDays}
          hours={hoursOf(region.serviceHours)}
          unlike={unlike}
          earliest={now}
          error={saidOf("day")}
          timeError={saidOf("time") ?? refusalAt("when")}
        />
      )}
      {draft.soonest !== true && problem === undefined && isLeadTimeShort(draft.time, world) && (
        <p className="soft">{t("dispatcher.call.leadTimeShort")}</p>
      )}
    </>
  );
}

/** Who travels, with what aid, with how much help. */
export function Needs({ region, draft, change, refusalAt }: CallFieldsProps & { region: RegionInfo }) {
  const { t } = useText();
  const counts = Array.from({ length: region.maxCompanions + 1 }, (_, count) => String(count));
  return (
    <>
      <SelectField
        label={t("dispatcher.call.aid")}
        options={mobilityAids.map((aid) => ({ value: aid, label: t(`aid.${aid}`) }))}
        value={draft.aid}
        onChange={(aid) => change({ aid })}
      />
      <ChoiceField
        label={t("dispatcher.call.companions")}
        small
        choices={counts.map((count) => ({ value: count, label: count }))}
        value={String(draft.companions)}
        onChange={(count) => change({ companions: Number(count) })}
        error={refusalAt("companions")}
      />
      <MoreNeeds {...{ draft, change }} most={region.maxCompanions} />
      <SelectField
        label={t("dispatcher.call.assistance")}
        options={assistances.map((help) => ({ value: help, label: t(`assistance.${help}`) }))}
        value={draft.assistance}
        onChange={(assistance) => change({ assistance })}
      />
      <SelectField
        label={t("dispatcher.call.purpose")}
        options={purposes.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <Doors {...{ draft, change }} />
      <TextField
        label={t("dispatcher.call.note")}
        lines={2}
        maxLength={500}
        value={draft.note}
        onChange={(note) => change({ note })}
        error={refusalAt("note")}
      />
    </>
  );
}

/** How the driver finds the door: after what has to be asked, for it rarely is. */
function Doors({ draft, change }: Pick<CallFieldsProps, "draft" | "change">) {
  const { t } = useText();
  return ENDS.map(
    (end) =>
      draft[end].place !== undefined && (
        <TextField
          key={end}
          label={t(`dispatcher.call.door.${end}`)}
          maxLength={300}
          value={draft[end].note}
          onChange={(note) => change({ [end]: { ...draft[end], note } })}
        />
      ),
  );
}
