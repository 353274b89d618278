import type { IncidentLine } from "../../../shared/schemas/incidents.ts";
import { useText } from "../../ui/index.ts";

/** Whether an incident is open, or how it ended. */
export function useOutcomeText(): (incident: Pick<IncidentLine, "closed">) => string {
  const { t, formats } = useText();
  return ({ closed }) =>
    closed === undefined
      ? t("incident.isOpen")
      : t("incident.closedAs", {
          ...{ time: `${formats.shortDay(closed.at)} ${formats.time(closed.at)}` },
          outcome: t(`incident.outcome.${closed.outcome}`),
        });
}
