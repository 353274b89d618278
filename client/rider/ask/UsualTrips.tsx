import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { PlaceLabel, useText } from "../../ui/index.ts";
import { usualTrips } from "./ownHistory.ts";

/** The ways that this person goes most: each leads straight to the check. */
export function UsualTrips({ trips }: { trips: readonly RiderTrip[] }) {
  const { t } = useText();
  const usual = usualTrips(trips);
  if (usual.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h2>{t("flow.usual")}</h2>
      <ul className="stack stack--tight">
        {usual.map(({ id, pickup, dropoff }) => (
          <li key={id}>
            <a className="button button--secondary button--wide" href={`#/ask/${id}`}>
              <span>
                <PlaceLabel of={pickup} /> → <PlaceLabel of={dropoff} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
