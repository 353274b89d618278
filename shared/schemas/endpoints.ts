import { askingEndpoints } from "./askingEndpoints.ts";
import { partnerEndpoints } from "./partnerEndpoints.ts";
import { reachEndpoints } from "./reachEndpoints.ts";

/**
 * Every call of the HTTP interface: method, path and who may make it. Kept free of schemas, so that a browser bundle
 * can use it without carrying them; `api.ts` joins each name to its shapes, and the server refuses to start with one missing.
 * `asker`: riders, their guardians, and who decides about trips. `anyone` needs no session; `staff` is who decides about trips (dispatcher, chief,
 * administrator), `office` who reads there, `officeChange` who changes, `audit` who watches over both; see `shared/roles`.
 */
export const endpoints = {
  // sign-in
  staffSignIn: { method: "POST", path: "/api/auth/staff", who: "anyone" },
  driverSignIn: { method: "POST", path: "/api/auth/driver", who: "anyone" },
  requestCode: { method: "POST", path: "/api/auth/rider/code", who: "anyone" },
  riderSignIn: { method: "POST", path: "/api/auth/rider", who: "anyone" },
  signOut: { method: "POST", path: "/api/auth/sign-out", who: "anyone" },
  getSession: { method: "GET", path: "/api/auth/session", who: "anyone" },
  // accounts: links, one's own, the staff's, drivers'; what asks for a password or brings one is under /api/auth, where devices are known
  readLink: { method: "POST", path: "/api/auth/link", who: "anyone" },
  joinStaff: { method: "POST", path: "/api/auth/join", who: "anyone" },
  setDriverPin: { method: "POST", path: "/api/auth/driver/pin", who: "anyone" },
  getAccount: { method: "GET", path: "/api/account", who: "anyStaff" },
  changePassword: { method: "POST", path: "/api/auth/password", who: "anyStaff" },
  endSessions: { method: "POST", path: "/api/account/sessions/end", who: "anyStaff" },
  beginFactor: { method: "POST", path: "/api/account/factor/begin", who: "anyStaff" },
  turnFactorOn: { method: "POST", path: "/api/account/factor", who: "anyStaff" },
  turnFactorOff: { method: "POST", path: "/api/auth/factor/off", who: "anyStaff" },
  beginPasskey: { method: "POST", path: "/api/account/passkeys/begin", who: "anyStaff" },
  addPasskey: { method: "POST", path: "/api/account/passkeys", who: "anyStaff" },
  removePasskey: { method: "POST", path: "/api/account/passkeys/remove", who: "anyStaff" },
  beginPasskeySignIn: { method: "POST", path: "/api/auth/passkey/begin", who: "anyone" },
  passkeySignIn: { method: "POST", path: "/api/auth/passkey", who: "anyone" },
  listStaff: { method: "GET", path: "/api/office/staff", who: "administrator" },
  inviteStaff: { method: "POST", path: "/api/office/staff", who: "administrator" },
  changeStaff: { method: "POST", path: "/api/office/staff/:staffId", who: "administrator" },
  resetStaff: { method: "POST", path: "/api/office/staff/:staffId/link", who: "administrator" },
  listDriverAccess: { method: "GET", path: "/api/office/driver-access", who: "officeChange" },
  makePinLink: { method: "POST", path: "/api/office/driver-access/:driverId/link", who: "officeChange" },
  revokeDevice: {
    method: "POST",
    path: "/api/office/driver-access/:driverId/devices/:deviceId/revoke",
    who: "officeChange",
  },
  getSetup: { method: "GET", path: "/api/office/setup", who: "office" },
  // the region and the clock
  getRegion: { method: "GET", path: "/api/region", who: "anyone" },
  getRegionMap: { method: "GET", path: "/api/region/map", who: "anyone" },
  searchPlaces: { method: "GET", path: "/api/places", who: "signedIn" },
  getClock: { method: "GET", path: "/api/clock", who: "anyone" },
  // trips
  requestTrip: { method: "POST", path: "/api/trips", who: "asker" },
  listMyTrips: { method: "GET", path: "/api/trips", who: "rider" },
  getTrip: { method: "GET", path: "/api/trips/:tripId", who: "asker" },
  cancelTrip: { method: "POST", path: "/api/trips/:tripId/cancel", who: "asker" },
  ...askingEndpoints,
  getOtherTime: { method: "GET", path: "/api/trips/:tripId/other-time", who: "asker" },
  getTripVehicle: { method: "GET", path: "/api/trips/:tripId/vehicle", who: "asker" },
  // what a machine or a driver decided, put before a person
  makeAppeal: { method: "POST", path: "/api/trips/:tripId/appeals", who: "asker" },
  listAppeals: { method: "GET", path: "/api/dispatch/appeals", who: "staff" },
  answerAppeal: { method: "POST", path: "/api/dispatch/appeals/:appealId/answer", who: "staff" },
  // the page of one trip, for whoever has a link to it
  listTripShares: { method: "GET", path: "/api/trips/:tripId/shares", who: "asker" },
  shareTrip: { method: "POST", path: "/api/trips/:tripId/shares", who: "asker" },
  endTripShare: { method: "POST", path: "/api/trips/:tripId/shares/:shareId/end", who: "asker" },
  getTripCalendar: { method: "POST", path: "/api/trips/:tripId/calendar", who: "asker" },
  getSharedTrip: { method: "POST", path: "/api/shared-trip", who: "anyone" },
  getSharedCalendar: { method: "POST", path: "/api/shared-trip/calendar", who: "anyone" },
  ...reachEndpoints,
  // the telephone
  reportCall: { method: "POST", path: "/api/telephone/events", who: "anyone" },
  listCalls: { method: "GET", path: "/api/dispatch/calls", who: "staff" },
  takeCall: { method: "POST", path: "/api/dispatch/calls/:callId/take", who: "staff" },
  settleCall: { method: "POST", path: "/api/dispatch/calls/:callId/settle", who: "staff" },
  getCallFigures: { method: "GET", path: "/api/office/calls", who: "watch" },
  // people from outside
  ...partnerEndpoints,
  // driving
  getManifest: { method: "GET", path: "/api/driver/manifest", who: "driver" },
  startShift: { method: "POST", path: "/api/driver/shifts/:shiftId/start", who: "driver" },
  endShift: { method: "POST", path: "/api/driver/shifts/:shiftId/end", who: "driver" },
  reportStopAction: { method: "POST", path: "/api/driver/stops/:stopId/actions", who: "driver" },
  takeBackAct: { method: "POST", path: "/api/driver/acts/:actionId/take-back", who: "driver" },
  handInReport: { method: "POST", path: "/api/driver/sealed-reports", who: "anyone" },
  reportPosition: { method: "POST", path: "/api/driver/position", who: "driver" },
  // dispatching
  getBoard: { method: "GET", path: "/api/dispatch/board", who: "staff" },
  countDays: { method: "GET", path: "/api/dispatch/days", who: "staff" },
  getTripDetail: { method: "GET", path: "/api/dispatch/trips/:tripId", who: "staff" },
  getTripWhy: { method: "GET", path: "/api/dispatch/trips/:tripId/why", who: "staff" },
  previewAssign: { method: "POST", path: "/api/dispatch/trips/:tripId/preview", who: "staff" },
  assignTrip: { method: "POST", path: "/api/dispatch/trips/:tripId/assign", who: "staff" },
  unassignTrip: { method: "POST", path: "/api/dispatch/trips/:tripId/unassign", who: "staff" },
  retryTrip: { method: "POST", path: "/api/dispatch/trips/:tripId/retry", who: "staff" },
  refuseTrip: { method: "POST", path: "/api/dispatch/trips/:tripId/refuse", who: "staff" },
  listQuestions: { method: "GET", path: "/api/dispatch/questions", who: "staff" },
  answerQuestion: { method: "POST", path: "/api/dispatch/questions/:questionId/answer", who: "staff" },
  searchRiders: { method: "GET", path: "/api/dispatch/riders", who: "staff" },
  getRider: { method: "GET", path: "/api/dispatch/riders/:riderId", who: "staff" },
  vouchForRider: { method: "POST", path: "/api/dispatch/riders/:riderId/code", who: "staff" },
  listTroubles: { method: "GET", path: "/api/dispatch/troubles", who: "staff" },
  previewOffer: { method: "POST", path: "/api/dispatch/runs/:shiftId/offer/preview", who: "staff" },
  acceptOffer: { method: "POST", path: "/api/dispatch/runs/:shiftId/offer", who: "staff" },
  listProposals: { method: "GET", path: "/api/dispatch/proposals", who: "staff" },
  acceptProposal: { method: "POST", path: "/api/dispatch/proposals/:proposalId/accept", who: "staff" },
  declineProposal: { method: "POST", path: "/api/dispatch/proposals/:proposalId/decline", who: "staff" },
  listTripNotices: { method: "GET", path: "/api/dispatch/trips/:tripId/notices", who: "staff" },
  listToTell: { method: "GET", path: "/api/dispatch/to-tell", who: "staff" },
  markTold: { method: "POST", path: "/api/dispatch/to-tell/:noticeId", who: "staff" },
  settleAnswer: { method: "POST", path: "/api/dispatch/answers/:answerId/settle", who: "staff" },
  reportForDriver: { method: "POST", path: "/api/dispatch/stops/:stopId/report", who: "staff" },
  correctAct: { method: "POST", path: "/api/dispatch/acts/:actionId/correct", who: "staff" },
  endShiftForDriver: { method: "POST", path: "/api/dispatch/runs/:shiftId/end", who: "staff" },
  getRunPath: { method: "GET", path: "/api/dispatch/runs/:shiftId/path", who: "staff" },
  setLock: { method: "POST", path: "/api/dispatch/locks", who: "staff" },
  unlock: { method: "POST", path: "/api/dispatch/locks/:lockId/unlock", who: "staff" },
  withdrawVehicle: { method: "POST", path: "/api/dispatch/withdrawals/vehicle", who: "staff" },
  withdrawDriver: { method: "POST", path: "/api/dispatch/withdrawals/driver", who: "staff" },
  endWithdrawal: { method: "POST", path: "/api/dispatch/withdrawals/:withdrawalId/end", who: "staff" },
  linkTrips: { method: "POST", path: "/api/dispatch/links", who: "staff" },
  unlinkTrips: { method: "POST", path: "/api/dispatch/links/:linkId/end", who: "staff" },
  setNeeds: { method: "POST", path: "/api/dispatch/riders/:riderId/needs", who: "staff" },
  // the fleet, in the office
  listFleetOperators: { method: "GET", path: "/api/office/operators", who: "office" },
  saveOperator: { method: "POST", path: "/api/office/operators/:operatorId", who: "officeChange" },
  saveContract: { method: "POST", path: "/api/office/contracts/:contractId", who: "officeChange" },
  setContractHours: { method: "POST", path: "/api/office/contracts/:contractId/hours", who: "officeChange" },
  listFleetVehicles: { method: "GET", path: "/api/office/vehicles", who: "office" },
  saveVehicle: { method: "POST", path: "/api/office/vehicles/:vehicleId", who: "officeChange" },
  listFleetDrivers: { method: "GET", path: "/api/office/drivers", who: "office" },
  saveDriver: { method: "POST", path: "/api/office/drivers/:driverId", who: "officeChange" },
  listFleetShifts: { method: "GET", path: "/api/office/shifts", who: "office" },
  previewShift: { method: "POST", path: "/api/office/shifts/:shiftId/preview", who: "officeChange" },
  changeShift: { method: "POST", path: "/api/office/shifts/:shiftId", who: "officeChange" },
  listShiftTemplates: { method: "GET", path: "/api/office/templates", who: "office" },
  previewTemplate: { method: "POST", path: "/api/office/templates/:templateId/preview", who: "officeChange" },
  saveTemplate: { method: "POST", path: "/api/office/templates/:templateId", who: "officeChange" },
  listHandovers: { method: "GET", path: "/api/office/handovers", who: "office" },
  previewHandover: { method: "POST", path: "/api/office/handovers/:handoverId/preview", who: "officeChange" },
  makeHandover: { method: "POST", path: "/api/office/handovers/:handoverId", who: "officeChange" },
  undoHandover: { method: "POST", path: "/api/office/handovers/:handoverId/undo", who: "officeChange" },
  getRuleBook: { method: "GET", path: "/api/office/rules", who: "office" },
  changeRule: { method: "POST", path: "/api/office/rules/:key", who: "officeChange" },
  setCalendarDay: { method: "POST", path: "/api/office/calendar/:day", who: "officeChange" },
  // reporting
  getAudit: { method: "GET", path: "/api/office/audit", who: "audit" },
  searchAuditPeople: { method: "GET", path: "/api/office/audit/people", who: "audit" },
  exportAudit: { method: "POST", path: "/api/office/audit/export", who: "audit" },
  getSealBook: { method: "GET", path: "/api/office/audit/seals", who: "audit" },
  checkSeals: { method: "POST", path: "/api/office/audit/seals/check", who: "audit" },
  getBackups: { method: "GET", path: "/api/office/backups", who: "administrator" },
  getHealth: { method: "GET", path: "/api/office/health", who: "watch" },
  getFigures: { method: "GET", path: "/api/office/figures", who: "office" },
  exportFigures: { method: "POST", path: "/api/office/figures/export", who: "office" },
  listBudgets: { method: "GET", path: "/api/office/budgets", who: "office" },
  setBudget: { method: "POST", path: "/api/office/budgets", who: "administrator" },
  // messages
  getMessageWays: { method: "GET", path: "/api/office/messages/ways", who: "watch" },
  checkMessageWay: { method: "POST", path: "/api/office/messages/check", who: "watch" },
  testMessageWay: { method: "POST", path: "/api/office/messages/test", who: "watch" },
  getMessageFigures: { method: "GET", path: "/api/office/messages", who: "office" },
  exportMessageFigures: { method: "POST", path: "/api/office/messages/export", who: "office" },
  // the office: riders
  listCategories: { method: "GET", path: "/api/office/categories", who: "office" },
  listRiders: { method: "GET", path: "/api/office/riders", who: "office" },
  addRider: { method: "POST", path: "/api/office/riders", who: "officeChange" },
  openRider: { method: "GET", path: "/api/office/riders/:riderId", who: "office" },
  changeRider: { method: "POST", path: "/api/office/riders/:riderId", who: "officeChange" },
  openCondition: { method: "POST", path: "/api/office/riders/:riderId/condition", who: "office" },
  setRiderState: { method: "POST", path: "/api/office/riders/:riderId/state", who: "officeChange" },
  // a person's own data
  getPrivacy: { method: "GET", path: "/api/office/privacy", who: "office" },
  giveRiderData: { method: "POST", path: "/api/office/riders/:riderId/data", who: "officeChange" },
  giveOwnData: { method: "POST", path: "/api/own-data", who: "rider" },
  restrictRider: { method: "POST", path: "/api/office/riders/:riderId/restriction", who: "officeChange" },
  previewErasure: { method: "GET", path: "/api/office/riders/:riderId/erasure", who: "officeChange" },
  eraseRider: { method: "POST", path: "/api/office/riders/:riderId/erasure", who: "officeChange" },
  reportBreach: { method: "POST", path: "/api/office/audit/breach", who: "audit" },
  // the office: records of one person, found and merged
  listDuplicates: { method: "GET", path: "/api/office/duplicates", who: "office" },
  compareRiders: { method: "GET", path: "/api/office/duplicates/pair", who: "office" },
  mergeRiders: { method: "POST", path: "/api/office/duplicates/merge", who: "officeChange" },
  undoMerge: { method: "POST", path: "/api/office/duplicates/merges/:mergeId/undo", who: "officeChange" },
  tellRidersApart: { method: "POST", path: "/api/office/duplicates/apart", who: "officeChange" },
  // applications
  getApplicationTerms: { method: "GET", path: "/api/applications/terms", who: "anyone" },
  submitApplication: { method: "POST", path: "/api/applications", who: "anyone" },
  listApplications: { method: "GET", path: "/api/office/applications", who: "office" },
  openApplication: { method: "GET", path: "/api/office/applications/:applicationId", who: "office" },
  changeApplication: { method: "POST", path: "/api/office/applications/:applicationId", who: "officeChange" },
  decideApplication: {
    method: "POST",
    path: "/api/office/applications/:applicationId/decide",
    who: "officeChange",
  },
  listApplicationKeys: { method: "GET", path: "/api/office/application-keys", who: "administrator" },
  makeApplicationKey: { method: "POST", path: "/api/office/application-keys", who: "administrator" },
  revokeApplicationKey: {
    method: "POST",
    path: "/api/office/application-keys/:keyId/revoke",
    who: "administrator",
  },
  // lists
  checkList: { method: "POST", path: "/api/office/lists/:kind/check", who: "officeChange" },
  sayColumns: { method: "POST", path: "/api/office/lists/:kind/columns", who: "officeChange" },
  exportList: { method: "POST", path: "/api/office/lists/:kind/export", who: "officeChange" },
  getListTemplate: { method: "GET", path: "/api/office/lists/:kind/template", who: "office" },
  listImports: { method: "GET", path: "/api/office/imports", who: "office" },
  getImport: { method: "GET", path: "/api/office/imports/:importId", who: "office" },
  applyImport: { method: "POST", path: "/api/office/imports/:importId/apply", who: "officeChange" },
  undoImport: { method: "POST", path: "/api/office/imports/:importId/undo", who: "officeChange" },
  listAddresses: { method: "GET", path: "/api/office/addresses", who: "office" },
  settleAddress: { method: "POST", path: "/api/office/addresses/:riderId", who: "officeChange" },
  askForAddress: { method: "POST", path: "/api/office/addresses/:riderId/ask", who: "officeChange" },
  // the demo day
  listDemoLogins: { method: "GET", path: "/api/demo/logins", who: "anyone" },
  listDemoCodes: { method: "GET", path: "/api/demo/codes", who: "staff" },
  listDemoPhones: { method: "GET", path: "/api/demo/phones", who: "anyone" },
  answerOnPhone: { method: "POST", path: "/api/demo/phones/:noticeId/answer", who: "anyone" },
  setDemoClock: { method: "POST", path: "/api/demo/clock", who: "staff" },
  stepDemoClock: { method: "POST", path: "/api/demo/clock/step", who: "staff" },
} as const satisfies Record<string, Endpoint>;

export interface Endpoint {
  method: "GET" | "POST";
  path: `/api/${string}`;
  who:
    | "anyone"
    | "signedIn"
    | "rider"
    | "driver"
    | "staff"
    | "anyStaff"
    | "office"
    | "officeChange"
    | "audit"
    | "watch"
    | "administrator"
    | "facility"
    | "guardian"
    | "asker";
}
export type EndpointName = keyof typeof endpoints;
