import { describe, expect, it } from "vitest";
import {
  allowedActions,
  nextStop,
  stopStatusAfter,
  type Visit,
} from "../../../../server/domain/runs/stopSequence.ts";
import { StopId } from "../../../../shared/ids/index.ts";
import { StopAction, StopStatus } from "../../../../shared/schemas/index.ts";

/** `pickup arrived` stands for a stop of that kind and status. */
const stops = (...texts: `${Visit["kind"]} ${Visit["status"]}`[]): Visit[] =>
  texts.map((text, index) => {
    const [kind, status] = text.split(" ");
    return {
      id: StopId.parse(`018f5b8e-0000-7000-8000-00000000000${index}`),
      kind: kind === "pickup" ? "pickup" : "dropoff",
      status: StopStatus.parse(status),
    };
  });
const allowed = (list: Visit[], index: number, shift: "planned" | "started" | "ended" = "started") => {
  const stop = list[index];
  return stop && allowedActions({ shift: { status: shift }, stops: list }, stop);
};

describe("what a driver may report", () => {
  it("follows the visit: set out, arrive, then board or give up", () => {
    expect(allowed(stops("pickup planned"), 0)).toEqual(["depart"]);
    expect(allowed(stops("pickup onTheWay"), 0)).toEqual(["arrive"]);
    expect(allowed(stops("pickup arrived"), 0)).toEqual(["board", "noShow"]);
    expect(allowed(stops("pickup done"), 0)).toEqual([]);
  });

  it("knows no no-show at a drop-off: whoever is aboard gets out", () => {
    expect(allowed(stops("dropoff planned"), 0)).toEqual(["depart"]);
    expect(allowed(stops("dropoff onTheWay"), 0)).toEqual(["arrive"]);
    expect(allowed(stops("dropoff arrived"), 0)).toEqual(["dropOff"]);
  });

  it("is about the next stop only", () => {
    const list = stops(
      "pickup done",
      "pickup noShow",
      "dropoff cancelled",
      "pickup planned",
      "dropoff planned",
    );
    expect(nextStop(list)).toBe(list[3]);
    expect(allowed(list, 3)).toEqual(["depart"]);
    expect(allowed(list, 4)).toEqual([]);
  });

  it("is nothing before the shift begins and after it ends", () => {
    expect(allowed(stops("pickup planned"), 0, "planned")).toEqual([]);
    expect(allowed(stops("pickup planned"), 0, "ended")).toEqual([]);
  });

  it("leads from each status to the next", () => {
    const after = StopAction.options.map((action) => `${action}: ${stopStatusAfter(action)}`);
    expect(after).toEqual([
      "depart: onTheWay",
      "arrive: arrived",
      "board: done",
      "dropOff: done",
      "noShow: noShow",
    ]);
    for (const action of StopAction.options) expect(StopStatus.options).toContain(stopStatusAfter(action));
  });
});
