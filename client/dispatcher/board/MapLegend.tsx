import { ClusterSign, DEVICE_STATES, DeviceSign, VehicleSign } from "../../map/index.ts";
import { Button, useText } from "../../ui/index.ts";
import type { VehicleActivity } from "../day/board.ts";
import { useShownDay } from "../day/shownDay.ts";
import { ESTIMATED, STATE } from "./vehicleMarks.ts";

const ACTIVITIES: readonly VehicleActivity[] = ["free", "toPickup", "busy", "off"];

/** What the marks on the map mean, that the lists say the same, and the way to the list of keys. */
export function MapLegend({ onHelp }: { onHelp: () => void }) {
  const { t } = useText();
  const { is } = useShownDay();
  return (
    <div className="legend soft">
      {is === "today" ? (
        <ul className="legend__marks">
          {ACTIVITIES.map((activity) => (
            <li key={activity}>
              <VehicleSign state={STATE[activity]} />
              {t(`dispatcher.vehicle.${activity}`)}
            </li>
          ))}
          {DEVICE_STATES.map((device) => (
            <li key={device}>
              <DeviceSign device={device} />
              {t(`dispatcher.vehicle.device.${device}`)}
            </li>
          ))}
          <li>
            <ClusterSign /> {t("dispatcher.map.clusterSign")}
          </li>
          <li>
            <b aria-hidden="true">2</b> {t("dispatcher.map.aboardNumber")}
          </li>
          <li>
            <b aria-hidden="true">┅</b> {t("dispatcher.roads.onMap")}
          </li>
          <li>
            <b aria-hidden="true">{ESTIMATED}</b> {t("dispatcher.map.estimated")}
          </li>
        </ul>
      ) : (
        <p>{t("dispatcher.day.map")}</p>
      )}
      <p className="visually-hidden">{t("dispatcher.map.hint")}</p>
      <Button look="quiet" aria-label={t("dispatcher.keys.title")} onPress={onHelp}>
        <kbd>?</kbd>
      </Button>
    </div>
  );
}
