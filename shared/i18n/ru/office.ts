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
  "office.title": "Офис",
  "office.home.title": "Что здесь ведётся",
  "office.notHere": "На этой странице ничего нет: возможно, она переехала.",
  "office.wrongRole": "Вы вошли как {name}; для этой роли офис закрыт.",
  "office.factor": "Ваша учётная запись открывает здесь всё по одному паролю. Включите второй фактор.",
};
