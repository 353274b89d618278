import { describe, expect, it } from "vitest";
import type { Act } from "../../../../server/domain/runs/acts.ts";
import type { Run, RunStopRecord } from "../../../../server/domain/runs/model.ts";
import { isLeanedOn, reportedSteps, stepsToUndo, timesAround } from "../../../../server/domain/runs/steps.ts";
import { StopId } from "../../../../shared/ids/index.ts";
import { stepsBack, type VisitAction } from "../../../../shared/lifeCycle/stop.ts";
import { at, dropoff, pickup, shift } from "../../presenters/records.ts";

const begun = { ...shift, status: "started" as const, startedAt: at("07:02") };
const runOf = (...stops: Run["stops"]): Run => ({ shift: begun, version: 1, stops });
const aboard: RunStopRecord = {
  ...{ ...pickup, status: "done", departedAt: at("09:00") },
  ...{ arrivedAt: at("09:10"), doneAt: at("09:14") },
};
const onTheWay: RunStopRecord = { ...dropoff, status: "onTheWay", departedAt: at("09:15") };
const actOf = (stop: RunStopRecord, action: VisitAction, received: string): Act => ({
  ...{ stopId: stop.id, tripId: stop.tripId, kind: stop.kind, shiftId: shift.id, driverId: shift.driver.id },
  ...{ actionId: `${action} ${received}`, action, at: at("09:00"), toldAt: at("09:00") },
  receivedAt: at(received),
});

describe("the steps of a run", () => {
  const run = runOf(aboard, onTheWay);
  const acts = [
    actOf(aboard, "arrive", "09:10"),
    actOf(aboard, "arrive", "10:00"), // told anew
    actOf(aboard, "noShow", "09:13"), // and then somebody came
    actOf(onTheWay, "depart", "09:15"),
  ];

  it("are those that the record stands by, with its times, each by what was told last", () => {
    const steps = reportedSteps(run, acts).map(({ act, at: when }) => [act.actionId, when]);
    expect(steps).toEqual([
      ["arrive 10:00", at("09:10")],
      ["depart 09:15", at("09:15")],
    ]);
  });

  it("lie between the step before, or the shift's beginning, and the next, if there is one", () => {
    const around = (stop: RunStopRecord, action: VisitAction) =>
      timesAround(run, { stop, action, at: at("09:00") });
    expect(around(aboard, "depart")).toEqual({ from: at("07:02"), until: at("09:10") });
    expect(around(aboard, "arrive")).toEqual({ from: at("09:00"), until: at("09:14") });
    expect(around(onTheWay, "depart")).toEqual({ from: at("09:14"), until: undefined });
  });

  it("are leaned on by later ones of the visit, and getting in by what is told of getting out", () => {
    const leaned = (of: Run, stop: RunStopRecord, action: VisitAction) =>
      isLeanedOn(of, { stop, action, at: at("09:00") });
    expect(leaned(run, aboard, "arrive")).toBe(true);
    expect(leaned(run, aboard, "board")).toBe(true);
    expect(leaned(runOf(aboard, dropoff), aboard, "board")).toBe(false);
    expect(leaned(run, onTheWay, "depart")).toBe(false);
  });
});

describe("what has to be taken back", () => {
  const inVain: RunStopRecord = { ...aboard, status: "noShow" };
  const step = { stop: inVain, action: "noShow" as const, at: at("09:14") };

  it("is the last step alone while the vehicle is there, and the whole visit once it has gone on", () => {
    expect(stepsToUndo(runOf(inVain), step)).toEqual(["noShow"]);
    const elsewhere = { ...onTheWay, id: StopId.parse(crypto.randomUUID()), kind: "pickup" as const };
    expect(stepsToUndo(runOf(inVain, elsewhere), step)).toEqual(["noShow", "arrive", "depart"]);
  });

  it("leads back the way that the visit came, and nowhere from a stop that nobody went to", () => {
    expect(stepsBack({ kind: "dropoff", status: "done" })).toEqual(["dropOff", "arrive", "depart"]);
    expect(stepsBack({ kind: "pickup", status: "done" })).toEqual(["board", "arrive", "depart"]);
    expect(stepsBack({ kind: "dropoff", status: "cancelled" })).toEqual([]);
    expect(stepsBack({ kind: "pickup", status: "planned" })).toEqual([]);
  });
});
