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

/** The office: people, fleet, rules, records. */
export const office = {
  ...officeFleet,
  ...officeHandover,
  ...officeApplications,
  ...officeRules,
  ...audit,
  ...auditDay,
  ...auditExport,
  ...officeRiders,
  ...officeStaff,
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
  "office.title": "Office",
  "office.home.title": "What is kept here",
  "office.notHere": "Nothing is on this page: it may have moved.",
  "office.wrongRole": "You are signed in as {name}, whose work is not in the office.",
  "office.factor": "Your account opens everything here by a password alone. Turn the second factor on.",
} as const;
