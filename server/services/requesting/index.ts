import { createCancelTrip } from "./cancelTrip.ts";
import { createFindOtherTime, createFindTurn } from "./findOtherTime.ts";
import { createForecastReturn } from "./forecastReturn.ts";
import { createListPartnerTrips } from "./listPartnerTrips.ts";
import { createMakeAppeal } from "./makeAppeal.ts";
import type { RequestingNeeds } from "./needs.ts";
import { createAskOffers } from "./offers/askOffers.ts";
import { createConfirmOffer } from "./offers/confirmOffer.ts";
import { createReadOuting } from "./readOuting.ts";
import { createReadSharedTrip } from "./readSharedTrip.ts";
import { createReadTrips } from "./readTrips.ts";
import { createRequestTrip } from "./requestTrip.ts";
import { createSayReady } from "./sayReady.ts";
import { createShareTrip } from "./shareTrip.ts";
import { createAskStanding } from "./standing/askStanding.ts";
import { createChangeStanding } from "./standing/changeStanding.ts";
import { createReadStanding } from "./standing/readStanding.ts";
import { createTakeStandingTrips } from "./standing/takeStandingTrips.ts";
import type { RequestingUseCases } from "./useCases.ts";

/** What the room offers, over what it needs. */
export const createRequesting = (deps: RequestingNeeds): RequestingUseCases => ({
  ...createReadTrips(deps),
  ...createListPartnerTrips(deps),
  ...createShareTrip(deps),
  ...createReadSharedTrip(deps),
  requestTrip: createRequestTrip(deps),
  makeAppeal: createMakeAppeal(deps),
  ...createAskOffers(deps),
  ...createConfirmOffer(deps),
  ...createReadOuting(deps),
  cancelTrip: createCancelTrip(deps),
  ...createSayReady(deps),
  forecastReturn: createForecastReturn(deps),
  findOtherTime: createFindOtherTime(deps),
  findTurn: createFindTurn(deps),
  ...createReadStanding(deps),
  ...createAskStanding(deps),
  ...createChangeStanding(deps),
  takeStandingTrips: createTakeStandingTrips(deps),
});

export { createReadyByMissedCall } from "./readyByMissedCall.ts";
export { watchStanding } from "./standing/takeStandingTrips.ts";
