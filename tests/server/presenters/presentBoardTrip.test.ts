import { describe, expect, it } from "vitest";
import { BoardTrip, BoardTripDetail } from "../../../shared/schemas/index.ts";
import { presentersAt } from "./presentersAt.ts";
import { at, ids, iso, monday, placement, recordOf } from "./records.ts";

const morning = presentersAt(at("08:30"));

describe("a trip as dispatchers see it", () => {
  it("adds who it is and where it stands in the plan", () => {
    const trip = morning.boardTrip(recordOf({}));
    expect(BoardTrip.strict().parse(trip)).toEqual(trip);
    expect(trip).toMatchObject({
      rider: { name: "Aigerim Example", phone: "+77010000001" },
      shiftId: ids.shift,
      bookedBy: "rider",
      lateMinutes: 0,
    });
    expect(JSON.stringify(trip)).not.toMatch(/Guardian|chair[A-Z]|story/);
  });

  it("counts lateness against the promise, by the later of the two ends", () => {
    const late = (pickup: string, dropoff: string) =>
      morning.boardTrip(
        recordOf({
          placement: {
            ...placement,
            pickup: { ...placement.pickup, estimated: at(pickup) },
            dropoff: { ...placement.dropoff, estimated: at(dropoff) },
          },
        }),
      ).lateMinutes;
    expect(late("09:30", "10:00")).toBe(0); // the last promised minute
    expect(late("09:37", "10:00")).toBe(7); // 09:37 - 09:30
    expect(late("09:35", "10:12")).toBe(12); // the arrival is later: 10:12 - 10:00
  });

  it("does not expect what should have happened already: at 09:50 a pickup of 09:20 is 20 minutes late", () => {
    expect(presentersAt(at("09:50")).boardTrip(recordOf({})).lateMinutes).toBe(20); // 09:50 - 09:30
  });

  it("goes by what happened, once it has", () => {
    const boarded = { ...placement.pickup, actual: at("09:25") };
    const record = recordOf({ trip: { status: "boarded" }, placement: { ...placement, pickup: boarded } });
    expect(presentersAt(at("09:50")).boardTrip(record)).toMatchObject({
      lateMinutes: 0,
      actual: { pickup: iso("09:25") },
    });
  });

  it.each(["completed", "noShow"] as const)("still says which vehicle it was once it is %s", (status) => {
    const trip = morning.boardTrip(recordOf({ trip: { status } }));
    expect(trip.vehicle).toMatchObject({ plate: "001 AAA 11", driverPhone: "+77020000001" });
    expect(trip).not.toHaveProperty("estimated");
  });

  it("has the driver's phone on other days too", () => {
    const other = recordOf({ trip: { serviceDay: monday } });
    const dayBefore = presentersAt((at("12:00") - 24 * 3600 * 1000) as ReturnType<typeof at>);
    expect(dayBefore.boardTrip(other).vehicle?.driverPhone).toBe("+77020000001");
  });

  it("tells what stands in the way, in the detail", () => {
    const blocking = { key: "reason.noLift", values: {} };
    const refusal = [{ shiftId: ids.driver as never, plate: "009", blocking, secret: 1 }];
    const trip = morning.boardTripDetail({
      record: recordOf({}),
      refusal,
      steps: [],
      links: [],
      ...{ ledger: [], undo: undefined },
    });
    expect(BoardTripDetail.strict().parse(trip)).toEqual(trip);
    expect(trip.refusal).toEqual([{ shiftId: ids.driver, plate: "009", blocking }]);
  });
});
