import type { LatLng } from "../../../shared/geo/index.ts";
import type { RegionInfo, RegionMap } from "../../../shared/schemas/region.ts";
import { useText } from "../../ui/index.ts";

interface JumpToProps {
  readonly region: RegionInfo;
  readonly districts: RegionMap["districts"];
  readonly onJump: (points: readonly LatLng[]) => void;
}

const REGION = "region";

/** Brings a district into view, or the whole region. */
export function JumpTo({ region, districts, onJump }: JumpToProps) {
  const { t, locale } = useText();
  const jump = (to: string) => {
    const { southWest, northEast } = region.bounds;
    const outline = districts.find(({ id }) => id === to)?.outline;
    const border = (outline ?? []).map(([lon, lat]) => ({ lat, lon }));
    if (to !== "") onJump(to === REGION ? [southWest, northEast] : border);
  };
  return (
    <label className="map-jump">
      <span className="visually-hidden">{t("dispatcher.map.jump")}</span>
      <select className="native-select" value="" onChange={({ target }) => jump(target.value)}>
        <option value="">{t("dispatcher.map.jump")}</option>
        <option value={REGION}>{t("dispatcher.map.region")}</option>
        {districts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[locale]}
          </option>
        ))}
      </select>
    </label>
  );
}
