import { isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { Callout, useText } from "../../ui/index.ts";
import { blockingLines } from "./blockingLines.ts";
import { Concede } from "./ConcedeDialog.tsx";

/** So many ways out stand in sight; the list of all vehicles has the rest. */
const WAYS_SHOWN = 3;

/** Why a trip has no vehicle, the nearest ways out, and on demand every vehicle with what stands in its way. */
export function WhyNot({ trip }: { trip: BoardTripDetail }) {
  const { t, tReason } = useText();
  const lines = blockingLines(trip, { t, tReason });
  if (lines.length === 0) return null;
  const isOpen = isUnassigned(trip);
  const ways = trip.refusal.filter(({ relaxation }) => relaxation !== undefined).slice(0, WAYS_SHOWN);
  return (
    <Callout tone={isOpen ? "bad" : "info"} title={t("dispatcher.trip.why")}>
      <ul className="why">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isOpen && trip.blocking !== undefined && trip.refusal.length === 0 && (
        <p>{t("dispatcher.trip.fits")}</p>
      )}
      {ways.length > 0 && (
        <div>
          <p className="callout__title">{t("dispatcher.trip.nearest")}</p>
          <ul className="why">
            {ways.map((way) => (
              <li key={way.shiftId}>
                <span className="plate">{way.plate}</span> {way.relaxation && tReason(way.relaxation)}{" "}
                {isOpen && <Concede trip={trip} way={way} />}
              </li>
            ))}
          </ul>
        </div>
      )}
      {trip.refusal.length > 0 && <Vehicles refusal={trip.refusal} />}
    </Callout>
  );
}

function Vehicles({ refusal }: Pick<BoardTripDetail, "refusal">) {
  const { t, tReason } = useText();
  return (
    <details>
      <summary>{t("dispatcher.trip.blocking")}</summary>
      <ul className="why">
        {refusal.map((line) => (
          <li key={line.shiftId}>
            <span className="plate">{line.plate}</span> {tReason(line.blocking)}
            {line.relaxation !== undefined && (
              <span className="soft">
                {" "}
                {t("dispatcher.trip.relaxation")}: {tReason(line.relaxation)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
