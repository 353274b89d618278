import { useRead } from "../../api/index.ts";
import {
  BackLink,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import "../rescue/rescue.css";
import { type IncidentRoute, pathOfIncident } from "./incidentPath.ts";
import { NewIncident } from "./NewIncident.tsx";
import { OneIncident } from "./OneIncident.tsx";
import { useOutcomeText } from "./useOutcomeText.ts";

/** Accidents and medical incidents: all of them, one, or a new one. */
export function IncidentsScreen({ route }: { route: IncidentRoute }) {
  const { t } = useText();
  return (
    <div className="stack stack--loose beside-board">
      <BackLink href={route === "all" ? "#/" : "#/incidents"} />
      <ViewTitle>{t(route !== "all" && "about" in route ? "incident.open" : "incident.title")}</ViewTitle>
      {route === "all" ? (
        <IncidentList />
      ) : "about" in route ? (
        <NewIncident about={route.about} />
      ) : (
        <OneIncident id={route.id} />
      )}
    </div>
  );
}

function IncidentList() {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const outcomeText = useOutcomeText();
  const { data, error, refetch } = useRead("listIncidents", undefined, { staleTime: 0 });
  if (data === undefined)
    return error === null ? (
      <Loading />
    ) : (
      <ErrorState text={errorText(error)} onRetry={() => void refetch()} />
    );
  if (data.incidents.length === 0) return <EmptyState icon="check" title={t("incident.none")} />;
  return (
    <ul className="stack" aria-label={t("incident.title")}>
      {data.incidents.map((incident) => (
        <li key={incident.id} className="card stack stack--tight">
          <a href={`#${pathOfIncident(incident.id)}`}>
            {t(`incident.kind.${incident.kind}`)}, {formats.shortDay(incident.happenedAt)}{" "}
            {formats.time(incident.happenedAt)}
          </a>
          <p className="soft">
            {[incident.plate, ...incident.people.map(({ name }) => name), outcomeText(incident)]
              .filter((part) => part !== undefined)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
