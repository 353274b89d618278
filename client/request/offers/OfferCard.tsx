import type { Offer } from "../../../shared/schemas/offers.ts";
import { Button, useText } from "../../ui/index.ts";
import { OnwardWays } from "./OnwardWays.tsx";
import "./offers.css";

export interface OfferCardProps {
  readonly offer: Offer;
  readonly no: number;
  /** The key that takes it, for who books by them. */
  readonly byKeys: boolean;
  readonly now: number;
  readonly isTaking: boolean;
  readonly onTake: () => void;
}

/** One time with all that is known of it before it is taken. */
export function OfferCard({ offer, no, byKeys, now, isTaking, onTake }: OfferCardProps) {
  const { t, formats } = useText();
  const { pickupWindow, reason, latestArrival, marginMinutes, rideMinutes, longestRideMinutes } = offer;
  const [from, until] = [formats.time(pickupWindow.from), formats.time(pickupWindow.until)];
  const margin = marginMinutes === undefined ? "" : `, ${t("offers.margin", { minutes: marginMinutes })}`;
  return (
    <article className="card offer">
      <p className="offer__reason">
        {byKeys && <kbd>{no}</kbd>} {t(`offers.reason.${reason.code}`, { minutes: reason.minutes ?? 0 })}
      </p>
      <p className="offer__window">
        <span className="offer__day">{formats.relativeDay(pickupWindow.from, now)}</span>{" "}
        {t("offers.window", { from, until })}
      </p>
      <ul className="offer__facts">
        <li>
          {t("offers.arrival", { time: formats.time(latestArrival) })}
          {margin}
        </li>
        <li>{t("offers.ride", { minutes: rideMinutes, longest: longestRideMinutes })}</li>
        <li>{t(`offers.sharing.${offer.sharing}`)}</li>
        <li>{t(`offers.vehicle.${offer.vehicle}`)}</li>
        <li>{t(`assistance.${offer.assistance}`)}</li>
      </ul>
      <OnwardWays offer={offer} />
      <Button
        look={no === 1 ? "primary" : "secondary"}
        large
        wide
        onPress={onTake}
        isDisabled={isTaking}
        {...(!isTaking && { "aria-label": t("offers.chooseNamed", { from, until }) })}
      >
        {isTaking ? t("offers.confirming") : t(offer.firstAlone ? "offers.firstAlone.take" : "offers.choose")}
      </Button>
    </article>
  );
}
