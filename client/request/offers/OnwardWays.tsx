import type { Offer } from "../../../shared/schemas/offers.ts";
import { placeText, useText } from "../../ui/index.ts";

type Way = NonNullable<Offer["onward"]>[number];

/** The other ways of an outing, each with what is promised of it; or that there are none. */
export function OnwardWays({ offer }: { readonly offer: Offer }) {
  const { t } = useText();
  const { onward = [], firstAlone, pickup } = offer;
  const isHome = ({ dropoff }: Way) =>
    dropoff.point.lat === pickup.point.lat && dropoff.point.lon === pickup.point.lon;
  if (firstAlone) return <p className="offer__alone">{t("offers.firstAlone")}</p>;
  if (onward.length === 0) return null;
  return (
    <ul className="offer__facts">
      {onward.map((way) => (
        <li key={way.pickupWindow.from}>
          <OneWay way={way} isHome={isHome(way)} />
        </li>
      ))}
    </ul>
  );
}

function OneWay({ way, isHome }: { readonly way: Way; readonly isHome: boolean }) {
  const { t, locale, formats } = useText();
  const place = placeText(way.dropoff, locale);
  if (way.whenReady)
    return t(isHome ? "offers.onward.homeReady" : "offers.onward.onReady", {
      ...{ place, time: formats.time(way.requested.at) },
    });
  const { from, until } = way.pickupWindow;
  return t(isHome ? "offers.onward.home" : "offers.onward.on", {
    ...{ place, from: formats.time(from), until: formats.time(until) },
  });
}
