import type { LatLng } from "../../../shared/geo/index.ts";
import type { ContractId, ShiftId, TripId, VehicleId } from "../../../shared/ids/index.ts";
import type {
  AnswerAppeal,
  BreakPromise,
  Concession,
  DaySum,
  FindTrips,
  LinkTrips,
  LocalizedName,
  NewWithdrawal,
  Phrase,
  ProposalView,
  SetLock,
  SolveOtherwise,
  TripOffer,
} from "../../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { StoredFact } from "../../domain/facts/fact.ts";
import type { Vehicle } from "../../domain/fleet/model.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { Doubt } from "../../domain/runs/doubt.ts";
import type { Help } from "../../domain/runs/help.ts";
import type { HeldLock } from "../../domain/runs/lock.ts";
import type { Run, VehiclePosition } from "../../domain/runs/model.ts";
import type { ReportedStep } from "../../domain/runs/steps.ts";
import type { ChangePreview } from "../../domain/scheduling/index.ts";
import type { LedgerLine } from "../../domain/trips/ledgerLines.ts";
import type { TripLink } from "../../domain/trips/links.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { OpenEnd } from "../../domain/troubles/openEnds.ts";
import type { Deed } from "../../domain/undo/deed.ts";
import type { PromiseCounts } from "../../stores/promises.ts";
import type { FoundTrip } from "../../stores/tripSearch.ts";
import type { CallUseCases } from "./calls/calls.ts";
import type { DeskUseCases } from "./desk/deskUseCases.ts";
import type { EntranceUseCases } from "./entranceUseCases.ts";
import type { IncidentUseCases } from "./incidents/incidentUseCases.ts";
import type { PlaceNameUseCases } from "./placeNameUseCases.ts";
import type { PrintingUseCases } from "./printing/printingUseCases.ts";
import type { ReliefUseCases } from "./relief/reliefUseCases.ts";
import type { RescueUseCases } from "./rescue/rescueUseCases.ts";
import type { ClosureUseCases } from "./roads/closureUseCases.ts";
import type { TalkUseCases } from "./talk/talkUseCases.ts";
import type { TroubleUseCases } from "./troubles/troubleUseCases.ts";
import type { WeatherUseCases } from "./weather/weatherUseCases.ts";

export type { FoundTrip } from "../../stores/tripSearch.ts";

/** Everything on a service day, as one consistent read. */
export interface BoardRecord {
  serviceDay: ServiceDay;
  planVersion: number;
  /** The last event that this picture contains. */
  cursor: number;
  vehicles: Vehicle[];
  /** All there are, with who drives by them. */
  contracts: { id: ContractId; operator: LocalizedName }[];
  /** undefined while nobody can tell where vehicles are, because Redis is away. */
  positions: VehiclePosition[] | undefined;
  /** Of those that are on their way and silent: where they would be by now. */
  reckoned: ReadonlyMap<VehicleId, LatLng>;
  runs: Run[];
  trips: TripRecord[];
}

/** What a rider has put before a person, with the trip it is about. */
export interface OpenAppealRecord {
  made: StoredFact<"appeal.made">;
  record: TripRecord;
}

/** How a day stands, for whoever looks at another one. */
export interface DayCount {
  day: ServiceDay;
  requests: number;
  /** For so many of them no vehicle was found. */
  unassigned: number;
}

export interface RefusalLine {
  shiftId: ShiftId;
  plate: string;
  blocking: Phrase;
  relaxation?: Phrase | undefined;
  concession?: Concession | undefined;
}

/** One reason why a trip goes with its vehicle. */
export interface WhyLine {
  /** The vehicle that it is about. */
  shiftId?: ShiftId | undefined;
  what: Phrase;
  because?: Phrase | undefined;
}

/** A reported step, between which times it was, and whether it can be taken back. */
export interface StepLine extends ReportedStep {
  from: Instant;
  until: Instant | undefined;
  canTakeBack: boolean;
}
export interface TripDetail {
  record: TripRecord;
  refusal: RefusalLine[];
  steps: StepLine[];
  links: TripLink[];
  ledger: LedgerLine[];
  /** The last that was done to it by hand, where that can be undone. */
  undo: Deed | undefined;
}

export interface AcceptedOffer {
  planVersion: number;
  moves: { tripId: TripId; shiftId: ShiftId }[];
}

export interface HandAssignment {
  shiftId: ShiftId;
  /** Of the plan that was looked at. */
  planVersion: number;
  /** Throws run.doubted without it for a vehicle that has not been heard of. */
  despiteDoubt?: boolean | undefined;
  /** Given up for the vehicle; throws trip.consentMissing without `consent` for what only the rider can give up. */
  concession?: Concession | undefined;
  consent?: "rider" | "guardian" | undefined;
}

/** What it would do to give this trip to a shift. */
export interface PreviewRecord {
  record: TripRecord;
  day: Pick<BoardRecord, "planVersion"> & { runs: readonly Run[] };
  preview: ChangePreview;
  /** What dispatchers have fixed and it would not leave so. */
  brokenLocks: readonly HeldLock[];
  doubt: Doubt | undefined;
}

/** What a dispatcher looked at when deciding to take a trip off its vehicle. */
export interface SeenTrip {
  /** When it is no longer the trip's, nothing is done. */
  tripVersion?: number | undefined;
  /** When the trip has got its place by a later plan, nothing is done. */
  planVersion?: number | undefined;
}

/** What a withdrawal touches. */
export interface WithdrawalOutcome {
  withdrawalId: string;
  shiftIds: ShiftId[];
}

/** A day on its way to being closed, or as it was closed. */
export interface DayClosingRecord {
  day: ServiceDay;
  state: "running" | "open" | "closed";
  open: OpenEnd[];
  /** Frozen, once it is closed. */
  sum: DaySum;
  trips: TripRecord[];
  /** By whoever asks. */
  mayReopen: boolean;
  closed?: { at: Instant; by: string | undefined; amendments: StoredFact[] } | undefined;
}

/** What a dispatcher sees and decides. */
export interface DispatchingUseCases
  extends CallUseCases,
    EntranceUseCases,
    PlaceNameUseCases,
    PrintingUseCases,
    RescueUseCases,
    ReliefUseCases,
    ClosureUseCases,
    WeatherUseCases,
    DeskUseCases,
    TalkUseCases,
    IncidentUseCases,
    TroubleUseCases {
  /** What riders have put before a person, of all days; what is due first comes first. */
  listAppeals(actor: Actor): Promise<OpenAppealRecord[]>;
  /** `reason` is what the rider reads. Throws appeal.unknown, also for one that has been answered. */
  answerAppeal(actor: Actor, appealId: string, answer: AnswerAppeal): Promise<void>;
  getBoard(actor: Actor, day?: ServiceDay): Promise<BoardRecord>;
  /** Today and the days to come, in order. */
  countDays(actor: Actor): Promise<DayCount[]>;
  findTrips(actor: Actor, asked: FindTrips): Promise<{ trips: FoundTrip[]; total: number }>;
  getTripDetail(actor: Actor, tripId: TripId): Promise<TripDetail>;
  /** Why the trip goes with its vehicle, by the day as it is now; nothing for one that is not placed or is under way. */
  getTripWhy(actor: Actor, tripId: TripId): Promise<WhyLine[]>;
  /** Another time than promised holds from now on, and nobody was asked. Throws plan.violation where the vehicle cannot keep that either. */
  breakPromise(actor: Actor, tripId: TripId, breaking: BreakPromise): Promise<TripRecord>;
  /** Of today without a day. */
  countPromises(actor: Actor, day?: ServiceDay): Promise<PromiseCounts & { day: ServiceDay }>;
  previewAssign(
    actor: Actor,
    tripId: TripId,
    to: Pick<HandAssignment, "shiftId" | "concession">,
  ): Promise<PreviewRecord>;
  assignTrip(actor: Actor, tripId: TripId, assignment: HandAssignment): Promise<TripRecord>;
  unassignTrip(actor: Actor, tripId: TripId, seen?: SeenTrip): Promise<TripRecord>;
  /** What taking it off its vehicle would do to everybody else. Changes nothing; throws trip.illegalChange for one without a vehicle. */
  previewTakeOff(actor: Actor, tripId: TripId): Promise<PreviewRecord>;
  retryTrip(actor: Actor, tripId: TripId): Promise<TripRecord>;
  refuseTrip(actor: Actor, tripId: TripId, note: string): Promise<TripRecord>;
  /** What drivers ask help for, the most urgent first. */
  listHelp(actor: Actor): Promise<{ help: Help; run: Run }[]>;
  settleHelp(
    actor: Actor,
    shiftId: ShiftId,
    settled: { helpId: string; note?: string | undefined; called?: true | undefined },
  ): Promise<void>;
  getDayClosing(actor: Actor, day: ServiceDay): Promise<DayClosingRecord>;
  /** Throws day.notOver; day.notAllHome. A closed day stays as it is. */
  closeDay(actor: Actor, day: ServiceDay): Promise<DayClosingRecord>;
  /** A chief's; throws day.notClosed. */
  reopenDay(actor: Actor, day: ServiceDay, reason: string): Promise<DayClosingRecord>;
  /** Throws trip.stillAboard; trip.illegalChange for one who rode. */
  solveOtherwise(actor: Actor, tripId: TripId, solved: SolveOtherwise): Promise<void>;
  /** Where else the trips of a run could go; changes nothing. */
  previewOffer(actor: Actor, shiftId: ShiftId): Promise<TripOffer>;
  /** Moves them as shown, all in one; throws plan.stale, and nothing is moved, when they can no longer. */
  acceptOffer(actor: Actor, shiftId: ShiftId, accepted: AcceptedOffer): Promise<TripOffer>;
  /** Fixes something as it is planned now; answers with the run that it holds on. */
  setLock(actor: Actor, lock: SetLock): Promise<Run>;
  unlock(actor: Actor, lockId: string): Promise<Run | undefined>;
  /** A vehicle or a driver is not to be counted on for some time: their trips go to others at once. */
  withdraw(actor: Actor, withdrawal: NewWithdrawal): Promise<WithdrawalOutcome>;
  /** Back before its time; answers with the shifts that it touched. */
  endWithdrawal(actor: Actor, withdrawalId: string): Promise<WithdrawalOutcome>;
  /** Has trips of one day accepted or refused together from now on. */
  linkTrips(actor: Actor, link: LinkTrips): Promise<TripLink>;
  unlinkTrips(actor: Actor, linkId: string): Promise<TripLink>;
  /** Changes of today's and tomorrow's plan that wait for a dispatcher, with what each would do now. */
  listProposals(actor: Actor): Promise<ProposalView[]>;
  /** Throws plan.stale when what it touches has changed, proposal.closed when it was decided otherwise or has expired. */
  acceptProposal(actor: Actor, id: string): Promise<void>;
  declineProposal(actor: Actor, id: string): Promise<void>;
  getRunPath(actor: Actor, shiftId: ShiftId): Promise<LatLng[]>;
}
