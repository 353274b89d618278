import type { DriverId, ShiftId, StopId, TripId, VehicleId } from "../../shared/ids/index.ts";
import type { shiftStatusAfter } from "../../shared/lifeCycle/shift.ts";
import type { StopKind } from "../../shared/lifeCycle/stop.ts";
import type { StopStatus } from "../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { Shift, Vehicle } from "../domain/fleet/model.ts";
import type { InstantWindow } from "../domain/place.ts";
import type { DutyMoment, DutySpan } from "../domain/runs/duty.ts";
import type { KnownRun } from "../domain/runs/known.ts";
import type { Run, VehiclePosition } from "../domain/runs/model.ts";
import type { Fix } from "../domain/runs/plausiblePosition.ts";
import type { EarlierEnd } from "../domain/runs/startPlace.ts";
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
import type { ChannelStore, LinkCodeStore } from "./channels.ts";
import type { DayCheckStore } from "./dayChecks.ts";
import type { DayClosingStore } from "./dayClosings.ts";
import type { DueStore } from "./due.ts";
import type { EntranceStore } from "./entrances.ts";
import type { ExchangeStore } from "./exchange.ts";
import type { FactStore } from "./facts.ts";
import type { FigureStore } from "./figures.ts";
import type { HandoverStore } from "./handovers.ts";
import type { HealthStore } from "./health.ts";
import type { JobStore } from "./jobs.ts";
import type { LinkStore } from "./links.ts";
import type { LockStore } from "./locks.ts";
import type { MessageStore } from "./messages.ts";
import type { NoticeStore } from "./notices.ts";
import type { OfferStore } from "./offers.ts";
import type { OutboxStore } from "./outbox.ts";
import type { PaperTripStore } from "./paperTrips.ts";
import type { PhoneCallStore } from "./phoneCalls.ts";
import type { PlaceStore } from "./places.ts";
import type { PlanStore } from "./plans.ts";
import type { PrivacyStore } from "./privacy.ts";
import type { PromiseStore } from "./promises.ts";
import type { ProposalStore } from "./proposals.ts";
import type { RegularPatientStore } from "./regularPatients.ts";
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
import type { WithdrawalStore } from "./withdrawals.ts";

export interface FleetStore {
  listVehicles(): Promise<Vehicle[]>;
  listShifts(day: ServiceDay): Promise<Shift[]>;
  findShift(id: ShiftId): Promise<Shift | undefined>;
  /**
   * The shift that a driver has now or next: one of an earlier day that was never ended only while none of today can be started.
   */
  findShiftOfDriver(driverId: DriverId, moment: DutyMoment): Promise<Shift | undefined>;
  /** Those under way that are of days before `day`; of one driver, if so. */
  listLeftOver(day: ServiceDay, driverId?: DriverId): Promise<Run[]>;
  /** The shifts of a driver, or with a vehicle, around a moment, and those under way whenever they began. */
  listDuties(of: { driverId: DriverId } | { vehicleId: VehicleId }, at: Instant): Promise<DutySpan[]>;
  /** All that is kept of where the vehicle was within these times: its way is the `trackOf` them (`domain/runs/track`). */
  listFixes(vehicleId: VehicleId, times: InstantWindow): Promise<Fix[]>;
  /** Whoever begins or ends it is heard of. */
  setShiftStatus(id: ShiftId, status: ReturnType<typeof shiftStatusAfter>, at: Instant): Promise<void>;
  /** That the run is in doubt, or (undefined) no longer. */
  setUnheard(id: ShiftId, since: Instant | undefined): Promise<void>;
  /** As of which version its driver's device has shown it; undefined: not at all. */
  findSeen(id: ShiftId): Promise<number | undefined>;
  /** Its driver's device has shown it as of this version; of a later one than there is, as it is. */
  noteSeen(id: ShiftId, driverId: DriverId, version: number): Promise<void>;
  /** What its driver has understood of the run, in place of what was known: nothing of it stands before a dispatcher any more. */
  setKnown(id: ShiftId, known: Pick<KnownRun, "version" | "stops">): Promise<void>;
  /** That what its driver has not understood stands before a dispatcher, or (undefined) no longer. */
  setMissed(id: ShiftId, since: Instant | undefined): Promise<void>;
  listRuns(shiftIds: ShiftId[]): Promise<Run[]>;
  /** Of these, those whose shift was taken out, with the version as of which it was. */
  listGone(ids: readonly ShiftId[]): Promise<{ shiftId: ShiftId; version: number; serviceDay: ServiceDay }[]>;
  listRunsOfDay(day: ServiceDay): Promise<Run[]>;
  /** Where the last ride of each shift's vehicle ends that it has had, or will have, within a week before; missing: none. */
  listEarlierEnds(ids: readonly ShiftId[]): Promise<Map<ShiftId, EarlierEnd>>;
  /** How far each run of the day has come; a run whose version is the same is the same. */
  listRunVersions(day: ServiceDay): Promise<{ shiftId: ShiftId; version: number }[]>;
  /** Something else than its stops has changed of the run: whoever planned with it starts anew. */
  touchRun(id: ShiftId): Promise<void>;
  /** Whoever else locks or changes this run waits until the transaction ends. */
  lockRun(id: ShiftId): Promise<void>;
}

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
  entrances: EntranceStore;
  fleet: FleetStore;
  roster: RosterStore;
  handovers: HandoverStore;
  stops: StopStore;
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
  proposals: ProposalStore;
  facts: FactStore;
  dayChecks: DayCheckStore;
  dayClosings: DayClosingStore;
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

/** Live positions; in Redis, since they can be told again. */
export interface PositionStore {
  /** The vehicle's place from now on, unless a newer one is known that is not ahead of `now`: nothing moves backwards. */
  put(position: VehiclePosition, now: Instant): Promise<void>;
  list(): Promise<VehiclePosition[]>;
  find(vehicleId: VehicleId): Promise<VehiclePosition | undefined>;
}
/** Which fixes a tracker has told of the last days; in Redis, since forgetting means only that one is weighed again. */
export interface FixMemory {
  has(trackerId: string, at: Instant): Promise<boolean>;
  note(trackerId: string, at: Instant): Promise<void>;
}
export type * from "./accounts.ts";
export type { ActStore, ActVerdict, JudgedAct, Judgement } from "./acts.ts";
export type { AddressStore, Home, OpenAddress, ToldAddress } from "./addresses.ts";
export type * from "./applications.ts";
export type { BackupStore, KeptBackup, LogKeeping, Rehearsal } from "./backups.ts";
export type * from "./channels.ts";
export type { DayCheck, DayCheckStore } from "./dayChecks.ts";
export type { ClosedDay, DayClosingStore } from "./dayClosings.ts";
export type { DueRow, DueStore } from "./due.ts";
export type { EntrancePhoto, EntranceStore } from "./entrances.ts";
export type { CheckedRow, ExchangeStore, ImportRecord, NewImport } from "./exchange.ts";
export type { FactStore } from "./facts.ts";
export type * from "./handovers.ts";
export type { GatewayTries, HealthStore, Heartbeat } from "./health.ts";
export type { HandedJob, JobStore, OpenJobs } from "./jobs.ts";
export type { LockStore, NewLock } from "./locks.ts";
export type * from "./masterData.ts";
export type * from "./messages.ts";
export type * from "./notices.ts";
export type { OfferStore } from "./offers.ts";
export type { OutboxBatch, OutboxEvent, OutboxJob, OutboxRows, OutboxStore } from "./outbox.ts";
export type { Page } from "./page.ts";
export type { PaperKey, PaperTrip } from "./paperTrips.ts";
export type * from "./phoneCalls.ts";
export type { LearnedHouse, PlaceRow, PlaceStore } from "./places.ts";
export type { PlannedStop, PlanStore, RouteChange } from "./plans.ts";
export type { ErasedCounts, ErasedPart, Erasure, PrivacyStore, RestrictedRider } from "./privacy.ts";
export type { PromiseCounts, PromiseStore } from "./promises.ts";
export type { Proposal, ProposalStore } from "./proposals.ts";
export type { DrivenRun, RetentionCount, RetentionDays, RetentionStore } from "./retention.ts";
export type * from "./riderMerges.ts";
export type { RiderRecordStore, RidersWanted } from "./riderRecords.ts";
export type { RiderStore } from "./riders.ts";
export type { AllowanceStore, CodeHolder, CodeStore, DeviceStore } from "./signIn.ts";
export type { OrderOutcome } from "./standingOrders.ts";
export type { TermsStore } from "./terms.ts";
export type { NewTracker, TrackerStore } from "./trackers.ts";
export type { TripShareStore } from "./tripShares.ts";
export type { TripStore } from "./trips.ts";
export type { KnownWithdrawal, NewWithdrawal, WithdrawalStore, Withdrawn } from "./withdrawals.ts";
