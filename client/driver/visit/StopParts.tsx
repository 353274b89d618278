import type { MobilityAid, StopPlace as Place } from "../../../shared/schemas/common.ts";
import type { ManifestStop } from "../../../shared/schemas/driving.ts";
import { useStore } from "../../state/index.ts";
import {
  ApproximateMark,
  Badge,
  ButtonLink,
  Icon,
  type IconName,
  PlaceLabel,
  useText,
} from "../../ui/index.ts";
import { hrefOf, linksTo } from "./handOff.ts";
import { navigatorChoice } from "./navigatorChoice.ts";

const aidIcons: Record<MobilityAid, IconName> = {
  none: "person",
  walker: "walker",
  wheelchair: "chair",
  powerWheelchair: "chair",
};
const LATE_FROM_MINUTES = 5;

/** What was promised, what is expected, and whether that is too late. */
export function StopTimes({ stop }: { stop: ManifestStop }) {
  const { t, formats } = useText();
  const { window } = stop;
  const late =
    window === undefined ? 0 : Math.round((Date.parse(stop.estimated) - Date.parse(window.until)) / 60_000);
  const promised =
    window &&
    (stop.kind === "pickup"
      ? t("driver.window", { window: formats.timeRange(window) })
      : t("driver.mustBeThere", { time: formats.time(window.until) }));
  return (
    <div className="row numbers stop-times">
      <span className="next-stop__time" aria-hidden="true">
        {formats.time(stop.estimated)}
      </span>
      <span className="visually-hidden">{t("driver.expected", { time: formats.time(stop.estimated) })}</span>
      {promised !== undefined && <span>{promised}</span>}
      {late >= LATE_FROM_MINUTES && (
        <Badge tone="bad" icon="clock">
          {t("driver.late", { minutes: late })}
        </Badge>
      )}
    </div>
  );
}

export function StopPlace({ place, large = false }: { place: Place; large?: boolean }) {
  const { t } = useText();
  return (
    <div>
      <p className={large ? "next-stop__place" : undefined}>
        <PlaceLabel of={place} />
      </p>
      <ApproximateMark place={place} reader="staff" />
      {place.note !== undefined && (
        <p>
          <strong>{t("driver.entrance")}:</strong> {place.note}
        </p>
      )}
    </div>
  );
}

/** The rider and what they need, each in words with its picture. */
export function StopNeeds({ stop }: { stop: ManifestStop }) {
  const { t } = useText();
  const needs: { icon: IconName; text: string }[] = [
    { icon: aidIcons[stop.aid], text: t(`aid.${stop.aid}`) },
    { icon: "people", text: t("driver.companions", { count: stop.companions }) },
    { icon: "help", text: t(`assistance.${stop.assistance}`) },
  ];
  if (stop.group !== undefined)
    needs.push({ icon: "flag", text: t("driver.group", { name: stop.group.leader }) });
  if (stop.note !== undefined) needs.push({ icon: "note", text: stop.note });
  return (
    <div className="stack stack--tight">
      <p className="next-stop__rider">{stop.rider.name}</p>
      <ul className="needs" aria-label={t("driver.needs", { name: stop.rider.name })}>
        {needs.map(({ icon, text }) => (
          <li key={icon}>
            <Icon name={icon} size={24} />
            <span>{text}</span>
          </li>
        ))}
        {stop.tasks.map((task) => (
          <li key={task.code}>
            <Icon name="check" size={24} />
            <span>{t(`driver.task.${task.code}`, { count: task.count ?? 0, name: task.name ?? "" })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Call the rider; hand the drive over to whoever leads the way, in a tab of its own. */
export function StopContacts({ stop }: { stop: ManifestStop }) {
  const { t } = useText();
  const navigator = useStore(navigatorChoice);
  return (
    <div className="next-stop__contacts">
      {stop.rider.phone !== "" && (
        <ButtonLink
          href={`tel:${stop.rider.phone}`}
          icon="phone"
          aria-label={t("driver.callRider", { name: stop.rider.name })}
        >
          {t("common.call")}
        </ButtonLink>
      )}
      <ButtonLink
        href={hrefOf(linksTo[navigator](stop.place.point), window.navigator.userAgent)}
        target="_blank"
        rel="noreferrer"
        icon="route"
      >
        {t("driver.route", { navigator: t(`driver.navigator.${navigator}`) })}
      </ButtonLink>
    </div>
  );
}
