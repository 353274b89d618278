import { describe, expect, it } from "vitest";
import { type DutySpan, dutyAt } from "../../../../server/domain/runs/duty.ts";
import type { DriverId, ShiftId, VehicleId } from "../../../../shared/ids/index.ts";
import { type Instant, toInstant } from "../../../../shared/time/index.ts";

const at = (time: string): Instant => toInstant(`2026-11-29T${time}:00Z`);
const span = (
  name: string,
  hours: [string, string],
  times: { started?: string; ended?: string },
): DutySpan => ({
  shiftId: `shift of ${name}` as ShiftId,
  vehicleId: name as VehicleId,
  driverId: "driver" as DriverId,
  status: times.ended ? "ended" : times.started ? "started" : "planned",
  starts: at(hours[0]),
  ends: at(hours[1]),
  isUnheard: false,
  startedAt: times.started === undefined ? undefined : at(times.started),
  endedAt: times.ended === undefined ? undefined : at(times.ended),
});
const drove = (spans: DutySpan[], time: string, now = "14:00") => {
  const duty = dutyAt(spans, at(time), at(now));
  return duty.kind === "on" ? duty.span.vehicleId : duty.kind;
};

const morning = span("van", ["08:00", "12:00"], { started: "07:50", ended: "11:40" });
const afternoon = span("bus", ["12:00", "18:00"], { started: "12:10" });

describe("who drove what", () => {
  it("is told by the time, also after the vehicle was changed", () => {
    expect(drove([morning, afternoon], "11:35", "12:15")).toBe("van");
    expect(drove([morning, afternoon], "12:12")).toBe("bus");
    expect(drove([morning, afternoon], "13:00")).toBe("bus");
  });

  it("who takes over in the middle drives from then on, and not a moment before", () => {
    const former = { ...morning, vehicleId: "bus" as VehicleId, endedAt: at("10:00") };
    const other = { ...morning, driverId: "other" as DriverId, startedAt: at("10:00"), isTakenOver: true };
    const driverAt = (time: string) => {
      const duty = dutyAt([former, other], at(time), at("14:00"));
      return duty.kind === "on" ? duty.span.driverId : duty.kind;
    };
    expect(driverAt("09:59")).toBe("driver");
    expect(driverAt("10:00")).toBe("other");
    // Pressing "start" takes a moment; nobody pressed anything here.
    expect(dutyAt([other], at("09:59"), at("14:00")).kind).not.toBe("on");
  });

  it("between two shifts and before the first is nothing", () => {
    expect(drove([morning, afternoon], "11:50")).toBe("notStarted"); // the second was due, and not begun
    expect(drove([morning], "11:50")).toBe("ended");
    expect(drove([morning, afternoon], "07:00")).toBe("notStarted");
    expect(drove([], "11:00")).toBe("notStarted");
  });

  it("is what is being started, for what was measured on the way to the button", () => {
    const bus = span("bus", ["12:00", "18:00"], { started: "12:10" });
    expect(dutyAt([bus], (at("12:10") - 30_000) as Instant, at("12:10")).kind).toBe("on");
  });

  it("is what is under way, when the clock was put back behind its start", () => {
    expect(drove([afternoon], "09:00", "09:00")).toBe("bus");
  });
});
