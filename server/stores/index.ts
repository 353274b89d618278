import type { ShiftId, StopId, TripId } from "../../shared/ids/index.ts";
import type { StopKind } from "../../shared/lifeCycle/stop.ts";
import type { StopStatus } from "../../shared/schemas/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type {
  AccountStore,
  EntryLinkStore,
  FactorStore,
  PasskeyStore,
  SessionStore,
  StaffStore,
} from "./accounts.ts";
import type { ActStore } from "./acts.ts";
import type { AddressStore } from "./addresses.ts";
import type { ApplicationStore } from "./applications.ts";
import type { AuditStore } from "./audit.ts";
import type { BackupStore } from "./backups.ts";
import type { BreakStore } from "./breaks.ts";
import type { ChannelStore, LinkCodeStore } from "./channels.ts";
import type { ClosureStore } from "./closures.ts";
import type { DayCheckStore } from "./dayChecks.ts";
import type { DayClosingStore } from "./dayClosings.ts";
import type { DaySpreadStore } from "./daySpreads.ts";
import type { DeedStore } from "./deeds.ts";
import type { DueStore } from "./due.ts";
import type { EntranceStore } from "./entrances.ts";
import type { ExchangeStore } from "./exchange.ts";
import type { FactStore } from "./facts.ts";
import type { FigureStore } from "./figures.ts";
import type { FleetStore } from "./fleet.ts";
import type { HandoverStore } from "./handovers.ts";
import type { HealthStore } from "./health.ts";
import type { IncidentStore } from "./incidents.ts";
import type { JobStore } from "./jobs.ts";
import type { LearnedTimeStore } from "./learnedTimes.ts";
import type { LinkStore } from "./links.ts";
import type { LockStore } from "./locks.ts";
import type { MessageStore } from "./messages.ts";
import type { NoticeStore } from "./notices.ts";
import type { OfferStore } from "./offers.ts";
import type { DeskHandoverStore, OpenTroubleStore } from "./openTroubles.ts";
import type { OutboxStore } from "./outbox.ts";
import type { PaperTripStore } from "./paperTrips.ts";
import type { PhoneCallStore } from "./phoneCalls.ts";
import type { PlaceStore } from "./places.ts";
import type { PlanStore } from "./plans.ts";
import type { PrintedManifestStore } from "./printedManifests.ts";
import type { PrivacyStore } from "./privacy.ts";
import type { PromiseStore } from "./promises.ts";
import type { ProposalStore } from "./proposals.ts";
import type { RegularPatientStore } from "./regularPatients.ts";
import type { ReliefStore } from "./reliefs.ts";
import type { RetentionStore } from "./retention.ts";
import type { RiderMergeStore } from "./riderMerges.ts";
import type { RiderRecordStore } from "./riderRecords.ts";
import type { RiderStore } from "./riders.ts";
import type { RosterStore } from "./roster.ts";
import type { AllowanceStore, CodeStore, DeviceStore } from "./signIn.ts";
import type { SpokenNameStore } from "./spokenNames.ts";
import type { StandingOrderStore } from "./standingOrders.ts";
import type { TermsStore } from "./terms.ts";
import type { TrackerStore } from "./trackers.ts";
import type { TripSearchStore } from "./tripSearch.ts";
import type { TripShareStore } from "./tripShares.ts";
import type { TripStore } from "./trips.ts";
import type { WeatherStore } from "./weather.ts";
import type { WithdrawalStore } from "./withdrawals.ts";

export interface StopStore {
  setStatus(
    id: StopId,
    status: StopStatus,
    times: { departedAt?: Instant; arrivedAt?: Instant; doneAt?: Instant },
  ): Promise<void>;
  /** Writes a stop anew as it should stand, wherever it stood: for what is amended, since a visit else goes forward only. */
  amend(stop: AmendedStop): Promise<void>;
  /** The stops of a run in this order. */
  setOrder(shiftId: ShiftId, ids: readonly StopId[]): Promise<void>;
}
/** A stop as a later word says that it was. */
export interface AmendedStop {
  id: StopId;
  tripId: TripId;
  kind: StopKind;
  shiftId: ShiftId;
  status: StopStatus;
  scheduled: Instant;
  departedAt?: Instant | undefined;
  arrivedAt?: Instant | undefined;
  doneAt?: Instant | undefined;
}

/** All stores bound to one transaction (or to none, for reads). */
export interface Stores {
  trips: TripStore;
  plans: PlanStore;
  places: PlaceStore;
  spokenNames: SpokenNameStore;
  learnedTimes: LearnedTimeStore;
  entrances: EntranceStore;
  fleet: FleetStore;
  roster: RosterStore;
  handovers: HandoverStore;
  printedManifests: PrintedManifestStore;
  stops: StopStore;
  breaks: BreakStore;
  acts: ActStore;
  riders: RiderStore;
  riderRecords: RiderRecordStore;
  addresses: AddressStore;
  riderMerges: RiderMergeStore;
  applications: ApplicationStore;
  accounts: AccountStore;
  staff: StaffStore;
  entryLinks: EntryLinkStore;
  sessions: SessionStore;
  factors: FactorStore;
  passkeys: PasskeyStore;
  allowances: AllowanceStore;
  devices: DeviceStore;
  codes: CodeStore;
  terms: TermsStore;
  outbox: OutboxStore;
  jobs: JobStore;
  due: DueStore;
  promises: PromiseStore;
  links: LinkStore;
  offers: OfferStore;
  tripSearch: TripSearchStore;
  tripShares: TripShareStore;
  phoneCalls: PhoneCallStore;
  channels: ChannelStore;
  linkCodes: LinkCodeStore;
  locks: LockStore;
  standingOrders: StandingOrderStore;
  paperTrips: PaperTripStore;
  regularPatients: RegularPatientStore;
  withdrawals: WithdrawalStore;
  closures: ClosureStore;
  weather: WeatherStore;
  incidents: IncidentStore;
  reliefs: ReliefStore;
  deeds: DeedStore;
  proposals: ProposalStore;
  facts: FactStore;
  dayChecks: DayCheckStore;
  daySpreads: DaySpreadStore;
  dayClosings: DayClosingStore;
  openTroubles: OpenTroubleStore;
  deskHandovers: DeskHandoverStore;
  audit: AuditStore;
  figures: FigureStore;
  exchange: ExchangeStore;
  backups: BackupStore;
  health: HealthStore;
  messages: MessageStore;
  notices: NoticeStore;
  privacy: PrivacyStore;
  retention: RetentionStore;
  trackers: TrackerStore;
}
export interface Database extends Stores {
  transaction<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** Several reads of one and the same moment. */
  snapshot<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
}

export type * from "./accounts.ts";
export type { ActStore, ActVerdict, JudgedAct, Judgement } from "./acts.ts";
export type { AddressStore, Home, OpenAddress, ToldAddress } from "./addresses.ts";
export type * from "./applications.ts";
export type { BackupStore, KeptBackup, LogKeeping, Rehearsal } from "./backups.ts";
export type { BreakStore, PlacedBreak } from "./breaks.ts";
export type * from "./channels.ts";
export type { ClosureStore, KnownClosure, NewClosure } from "./closures.ts";
export type { DayCheck, DayCheckStore } from "./dayChecks.ts";
export type { ClosedDay, DayClosingStore } from "./dayClosings.ts";
export type { DeedStore } from "./deeds.ts";
export type { DueRow, DueStore } from "./due.ts";
export type { EntrancePhoto, EntranceStore } from "./entrances.ts";
export type { CheckedRow, ExchangeStore, ImportRecord, NewImport } from "./exchange.ts";
export type { FactStore } from "./facts.ts";
export type { FleetStore } from "./fleet.ts";
export type * from "./handovers.ts";
export type { GatewayTries, HealthStore, Heartbeat } from "./health.ts";
export type { HandedJob, JobStore, OpenJobs } from "./jobs.ts";
export type { LearnedTimeStore, TimesOf } from "./learnedTimes.ts";
export type { LockStore, NewLock } from "./locks.ts";
export type * from "./masterData.ts";
export type * from "./messages.ts";
export type * from "./notices.ts";
export type { OfferStore } from "./offers.ts";
export type * from "./openTroubles.ts";
export type { OutboxBatch, OutboxEvent, OutboxJob, OutboxRows, OutboxStore } from "./outbox.ts";
export type { Page } from "./page.ts";
export type { PaperKey, PaperTrip } from "./paperTrips.ts";
export type * from "./phoneCalls.ts";
export type { LearnedHouse, PlaceRow, PlaceStore } from "./places.ts";
export type { PlannedStop, PlanStore, RouteChange, StopEstimate } from "./plans.ts";
export type { PositionStore } from "./positions.ts";
export type { ErasedCounts, ErasedPart, Erasure, PrivacyStore, RestrictedRider } from "./privacy.ts";
export type { PromiseCounts, PromiseStore } from "./promises.ts";
export type { Proposal, ProposalStore } from "./proposals.ts";
export type { KnownRelief, NewRelief, ReliefStore } from "./reliefs.ts";
export type { DrivenRun, RetentionCount, RetentionDays, RetentionStore } from "./retention.ts";
export type * from "./riderMerges.ts";
export type { RiderRecordStore, RidersWanted } from "./riderRecords.ts";
export type { RiderStore } from "./riders.ts";
export type { AllowanceStore, CodeHolder, CodeStore, DeviceStore } from "./signIn.ts";
export type { OrderOutcome } from "./standingOrders.ts";
export type { TermsStore } from "./terms.ts";
export type { FixMemory, NewTracker, TrackerStore } from "./trackers.ts";
export type { TripShareStore } from "./tripShares.ts";
export type { TripStore } from "./trips.ts";
export type { KnownWeather, NewWeather, WeatherStore } from "./weather.ts";
export type { KnownWithdrawal, NewWithdrawal, WithdrawalStore, Withdrawn } from "./withdrawals.ts";
