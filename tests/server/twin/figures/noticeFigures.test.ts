import { expect, it } from "vitest";
import type { NoticeLog } from "../../../../server/twin/figures/dayLog.ts";
import { noticeFigures } from "../../../../server/twin/figures/noticeFigures.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { at, playedDay } from "./playedTrips.ts";

const promise = (toldAt: string, from: string, until: string) => ({
  ...{ toldAt: at(toldAt), pickupWindow: { from: at(from), until: at(until) }, maxRideTime: minutes(60) },
});
const says = (kind: NoticeLog["kind"], reachedAt: string | undefined, text: string = kind): NoticeLog => ({
  ...{ kind, to: "rider", text, cost: 12, isOver: false },
  reachedAt: reachedAt === undefined ? undefined : at(reachedAt),
});

it("a change is told when its message is there before the old window is over", () => {
  const moved = { promises: [promise("02:00", "05:00", "05:20"), promise("04:00", "05:30", "05:50")] };
  const asPromised = { arrivedAt: at("05:35"), boardedAt: at("05:38"), reachedAt: at("05:50") };
  const figures = noticeFigures(
    playedDay([
      { ...moved, ...asPromised, notices: [says("promised", "02:00"), says("changed", "04:01")] },
      { ...moved, ...asPromised, notices: [says("promised", "02:00"), says("changed", "05:21")] },
      { ...moved, ...asPromised, notices: [says("promised", "02:00"), says("changed", undefined)] },
    ]),
  );
  expect(figures).toMatchObject({
    notices: 5,
    noticesUnreached: 1,
    changesToldByMessage: 1 / 3, // 04:01 is before 05:20; 05:21 is not, and the third never came
    brokenToldByMessage: null, // everybody was fetched as promised last
    noticeCostPerTrip: 24, // 6 messages of 12, 3 trips
  });
});

it("a promise that breaks is told by any word that it will be otherwise", () => {
  const late = { arrivedAt: at("05:40"), boardedAt: at("05:42"), reachedAt: at("05:55") };
  const promises = [promise("02:00", "05:00", "05:20")];
  const figures = noticeFigures(
    playedDay([
      { promises, ...late, notices: [says("late", "05:10")] },
      { promises, ...late, notices: [says("soon", "05:10")] },
      { promises, riderLeft: "cancelled", notices: [] }, // nobody was let down
    ]),
  );
  expect(figures.brokenToldByMessage).toBe(1 / 2);
});

it("counts what was said twice, and what came when it was over", () => {
  const promises = [promise("02:00", "05:00", "05:20")];
  const aboard = { promises, arrivedAt: at("05:10"), boardedAt: at("05:12"), reachedAt: at("05:40") };
  const figures = noticeFigures(
    playedDay([
      { ...aboard, notices: [says("late", "05:05", "at 05:30"), says("late", "05:20", "at 05:45")] }, // two things
      { ...aboard, notices: [says("soon", "05:00"), says("soon", "05:01"), says("arrived", "05:13")] },
      { ...aboard, notices: [says("late", "05:41")] },
      {
        ...aboard,
        notices: [says("promised", "03:00"), says("noVehicle", "03:10"), says("promised", "03:20")],
      },
    ]),
  );
  expect(figures).toMatchObject({
    noticesTwice: 1, // "soon"
    noticesAfter: 2, // "arrived" at 05:13, boarded at 05:12; "late" at 05:41, there at 05:40
  });
});

it("where nobody sends messages nothing is counted", () => {
  expect(noticeFigures(playedDay([{}]))).toMatchObject({
    notices: null,
    noticesTwice: null,
    changesToldByMessage: null,
  });
});
