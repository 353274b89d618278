import { sql } from "kysely";
import { instant } from "../../../shared/time/index.ts";
import type { StopChance } from "../../domain/trips/model.ts";

export interface ChanceRow {
  chance: number | null;
  likely_from: Date | null;
  likely_until: Date | null;
  endangered: boolean;
  late_told: boolean;
}

/** What is likely of a stop, as far as anybody has looked. */
export const toChance = ({
  chance,
  likely_from: from,
  likely_until: until,
  endangered,
  late_told: isLateTold,
}: ChanceRow): StopChance => ({
  chance: chance ?? undefined,
  isEndangered: endangered,
  isLateTold,
  ...(from !== null &&
    until !== null && { likely: { from: instant(from.getTime()), until: instant(until.getTime()) } }),
});

/** Of a trip's two stops, `sp` and `sd`. */
export const placedChanceColumns = sql`
  sp.chance AS pickup_chance, sp.likely_from AS pickup_likely_from, sp.likely_until AS pickup_likely_until,
  sp.endangered AS pickup_endangered, sp.late_told AS pickup_late_told, sd.chance AS dropoff_chance, sd.likely_from AS dropoff_likely_from,
  sd.likely_until AS dropoff_likely_until, sd.endangered AS dropoff_endangered,
  sd.late_told AS dropoff_late_told`;
type Of<End extends string> = { [K in keyof ChanceRow as `${End}_${K}`]: ChanceRow[K] };
export type PlacedChanceRow = Of<"pickup"> & Of<"dropoff">;

export const toPlacedChance = (row: PlacedChanceRow, end: "pickup" | "dropoff"): StopChance =>
  toChance({
    chance: row[`${end}_chance`],
    likely_from: row[`${end}_likely_from`],
    likely_until: row[`${end}_likely_until`],
    endangered: row[`${end}_endangered`],
    late_told: row[`${end}_late_told`],
  });
