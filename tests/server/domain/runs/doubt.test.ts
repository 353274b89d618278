import { describe, expect, it } from "vitest";
import type { Shift } from "../../../../server/domain/fleet/model.ts";
import { doubtBy, doubtOf } from "../../../../server/domain/runs/doubt.ts";
import type { Run } from "../../../../server/domain/runs/model.ts";
import { outagesOf, takingNobody } from "../../../../server/domain/runs/outage.ts";
import { ShiftId } from "../../../../shared/ids/index.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { at, dropoff, pickup, shift } from "../../presenters/records.ts";

const rules = {
  doubtAfter: minutes(5),
  silenceAfter: minutes(15),
  outage: { share: 1 / 3, atLeast: 3 },
};
const planned: Shift = { ...shift, status: "planned" };
const started: Shift = { ...shift, status: "started", startedAt: at("07:02") };
/** Its pickup is planned for 09:15. */
const runOf = (of: Shift, stops: Run["stops"] = [pickup, dropoff]): Run => ({ shift: of, version: 1, stops });

describe("a shift that nobody has begun", () => {
  it("is in doubt from five minutes after its time on, since its time", () => {
    expect(doubtOf(planned, at("07:04"), rules)).toBeUndefined();
    expect(doubtOf(planned, at("07:05"), rules)).toEqual({ kind: "neverBegun", since: at("07:00") });
    expect(doubtBy(runOf(planned, []), undefined, rules)).toMatchObject({ at: at("07:05") });
  });
});

describe("a run under way", () => {
  const by = (position: string | undefined, stops?: Run["stops"]) =>
    doubtBy(runOf(started, stops), position === undefined ? undefined : at(position), rules);

  it("is silent when a stop's time has passed and nothing was heard for a quarter of an hour", () => {
    // Begun 07:02, pickup planned for 09:15: before that nothing is due.
    expect(by(undefined)).toEqual({ kind: "silent", since: at("07:02"), at: at("09:15") });
    expect(by("09:10")).toEqual({ kind: "silent", since: at("09:10"), at: at("09:25") });
    const driving = { ...pickup, status: "onTheWay" as const, departedAt: at("09:05") };
    expect(by(undefined, [driving, dropoff])).toMatchObject({ since: at("09:05"), at: at("09:20") });
  });

  it("with nothing due is quiet, however long", () => {
    expect(by(undefined, [])).toBeUndefined();
  });

  it("stays in doubt from the moment at which that was written down", () => {
    const unheard = { ...started, unheardSince: at("09:00") };
    expect(doubtOf(unheard, at("09:30"), rules)).toEqual({ kind: "silent", since: at("09:00") });
    expect(doubtOf({ ...unheard, status: "ended" }, at("09:30"), rules)).toBeUndefined();
  });
});

describe("an outage", () => {
  const district = (kinds: ("planned" | "silent" | "heard")[]) =>
    kinds.map((kind, index) => {
      const of = kind === "planned" ? planned : started;
      const unheard = kind === "silent" ? { unheardSince: at("08:00") } : {};
      return runOf({ ...of, ...unheard, id: ShiftId.parse(`00000000-0000-4000-8000-00000000000${index}`) });
    });
  const out = (kinds: Parameters<typeof district>[0]) => outagesOf(district(kinds), at("09:00"), rules).size;

  it("is a third of a district's runs in doubt at once, three at least", () => {
    expect(out(["silent", "planned", "heard"])).toBe(0); // two thirds, but two
    expect(out(["silent", "planned", "silent"])).toBe(1);
    // Three of nine are a third, three of ten are not.
    const heard = (count: number) => Array.from({ length: count }, () => "heard" as const);
    expect(out(["silent", "planned", "silent", ...heard(6)])).toBe(1);
    expect(out(["silent", "planned", "silent", ...heard(7)])).toBe(0);
  });

  it("keeps nobody from being planned who is merely silent, but those whom nobody has begun", () => {
    const closed = (kinds: Parameters<typeof district>[0]) =>
      [...takingNobody(district(kinds), at("09:00"), rules).values()].map(({ kind }) => kind);
    expect(closed(["silent", "heard", "heard", "planned"])).toEqual(["silent", "neverBegun"]);
    expect(closed(["silent", "silent", "silent", "planned"])).toEqual(["neverBegun"]);
  });
});
