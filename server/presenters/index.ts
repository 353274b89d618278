import type {
  Board,
  BoardTrip,
  BoardTripDetail,
  ChangeEffect,
  ClockState,
  Manifest,
  Question,
  RiderRecord,
  RiderSummary,
  RiderTrip,
  RunView,
  TroubleView,
} from "../../shared/schemas/index.ts";
import {
  type DayRules,
  type Instant,
  nextServiceDay,
  type ServiceDay,
  serviceDayOf,
  startOfServiceDay,
} from "../../shared/time/index.ts";
import type { Run } from "../domain/fleet/model.ts";
import type { Rider, TripRecord } from "../domain/trips/model.ts";
import type { Trouble } from "../domain/troubles/listTroubles.ts";
import type { PreviewRecord } from "../services/dispatching/useCases.ts";
import { type BoardPicture, presentBoard, presentRun } from "./presentBoard.ts";
import { presentEffect } from "./presentEffect.ts";
import { presentManifest } from "./presentManifest.ts";
import { presentQuestion, type QuestionPicture } from "./presentQuestion.ts";
import { presentRiderRecord, presentRiderSummary } from "./presentRider.ts";
import {
  presentBoardTrip,
  presentBoardTripDetail,
  presentRiderTrip,
  type RefusalRow,
} from "./presentTrip.ts";
import { presentTrouble } from "./presentTrouble.ts";
import type { Viewing, ViewingParts } from "./viewing.ts";

export { type BoardPicture, presentPosition } from "./presentBoard.ts";
export {
  type Installation,
  presentRegionInfo,
  presentRegionMap,
  type RegionForScreens,
  type TermsForScreens,
} from "./presentRegion.ts";
export type { RefusalRow } from "./presentTrip.ts";
export type { ViewingParts, ViewRules } from "./viewing.ts";

/** Records of the domain as each viewer may see them, at this moment of the service's clock. */
export interface Presenters {
  riderTrip(record: TripRecord): RiderTrip;
  boardTrip(record: TripRecord): BoardTrip;
  effect(preview: PreviewRecord): ChangeEffect;
  boardTripDetail(record: TripRecord, refusal: readonly RefusalRow[]): BoardTripDetail;
  manifest(run: Run): Manifest;
  run(run: Run): RunView;
  board(picture: BoardPicture, clock: ClockState): Board;
  question(question: QuestionPicture): Question;
  trouble(trouble: Trouble): TroubleView;
  riderSummary(rider: Rider): RiderSummary;
  riderRecord(rider: Rider, recentTrips: readonly TripRecord[]): RiderRecord;
}

/** The calendar is asked once a day, not for every record: that would cost more than the record's view. */
function createToday(rules: DayRules): (now: Instant) => ServiceDay {
  let known: { day: ServiceDay; from: number; until: number } | undefined;
  return (now) => {
    if (known === undefined || now < known.from || now >= known.until) {
      const day = serviceDayOf(now, rules);
      const until = startOfServiceDay(nextServiceDay(day), rules);
      known = { day, from: startOfServiceDay(day, rules), until };
    }
    return known.day;
  };
}

export function createPresenters({ clock, dayRules, rules, categoriesOn }: ViewingParts): Presenters {
  const todayAt = createToday(dayRules);
  const viewing = (): Viewing => {
    const now = clock.now();
    const today = todayAt(now);
    return { now, today, rules, categories: categoriesOn(today) };
  };
  return {
    riderTrip: (record) => presentRiderTrip(record, viewing()),
    boardTrip: (record) => presentBoardTrip(record, viewing()),
    boardTripDetail: (record, refusal) => presentBoardTripDetail(record, refusal, viewing()),
    effect: (preview) => presentEffect(preview, dayRules.timeZone),
    manifest: (run) => presentManifest(run, viewing()),
    run: (run) => presentRun(run, viewing()),
    board: (picture, state) => presentBoard(picture, state, viewing()),
    question: presentQuestion,
    trouble: (trouble) => presentTrouble(trouble, viewing()),
    riderSummary: (rider) => presentRiderSummary(rider, viewing()),
    riderRecord: (rider, recentTrips) => presentRiderRecord(rider, recentTrips, viewing()),
  };
}
