import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { toIso } from "../../../shared/time/units.ts";
import { type Draft, wallOf, wayHomeBy } from "../../request/wish.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import { DayTimeField } from "../../ui/fields/pickers.ts";
import { instantAt, useText } from "../../ui/index.ts";
import type { DraftWorld } from "./draft.ts";
import type { FieldErrors } from "./fieldErrors.ts";
import { firstWayHome } from "./wayHome.ts";

export interface BackQuestionProps extends Pick<FieldErrors, "idOf"> {
  readonly draft: Draft;
  readonly edit: (part: Partial<Draft>) => void;
  readonly region: RegionInfo;
  readonly world: () => DraftWorld;
  readonly error: string | undefined;
}

const ways = ["none", "leaveAt", "whenReady"] as const;

/** Whether and how they come back: from a time on, when ready, or otherwise. */
export function BackQuestion({ draft, edit, region, world, error, idOf }: BackQuestionProps) {
  const { t, zone } = useText();
  const { wayHome } = draft;
  const { now, hours, unlike } = world();
  const times = { known: wayHome, first: firstWayHome(draft, zone) };
  return (
    <div className="card ask__section" id={idOf("wayHome")}>
      <ChoiceField
        label={t("flow.back.how")}
        choices={ways.map((value) => ({ value, label: t(`flow.back.${value}`) }))}
        value={wayHome?.kind ?? "none"}
        onChange={(kind) => edit({ wayHome: wayHomeBy(kind, times) })}
        error={wayHome?.kind === "leaveAt" ? undefined : error}
      />
      {wayHome?.kind === "whenReady" && <p>{t("flow.whenReady.means")}</p>}
      {wayHome?.kind === "leaveAt" && (
        <DayTimeField
          value={wallOf(wayHome.at, zone)}
          onChange={({ day, hour, minute }) =>
            edit({ wayHome: { kind: "leaveAt", at: toIso(instantAt(day, hour, minute, zone)) } })
          }
          {...{ now, hours, unlike, error }}
          horizonDays={region.bookingHorizonDays}
        />
      )}
    </div>
  );
}
