import { describe, expect, it } from "vitest";
import { breakNow, withBreaks } from "../../../../client/driver/breaks/breakView.ts";
import type { BreakView, KeptBreak, Manifest, ManifestStop } from "../../../../shared/schemas/index.ts";

const shiftId = "018f5b8e-0000-7000-8000-000000000001";
const id = "018f5b8e-0000-7000-8000-000000000002";
const window = { from: "2026-03-02T06:00:00.000Z", until: "2026-03-02T08:00:00.000Z" };
const stop = (name: string, status: ManifestStop["status"]) =>
  ({ id: name, status }) as unknown as ManifestStop;
const manifest = (pause: Partial<BreakView>, stops: ManifestStop[] = []): Manifest =>
  ({
    shiftId,
    stops,
    breaks: [{ id, status: "ahead", minutes: 30, window, ...pause }],
  }) as unknown as Manifest;
const said = (breakStep: KeptBreak["breakStep"], at: string): KeptBreak =>
  ({ shiftId, breakId: id, breakStep, at }) as unknown as KeptBreak;
const at = "2026-03-02T06:10:00.000Z";

describe("a break on the driver's screen", () => {
  it("is as the driver says, before the service knows of it", () => {
    const told = manifest({ at });
    expect(withBreaks(told, [said("begin", at)]).breaks?.[0]).toMatchObject({
      status: "underWay",
      begun: at,
    });
    const both = [said("begin", at), said("end", window.until)];
    expect(withBreaks(told, both).breaks?.[0]).toMatchObject({
      status: "taken",
      begun: at,
      ended: window.until,
    });
    expect(withBreaks(told, [said("begin", at), said("takeBack", at)]).breaks?.[0]?.status).toBe("ahead");
  });

  it("stands first when its place is before the next stop, and while it lasts", () => {
    const [done, next] = [stop("ada", "done"), stop("bek", "planned")];
    expect(breakNow(manifest({ at, after: "ada" as never }, [done, next]), next)?.id).toBe(id);
    expect(breakNow(manifest({ at }, [next]), next)?.id).toBe(id);
    expect(breakNow(manifest({ at, after: "bek" as never }, [done, next]), next)).toBeUndefined();
    expect(
      breakNow(manifest({ status: "underWay" }, [stop("bek", "onTheWay")]), stop("bek", "onTheWay"))?.id,
    ).toBe(id);
  });

  it("waits while its driver is on the way to somebody", () => {
    const next = stop("bek", "onTheWay");
    expect(breakNow(manifest({ at }, [next]), next)).toBeUndefined();
  });
});
