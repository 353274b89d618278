import { createCheckPlace } from "./askAboutPlace.ts";
import { createAskPerson } from "./askPerson.ts";
import { createCancelTrip } from "./cancelTrip.ts";
import { createClinicDelays } from "./clinics/clinicDelays.ts";
import { createFindOtherTime, createFindTurn } from "./findOtherTime.ts";
import { createForecastReturn } from "./forecastReturn.ts";
import { createAskGroup } from "./groups/askGroup.ts";
import { createCancelGroup } from "./groups/cancelGroup.ts";
import { createListGroups } from "./groups/readGroups.ts";
import { createListEntrances } from "./listEntrances.ts";
import { createListPartnerTrips } from "./listPartnerTrips.ts";
import { createMakeAppeal } from "./makeAppeal.ts";
import type { RequestingNeeds } from "./needs.ts";
import { createAskOffers } from "./offers/askOffers.ts";
import { createConfirmOffer } from "./offers/confirmOffer.ts";
import { createOfferWaiting } from "./offers/offerWaiting.ts";
import { createSentOffers } from "./offers/sentOffers.ts";
import { createReadOuting } from "./readOuting.ts";
import { createReadPromises } from "./readPromises.ts";
import { createReadSharedTrip } from "./readSharedTrip.ts";
import { createReadTrips } from "./readTrips.ts";
import { createRequestTrip } from "./requestTrip.ts";
import { createSayReady } from "./sayReady.ts";
import { createShareTrip } from "./shareTrip.ts";
import { createSosOfTrip } from "./sosOfTrip.ts";
import { createAskStanding } from "./standing/askStanding.ts";
import { createChangeStanding } from "./standing/changeStanding.ts";
import { createReadLoad } from "./standing/readLoad.ts";
import { createReadStanding } from "./standing/readStanding.ts";
import { createRegularPatients } from "./standing/regularPatients.ts";
import { createTakeStandingTrips } from "./standing/takeStandingTrips.ts";
import type { RequestingUseCases } from "./useCases.ts";

/** What the room offers, over what it needs. */
export const createRequesting = (deps: RequestingNeeds): RequestingUseCases => ({
  ...createReadTrips(deps),
  getPromises: createReadPromises(deps, createReadTrips(deps).getTrip),
  ...createListPartnerTrips(deps),
  ...createClinicDelays(deps),
  ...createShareTrip(deps),
  ...createReadSharedTrip(deps),
  requestTrip: createRequestTrip(deps),
  makeAppeal: createMakeAppeal(deps),
  ...createSosOfTrip(deps),
  askPerson: createAskPerson(deps),
  listEntrances: createListEntrances(deps),
  checkPlace: createCheckPlace(deps),
  ...createAskOffers(deps),
  ...createSentOffers(deps),
  offerWaiting: createOfferWaiting(deps),
  ...createConfirmOffer(deps),
  ...createReadOuting(deps),
  ...createAskGroup(deps),
  ...createListGroups(deps),
  ...createCancelGroup(deps),
  cancelTrip: createCancelTrip(deps),
  ...createSayReady(deps),
  forecastReturn: createForecastReturn(deps),
  findOtherTime: createFindOtherTime(deps),
  findTurn: createFindTurn(deps),
  ...createReadStanding(deps),
  ...createReadLoad(deps),
  ...createRegularPatients(deps),
  ...createAskStanding(deps),
  ...createChangeStanding(deps),
  takeStandingTrips: createTakeStandingTrips(deps),
});

export { createJudgePaper, type PaperWish, takePaper } from "./askedOnPaper.ts";
export { createClinicWayBack } from "./clinics/clinicDelays.ts";
export type { RequestingNeeds } from "./needs.ts";
export { createReadyByMissedCall } from "./readyByMissedCall.ts";
export { wallSeconds } from "./standing/askStanding.ts";
export { dateOf } from "./standing/dates.ts";
export { watchStanding } from "./standing/takeStandingTrips.ts";
export { endOrder, putOrder, rewriteOrder } from "./standing/writeOrder.ts";
export { hashOf } from "./wishFingerprint.ts";
