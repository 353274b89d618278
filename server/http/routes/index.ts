import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";
import { accountRoutes } from "./accounts.ts";
import { appealRoutes } from "./appeals.ts";
import { applicationRoutes } from "./applications.ts";
import { breakRoutes } from "./breaks.ts";
import { checkRoutes } from "./checks.ts";
import { clinicDelayRoutes } from "./clinicDelays.ts";
import { closingRoutes } from "./closing.ts";
import { deedRoutes } from "./deeds.ts";
import { demoRoutes } from "./demo.ts";
import { deskRoutes } from "./desk.ts";
import { dispatchingRoutes } from "./dispatching.ts";
import { drivingRoutes } from "./driving.ts";
import { entranceRoutes } from "./entrances.ts";
import { exchangeRoutes } from "./exchange.ts";
import { facilityRoutes } from "./facility.ts";
import { fixingRoutes } from "./fixing.ts";
import { fleetRoutes } from "./fleet.ts";
import { groupRoutes } from "./groups.ts";
import { learnedTimeRoutes } from "./learnedTimes.ts";
import { noticeRoutes } from "./notifying.ts";
import { offerRoutes } from "./offers.ts";
import { authRoutes } from "./people.ts";
import { placeNameRoutes } from "./placeNames.ts";
import { placingRoutes } from "./placing.ts";
import { printingRoutes } from "./printing.ts";
import { privacyRoutes } from "./privacy.ts";
import { proposalRoutes } from "./proposals.ts";
import { questionRoutes } from "./questions.ts";
import { reachRoutes } from "./reach.ts";
import { regionRoutes } from "./region.ts";
import { reliefRoutes } from "./reliefs.ts";
import { reportingRoutes } from "./reporting.ts";
import { tripRoutes } from "./requesting.ts";
import { rescueRoutes } from "./rescues.ts";
import { returnRoutes } from "./returns.ts";
import { mergeRoutes } from "./riderMerges.ts";
import { riderRecordRoutes } from "./riderRecords.ts";
import { roadRoutes } from "./roads.ts";
import { sharingRoutes } from "./sharing.ts";
import { standingRoutes } from "./standing.ts";
import { talkRoutes } from "./talk.ts";
import { telephoneRoutes } from "./telephone.ts";
import { trackerRoutes } from "./trackers.ts";
import { troubleRoutes } from "./troubles.ts";
import { upkeepRoutes } from "./upkeep.ts";
import { weatherRoutes } from "./weather.ts";

export const createHandlers = (parts: RouteParts): Handlers => ({
  ...authRoutes(parts),
  ...accountRoutes(parts),
  ...regionRoutes(parts),
  ...tripRoutes(parts),
  ...returnRoutes(parts),
  ...offerRoutes(parts),
  ...standingRoutes(parts),
  ...facilityRoutes(parts),
  ...groupRoutes(parts),
  ...drivingRoutes(parts),
  ...printingRoutes(parts),
  ...breakRoutes(parts),
  ...checkRoutes(parts),
  ...dispatchingRoutes(parts),
  ...placingRoutes(parts),
  ...fixingRoutes(parts),
  ...questionRoutes(parts),
  ...appealRoutes(parts),
  ...deskRoutes(parts),
  ...entranceRoutes(parts),
  ...placeNameRoutes(parts),
  ...closingRoutes(parts),
  ...rescueRoutes(parts),
  ...reliefRoutes(parts),
  ...deedRoutes(parts),
  ...troubleRoutes(parts),
  ...talkRoutes(parts),
  ...roadRoutes(parts),
  ...weatherRoutes(parts),
  ...clinicDelayRoutes(parts),
  ...proposalRoutes(parts),
  ...officeHandlers(parts),
  ...sharingRoutes(parts),
  ...telephoneRoutes(parts),
  ...upkeepRoutes(parts),
  ...noticeRoutes(parts),
  ...reachRoutes(parts),
  ...demoRoutes(parts),
});

const officeHandlers = (parts: RouteParts) => ({
  ...fleetRoutes(parts),
  ...trackerRoutes(parts),
  ...learnedTimeRoutes(parts),
  ...reportingRoutes(parts),
  ...riderRecordRoutes(parts),
  ...privacyRoutes(parts),
  ...mergeRoutes(parts),
  ...applicationRoutes(parts),
  ...exchangeRoutes(parts),
});
