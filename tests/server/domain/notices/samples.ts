import type { NoticeContent, ToldKind } from "../../../../server/domain/notices/content.ts";
import { OfferId, ShiftId } from "../../../../shared/ids/index.ts";
import { escalatingKinds } from "../../../../shared/lifeCycle/troubles.ts";
import { urgentKinds } from "../../../../shared/notices/index.ts";
import { instant, seconds, toInstant } from "../../../../shared/time/index.ts";

/** It is Monday, 30 November 2026, 18:04 in Kyzylorda. */
export const NOW = toInstant("2026-11-30T13:04:00Z");
export const ZONE = "Asia/Qyzylorda";
/** "08:30" of so many days after, in Kyzylorda. */
export function at(time: string, days = 1) {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return instant(Date.UTC(2026, 10, 30 + days, hour - 5, minute));
}
const window = (from: string, until: string, days = 1) => ({ from: at(from, days), until: at(until, days) });
const plate = "123 ABC 10";

/** Of each kind the one with the most to say, tomorrow: the longest words for a day. */
export const samples: { [Kind in ToldKind]: NoticeContent & { kind: Kind } } = {
  promised: { kind: "promised", window: window("08:30", "08:50"), plate },
  offered: {
    ...{
      kind: "offered",
      offerId: OfferId.parse("0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a42"),
      wished: at("08:30"),
    },
    ...{ window: window("10:20", "10:40"), holds: seconds(1800) },
  },
  reminder: { kind: "reminder", window: window("08:30", "08:50"), plate },
  soon: { kind: "soon", expected: at("08:42"), plate },
  arrived: { kind: "arrived", plate },
  changed: {
    ...{ kind: "changed", was: window("08:30", "08:50"), is: window("09:10", "09:30") },
    ...{ reason: "delay", choices: ["yes", "call"] },
  },
  otherVehicle: { kind: "otherVehicle", window: window("08:30", "08:50"), plate },
  late: { kind: "late", what: "pickup", expected: at("09:12") },
  readyToReturn: { kind: "readyToReturn", forecast: at("08:30") },
  noVehicle: { kind: "noVehicle", wished: at("08:30") },
  cancelled: { kind: "cancelled", wished: at("08:30") },
  refused: { kind: "refused", wished: at("08:30") },
  missed: { kind: "missed", wished: at("08:30") },
  noShow: { kind: "noShow", at: at("08:30") },
  appealAnswered: { kind: "appealAnswered", outcome: "declined", wished: at("08:30") },
  eligibilityEnding: { kind: "eligibilityEnding", lastDay: at("12:00", 30) },
  askedAfter: { kind: "askedAfter", since: at("18:40", 0) },
  notHome: { kind: "notHome", since: at("18:40", 0) },
  ownShift: { kind: "ownShift", begins: at("07:30"), plate, stops: 12 },
  shiftAdded: { kind: "shiftAdded", begins: at("07:30"), ends: at("16:30"), plate },
  shiftChanged: { kind: "shiftChanged", begins: at("07:30"), ends: at("16:30"), plate },
  shiftRemoved: { kind: "shiftRemoved", day: at("12:00"), plate },
  shiftWithdrawn: { kind: "shiftWithdrawn", from: at("09:00"), plate },
  shiftReturned: { kind: "shiftReturned", plate },
  handedOver: {
    ...{ kind: "handedOver", day: at("12:00") },
    operator: {
      kk: "«Қызылорда инватакси» ЖШС",
      ru: "ТОО «Кызылорда инватакси»",
      en: "Kyzylorda Invataxi LLP",
    },
  },
  runChanged: {
    ...{ kind: "runChanged", shiftId: ShiftId.parse("0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a41"), version: 7 },
    ...{ stops: 5, next: at("08:42") },
  },
  messageWaiting: {
    ...{ kind: "messageWaiting", shiftId: ShiftId.parse("0d9b7a53-30a5-4b0c-8a4d-5b1f5c7f6a41") },
    messageId: "7c1f0a52-93a5-4f0c-8a4d-5b1f5c7f6a42",
  },
  urgentTrouble: { kind: "urgentTrouble", trouble: "readyWaiting", since: at("19:20", 0) },
  unsolved: { kind: "unsolved", trouble: "placeClosed", since: at("18:40", 0) },
  appealOverdue: { kind: "appealOverdue", dueBy: at("12:30", 0) },
  budgetAlarm: { kind: "budgetAlarm", level: "used", spent: 50_120, budget: 50_000 },
};
/** Those that are longer in some way than the samples. */
export const longer: NoticeContent[] = [
  ...(["vehicle", "driver", "lift", "road", "clinic", "agreed"] as const).map((reason) => ({
    ...samples.changed,
    reason,
  })),
  { ...samples.changed, was: window("23:30", "23:50"), is: window("00:10", "00:30", 2) },
  { kind: "late", what: "arrival", expected: at("09:12") },
  { kind: "promised", window: window("08:30", "08:50") },
  { ...samples.appealAnswered, outcome: "granted" },
  { kind: "shiftWithdrawn", from: at("09:00") },
  { kind: "shiftReturned" },
  { ...samples.runChanged, stops: 0, next: undefined },
  { ...samples.budgetAlarm, level: "near" },
  ...escalatingKinds.map((trouble) => ({ ...samples.unsolved, trouble })),
  ...urgentKinds.map((trouble) => ({ ...samples.urgentTrouble, trouble })),
];
