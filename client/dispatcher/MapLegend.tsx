import { VehicleSign } from "../map/index.ts";
import { useText } from "../ui/index.ts";
import type { VehicleActivity } from "./board.ts";
import { STATE } from "./vehicleMarks.ts";

const ACTIVITIES: readonly VehicleActivity[] = ["free", "toPickup", "busy", "off"];

/** What the marks on the map mean, and that the lists say the same. */
export function MapLegend() {
  const { t } = useText();
  return (
    <div className="legend soft">
      <ul className="legend__marks">
        {ACTIVITIES.map((activity) => (
          <li key={activity}>
            <VehicleSign state={STATE[activity]} />
            {t(`dispatch.vehicle.${activity}`)}
          </li>
        ))}
      </ul>
      <p className="visually-hidden">{t("dispatch.map.hint")}</p>
    </div>
  );
}
