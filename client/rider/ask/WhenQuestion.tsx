import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { Draft } from "../../request/wish.ts";
import { type Choice, ChoiceField } from "../../ui/fields/index.ts";
import { DayTimeField } from "../../ui/fields/pickers.ts";
import { useText } from "../../ui/index.ts";
import { type DraftWorld, earliestAsk } from "./draft.ts";
import type { FieldErrors } from "./fieldErrors.ts";

export interface WhenQuestionProps extends FieldErrors {
  readonly draft: Draft;
  readonly edit: (part: Partial<Draft>) => void;
  readonly region: RegionInfo;
  readonly world: () => DraftWorld;
  /** On a way home it may be nobody's to know when. */
  readonly canBeWhenReady: boolean;
}

type Way = Draft["kind"] | "soonest" | "whenReady";

const wayOf = ({ kind, soonest, whenReady }: Draft): Way =>
  whenReady === true ? "whenReady" : soonest === true ? "soonest" : kind;
const chosenWay = (way: Way): Partial<Draft> => ({
  kind: way === "arriveBy" ? way : "leaveAt",
  ...{ soonest: way === "soonest", whenReady: way === "whenReady" },
});

export function WhenQuestion(props: WhenQuestionProps) {
  const { draft, edit, region, world, canBeWhenReady, errorOf, idOf } = props;
  const { t } = useText();
  const { now, hours, unlike } = world();
  const way = wayOf(draft);
  const choices: Choice<Way>[] = [
    { value: "leaveAt", label: t("ask.leaveAt") },
    { value: "arriveBy", label: t("ask.arriveBy") },
    { value: "soonest", label: t("offers.asSoon") },
    ...(canBeWhenReady ? [{ value: "whenReady" as const, label: t("flow.whenReady") }] : []),
  ];
  return (
    <div className="card ask__section">
      <ChoiceField
        label={t("ask.kind")}
        choices={choices}
        value={way}
        onChange={(next) => edit(chosenWay(next))}
      />
      {way === "whenReady" && <p>{t("flow.whenReady.means")}</p>}
      <div id={idOf("when")}>
        {way !== "soonest" && (
          <DayTimeField
            value={draft.time}
            onChange={(time) => edit({ time })}
            now={now}
            horizonDays={region.bookingHorizonDays}
            hours={hours}
            unlike={unlike}
            earliest={earliestAsk(world())}
            error={errorOf("when")}
          />
        )}
        {way === "soonest" && errorOf("when") !== undefined && <p role="alert">{errorOf("when")}</p>}
      </div>
    </div>
  );
}
