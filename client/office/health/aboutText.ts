import type { MessageKey } from "../../../shared/i18n/index.ts";
import type { HealthLine } from "../../../shared/schemas/health.ts";
import { useText } from "../../ui/index.ts";

const named: Record<string, MessageKey> = {
  web: "health.about.web",
  worker: "health.about.worker",
  planner: "health.about.planner",
  all: "health.about.all",
  program: "health.about.program",
  database: "health.about.database",
  backups: "health.about.backups",
  sms: "health.about.sms",
  spending: "health.about.spending",
};
/** Of several things each line names its own; a queue by its name in the program, as the queues' own page does. */
const naming = new Set<HealthLine["part"]>(["roles", "processes", "queues", "disks", "gateways"]);

/** Which of its kind a line is about, and on which machine; "": the part says it all. */
export function useAboutText(): (line: HealthLine) => string {
  const { t } = useText();
  return ({ part, about, host }) => {
    const isNamed = naming.has(part) && about !== undefined && about !== "versions";
    const key = isNamed && part !== "queues" ? named[about] : undefined;
    const name = key === undefined ? (isNamed ? about : undefined) : t(key);
    return [name, host].filter((each) => each !== undefined).join(", ");
  };
}
