import { expect, it } from "vitest";
import type { NoticeLog, TripLog } from "../../../../server/twin/figures/dayLog.ts";
import { forecastFigures, reliabilityTable } from "../../../../server/twin/figures/forecastFigures.ts";
import { ShiftId } from "../../../../shared/ids/index.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { at, id, playedDay } from "./playedTrips.ts";

const [own, other] = [ShiftId.parse(id(7)), ShiftId.parse(id(8))];

/** Everybody is promised to be fetched by 05:20. */
const promise = {
  ...{
    toldAt: at("02:00"),
    pickupWindow: { from: at("05:00"), until: at("05:20") },
    maxRideTime: minutes(60),
  },
};
const said = (time: string, chance: number) => ({
  ...{ kind: "pickup" as const, at: at(time), due: at("05:20"), chance },
});
const named = (since: string, lastSeen: string, shiftId = own) => ({
  ...{ kind: "pickupEndangered", since: at(since), lastSeen: at(lastSeen), shiftId },
});
const kept: Partial<TripLog> = { arrivedAt: at("05:10"), boardedAt: at("05:12"), reachedAt: at("05:40") };
const late: Partial<TripLog> = { arrivedAt: at("05:30"), boardedAt: at("05:32"), reachedAt: at("05:50") };

const dayOf = (trips: Partial<TripLog>[]) =>
  playedDay(trips.map((trip) => ({ promises: [promise], shiftId: own, forecasts: [], ...trip })));

it("a chance counts by what was said last before that time ahead", () => {
  const day = dayOf([
    { ...kept, forecasts: [said("04:55", 0.2), said("05:00", 0.85), said("05:05", 0.1)] },
    { ...late, forecasts: [said("04:59", 0.89)] },
    { ...kept, forecasts: [said("04:30", 0.85)] }, // 50 minutes ahead: nothing was said near enough
  ]);
  expect(forecastFigures(day)).toMatchObject({ keptOf80At20: 0.5, keptOf80At40: null });
  expect(reliabilityTable(day)).toMatch(/80–90 % +50 % of 2 +– of 0/);
});

it("a broken promise counts as named when it still was twenty minutes before its time was over", () => {
  const alarms = [named("04:40", "05:15"), named("05:01", "05:15"), named("04:30", "04:50")];
  const day = dayOf(alarms.map((alarm) => ({ ...late, alarms: [alarm] })));
  // Of 04:40, 05:01 and one that was over at 04:55, the first alone stands at 05:00.
  expect(forecastFigures(day)).toMatchObject({ brokenNamed20: 1 / 3, alarms: 3, alarmsFalse: 0 });
});

it("an alarm is false when the promise was kept by the same vehicle with the same to do before", () => {
  const notice: NoticeLog = {
    ...{ kind: "late", to: "rider", text: "late", cost: 0, isOver: false, reachedAt: at("05:00") },
  };
  const day = dayOf([
    { ...kept, alarms: [named("04:40", "05:00")], notices: [notice] },
    { ...kept, alarms: [named("04:40", "05:00", other)] }, // helped
    { ...kept, alarms: [{ ...named("04:40", "05:00"), isCleared: true }] }, // so was this one
    { ...late, alarms: [named("04:40", "05:15")], notices: [notice] },
  ]);
  expect(forecastFigures(day)).toMatchObject({ alarms: 4, alarmsFalse: 1 / 4, noticesNeedless: 1 });
});

it("there is nothing to hold against what came where nothing was said", () => {
  expect(forecastFigures(dayOf([{ ...kept, forecasts: undefined }]))).toMatchObject({ alarms: null });
});
