import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { instant, toIso } from "../../../shared/time/units.ts";
import type { ApiError } from "../../api/index.ts";
import { hoursOf, useUnlikeDays } from "../../request/serviceDays.ts";
import { draftInstant, wallOf, wayHomeBy } from "../../request/wish.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import { DayTimeField } from "../../ui/fields/pickers.ts";
import { instantAt } from "../../ui/i18n/zone.ts";
import { useErrorText, useText } from "../../ui/index.ts";
import type { CallFieldsProps } from "./CallFields.tsx";

/** People mostly want to be fetched so long after they have set out. */
const STAY_MS = 2 * 3_600_000;
const QUARTER_MS = 15 * 60_000;

interface WayBackProps extends Pick<CallFieldsProps, "draft" | "change"> {
  readonly region: RegionInfo;
  readonly now: number;
  /** What the server said about the request. */
  readonly error: ApiError | null;
}

export const isOfWayBack = (error: ApiError | null): boolean => error?.field?.startsWith("wayHome") === true;

/** Whether the caller is to be brought back: promised together with the way there, or neither. */
export function WayBack({ region, draft, now, change, error }: WayBackProps) {
  const { t, zone } = useText();
  const unlike = useUnlikeDays(region);
  const errorText = useErrorText();
  const { wayHome } = draft;
  const refusal = error !== null && isOfWayBack(error) ? errorText(error) : undefined;
  const first = toIso(instant(Math.ceil((draftInstant(draft, zone) + STAY_MS) / QUARTER_MS) * QUARTER_MS));
  if (draft.whenReady === true) return null; // who is fetched when ready is on the way back already
  return (
    <>
      <ChoiceField
        label={t("dispatcher.call.back")}
        small
        choices={(["none", "leaveAt", "whenReady"] as const).map((value) => ({
          ...{ value, label: t(`dispatcher.call.back.${value}`) },
        }))}
        value={wayHome?.kind ?? "none"}
        onChange={(kind) => change({ wayHome: wayHomeBy(kind, { known: wayHome, first }) })}
        error={wayHome?.kind === "whenReady" ? refusal : undefined}
      />
      {wayHome?.kind === "leaveAt" && (
        <DayTimeField
          value={wallOf(wayHome.at, zone)}
          onChange={({ day, hour, minute }) =>
            change({ wayHome: { kind: "leaveAt", at: toIso(instantAt(day, hour, minute, zone)) } })
          }
          now={now}
          horizonDays={region.bookingHorizonDays}
          hours={hoursOf(region.serviceHours)}
          unlike={unlike}
          earliest={now}
          timeError={refusal}
        />
      )}
    </>
  );
}
