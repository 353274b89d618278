import { type FormEvent, useState } from "react";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { AskedClosure } from "../../../shared/schemas/roads.ts";
import { useServiceNow } from "../../state/index.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import { Button, serviceTime, useText } from "../../ui/index.ts";
import { MomentField } from "./MomentField.tsx";
import { RoadFields } from "./RoadFields.tsx";
import { RoadsMap } from "./RoadsMap.tsx";
import { askedOf, emptyDraft, type RoadDraft, roadKinds } from "./roadDraft.ts";

interface RoadFormProps {
  readonly region: RegionInfo;
  /** What the plan that is shown would close. */
  readonly lines: readonly (readonly LatLng[])[] | undefined;
  readonly onLook: (asked: AskedClosure) => void;
}

/** Which road, and from when until when; everything by keyboard, the map besides. */
export function RoadForm({ region, lines, onLook }: RoadFormProps) {
  const { t, zone } = useText();
  const today = serviceTime(useServiceNow(60_000), zone).day;
  const [draft, setDraft] = useState(() => emptyDraft(today));
  const change = (part: Partial<RoadDraft>) => setDraft((known) => ({ ...known, ...part }));
  const asked = askedOf(draft, zone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asked !== undefined) onLook(asked);
  };
  return (
    <section className="stack" aria-label={t("dispatcher.roads.close")}>
      <h2>{t("dispatcher.roads.close")}</h2>
      <form className="stack" onSubmit={submit} noValidate>
        <ChoiceField
          label={t("dispatcher.roads.kind")}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          choices={roadKinds.map((value) => ({ value, label: t(`dispatcher.roads.kind.${value}`) }))}
        />
        <RoadFields draft={draft} change={change} />
        <MomentField
          label={t("dispatcher.roads.from")}
          hint={t("dispatcher.roads.from.hint")}
          value={draft.begins}
          today={today}
          onChange={(begins) => change({ begins })}
        />
        <MomentField
          label={t("dispatcher.roads.until")}
          hint={t("dispatcher.roads.until.hint")}
          value={draft.ends}
          today={today}
          onChange={(ends) => change({ ends })}
        />
        <div className="row">
          <Button type="submit" isDisabled={asked === undefined}>
            {t("dispatcher.roads.look")}
          </Button>
        </div>
      </form>
      <RoadsMap
        region={region}
        lines={lines}
        points={draft.kind === "map" ? draft.points : []}
        {...(draft.kind === "map" && {
          onPoint: (point) =>
            change({ points: draft.points.length === 2 ? [point] : [...draft.points, point] }),
        })}
      />
    </section>
  );
}
