import { createElement, type ReactNode } from "react";
import type { MessageKey } from "../../shared/i18n/index.ts";
import { type OfficeRole, officeRoles, type StaffRole } from "../../shared/roles/index.ts";
import type { SessionView } from "../../shared/schemas/people.ts";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { ApplicationsSection } from "./applications/ApplicationsSection.tsx";
import { AuditSection } from "./audit/AuditSection.tsx";
import { BackupsSection } from "./backups/BackupsSection.tsx";
import { ChecksPage } from "./checks/ChecksPage.tsx";
import { FiguresSection } from "./figures/FiguresSection.tsx";
import { FilesSection } from "./files/FilesSection.tsx";
import { DriversPage } from "./fleet/DriversPage.tsx";
import { OperatorsPage } from "./fleet/OperatorsPage.tsx";
import { ShiftsPage } from "./fleet/ShiftsPage.tsx";
import { VehiclesPage } from "./fleet/VehiclesPage.tsx";
import { HealthSection } from "./health/HealthSection.tsx";
import { LearnedPage } from "./learned/LearnedPage.tsx";
import { MessagesSection } from "./messages/MessagesSection.tsx";
import { PrivacySection } from "./privacy/PrivacySection.tsx";
import { Riders } from "./riders/Riders.tsx";
import { RulesPage } from "./rules/RulesPage.tsx";
import { StaffPages } from "./staff/StaffPages.tsx";
import { SetupSection } from "./start/SetupSection.tsx";
import { TrackersPage } from "./trackers/TrackersPage.tsx";

export type OfficeWorker = Extract<SessionView, { role: StaffRole }> & { role: OfficeRole };

export interface SectionProps {
  readonly person: OfficeWorker;
  readonly region: RegionInfo;
  /** What follows the section's own address, e.g. an id; "" on its first page. */
  readonly rest: string;
  /** The addresses of all parts that this person has. */
  readonly paths: readonly string[];
}

/** One part of the office: its address, its names, who has it, and what it shows. */
export interface OfficeSection {
  /** As in `#/riders`. */
  readonly path: string;
  readonly title: MessageKey;
  /** One line on the first page: what is done here. */
  readonly about: MessageKey;
  readonly roles: readonly OfficeRole[];
  readonly show: (props: SectionProps) => ReactNode;
}

/** In the order of the menu. A new part of the office is one folder beside this file and one line here. */
export const sections: readonly OfficeSection[] = [
  {
    ...{ path: "start", title: "officeStart.title", about: "officeStart.about" },
    roles: ["administrator", "chief", "auditor"],
    show: ({ paths }) => createElement(SetupSection, { paths }),
  },
  {
    ...{ path: "staff", title: "officeStaff.title", about: "officeStaff.about" },
    roles: ["administrator", "chief", "manager"],
    show: (props) => createElement(StaffPages, props),
  },
  {
    ...{ path: "riders", title: "officeRiders.title", about: "officeRiders.about" },
    roles: officeRoles,
    show: ({ person, region, rest }) =>
      createElement(Riders, { role: person.role, timeZone: region.timeZone, rest }),
  },
  {
    ...{ path: "applications", title: "applications.title", about: "applications.about" },
    roles: officeRoles,
    show: ({ person, region, rest }) =>
      createElement(ApplicationsSection, {
        ...{ role: person.role, timeZone: region.timeZone, phone: region.dispatcherPhone, rest },
      }),
  },
  {
    path: "vehicles",
    title: "officeFleet.nav.vehicles",
    about: "officeFleet.nav.vehicles.about",
    roles: officeRoles,
    show: (props) => createElement(VehiclesPage, props),
  },
  {
    path: "drivers",
    title: "officeFleet.nav.drivers",
    about: "officeFleet.nav.drivers.about",
    roles: officeRoles,
    show: (props) => createElement(DriversPage, props),
  },
  {
    path: "shifts",
    title: "officeFleet.nav.shifts",
    about: "officeFleet.nav.shifts.about",
    roles: officeRoles,
    show: (props) => createElement(ShiftsPage, props),
  },
  {
    ...{ path: "learned", title: "learned.title", about: "learned.about" },
    roles: officeRoles,
    show: ({ person }) => createElement(LearnedPage, { person }),
  },
  {
    ...{ path: "checks", title: "checks.title", about: "checks.about" },
    roles: officeRoles,
    show: () => createElement(ChecksPage),
  },
  {
    ...{ path: "trackers", title: "trackers.title", about: "trackers.about" },
    roles: officeRoles,
    show: ({ person }) => createElement(TrackersPage, { person }),
  },
  {
    path: "operators",
    title: "officeFleet.nav.operators",
    about: "officeFleet.nav.operators.about",
    roles: officeRoles,
    show: (props) => createElement(OperatorsPage, props),
  },
  {
    path: "rules",
    title: "officeRules.title",
    about: "officeRules.about",
    roles: officeRoles,
    show: (props) => createElement(RulesPage, props),
  },
  {
    path: "files",
    title: "lists.title",
    about: "lists.about",
    roles: officeRoles,
    show: ({ person, region, rest }) => createElement(FilesSection, { role: person.role, region, rest }),
  },
  {
    ...{ path: "audit", title: "audit.title", about: "audit.about" },
    roles: ["auditor", "administrator"],
    show: () => createElement(AuditSection),
  },
  {
    ...{ path: "backups", title: "backups.title", about: "backups.about" },
    roles: ["administrator"],
    show: () => createElement(BackupsSection),
  },
  {
    ...{ path: "health", title: "health.title", about: "health.about" },
    roles: ["administrator", "chief"],
    show: ({ person }) => createElement(HealthSection, { seesQueues: person.role === "administrator" }),
  },
  {
    ...{ path: "privacy", title: "privacy.title", about: "privacy.about" },
    roles: ["chief", "auditor", "administrator"],
    show: () => createElement(PrivacySection),
  },
  {
    ...{ path: "messages", title: "messages.title", about: "messages.about" },
    roles: ["chief", "manager", "auditor", "administrator"],
    show: ({ person: { role } }) =>
      createElement(MessagesSection, { steers: role === "chief" || role === "administrator" }),
  },
  {
    ...{ path: "figures", title: "figures.title", about: "figures.about" },
    roles: ["chief", "manager", "auditor", "administrator"],
    show: ({ person: { role } }) =>
      createElement(FiguresSection, {
        mayChange: role === "administrator",
        seesCalls: role === "chief" || role === "administrator",
      }),
  },
];

/** Which section an address means, and what follows it. */
export function findSection(
  all: readonly OfficeSection[],
  hash: string,
): { section: OfficeSection; rest: string } | undefined {
  const [, path = "", ...rest] = hash.split("/");
  const section = all.find((each) => each.path === path);
  return section && { section, rest: rest.join("/") };
}
