import type { DemoNeeds } from "./demo/needs.ts";
import type { DispatchingNeeds } from "./dispatching/needs.ts";
import type { DrivingNeeds } from "./driving/needs.ts";
import type { ExchangeNeeds } from "./exchange/needs.ts";
import type { FleetNeeds } from "./fleet/needs.ts";
import type { NotifyingNeeds } from "./notifying/needs.ts";
import type { PeopleNeeds } from "./people/needs.ts";
import type { PlanningNeeds } from "./planning/needs.ts";
import type { CommonNeeds } from "./records/needs.ts";
import type { ReportingNeeds } from "./reporting/needs.ts";
import type { RequestingNeeds } from "./requesting/needs.ts";
import type { UpkeepNeeds } from "./upkeep/needs.ts";

/** What the rooms need, each by its own `needs.ts`; those that are not named here need what is common. */
export type AllNeeds = CommonNeeds &
  DemoNeeds &
  Omit<DispatchingNeeds, "readyByMissedCall" | "listOpenTroubles"> &
  DrivingNeeds &
  FleetNeeds &
  ExchangeNeeds &
  Omit<
    NotifyingNeeds,
    "cancelTrip" | "confirmOffer" | "refuseOffer" | "sayReady" | "sayReadyLater" | "listOpenTroubles"
  > &
  PeopleNeeds &
  PlanningNeeds &
  ReportingNeeds &
  RequestingNeeds &
  UpkeepNeeds;

/** What the services are made of; the rest they make themselves. */
export type Dependencies = Omit<AllNeeds, "loadDay">;
