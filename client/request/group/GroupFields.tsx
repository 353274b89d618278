import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { instant, toIso } from "../../../shared/time/units.ts";
import { searchPlaces } from "../../api/index.ts";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { type DayTime, DayTimeField, PlaceField } from "../../ui/fields/pickers.ts";
import { instantAt } from "../../ui/i18n/zone.ts";
import { useText } from "../../ui/index.ts";
import { hoursOf, useUnlikeDays } from "../serviceDays.ts";
import { wallOf, wayHomeBy } from "../wish.ts";
import type { GroupFieldsProps } from "./GroupMembers.tsx";
import { destined } from "./groupDraft.ts";

/** One for all of them. */
export function Destination({ draft, change }: GroupFieldsProps) {
  const { t } = useText();
  return (
    <PlaceField
      label={t("group.to")}
      text={draft.toText}
      onTextChange={(toText) => change({ toText, to: undefined })}
      onChoose={(place, kind) => change(destined(place, kind))}
      search={searchPlaces}
    />
  );
}

/** People mostly stay so long. */
const STAY_MS = 2 * 3_600_000;

interface TimesProps extends GroupFieldsProps {
  readonly region: RegionInfo;
  readonly now: number;
  readonly isStaff: boolean;
}

/** When, how home, and, on the telephone, who leads. */
export function Times({ draft, change, region, now, isStaff }: TimesProps) {
  const { t } = useText();
  const { kind, time, wayHome, leader } = draft;
  const zone = region.timeZone;
  const unlike = useUnlikeDays(region);
  const at = ({ day, hour, minute }: DayTime) => instantAt(day, hour, minute, zone);
  const offered = {
    now,
    horizonDays: region.bookingHorizonDays,
    hours: hoursOf(region.serviceHours),
    unlike,
  };
  const first = toIso(instant(at(time) + STAY_MS));
  return (
    <>
      <ChoiceField
        label={t("group.when")}
        choices={(["arriveBy", "leaveAt"] as const).map((value) => ({ value, label: t(`group.${value}`) }))}
        value={kind}
        onChange={(chosen) => change({ kind: chosen })}
      />
      <DayTimeField
        value={time}
        onChange={(chosen) => change({ time: chosen })}
        earliest={now}
        {...offered}
      />
      <ChoiceField
        label={t("group.back")}
        choices={(["none", "leaveAt", "whenReady"] as const).map((value) => ({
          ...{ value, label: t(`group.back.${value}`) },
        }))}
        value={wayHome?.kind ?? "none"}
        onChange={(chosen) => change({ wayHome: wayHomeBy(chosen, { known: wayHome, first }) })}
      />
      {wayHome?.kind === "leaveAt" && (
        <DayTimeField
          value={wallOf(wayHome.at, zone)}
          onChange={(chosen) => change({ wayHome: { kind: "leaveAt", at: toIso(at(chosen)) } })}
          earliest={now}
          {...offered}
        />
      )}
      {isStaff && (
        <TextField
          label={t("group.leader")}
          hint={t("group.leaderHint")}
          value={leader}
          onChange={(name) => change({ leader: name })}
        />
      )}
    </>
  );
}
