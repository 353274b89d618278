import type { Kysely } from "kysely";
import type { Database, Stores } from "../index.ts";
import { PostgresAccountStore } from "./accountStore.ts";
import { PostgresActStore } from "./actStore.ts";
import { PostgresAddressStore } from "./addressStore.ts";
import { PostgresAllowanceStore } from "./allowanceStore.ts";
import { PostgresApplicationStore } from "./applicationStore.ts";
import { PostgresAuditStore } from "./auditStore.ts";
import { PostgresBackupStore } from "./backupStore.ts";
import { PostgresBreakStore } from "./breakStore.ts";
import { PostgresChannelStore } from "./channelStore.ts";
import { PostgresClosureStore } from "./closureStore.ts";
import { PostgresCodeStore } from "./codeStore.ts";
import { PostgresDayCheckStore } from "./dayCheckStore.ts";
import { PostgresDayClosingStore } from "./dayClosingStore.ts";
import { PostgresDaySpreadStore } from "./daySpreadStore.ts";
import { PostgresDeedStore } from "./deedStore.ts";
import { PostgresDeskHandoverStore } from "./deskHandoverStore.ts";
import { PostgresDeviceStore } from "./deviceStore.ts";
import { PostgresDueStore } from "./dueStore.ts";
import { PostgresEntranceStore } from "./entranceStore.ts";
import { PostgresEntryLinkStore } from "./entryLinkStore.ts";
import { PostgresExchangeStore } from "./exchangeStore.ts";
import { PostgresFactorStore } from "./factorStore.ts";
import { PostgresFactStore } from "./factStore.ts";
import { PostgresFigureStore } from "./figureStore.ts";
import { PostgresFleetStore } from "./fleetStore.ts";
import { PostgresHandoverStore } from "./handoverStore.ts";
import { PostgresHealthStore } from "./healthStore.ts";
import { PostgresIncidentStore } from "./incidentStore.ts";
import { PostgresJobStore } from "./jobStore.ts";
import { PostgresLearnedTimeStore } from "./learnedTimeStore.ts";
import { PostgresLinkCodeStore } from "./linkCodeStore.ts";
import { PostgresLinkStore } from "./linkStore.ts";
import { PostgresLockStore } from "./lockStore.ts";
import { PostgresMessageStore } from "./messageStore.ts";
import { PostgresNoticeStore } from "./noticeStore.ts";
import { PostgresOfferStore } from "./offerStore.ts";
import { PostgresOpenTroubleStore } from "./openTroubleStore.ts";
import { PostgresOutboxStore } from "./outboxStore.ts";
import { PostgresPaperTripStore } from "./paperTripStore.ts";
import { PostgresPasskeyStore } from "./passkeyStore.ts";
import { PostgresPhoneCallStore } from "./phoneCallStore.ts";
import { PostgresPlaceStore } from "./placeStore.ts";
import { PostgresPlanStore } from "./planStore.ts";
import { PostgresPrintedManifestStore } from "./printedManifestStore.ts";
import { PostgresPrivacyStore } from "./privacyStore.ts";
import { PostgresPromiseStore } from "./promiseStore.ts";
import { PostgresProposalStore } from "./proposalStore.ts";
import { PostgresRegularPatientStore } from "./regularPatientStore.ts";
import { PostgresReliefStore } from "./reliefStore.ts";
import { PostgresRetentionStore } from "./retentionStore.ts";
import { PostgresRiderMergeStore } from "./riderMergeStore.ts";
import { PostgresRiderRecordStore } from "./riderRecordStore.ts";
import { PostgresRiderStore } from "./riderStore.ts";
import { PostgresRosterStore } from "./rosterStore.ts";
import type { Schema } from "./schema.ts";
import { PostgresSessionStore } from "./sessionStore.ts";
import { PostgresSpokenNameStore } from "./spokenNameStore.ts";
import { PostgresStaffStore } from "./staffStore.ts";
import { PostgresStandingOrderStore } from "./standingOrderStore.ts";
import { PostgresStopStore } from "./stopStore.ts";
import { PostgresTermsStore } from "./termsStore.ts";
import { PostgresTrackerStore } from "./trackerStore.ts";
import { PostgresTripSearchStore } from "./tripSearchStore.ts";
import { PostgresTripShareStore } from "./tripShareStore.ts";
import { PostgresTripStore } from "./tripStore.ts";
import { PostgresWeatherStore } from "./weatherStore.ts";
import { PostgresWithdrawalStore } from "./withdrawalStore.ts";

/** Who signs in, and by what. */
const wayIn = (db: Kysely<Schema>) => ({
  accounts: new PostgresAccountStore(db),
  staff: new PostgresStaffStore(db),
  entryLinks: new PostgresEntryLinkStore(db),
  sessions: new PostgresSessionStore(db),
  factors: new PostgresFactorStore(db),
  passkeys: new PostgresPasskeyStore(db),
  allowances: new PostgresAllowanceStore(db),
  devices: new PostgresDeviceStore(db),
  codes: new PostgresCodeStore(db),
});

/** The stores over one pool, or bound to one transaction. */
export const storesOn = (db: Kysely<Schema>): Stores => ({ ...tripStores(db), ...otherStores(db) });

const tripStores = (db: Kysely<Schema>) => ({
  trips: new PostgresTripStore(db),
  plans: new PostgresPlanStore(db),
  places: new PostgresPlaceStore(db),
  spokenNames: new PostgresSpokenNameStore(db),
  learnedTimes: new PostgresLearnedTimeStore(db),
  entrances: new PostgresEntranceStore(db),
  fleet: new PostgresFleetStore(db),
  roster: new PostgresRosterStore(db),
  handovers: new PostgresHandoverStore(db),
  printedManifests: new PostgresPrintedManifestStore(db),
  acts: new PostgresActStore(db),
  stops: new PostgresStopStore(db),
  breaks: new PostgresBreakStore(db),
  links: new PostgresLinkStore(db),
  offers: new PostgresOfferStore(db),
  tripSearch: new PostgresTripSearchStore(db),
  tripShares: new PostgresTripShareStore(db),
  locks: new PostgresLockStore(db),
  standingOrders: new PostgresStandingOrderStore(db),
  paperTrips: new PostgresPaperTripStore(db),
  regularPatients: new PostgresRegularPatientStore(db),
  promises: new PostgresPromiseStore(db),
  withdrawals: new PostgresWithdrawalStore(db),
  closures: new PostgresClosureStore(db),
  weather: new PostgresWeatherStore(db),
  incidents: new PostgresIncidentStore(db),
  reliefs: new PostgresReliefStore(db),
  deeds: new PostgresDeedStore(db),
  proposals: new PostgresProposalStore(db),
  trackers: new PostgresTrackerStore(db),
});

const otherStores = (db: Kysely<Schema>) => ({
  riders: new PostgresRiderStore(db),
  riderRecords: new PostgresRiderRecordStore(db),
  addresses: new PostgresAddressStore(db),
  riderMerges: new PostgresRiderMergeStore(db),
  applications: new PostgresApplicationStore(db),
  ...wayIn(db),
  terms: new PostgresTermsStore(db),
  outbox: new PostgresOutboxStore(db),
  jobs: new PostgresJobStore(db),
  due: new PostgresDueStore(db),
  phoneCalls: new PostgresPhoneCallStore(db),
  channels: new PostgresChannelStore(db),
  linkCodes: new PostgresLinkCodeStore(db),
  ...recordsOn(db),
});

type Records =
  | "facts"
  | "audit"
  | "dayChecks"
  | "daySpreads"
  | "dayClosings"
  | "openTroubles"
  | "deskHandovers"
  | "figures"
  | "exchange"
  | "backups"
  | "health"
  | "messages"
  | "notices"
  | "privacy"
  | "retention";
/** What is written down about what happened, and what comes of it. */
const recordsOn = (db: Kysely<Schema>): Pick<Stores, Records> => ({
  facts: new PostgresFactStore(db),
  dayChecks: new PostgresDayCheckStore(db),
  daySpreads: new PostgresDaySpreadStore(db),
  dayClosings: new PostgresDayClosingStore(db),
  openTroubles: new PostgresOpenTroubleStore(db),
  deskHandovers: new PostgresDeskHandoverStore(db),
  audit: new PostgresAuditStore(db),
  figures: new PostgresFigureStore(db),
  exchange: new PostgresExchangeStore(db),
  backups: new PostgresBackupStore(db),
  health: new PostgresHealthStore(db),
  messages: new PostgresMessageStore(db),
  notices: new PostgresNoticeStore(db),
  privacy: new PostgresPrivacyStore(db),
  retention: new PostgresRetentionStore(db),
});

/** All stores over one pool; `transaction` gives the same stores bound to one transaction. */
export const createDatabase = (db: Kysely<Schema>): Database => ({
  ...storesOn(db),
  transaction: (work) => db.transaction().execute((tx) => work(storesOn(tx))),
  snapshot: (work) =>
    db
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute((tx) => work(storesOn(tx))),
});
