import type { ApiBody, EndpointName } from "../../../shared/schemas/index.ts";
import { applicationExamples } from "./applicationExamples.ts";
import { contractExamples } from "./contractExamples.ts";
import { drivingExamples } from "./drivingExamples.ts";
import { entranceExamples } from "./entranceExamples.ts";
import { listExamples } from "./listExamples.ts";
import { noticeExamples } from "./noticeExamples.ts";
import { offerExamples } from "./offerExamples.ts";
import { privacyExamples } from "./privacyExamples.ts";
import { rescueExamples } from "./rescueExamples.ts";
import { riderExamples } from "./riderExamples.ts";
import { roadExamples } from "./roadExamples.ts";
import { standingExamples } from "./standingExamples.ts";
import { weatherExamples } from "./weatherExamples.ts";

type Examples = { [N in EndpointName]?: ApiBody<N> };

/** A body per call that has one; a test holds each against its schema. */
export const bodyExamples = {
  ...applicationExamples,
  ...standingExamples,
  ...offerExamples,
  ...entranceExamples,
  ...drivingExamples,
  staffSignIn: { username: "dispatcher", password: "the password" },
  driverSignIn: { phone: "+77000001234", pin: "2580" },
  requestCode: { phone: "+77000005678" },
  riderSignIn: { phone: "+77000005678", code: "123456" },
  readLink: { token: "opens-nothing-since-it-is-only-an-example-0" },
  joinStaff: {
    token: "opens-nothing-since-it-is-only-an-example-0",
    name: "Aigul",
    password: "four words of nobody",
    locale: "kk",
  },
  setDriverPin: { token: "opens-nothing-since-it-is-only-an-example-0", pin: "739182" },
  changePassword: { current: "the old password", next: "four words of nobody" },
  endSessions: {},
  turnFactorOn: { code: "123456" },
  turnFactorOff: { password: "the password" },
  addPasskey: {
    name: "My phone",
    response: { id: "an-id", response: { clientDataJSON: "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0" } },
  },
  removePasskey: { id: "an-id" },
  passkeySignIn: {
    response: { id: "an-id", response: { clientDataJSON: "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0" } },
  },
  inviteStaff: {
    ...{ id: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a22" as never, username: "aigul", name: "Aigul" },
    ...{ role: "manager", operators: ["operator-1" as never] },
  },
  changeStaff: { role: "dispatcher", closed: false },
  makeAppeal: {
    appealId: "1b1f2a7e-52a8-4c7d-8f4e-0f6f4a1f2d11",
    text: "I have dialysis at nine and nobody can take me",
  },
  askPerson: {
    appealId: "1b1f2a7e-52a8-4c7d-8f4e-0f6f4a1f2d13",
    text: "It is my last examination this month",
    wish: {
      pickup: { point: { lat: 44.8488, lon: 65.4823 }, label: "Желтоқсан көшесі, 12" },
      dropoff: { point: { lat: 44.8359, lon: 65.5132 }, label: "Polyclinic 3" },
      ...{ when: { kind: "arriveBy", at: "2026-03-02T05:00:00Z" }, companions: 0, purpose: "medical" },
    },
  },
  askForHelp: { helpId: "1b1f2a7e-52a8-4c7d-8f4e-0f6f4a1f2d12", need: "lift", note: "It does not come up" },
  settleHelp: { note: "Vehicle 012 takes the two wheelchair trips" },
  reopenDay: { reason: "A driver brought a paper report" },
  findTrips: { place: "Polyclinic 3", from: "2026-12-01", until: "2026-12-07" },
  ...{ searchRiders: { q: "sample 7012" }, searchAuditPeople: { q: "sample" } },
  ...{ listRiders: { ending: "in30" }, listFleetDrivers: { only: "ending" } },
  breakPromise: { minutes: 20, reason: "vehicle", tripVersion: 4 },
  solveOtherwise: { how: "relative", note: "Her son fetched her" },
  answerAppeal: { outcome: "granted", reason: "A vehicle comes at 08:20" },
  shareTrip: { shareId: "0f9c0d0e-1c52-4c0e-9f5a-0b6f4a1f2d06" },
  getTripCalendar: { locale: "kk" },
  getSharedTrip: { token: "opens-nothing-since-it-is-only-an-example-0" },
  getSharedCalendar: { token: "opens-nothing-since-it-is-only-an-example-0", locale: "kk" },
  reportCall: { call: "1772412000.118", event: "incoming", from: "8 700 000 56 78" },
  ...{ sayReadyLater: { minutes: 30 }, cancelTrip: { note: "The appointment was moved" } },
  reportStopAction: {
    actionId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e11",
    action: "arrive",
    at: "2026-03-02T04:31:20.000Z",
    sentAt: "2026-03-02T04:31:20.350Z",
    point: { lat: 44.8488, lon: 65.4823 },
  },
  previewAssign: { shiftId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a20" },
  assignTrip: { shiftId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a20", planVersion: 41 },
  acceptOffer: {
    planVersion: 41,
    moves: [
      {
        tripId: "5f0c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e11",
        shiftId: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a20",
      },
    ],
  },
  unassignTrip: { tripVersion: 2 },
  refuseTrip: { note: "The road to the settlement is closed" },
  answerQuestion: { decision: "taken", reason: "The rider says by phone that they were brought" },
  reportForDriver: {
    actionId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e12",
    action: "dropOff",
    at: "2026-03-02T17:40:00.000Z",
    reason: "The rider's mother says that he was brought home",
  },
  correctAct: {
    correction: "time",
    correctionId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e13",
    at: "2026-03-02T04:25:00.000Z",
    reason: "The driver says that he tapped late",
  },
  understandForDriver: { version: 12, at: "2026-03-02T05:12:00.000Z", reason: "Told by telephone" },
  startShiftForDriver: { at: "2026-03-02T03:05:00.000Z", reason: "From the printed manifest" },
  endShiftForDriver: { at: "2026-03-02T17:45:00.000Z", reason: "The driver's phone is broken" },
  setLock: {
    lockId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e14",
    hold: { kind: "rider", tripId: "5f0c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e11" },
    reason: "The driver knows how the chair is fixed",
    until: "2026-03-02T12:00:00.000Z",
  },
  ...rescueExamples,
  takeTrouble: { trouble: "silent 0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a23" },
  giveBackTrouble: { trouble: "silent 0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a23" },
  writeDeskHandover: {
    handoverId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e19",
    note: "The clinic rings back at four",
  },
  ...roadExamples,
  ...weatherExamples,
  linkTrips: {
    linkId: "6f1c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e17",
    tripIds: ["5f0c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e11", "5f0c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e12"],
    sameVehicle: false,
  },
  setNeeds: {
    chair: { kind: "manual", folds: false, widthCm: 68 },
    chairWeightKg: 130,
    staysInChair: true,
    mayNotBeLeftAlone: true,
    longestRide: { minutes: 40, source: "Certificate of the polyclinic", until: "2026-12-31" },
  },
  changeRule: {
    value: { minutes: 15 },
    from: "2027-01-01",
    source: "Contract No. 12 of 25 December 2026",
    reason: "Agreed for the year",
  },
  setCalendarDay: {
    kind: "holiday",
    name: { kk: "Наурыз", ru: "Наурыз", en: "Nauryz" },
    reason: "A public holiday",
  },
  saveOperator: {
    name: { kk: "Жаңа ұйым", ru: "Новая организация", en: "New organisation" },
    reason: "Won the tender",
  },
  saveContract: {
    operatorId: "orda-qaisarlary",
    districtId: "kyzylorda",
    categories: ["visual"],
    vehicleCount: 10,
    validFrom: "2027-01-01",
    validUntil: "2027-12-31",
    source: "Contract No. 12 of 25 December 2026",
    reason: "The tender of the year",
  },
  saveVehicle: {
    version: 0,
    plate: "123 ABC 11",
    model: "Sprinter",
    contractId: "kyz-musculoskeletal",
    layouts: [
      { ambulatory: 3, wheelchair: 0, largeWheelchair: 0, companion: 1 },
      { ambulatory: 0, wheelchair: 1, largeWheelchair: 0, companion: 1 },
    ],
    vehicleLift: true,
    liftCapacity: 300,
    vehicleRamp: false,
    papers: [{ kind: "insurance", validUntil: "2027-03-01" }],
    depot: { point: { lat: 44.8488, lon: 65.4823 }, label: "Depot" },
  },
  saveDriver: {
    version: 0,
    name: "A. Driver",
    operatorId: "ooi",
    phone: "+77000001234",
    liftTrained: true,
    licenceUntil: "2030-01-01",
  },
  ...contractExamples,
  previewShift: { plan: { kind: "remove" } },
  changeShift: {
    plan: {
      kind: "set",
      serviceDay: "2026-03-02",
      vehicleId: "5f0c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e21",
      driverId: "5f0c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e22",
      from: "08:00",
      until: "17:00",
    },
    touched: [],
    reason: "The vehicle is a gift and drives from today",
  },
  previewTemplate: {
    plan: {
      vehicleId: "5f0c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e21",
      driverId: "5f0c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e22",
      weekdays: [1, 2, 3, 4, 5],
      from: "08:00",
      until: "17:00",
    },
  },
  saveTemplate: {
    plan: {
      vehicleId: "5f0c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e21",
      driverId: "5f0c3f0e-8f0f-4a54-9c1b-2f6a1c0d9e22",
      weekdays: [1, 2, 3, 4, 5],
      from: "08:00",
      until: "17:00",
      validFrom: "2026-03-02",
    },
    touched: [],
    reason: "The new vehicle drives on working days",
  },
  exportAudit: {
    what: "people",
    filter: {
      actor: "0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a24",
      did: "looks",
      from: "2026-03-01T19:00:00.000Z",
    },
    format: "csv",
    locale: "ru",
    reason: "Report of a breach: a telephone was stolen",
  },
  exportFigures: { by: "contract", from: "2026-01", until: "2026-11", format: "xlsx", locale: "kk" },
  setBudget: { contractId: "city-1", year: 2026, tenge: 293_000_000, source: "Contract No. 12" },
  ...privacyExamples,
  ...riderExamples,
  ...listExamples,
  ...noticeExamples,
  setDemoClock: { speed: 60, paused: false },
  stepDemoClock: { to: "2026-09-07T03:15:00.000Z" },
} satisfies Examples;
