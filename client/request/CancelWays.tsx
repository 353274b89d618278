import type { RiderTrip } from "../../shared/schemas/trips.ts";
import { ChoiceField } from "../ui/fields/index.ts";
import { useText } from "../ui/index.ts";

/** What is cancelled of an outing; "": not said yet. */
export type CancelledWays = "" | "this" | "all";

/** Nothing is cancelled before that is said, unless the trip is no way of an outing. */
export const isWaysMissing = ({ outing }: Pick<RiderTrip, "outing">, ways: CancelledWays): boolean =>
  outing !== undefined && ways === "";

/** As it is sent. */
export const bothOf = (ways: CancelledWays): { both?: boolean } =>
  ways === "" ? {} : { both: ways === "all" };

interface CancelWaysProps {
  readonly trip: Pick<RiderTrip, "outing">;
  readonly value: CancelledWays;
  readonly onChange: (ways: CancelledWays) => void;
}

/** Asked where a trip is one of several that were promised together. */
export function CancelWays({ trip, value, onChange }: CancelWaysProps) {
  const { t } = useText();
  if (trip.outing === undefined) return null;
  return (
    <ChoiceField<CancelledWays>
      label={t("outing.cancelWhat")}
      choices={[
        { value: "all", label: t("outing.cancelAll") },
        { value: "this", label: t("outing.cancelThis") },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
