import type { office as english } from "../en/office.ts";
import { audit } from "./audit.ts";
import { auditDay } from "./auditDay.ts";
import { auditExport } from "./auditExport.ts";
import { backups } from "./backups.ts";
import { figures } from "./figures.ts";
import { health } from "./health.ts";
import { learned } from "./learned.ts";
import { messages } from "./messages.ts";
import { officeApplications } from "./officeApplications.ts";
import { officeFleet } from "./officeFleet.ts";
import { officeHandover } from "./officeHandover.ts";
import { lists } from "./officeLists.ts";
import { officeRiders } from "./officeRiders.ts";
import { officeRules } from "./officeRules.ts";
import { officeStaff } from "./officeStaff.ts";
import { tripLists } from "./officeTripLists.ts";
import { privacy } from "./privacy.ts";
import { trackers } from "./trackers.ts";
import { vehicleChecks } from "./vehicleChecks.ts";

export const office: Record<keyof typeof english, string> = {
  ...officeRiders,
  ...officeStaff,
  ...officeFleet,
  ...officeHandover,
  ...officeApplications,
  ...officeRules,
  ...audit,
  ...auditDay,
  ...auditExport,
  ...figures,
  ...backups,
  ...health,
  ...messages,
  ...lists,
  ...tripLists,
  ...privacy,
  ...learned,
  ...trackers,
  ...vehicleChecks,
  "office.title": "Кеңсе",
  "office.home.title": "Мұнда не жүргізіледі",
  "office.notHere": "Бұл бетте ештеңе жоқ: ол көшкен болуы мүмкін.",
  "office.wrongRole": "Сіз {name} болып кірдіңіз; бұл рөлге кеңсе жабық.",
  "office.factor": "Тіркелгіңіз мұндағының бәрін бір құпиясөзбен ашады. Екінші факторды қосыңыз.",
};
