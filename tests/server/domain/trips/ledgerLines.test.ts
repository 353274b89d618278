import { describe, expect, it } from "vitest";
import type { StoredFact } from "../../../../server/domain/facts/fact.ts";
import { ledgerLines } from "../../../../server/domain/trips/ledgerLines.ts";
import type { PromiseBounds } from "../../../../server/domain/trips/model.ts";
import type { PromiseEntry } from "../../../../server/domain/trips/promiseLedger.ts";
import { presentPromises } from "../../../../server/presenters/presentPromises.ts";
import { addSeconds, instant, minutes, toIso } from "../../../../shared/time/index.ts";

const at = (minute: number) => addSeconds(instant(Date.parse("2026-11-30T09:00:00Z")), minutes(minute));
const bounds = (from: number): PromiseBounds => ({
  ...{ pickupWindow: { from: at(from), until: at(from + 20) }, latestArrival: undefined },
  maxRideTime: minutes(40),
});
const factOf = (kind: string, role: string, minute: number) =>
  ({ kind, by: { role }, at: at(minute) }) as unknown as StoredFact;
const window = (from: number) => ({ from: toIso(at(from)), until: toIso(at(from + 20)) });

describe("a ledger as people read it", () => {
  it("says of each entry when it was, whose it was and what held before, and nothing of what was only asked for", () => {
    const entries: PromiseEntry[] = [
      { kind: "asked", bounds: bounds(0) },
      { kind: "given", bounds: bounds(60) },
      { kind: "changed", bounds: bounds(90), consent: "rider" },
      { kind: "broken", bounds: bounds(120), reason: "lift" },
      { kind: "missed", by: { pickup: minutes(3), arrival: undefined, ride: undefined } },
    ];
    const facts = [
      factOf("promise.asked", "rider", 0),
      factOf("trip.requested", "rider", 0),
      factOf("promise.given", "system", 1),
      factOf("trip.opened", "dispatcher", 2),
      factOf("promise.changed", "dispatcher", 3),
      factOf("promise.broken", "dispatcher", 4),
      factOf("promise.missed", "system", 150),
    ];
    expect(presentPromises(ledgerLines(entries, facts))).toEqual([
      { at: toIso(at(1)), by: "system", kind: "given", window: window(60) },
      {
        ...{ at: toIso(at(3)), by: "dispatcher", kind: "changed" },
        window: window(90),
        was: window(60),
        consent: "rider",
      },
      {
        ...{ at: toIso(at(4)), by: "dispatcher", kind: "broken" },
        window: window(120),
        was: window(90),
        reason: "lift",
      },
      { at: toIso(at(150)), by: "system", kind: "missed", missed: { pickup: 3 } },
    ]);
  });

  it("begins anew with a promise that is given after one was taken back", () => {
    const entries: PromiseEntry[] = [
      { kind: "asked", bounds: bounds(0) },
      { kind: "given", bounds: bounds(60) },
      { kind: "released" },
      { kind: "given", bounds: bounds(90) },
    ];
    const facts = entries.map(({ kind }, minute) => factOf(`promise.${kind}`, "system", minute));
    const lines = presentPromises(ledgerLines(entries, facts));
    expect(lines.map(({ kind, was }) => [kind, was])).toEqual([
      ["given", undefined],
      ["released", undefined],
      ["given", undefined],
    ]);
  });
});
