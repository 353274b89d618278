import type {
  Board,
  BoardTrip,
  BoardTripDetail,
  Calls,
  ChangeEffect,
  ClockState,
  FacilityTrip,
  GroupView,
  Manifest,
  Question,
  RiderFile,
  RiderRecord,
  RiderSummary,
  RiderTrip,
  RunView,
  SharedTrip,
  TripWhy,
  TroubleView,
} from "../../shared/schemas/index.ts";
import {
  type DayRules,
  endOfServiceDay,
  type Instant,
  type ServiceDay,
  serviceDayOf,
  startOfServiceDay,
} from "../../shared/time/index.ts";
import type { Actor, Rider } from "../domain/people/model.ts";
import type { Run } from "../domain/runs/model.ts";
import type { TripRecord } from "../domain/trips/model.ts";
import type { Trouble } from "../domain/troubles/listTroubles.ts";
import type { CallPicture } from "../services/dispatching/calls/calls.ts";
import type { BoardRecord, PreviewRecord, TripDetail, WhyLine } from "../services/dispatching/useCases.ts";
import type { OpenedRider, RiderLineRecord } from "../services/people/riderOffice.ts";
import type { ShownGroup } from "../services/requesting/groups/groupUseCases.ts";
import type { SharedTripPicture } from "../services/requesting/useCases.ts";
import { presentEntryLink, presentOwnSession, presentStaffMember } from "./presentAccount.ts";
import { presentBoard, presentRun } from "./presentBoard.ts";
import { presentCalls } from "./presentCalls.ts";
import { presentEffect } from "./presentEffect.ts";
import { presentFacilityTrip } from "./presentFacilityTrip.ts";
import { presentGroup } from "./presentGroup.ts";
import { presentManifest } from "./presentManifest.ts";
import { presentQuestion, type QuestionPicture } from "./presentQuestion.ts";
import { presentRiderRecord, presentRiderSummary } from "./presentRider.ts";
import { presentRiderFile, presentRiderLine } from "./presentRiderFile.ts";
import { presentSharedTrip } from "./presentSharedTrip.ts";
import { presentBoardTrip, presentBoardTripDetail, presentRiderTrip, presentWhyLine } from "./presentTrip.ts";
import { presentTrouble } from "./presentTrouble.ts";
import type { Viewing, ViewingParts } from "./viewing.ts";

export { linkPath } from "./presentAccount.ts";
export { presentAppeal, presentOpenAppeal } from "./presentAppeal.ts";
export {
  presentApplication,
  presentApplicationKey,
  presentApplicationLine,
} from "./presentApplication.ts";
export { presentAudit, presentSealBook } from "./presentAudit.ts";
export { presentBackups } from "./presentBackups.ts";
export { presentPosition } from "./presentBoard.ts";
export { presentCallDay } from "./presentCalls.ts";
export { presentDayCheck } from "./presentCheck.ts";
export { presentClinicDelay, presentClinicPlan, presentOwnDelay } from "./presentClinicDelay.ts";
export { presentClosing } from "./presentClosing.ts";
export {
  presentClosedRoad,
  presentClosure,
  presentClosurePlan,
  presentClosureResult,
} from "./presentClosure.ts";
export { presentDeed, presentUndoing } from "./presentDeed.ts";
export { presentCorrection, presentEntrance, presentEntranceChoice } from "./presentEntrance.ts";
export { presentFoundTrip } from "./presentFoundTrip.ts";
export { presentDeskHandover, presentHandedOver } from "./presentHandover.ts";
export { presentHealth } from "./presentHealth.ts";
export { presentHelp, presentOpenHelp } from "./presentHelp.ts";
export { presentAddresses, presentChecked, presentImport, presentImportRow } from "./presentImport.ts";
export { presentIncident, presentIncidentLine } from "./presentIncident.ts";
export { presentLearnedTime } from "./presentLearnedTime.ts";
export { presentGlance, presentRecentMerge } from "./presentMerges.ts";
export { presentAnswers, presentDemoPhone, presentNotice, presentToTell } from "./presentNotice.ts";
export { presentOffers, presentSentOffer } from "./presentOffers.ts";
export { presentHouse, presentPlaceName } from "./presentPlaceName.ts";
export { presentErasure, presentErasurePreview, presentPrivacy } from "./presentPrivacy.ts";
export { presentPromises } from "./presentPromises.ts";
export { presentReach } from "./presentReach.ts";
export {
  type Installation,
  presentRegionInfo,
  presentRegionMap,
  type RegionForScreens,
  type TermsForScreens,
} from "./presentRegion.ts";
export { presentOpenRegular, presentRegularPatient } from "./presentRegularPatient.ts";
export {
  presentOwnRelief,
  presentRelief,
  presentReliefPlan,
  presentReliefResult,
} from "./presentRelief.ts";
export {
  presentRescue,
  presentRescuePlan,
  presentRescueResult,
} from "./presentRescue.ts";
export { presentTripShare } from "./presentSharedTrip.ts";
export { presentDates, presentLoad, presentStanding } from "./presentStanding.ts";
export { presentDriverMessage, presentSosState } from "./presentTalk.ts";
export { presentTracker } from "./presentTracker.ts";
export { presentWard } from "./presentWard.ts";
export { presentWays } from "./presentWays.ts";
export { presentWeather, presentWeatherAhead, presentWeatherPlan } from "./presentWeather.ts";
export type { ViewingParts } from "./viewing.ts";

/** Records of the domain as each viewer may see them, at this moment of the service's clock. */
export interface Presenters {
  riderTrip(record: TripRecord): RiderTrip;
  sharedTrip(picture: SharedTripPicture): SharedTrip;
  calls(picture: CallPicture): Calls;
  group(shown: ShownGroup): GroupView;
  facilityTrip(expected: { record: TripRecord; direction: FacilityTrip["direction"] }): FacilityTrip;
  boardTrip(record: TripRecord): BoardTrip;
  effect(preview: PreviewRecord): ChangeEffect;
  boardTripDetail(detail: TripDetail): BoardTripDetail;
  whyLine(line: WhyLine): TripWhy["lines"][number];
  manifest(run: Run): Manifest;
  run(run: Run): RunView;
  board(picture: BoardRecord, clock: ClockState): Board;
  question(question: QuestionPicture): Question;
  trouble(trouble: Trouble, viewer: Actor): TroubleView;
  riderSummary(rider: Rider): RiderSummary;
  riderRecord(rider: Rider, recentTrips: readonly TripRecord[]): RiderRecord;
  entryLink: typeof presentEntryLink;
  staffMember: typeof presentStaffMember;
  ownSession: typeof presentOwnSession;
  riderLine(record: RiderLineRecord): ReturnType<typeof presentRiderLine>;
  riderFile(opened: OpenedRider): RiderFile;
}

/** The calendar is asked once a day, not for every record: that would cost more than the record's view. */
function createToday(rules: DayRules): (now: Instant) => ServiceDay {
  let known: { day: ServiceDay; from: number; until: number } | undefined;
  return (now) => {
    if (known === undefined || now < known.from || now >= known.until) {
      const day = serviceDayOf(now, rules);
      const until = endOfServiceDay(day, rules);
      known = { day, from: startOfServiceDay(day, rules), until };
    }
    return known.day;
  };
}

export function createPresenters({ clock, dayRules, ...regional }: ViewingParts): Presenters {
  const todayAt = createToday(dayRules);
  const viewing = (): Viewing => {
    const now = clock.now();
    return { ...regional, now, today: todayAt(now) };
  };
  return {
    riderTrip: (record) => presentRiderTrip(record, viewing()),
    sharedTrip: (picture) => presentSharedTrip(picture, viewing()),
    calls: (picture) => presentCalls(picture, viewing()),
    group: (shown) => presentGroup(shown, viewing()),
    facilityTrip: (expected) => presentFacilityTrip(expected, viewing()),
    boardTrip: (record) => presentBoardTrip(record, viewing()),
    boardTripDetail: (detail) => presentBoardTripDetail(detail, viewing()),
    whyLine: presentWhyLine,
    effect: (preview) => presentEffect(preview, dayRules.timeZone),
    manifest: (run) => presentManifest(run, viewing()),
    run: (run) => presentRun(run, viewing()),
    board: (picture, state) => presentBoard(picture, state, viewing()),
    question: presentQuestion,
    trouble: (trouble, viewer) => presentTrouble(trouble, { ...viewing(), viewer }),
    riderSummary: (rider) => presentRiderSummary(rider, viewing()),
    riderLine: presentRiderLine,
    riderFile: presentRiderFile,
    riderRecord: (rider, recentTrips) => presentRiderRecord(rider, recentTrips, viewing()),
    entryLink: presentEntryLink,
    staffMember: presentStaffMember,
    ownSession: presentOwnSession,
  };
}
