import type { Manifest } from "../../../shared/schemas/driving.ts";
import { useServiceNow } from "../../state/index.ts";
import { useText, ViewTitle } from "../../ui/index.ts";

/** Which shift, which vehicle. */
export function ShiftHeader({ manifest }: { manifest: Manifest }) {
  const { t, formats } = useText();
  const now = useServiceNow(10_000);
  const { vehicle } = manifest;
  return (
    <div className="driver__shift stack stack--tight">
      <div className="row row--apart">
        <ViewTitle>
          {t("driver.shift", { from: formats.time(manifest.starts), until: formats.time(manifest.ends) })}
        </ViewTitle>
        <span className="driver__clock numbers">{formats.time(now)}</span>
      </div>
      <p className="driver__day soft">
        <span>{formats.relativeDay(manifest.serviceDay, now)}</span>
        <span>
          {vehicle.plate}, {vehicle.model}, {t(vehicle.lift ? "driver.lift" : "driver.noLift")}
        </span>
      </p>
    </div>
  );
}
