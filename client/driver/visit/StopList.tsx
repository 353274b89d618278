import { isBegun, isServed } from "../../../shared/lifeCycle/stop.ts";
import type { ManifestStop } from "../../../shared/schemas/driving.ts";
import { Badge, Icon, PlaceLabel, useText } from "../../ui/index.ts";
import { Door } from "./Door.tsx";
import { StopContacts, StopNeeds, StopPlace } from "./StopParts.tsx";

/** What comes afterwards, and what is over. */
export function StopList(props: { following: readonly ManifestStop[]; over: readonly ManifestStop[] }) {
  const { following, over } = props;
  const { t } = useText();
  return (
    <>
      {following.length > 0 && (
        <section className="stack">
          <h2>{t("driver.following")}</h2>
          <ol className="stack stack--tight">
            {following.map((stop) => (
              <StopRow key={stop.id} stop={stop} />
            ))}
          </ol>
        </section>
      )}
      {over.length > 0 && (
        <details className="stops-over">
          <summary>{t("driver.done", { count: over.length })}</summary>
          <ol className="stack stack--tight">
            {over.map((stop) => (
              <StopRow key={stop.id} stop={stop} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function StopRow({ stop }: { stop: ManifestStop }) {
  const { t, formats } = useText();
  return (
    <li className="stop-row">
      <details>
        <summary>
          <span className="stop-row__time numbers">{formats.time(stop.estimated)}</span>
          <span className="stop-row__what">
            <span className="stop-row__kind">
              <Icon name={stop.kind === "pickup" ? "person" : "flag"} size={18} />
              {t(`driver.kind.${stop.kind}`)}: {stop.rider.name}
            </span>
            <span className="soft">
              <PlaceLabel of={stop.place} />
              {stop.place.precision === "approximate" && ` · ${t("search.approximate")}`}
            </span>
            {stop.isHeld && (
              <span>
                <Badge tone="warn" icon="clock">
                  {t("driver.held")}
                </Badge>
              </span>
            )}
            {isBegun(stop) && (
              <span>
                <Badge tone={isServed(stop) ? "good" : "neutral"}>{t(`driver.status.${stop.status}`)}</Badge>
              </span>
            )}
          </span>
          <Icon name="chevron" size={18} />
        </summary>
        <div className="stack stop-row__more">
          <StopPlace place={stop.place} />
          <Door stop={stop} />
          <StopNeeds stop={stop} />
          <StopContacts stop={stop} />
        </div>
      </details>
    </li>
  );
}
