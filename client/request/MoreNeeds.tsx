import { ChoiceField } from "../ui/fields/index.ts";
import { useText } from "../ui/index.ts";
import { type Draft, type InVehicle, inVehicle } from "./wish.ts";

interface MoreNeedsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** How many may come along at most. */
  readonly most: number;
}

const MOST_CHILD_SEATS = 2;

/** What few need, asked only where it can be so. What nobody answers is taken from the rider's record. */
export function MoreNeeds({ draft, change, most }: MoreNeedsProps) {
  const { t } = useText();
  const { inVehicle: chosen = "asUsual", childSeats = 0, guideDog = false } = draft;
  const seats = Array.from({ length: Math.min(most, MOST_CHILD_SEATS) + 1 }, (_, count) => String(count));
  const chairTexts: Record<InVehicle, string> = {
    asUsual: t("need.asUsual"),
    stays: t("need.staysInChair"),
    changes: t("need.changesSeat"),
  };
  return (
    <>
      {draft.aid === "wheelchair" && (
        <ChoiceField
          label={t("need.inVehicle")}
          choices={inVehicle.map((value) => ({ value, label: chairTexts[value] }))}
          value={chosen}
          onChange={(value) => change({ inVehicle: value })}
          small
        />
      )}
      <ChoiceField
        label={t("need.childSeats.label")}
        choices={seats.map((count) => ({ value: count, label: count }))}
        value={String(childSeats)}
        onChange={(count) => change({ childSeats: Number(count) })}
        small
      />
      <ChoiceField
        label={t("need.guideDog.label")}
        choices={[
          { value: "no", label: t("need.no") },
          { value: "yes", label: t("need.yes") },
        ]}
        value={guideDog ? "yes" : "no"}
        onChange={(answer) => change({ guideDog: answer === "yes" })}
        small
      />
    </>
  );
}
