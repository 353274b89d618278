import { z } from "zod";
import { LatLng } from "../geo/index.ts";
import { RiderId, ShiftId, StopId, TripId } from "../ids/index.ts";
import { accountCalls } from "./accountCalls.ts";
import { appealShapes } from "./appeals.ts";
import { applicationShapes } from "./applications.ts";
import { askPersonShapes } from "./askPerson.ts";
import { callShapes } from "./calls.ts";
import { clinicDelayShapes } from "./clinicDelays.ts";
import { closingShapes } from "./closing.ts";
import { IsoInstant, PointText, pageOf, ServiceDayText } from "./common.ts";
import { deedShapes } from "./deeds.ts";
import { demoShapes } from "./demo.ts";
import { deskHandoverShapes } from "./deskHandovers.ts";
import {
  AcceptOffer,
  Board,
  DayCounts,
  RiderRecord,
  RiderSummary,
  RunView,
  TripOffer,
  TripWhy,
} from "./dispatching.ts";
import { AnswerQuestion, CorrectAct, DriverReportByDispatcher, Question } from "./driving.ts";
import { drivingShapes } from "./drivingShapes.ts";
import type { EndpointName } from "./endpoints.ts";
import { entranceShapes } from "./entrances.ts";
import { fleetShapes } from "./fleetShapes.ts";
import { groupShapes } from "./groups.ts";
import { handoverShapes } from "./handovers.ts";
import { helpShapes } from "./help.ts";
import { learnedTimeShapes } from "./learnedTimes.ts";
import { LinkTrips, TripLinkView } from "./links.ts";
import { listShapes } from "./listShapes.ts";
import { SetLock } from "./locks.ts";
import { RiderNeeds } from "./needs.ts";
import { noticeShapes } from "./notices.ts";
import { askingCalls } from "./offers.ts";
import { partnerShapes } from "./partners.ts";
import {
  ClockState,
  CodeRequest,
  CodeRequested,
  DriverSignIn,
  RiderSignIn,
  SessionView,
  StaffSignIn,
  VouchedCode,
} from "./people.ts";
import { placeDoubtShapes } from "./placeDoubts.ts";
import { placeNameShapes } from "./placeNames.ts";
import { placingShapes } from "./placingShapes.ts";
import { presenceShapes } from "./presence.ts";
import { printingShapes } from "./printing.ts";
import { privacyShapes } from "./privacy.ts";
import { promiseCalls } from "./promiseCalls.ts";
import { ProposalView } from "./proposals.ts";
import { PlaceHit, RegionInfo, RegionMap } from "./region.ts";
import { reportingShapes } from "./reportingShapes.ts";
import { rescueShapes } from "./rescues.ts";
import { mergeShapes } from "./riderMerges.ts";
import { riderShapes } from "./riderShapes.ts";
import { roadShapes } from "./roads.ts";
import { ruleShapes } from "./rules.ts";
import { sharedTripShapes } from "./sharedTrips.ts";
import { standingLoadCalls } from "./standingLoad.ts";
import { standingCalls } from "./standingOrders.ts";
import { trackerShapes } from "./trackers.ts";
import { tripSearchCalls } from "./tripSearch.ts";
import { BoardTrip, BoardTripDetail, CancelTrip, RiderTrip, returnCalls, Turn } from "./trips.ts";
import { troubleShapes } from "./troubles.ts";
import { weatherShapes } from "./weather.ts";
import { WithdrawalOutcome, WithdrawDriver, WithdrawVehicle } from "./withdrawals.ts";

interface Shapes {
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  response: z.ZodType;
  /** HTTP status of success; 200 unless said. */
  status?: number;
  /** Wants an `Idempotency-Key` header: the same key and body again answers as the first time. */
  idempotent?: true;
  /** The body is a file, as it is. */
  file?: true;
  /** The answer is a file. */
  answersFile?: true;
}

const done = z.object({ ok: z.literal(true) });
const SeenPosition = z.object({ point: LatLng, at: IsoInstant, heading: z.number() });
const tripParams = z.object({ tripId: TripId });
const shiftParams = z.object({ shiftId: ShiftId });
const proposalParams = z.object({ proposalId: z.uuid() });
const session = z.object({ session: SessionView });

/** Shapes of every call, by the names of `endpoints`: the server enforces them, OpenAPI and the client's types come from them. */
export const api = {
  staffSignIn: { body: StaffSignIn, response: session },
  driverSignIn: { body: DriverSignIn, response: session },
  requestCode: { body: CodeRequest, response: CodeRequested },
  riderSignIn: { body: RiderSignIn, response: session },
  signOut: { response: done },
  getSession: { response: z.object({ session: SessionView.nullable() }) },

  ...accountCalls,

  getRegion: { response: RegionInfo },
  getRegionMap: { response: RegionMap },
  searchPlaces: {
    query: z.object({
      q: z.string().trim().min(1).max(200),
      near: PointText.optional(),
      ...pageOf(10),
    }),
    response: z.object({ places: z.array(PlaceHit), total: z.int() }),
  },
  getClock: { response: ClockState },

  listMyTrips: { response: z.object({ trips: z.array(RiderTrip), cursor: z.int() }) },
  getTrip: { params: tripParams, response: z.object({ trip: RiderTrip }) },
  cancelTrip: { params: tripParams, body: CancelTrip, response: z.object({ trip: RiderTrip }) },
  ...returnCalls,
  ...askingCalls,
  ...entranceShapes,
  ...placeNameShapes,
  ...placeDoubtShapes,
  ...standingCalls,
  ...standingLoadCalls,
  getOtherTime: {
    params: tripParams,
    response: z.object({ at: IsoInstant.nullable(), turn: Turn.optional() }),
  },
  getTripVehicle: {
    params: tripParams,
    response: z.object({ position: SeenPosition.nullable(), path: z.array(LatLng) }),
  },

  ...drivingShapes,

  getBoard: { query: z.object({ day: ServiceDayText.optional() }), response: Board },
  countDays: { response: DayCounts },
  getTripDetail: { params: tripParams, response: z.object({ trip: BoardTripDetail }) },
  getTripWhy: { params: tripParams, response: TripWhy },
  ...placingShapes,
  listQuestions: { response: z.object({ questions: z.array(Question) }) },
  answerQuestion: {
    params: z.object({ questionId: z.uuid() }),
    body: AnswerQuestion,
    response: z.object({ trip: BoardTrip }),
  },
  searchRiders: {
    body: z.object({ q: z.string().trim().min(2).max(100), ...pageOf(100) }),
    response: z.object({ riders: z.array(RiderSummary), total: z.int() }),
  },
  getRider: { params: z.object({ riderId: RiderId }), response: z.object({ rider: RiderRecord }) },
  vouchForRider: { params: z.object({ riderId: RiderId }), response: VouchedCode },
  ...{ ...troubleShapes, ...presenceShapes, ...deskHandoverShapes },
  previewOffer: { params: shiftParams, response: TripOffer },
  acceptOffer: { params: shiftParams, body: AcceptOffer, response: TripOffer },
  listProposals: { response: z.object({ proposals: z.array(ProposalView) }) },
  acceptProposal: { params: proposalParams, response: done },
  declineProposal: { params: proposalParams, response: done },
  reportForDriver: {
    params: z.object({ stopId: StopId }),
    body: DriverReportByDispatcher,
    response: z.object({ run: RunView }),
  },
  correctAct: {
    params: z.object({ actionId: z.uuid().toLowerCase() }),
    body: CorrectAct,
    response: z.object({ trip: BoardTrip }),
  },
  ...printingShapes,
  getRunPath: { params: shiftParams, response: z.object({ path: z.array(LatLng) }) },

  setLock: { body: SetLock, response: z.object({ run: RunView }) },
  unlock: {
    params: z.object({ lockId: z.uuid().toLowerCase() }),
    response: z.object({ run: RunView.nullable() }),
  },

  withdrawVehicle: { body: WithdrawVehicle, response: WithdrawalOutcome },
  withdrawDriver: { body: WithdrawDriver, response: WithdrawalOutcome },
  endWithdrawal: {
    params: z.object({ withdrawalId: z.uuid().toLowerCase() }),
    response: WithdrawalOutcome,
  },
  linkTrips: { body: LinkTrips, response: TripLinkView },
  unlinkTrips: { params: z.object({ linkId: z.uuid().toLowerCase() }), response: TripLinkView },
  setNeeds: {
    params: z.object({ riderId: RiderId }),
    body: RiderNeeds,
    response: z.object({ rider: RiderRecord }),
  },
  ...fleetShapes,
  ...handoverShapes,
  ...learnedTimeShapes,
  ...trackerShapes,
  ...partnerShapes,
  ...groupShapes,
  ...ruleShapes,

  ...reportingShapes,
  ...riderShapes,
  ...privacyShapes,
  ...mergeShapes,
  ...applicationShapes,
  ...listShapes,
  ...noticeShapes,
  ...sharedTripShapes,
  ...callShapes,
  ...appealShapes,
  ...askPersonShapes,
  ...helpShapes,
  ...tripSearchCalls,
  ...promiseCalls,
  ...closingShapes,
  ...rescueShapes,
  ...deedShapes,
  ...roadShapes,
  ...weatherShapes,
  ...clinicDelayShapes,
  ...demoShapes,
} as const satisfies Record<EndpointName, Shapes>;

export type Api = typeof api;
type Part<N extends EndpointName, P extends string> =
  Api[N] extends Record<P, infer S extends z.ZodType> ? S : never;
export type ApiParams<N extends EndpointName> = z.input<Part<N, "params">>;
export type ApiQuery<N extends EndpointName> = z.input<Part<N, "query">>;
/** What a caller sends. */
export type ApiBody<N extends EndpointName> = z.input<Part<N, "body">>;
/** What the server works with after parsing. */
export type ParsedBody<N extends EndpointName> = z.output<Part<N, "body">>;
export type ApiResponse<N extends EndpointName> = z.output<Part<N, "response">>;
