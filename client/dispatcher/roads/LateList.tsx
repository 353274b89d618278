import type { LatePerson } from "../../../shared/schemas/roads.ts";
import { useText } from "../../ui/index.ts";
import { Who } from "../rescue/RescuePeople.tsx";

interface LateListProps {
  readonly late: readonly LatePerson[];
  /** For whom it comes out otherwise than it was shown before. */
  readonly changed?: readonly string[];
  /** What becomes of them. */
  readonly about?: string;
}

/** Who would be late, and how to call them. */
export function LateList({ late, changed = [], about }: LateListProps) {
  const { t, tReason, formats } = useText();
  if (late.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-label={t("dispatcher.roads.late")}>
      <h2>{t("dispatcher.roads.late")}</h2>
      <p className="soft">{about ?? t("dispatcher.roads.late.what")}</p>
      <ul className="rescue__people">
        {late.map((person) => {
          const { pickup, dropoff, reason, promised } = person;
          return (
            <li key={person.tripId} className="card stack stack--tight">
              <Who person={person} isChanged={changed.includes(person.tripId)} />
              <p>
                {person.fromPlate}
                {pickup !== undefined && ` · ${t("dispatcher.roads.pickup", { time: formats.time(pickup) })}`}
                {dropoff !== undefined &&
                  ` · ${t("dispatcher.roads.dropoff", { time: formats.time(dropoff) })}`}
                {promised !== undefined &&
                  ` · ${t("dispatcher.trouble.promised", { window: formats.timeRange(promised) })}`}
              </p>
              {reason !== undefined && <p className="soft">{tReason(reason)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
