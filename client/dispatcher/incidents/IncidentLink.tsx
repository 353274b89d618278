import { ButtonLink, useText } from "../../ui/index.ts";
import { type AboutIncident, pathOfNewIncident } from "./incidentPath.ts";

/** Writes up what happened on a run, on a trip, or when help was called. */
export function IncidentLink(about: AboutIncident) {
  const { t } = useText();
  return (
    <div className="row">
      <ButtonLink href={`#${pathOfNewIncident(about)}`} look="quiet" icon="note">
        {t("incident.open")}
      </ButtonLink>
    </div>
  );
}

/** To those that are written up. */
export function IncidentsLink() {
  const { t } = useText();
  return (
    <div className="row">
      <ButtonLink href="#/incidents" look="quiet" icon="note">
        {t("incident.link")}
      </ButtonLink>
    </div>
  );
}
