import type { VehicleGlimpse } from "../../../shared/schemas/trips.ts";
import { ButtonLink, useText } from "../../ui/index.ts";
import { Pictogram } from "../../ui/Pictogram.tsx";

/** How to recognize the vehicle, and whom to call. */
export function VehicleCard({ vehicle }: { vehicle: VehicleGlimpse }) {
  const { t } = useText();
  return (
    <section className="card">
      <h2>{t("trip.vehicle")}</h2>
      <dl className="facts">
        <div>
          <dt>{t("trip.plate")}</dt>
          <dd>
            <Pictogram name="vehicle" />
            <span className="trip__plate">{vehicle.plate}</span>
          </dd>
        </div>
        <div>
          <dt>{t("trip.model")}</dt>
          <dd>{vehicle.model}</dd>
        </div>
        <div>
          <dt>{t("trip.driver")}</dt>
          <dd>{vehicle.driverName}</dd>
        </div>
      </dl>
      {vehicle.driverPhone !== "" && (
        <ButtonLink href={`tel:${vehicle.driverPhone}`} icon="phone">
          {t("trip.callDriver")}, <span className="numbers">{vehicle.driverPhone}</span>
        </ButtonLink>
      )}
    </section>
  );
}
